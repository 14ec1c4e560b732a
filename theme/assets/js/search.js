// Filters the list of all articles in the browser. Everything is written as text, never as HTML.
const MOST_SHOWN = 50;
const results = document.getElementById("Results");
const found = document.getElementById("Found");
const field = document.querySelector("main input[name=q]");
const words = results.dataset;
const inWords = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeZone: "UTC" });
let articles = null;

const normal = text => (text || "").normalize("NFC").toLowerCase();

const named = value => (value && value.name ? value.name : "");

function searched(article) {
  const tags = (article.tags || []).map(named);
  const title = normal(article.title);
  const rest = [article.summary, named(article.source), named(article.category), ...tags].map(normal).join("\n");
  return { article, title, all: title + "\n" + rest };
}

async function load() {
  const response = await fetch(words.index);
  if (!response.ok) {
    throw new Error(response.statusText);
  }
  const index = await response.json();
  return index.articles.map(searched);
}

function element(name, text, kind) {
  const made = document.createElement(name);
  made.textContent = text;
  if (kind) {
    made.className = kind;
  }
  return made;
}

// Addresses in the index carry the site's own origin; here the path is enough, so that a preview leads to the preview.
function pathOf(address) {
  const url = new URL(address, location.href);
  return url.pathname + url.search;
}

function row({ article }) {
  const date = (article.published || article.date || "").slice(0, 10);
  const day = element("time", date && inWords.format(new Date(date)), "day");
  day.dateTime = date;
  const link = element("a", article.title);
  link.href = pathOf(article.url);
  const heading = element("h2", "");
  heading.append(link);
  const facts = element("ul", "", "facts");
  facts.append(...[named(article.source), named(article.category)].filter(Boolean).map(name => element("li", name)));
  const say = element("div", "", "say");
  say.append(heading, element("p", article.summary || ""), facts);
  const made = element("article", "", "row");
  made.append(day, say);
  return made;
}

function show(query) {
  const terms = normal(query).split(/\s+/).filter(Boolean);
  if (terms.length === 0) {
    found.textContent = "";
    results.replaceChildren();
    return;
  }
  const matching = articles.filter(a => terms.every(term => a.all.includes(term)));
  const inTitle = a => terms.every(term => a.title.includes(term));
  const ordered = [...matching.filter(inTitle), ...matching.filter(a => !inTitle(a))];
  const count = ordered.length;
  found.textContent = count === 0 ? words.none : count === 1 ? words.one : words.many.replace("{0}", count);
  results.replaceChildren(...ordered.slice(0, MOST_SHOWN).map(row));
}

async function search() {
  try {
    articles = articles || (await load());
    show(field.value);
  } catch {
    found.textContent = words.failed;
  }
}

function remember() {
  const address = new URL(location.href);
  address.searchParams.set("q", field.value);
  history.replaceState(null, "", address);
}

field.value = new URLSearchParams(location.search).get("q") || "";
field.form.addEventListener("submit", event => {
  event.preventDefault();
  remember();
  search();
});
let waiting;
field.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(search, 150);
});
if (field.value) {
  search();
}

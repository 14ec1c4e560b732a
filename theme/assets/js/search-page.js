// The search page: what stands in the box and the filters becomes the address, the engine answers, the answer is shown.
import { fill } from "./dom.js";
import { filtersOf, isFiltered, read, write } from "./search-address.js";
import { loadFilters, showAnswer, showBusy, showFilters, showNothing, showProblem } from "./search-answer.js";
import { offerSwitch, walkThrough } from "./search-keys.js";
import { watchTyping } from "./search-typing.js";

const FIRST = 10;
const MORE = 20;
const FACETS_AFTER = 1000;

const at = id => document.getElementById(id);
const place = at("Search");
const field = at("q");
const results = at("results");
const words = place.dataset;
const title = document.title;

let state = read(location.href);
let limit = (history.state && history.state.limit) || FIRST;
let isDraft = false;
let serial = 0;
let engine = null;
let running = new AbortController();
let counting = 0;
let hasCounted = false;

/** One engine for the page; where it could not be loaded, the next search tries again. */
function load() {
  if (!engine) {
    engine = import("./search-engine.js").then(module => module.create({ baseUrl: words.base.replace(/\/$/, "") }));
    engine.catch(() => (engine = null));
  }
  return engine;
}

const options = asked => ({ limit, sort: asked.sort, filters: filtersOf(asked), signal: running.signal });

async function search() {
  const mine = ++serial;
  const asked = state;
  clearTimeout(counting);
  running.abort();
  running = new AbortController();
  if (!asked.q && !isFiltered(asked)) {
    showNothing();
    return;
  }
  showBusy(true);
  try {
    const answer = await (await load()).search(asked.q, options(asked));
    if (mine === serial) {
      showAnswer(answer, asked);
      counting = setTimeout(count, isCounting() || isFiltered(asked) ? 0 : FACETS_AFTER, asked, mine);
    }
  } catch (problem) {
    if (mine === serial) {
      showProblem(problem);
    }
  } finally {
    if (mine === serial) {
      showBusy(false);
    }
  }
}

/** Whether the counts are looked at; if not, they can wait until the reader has stopped typing. */
const isCounting = () => hasCounted && at("Filters").open;

/** The counts need more of the index than the results do. */
async function count(asked, mine) {
  if (!at("Filters").open && !isFiltered(asked)) {
    return;
  }
  try {
    await loadFilters(change);
    const answer = await (await load()).search(asked.q, { ...options(asked), facets: true });
    if (mine === serial) {
      hasCounted = true;
      showFilters(answer, asked);
    }
  } catch (problem) {
    console.info(problem);
  }
}

/**
 * One entry in the browser's history for every search, not for every letter: the first letter after a finished search makes a new one, the next letters change it.
 */
function go(next, isTyping) {
  const address = write(next);
  if (address !== location.pathname + location.search) {
    const isReplacing = isTyping && (isDraft || !state.q);
    history[isReplacing ? "replaceState" : "pushState"](null, "", address);
    limit = FIRST;
  }
  isDraft = isTyping;
  state = next;
  showTitle();
  search();
}

const showTitle = () => (document.title = state.q ? fill(words.title, state.q, title) : title);

function change(step) {
  typing.forget();
  go(step({ ...state, q: field.value.trim() }), false);
}

/** What was typed is the search that was meant: the next letter begins another. */
function finish() {
  typing.forget();
  go({ ...state, q: field.value.trim() }, true);
  isDraft = false;
}

function enter(next) {
  field.value = next.q;
  showSort(next);
  go(next, false);
}

const showSort = next => at("Sort").querySelectorAll("input").forEach(input => (input.checked = input.value === next.sort));

const typing = watchTyping(field, value => {
  if (value.trim() !== state.q) {
    go({ ...state, q: value.trim() }, true);
  }
});

field.addEventListener("focus", () => load().catch(() => {}), { once: true });
field.form.addEventListener("submit", event => {
  event.preventDefault();
  finish();
});

place.addEventListener("keydown", walkThrough(results, field));
place.addEventListener("click", event => {
  const link = event.target.closest("a[data-search]");
  if (link && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) {
    event.preventDefault();
    enter(read(link.getAttribute("href")));
  }
});
at("Sort").addEventListener("change", event => event.target.checked && change(next => ({ ...next, sort: event.target.value })));
at("More").addEventListener("click", async () => {
  const last = results.children.length;
  limit += limit === FIRST ? MORE - FIRST : MORE;
  history.replaceState({ limit }, "");
  await search();
  const next = results.children[last];
  if (next) {
    next.querySelector("a").focus({ preventScroll: true });
  }
});
at("Retry").addEventListener("click", search);
at("Filters").addEventListener("toggle", () => place.classList.contains("answered") && count(state, serial));
addEventListener("online", () => at("Problem").hidden || search());
addEventListener("popstate", event => {
  typing.forget();
  const asked = read(location.href);
  if (write(asked) === write(state)) {
    return;
  }
  state = asked;
  limit = (event.state && event.state.limit) || FIRST;
  isDraft = false;
  field.value = state.q;
  showSort(state);
  showTitle();
  search();
});

const isWide = matchMedia("(min-width: 75rem)");
const open = () => (at("Filters").open = isWide.matches);
isWide.addEventListener("change", open);
open();
offerSwitch(at("Slash"));
showSort(state);
if (state.q || isFiltered(state)) {
  field.value = state.q;
  showTitle();
  search();
} else if (field.value.trim()) {
  // A reader may have typed before this script came.
  finish();
}

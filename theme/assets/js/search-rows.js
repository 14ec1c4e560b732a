// The found articles as rows. A row that says the same as before stays the same element, so that nothing flickers under the reader's eyes or finger.
import { arrange, element } from "./dom.js";

const inWords = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeZone: "UTC" });

export const dayOf = date => (/^\d{4}-\d\d-\d\d/.test(date || "") ? inWords.format(new Date(date.slice(0, 10))) : "");

/** Text with the found words marked. */
const marked = (parts, otherwise) =>
  parts && parts.length > 0 ? parts.map(part => (part.mark ? element("mark", {}, part.text) : document.createTextNode(part.text))) : [otherwise || ""];

function row(hit, methods) {
  const link = element("a", { href: hit.url, data: { id: hit.id } }, ...marked(hit.titleParts, hit.title));
  const facts = [hit.source.name, hit.category.name, methods[hit.method]].filter(Boolean);
  return element(
    "li", { className: "row" },
    element("time", { className: "day", dateTime: (hit.date || "").slice(0, 10) }, dayOf(hit.date)),
    element(
      "div", { className: "say" },
      element("h2", {}, link),
      element("p", {}, ...marked(hit.snippet, hit.summary)),
      element("ul", { className: "facts" }, ...facts.map(fact => element("li", {}, fact)))));
}

export function rowsOf(list, methods) {
  let shown = new Map();
  return hits => {
    const next = new Map();
    for (const hit of hits) {
      const key = JSON.stringify([hit.id, hit.titleParts, hit.snippet]);
      next.set(key, shown.get(key) || row(hit, methods));
    }
    shown = next;
    arrange(list, [...shown.values()]);
  };
}

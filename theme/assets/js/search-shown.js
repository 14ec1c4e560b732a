// What a reader sees of a document: its card, and the sentence in which the words stand, marked.
import { isUsual, normalize } from "./search-korean.js";

const LEAD = 48, LONGEST = 180;

const named = text => {
  const at = text.indexOf("\n");
  return at < 0 ? { slug: text, name: text } : { slug: text.slice(0, at), name: text.slice(at + 1) };
};

// Of a document's file: what is shown, and how many parts its text has, of which this is one.
export const cardOf = ([id, path, title, summary, date, method, parts, text, category, source, ...tags], base) => ({
  card: { id, url: base + path, title, summary, date, method: method || null, category: named(category), source: named(source), tags: tags.map(named), titleParts: null, snippet: null }, parts, text,
});

// As it is shown, and as it is searched, letter for letter.
export function twice(text) {
  if (isUsual(text)) {
    return { shown: text, plain: text.toLowerCase() };
  }
  const shown = text.normalize("NFC").replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, ""), plain = normalize(shown);
  return { shown, plain: plain.length === shown.length ? plain : shown };
}

export function marked(text, marks, from = 0, to = text.shown.length) {
  const parts = [];
  let at = from;
  const put = (end, mark) => {
    if (end > at) {
      parts.push({ text: text.shown.slice(at, end), mark });
      at = end;
    }
  };
  if (marks) {
    marks.lastIndex = from;
    for (let m = marks.exec(text.plain); m && m.index < to; m = marks.exec(text.plain)) {
      put(m.index, false);
      put(Math.min(to, m.index + m[0].length), true);
      if (!m[0]) {
        marks.lastIndex++;
      }
    }
  }
  put(to, false);
  return parts;
}

// The sentence around the first mark.
export function snippet(text, marks) {
  marks.lastIndex = 0;
  const found = marks.exec(text.plain);
  if (!found) {
    return null;
  }
  const line = text.shown.lastIndexOf("\n", found.index) + 1;
  const stop = Math.max(text.shown.lastIndexOf(". ", found.index), text.shown.lastIndexOf("? ", found.index), text.shown.lastIndexOf("! ", found.index)) + 2;
  let from = Math.max(line, stop > 1 ? stop : 0);
  if (found.index - from > LEAD * 2) {
    const space = text.shown.indexOf(" ", found.index - LEAD);
    from = space >= 0 && space < found.index ? space + 1 : found.index;
  }
  const end = text.shown.indexOf("\n", found.index);
  let to = Math.min(end < 0 ? text.shown.length : end, from + LONGEST);
  if (to < text.shown.length && text.shown[to] !== "\n") {
    to = Math.max(found.index + found[0].length, text.shown.lastIndexOf(" ", to));
  }
  const parts = marked(text, marks, from, to);
  if (from > line) {
    parts.unshift({ text: "… ", mark: false });
  }
  if (to < (end < 0 ? text.shown.length : end)) {
    parts.push({ text: " …", mark: false });
  }
  return parts;
}

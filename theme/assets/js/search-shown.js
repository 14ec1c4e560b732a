// What a reader sees of a document: its card, and the sentence in which the words stand, marked.
import { isUsual, normalize } from "./search-korean.js";

const LEAD = 48, LONGEST = 180, LONGEST_PHRASE = 200;
// Of a document's file: how many parts its text has, and one of them.
const PARTS = 6, TEXT = 7;

const named = text => {
  const at = text.indexOf("\n");
  return at < 0 ? { slug: text, name: text } : { slug: text.slice(0, at), name: text.slice(at + 1) };
};

// As it is shown, and as it is searched, letter for letter.
function twice(text) {
  if (isUsual(text)) {
    return { shown: text, plain: text.toLowerCase() };
  }
  const shown = text.normalize("NFC").replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, ""), plain = normalize(shown);
  return { shown, plain: plain.length === shown.length ? plain : shown };
}

function marked(text, marks, from = 0, to = text.shown.length) {
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
function snippet(text, marks) {
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

const cardOf = ([id, path, title, summary, date, method, , , category, source, ...tags], base) => ({
  id, url: base + path, title, summary, date, method: method || null, category: named(category), source: named(source), tags: tags.map(named), titleParts: null, snippet: null,
});

// A document's file that is read, and as many others of it as are needed until its words are found: all of them if that is to be checked, else any.
export function readingOf(file, { tests, marks }, { isChecked, base }) {
  const card = cardOf(file, base), title = twice(card.title), summary = twice(card.summary), read = [];
  let wanted = isChecked ? tests : marks ? [marks] : [], before = "";
  const look = plain => {
    // A phrase may begin at the end of what was read before.
    before = before.slice(-LONGEST_PHRASE) + "\n" + plain;
    wanted = wanted.filter(w => before.search(w) < 0);
  };
  const more = text => {
    if (wanted.length && text) {
      read.push(twice(text));
      look(read[read.length - 1].plain);
    }
  };
  look(`${title.plain}\n${summary.plain}${isChecked ? "\n" + normalize([card.category, card.source, ...card.tags].map(t => t.name).join("\n")) : ""}`);
  more(file[TEXT]);
  return {
    parts: file[PARTS],
    isDone: () => !wanted.length,
    read: other => more(other[TEXT]),
    shown() {
      const text = read.length === 1 ? read[0] : { shown: read.map(t => t.shown).join("\n"), plain: read.map(t => t.plain).join("\n") };
      card.titleParts = marked(title, marks);
      card.snippet = read.length && snippet(text, marks) || marked(summary, marks);
      return card;
    },
  };
}

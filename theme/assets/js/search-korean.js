// The Korean that every query needs, made of the table that the build writes into the index (src/Search/KoreanTable.cs); Korean.cs does the same at build time.
const FIRST = 0xac00;
const RUNS = /[가-힣\u4e00-\u9fff\u3041-\u30ff\u3400-\u4dbf\uf900-\ufaff]+|[a-z0-9\u00df-\u00f6\u00f8-\u024f\u0370-\u052f]+/g;

export const isSyllable = c => c >= "가" && c <= "힣";

export const isSyllabic = c => c >= "\u3041" && c <= "\u30ff" || c >= "\u3400" && c <= "\u4dbf" || c >= "\u4e00" && c <= "\u9fff" || c >= "\uf900" && c <= "\ufaff" || isSyllable(c);

// Of most texts, only the case is to be changed.
const UNUSUAL = /[^\n -~가-힣\u00b7\u2013\u2014\u2018-\u201d\u2026]/;
export const isUsual = text => !UNUSUAL.test(text);

// NFC, lower case, full-width letters as plain ones, no characters without a width, plain spaces.
export const normalize = text => isUsual(text) ? text.toLowerCase() : text.normalize("NFC")
  .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "")
  .replace(/[\uff01-\uff5e]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
  .replace(/\u0130/g, "i").toLowerCase().replace(/\u03c2/g, "\u03c3").replace(/[\t\u00a0\u3000]/g, " ");

// The words of a normalised text: [text, start].
export const runsOf = text => [...text.matchAll(RUNS)].map(m => [m[0], m.index]);

export function korean(table) {
  const words = name => table[name].split(" ");
  const agreement = new Map();
  for (const [name, fits] of [
    ["any", () => true], ["final", f => f > 0], ["vowel", f => f === 0], ["finalNotRieul", f => f > 0 && f !== 8], ["vowelOrRieul", f => f === 0 || f === 8],
  ]) {
    for (const particle of words(name)) {
      agreement.set(particle, fits);
    }
  }
  const longest = Math.max(...[...agreement.keys()].map(p => p.length));
  const safe = new Set(words("safe"));

  const split = c => {
    const n = c.charCodeAt(0) - FIRST;
    return [n / 588 | 0, (n / 28 | 0) % 21, n % 28];
  };
  const join = (lead, vowel, tail = 0) => String.fromCharCode(FIRST + (lead * 21 + vowel) * 28 + tail);
  const agrees = (last, particle) => {
    const fits = agreement.get(particle);
    return fits !== undefined && fits(isSyllable(last) ? split(last)[2] : 0);
  };

  // [stem, particle], the longest particle first; so many syllables stay.
  function strip(run, least = 2) {
    const found = [];
    for (let n = Math.min(longest, run.length - least); n > 0; n--) {
      const stem = run.slice(0, -n), particle = run.slice(-n);
      if (agrees(stem[stem.length - 1], particle)) {
        found.push([stem, particle]);
      }
    }
    return found;
  }

  return { isSyllable, isSyllabic, normalize, runsOf, strip, agrees, split, join, isSafe: p => safe.has(p), isParticle: p => agreement.has(p), isLead: c => table.leads.includes(c), table };
}

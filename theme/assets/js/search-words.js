// What one word of a query may stand for, and which documents hold it. A document's level for a word: 1 to 45, by how (exactly, spaced or as a beginning, loosely), whole or
// as a part of another word, and where (title, summary, text, its rest).
import { EMPTY, intersect, merge, WHOLE } from "./search-lists.js";
import { isSyllabic, normalize, runsOf } from "./search-korean.js";

export const EXACT = 2, NEAR = 1, LOOSE = 0;
const MOST_GRAMS = 6, MOST_PREFIXES = 40;
const isTerm = text => text.length >= 3 && text.length <= 12 && [...text].every(isSyllabic);
const isLatin = text => /^[a-z0-9\u00df-\u052f]+$/.test(text);
const escape = text => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

// Finds a form in normalised text. A space may stand between two scripts, and where two syllables are on both sides of it.
export function expression(form, gap = "[^가-힣a-z0-9]?") {
  if (isLatin(form)) {
    return `(?<![a-z0-9])${escape(form)}`;
  }
  let out = "", end = 0;
  for (const [run, at] of runsOf(form)) {
    out += !out ? "" : at === end ? " ?" : gap;
    out += isSyllabic(run[0]) ? [...run].map((c, i) => c + (i >= 1 && i <= run.length - 3 ? " ?" : "")).join("") : escape(run);
    end = at + run.length;
  }
  return (isLatin(form[0]) ? "(?<![a-z0-9])" : "") + (out || escape(form)) + escape(/[+#]*$/.exec(form)[0]);
}

export function wordFinder(index, korean, hasAliases, clock) {
  const fromList = (list, kind, isPlain = false) => ({ ...list, kind, ...isPlain && { mark: WHOLE } });

  // The keys that every document with this form has, each with whether a space may stand inside.
  function gramsOf(form) {
    const grams = new Map(), runs = runsOf(form);
    runs.forEach(([run, at], n) => {
      const before = runs[n - 1], after = runs[n + 1];
      const isGlued = before && before[1] + before[0].length === at, isFollowed = after && after[1] === at + run.length;
      if (isGlued) {
        grams.set(before[0][before[0].length - 1] + run[0], true);
      }
      if (!isSyllabic(run[0])) {
        grams.set(run, false);
        const sign = form[at + run.length];
        if (sign === "#" || sign === "+" && form[at + run.length + 1] === "+") {
          grams.set(run[run.length - 1] + sign, false);
        }
      } else if (run.length === 1 && !isGlued && !isFollowed) {
        grams.set(run, false);
      }
      for (let i = 0; isSyllabic(run[0]) && i + 1 < run.length; i++) {
        const pair = run.slice(i, i + 2);
        grams.set(pair, grams.get(pair) || i >= 1 && i + 1 <= run.length - 2);
      }
    });
    const all = [...grams], last = all.length - 1;
    if (all.length <= MOST_GRAMS) {
      return all;
    }
    const kept = new Set(Array.from({ length: MOST_GRAMS }, (_, k) => Math.round(k * last / (MOST_GRAMS - 1))));
    return all.filter((_, i) => kept.has(i));
  }

  // Documents with all pairs of the form, of which one may be across a space. Those without a space have the fourth bit of their weight.
  async function listOf(form, only) {
    const load = grams => Promise.all(grams.map(async ([gram, maySpace]) => {
      const [tight, spaced] = await Promise.all([index.entries(gram), maySpace ? index.entries(gram + " ") : null]);
      return [index.list(tight, only), spaced ? index.list(spaced, only) : null];
    }));
    const both = lists => clock(() => {
      const tight = lists.map(l => l[0]), all = lists.length ? intersect(tight) : EMPTY;
      const spaced = lists.flatMap(([, l], i) => l && l.ids.length ? [intersect(tight.toSpliced(i, 1, l))] : []);
      return merge([{ ...all, mark: WHOLE }, ...spaced], index.documents);
    });
    // Of a long word every other pair first: where they already meet nowhere, the rest need not be fetched.
    const grams = gramsOf(form), some = await load(grams.length > 3 ? grams.filter((_, i) => i % 2 === 0) : grams);
    const found = both(some);
    return grams.length > 3 && found.ids.length ? both(some.concat(await load(grams.filter((_, i) => i % 2)))) : found;
  }

  // Lists of a term that the index knows; null where it is none. What only the newest segment knows is looked for by pairs in the other.
  async function termForms(form, without) {
    if (!isTerm(form) || without?.has(form)) {
      return null;
    }
    const [tight, spaced] = await Promise.all([index.entries(form), index.entries(form + " ")]);
    const known = tight.map((e, s) => Boolean(e || spaced[s]));
    if (!known.includes(true)) {
      return null;
    }
    const forms = [{ ...fromList(index.list(tight), EXACT), isSure: true }, { ...fromList(index.list(spaced), NEAR), isSure: true }];
    if (!known[0]) {
      forms.push({ ...fromList(await listOf(form, [true, false]), EXACT), isSure: false });
    }
    return forms.map(f => ({ ...f, form }));
  }

  async function latinForms(form) {
    const found = await index.ranges(form, form + "\uffff");
    const exact = index.segments.map(() => null), prefixes = [];
    for (const { segment, entry } of found) {
      if (entry.isText) {
        continue;
      }
      if (entry.key === form) {
        exact[segment] = entry;
      } else if (entry.key === form + " " || isLatin(entry.key) && form.length > 1) {
        prefixes.push(index.decoded(entry, segment));
      }
    }
    const list = index.list(exact);
    return clock(() => [
      { form, isSure: true, ...fromList(list, EXACT, true) },
      { form, isSure: true, ...fromList(merge(prefixes.slice(0, MOST_PREFIXES), index.documents), NEAR, true) },
    ]);
  }

  const plain = async (form, kind) => isLatin(form) && kind === EXACT
    ? latinForms(form)
    : [{ form, isSure: isLatin(form) || form.length < 3 && [...form].every(isSyllabic), ...fromList(await listOf(form), kind) }];

  async function otherNames(forms) {
    const found = hasAliases ? await Promise.all(forms.map(f => index.texts(f.replace(/ /g, "") + "="))) : [];
    return [...new Set(found.flat())].slice(0, 8);
  }

  const stemsOf = word => {
    const runs = runsOf(word), last = runs.length ? runs[runs.length - 1][0] : "";
    const head = word.slice(0, runs.length ? runs[runs.length - 1][1] : 0), isHangul = last && isSyllabic(last[0]) && word.endsWith(last);
    const stems = isHangul ? korean.strip(last, head ? 1 : 2).map(([stem, p]) => [head + stem, korean.isSafe(p) ? EXACT : LOOSE]) : [];
    if (isHangul && head && korean.isParticle(last) && isLatin(head)) {
      stems.unshift([head, EXACT]);
    }
    return stems;
  };

  // A noun of one syllable and a particle, or a noun of two: 칩의, 회의.
  const mayBeShort = word => word.length === 2 && isSyllabic(word[0]) && korean.agrees(word[0], word[1]) && (korean.isSafe(word[1]) || "이가".includes(word[1]));

  // All forms of a word. Loosely (with what search-rescue.js knows): with verbs and beginnings too. Weakly (with what it knows of nouns of one syllable): without particles that a
  // noun may end with, too. Literally: without other names.
  async function find(word, { loose, without, isLiteral, isNothing, weakly }) {
    const stems = stemsOf(word), runs = runsOf(word);
    const isOneRun = runs.length === 1 && runs[0][0].length === word.length;
    if (isOneRun && isSyllabic(word[0])) {
      for (const form of [word, ...stems.map(s => s[0]).sort((a, b) => b.length - a.length)]) {
        const forms = await termForms(form, without);
        if (forms && forms.some(f => f.ids.length)) {
          return forms.concat(await named([form, word], isLiteral));
        }
      }
    }
    const isHeadOnly = stems[0]?.[0] && isLatin(stems[0][0]) && stems[0][1] === EXACT;
    const wanted = [...isHeadOnly ? [] : [[word, EXACT]], ...stems.filter(s => s[1] === EXACT)];
    const weak = weakly ? [...stems.filter(s => s[1] === LOOSE).map(s => s[0]), ...mayBeShort(word) ? await weakly(word) : []] : [];
    if (weak.length) {
      return (await Promise.all(weak.map(form => plain(form, LOOSE)))).flat().map(f => ({ ...f, isWeak: true }));
    }
    const forms = (await Promise.all(wanted.map(([form, kind]) => plain(form, kind)))).flat();
    return forms.concat(await named(wanted.map(w => w[0]), isLiteral), loose ? await loose.forms(word, runs, isNothing) : []);
  }

  async function named(forms, isLiteral) {
    if (isLiteral) {
      return [];
    }
    const names = await otherNames(forms);
    return (await Promise.all(names.map(n => plain(normalize(n), EXACT)))).flat().map(f => ({ ...f, isSure: true }));
  }

  return { find, mayBeShort, listOf, termForms, plain, fromList, expression, LOOSE };
}

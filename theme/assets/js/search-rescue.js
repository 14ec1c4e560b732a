// What is tried where a query is none as it stands: initial consonants, the other keyboard layout, wrong letters, verbs, half-typed words. Loaded when one is asked for.
import { hangul } from "./search-hangul.js";

const MOST_SUGGESTED = 24, BEST_OF = 10, FEW = 3;

// Documents of several lists, each once, in the order of the lists.
function together(lists, documents) {
  const isIn = new Uint8Array(documents), order = new Int32Array(lists.reduce((n, ids) => n + ids.length, 0));
  let count = 0;
  for (const ids of lists) {
    for (let i = 0; i < ids.length; i++) {
      if (!isIn[ids[i]]) {
        isIn[ids[i]] = 1;
        order[count++] = ids[i];
      }
    }
  }
  return order.subarray(0, count);
}

/** @param engine What the engine lends: its index, words, matching and showing. */
export async function rescuer({ index, korean, words, clock, match, present, listed, parse, isJamo, table }) {
  const { isSyllabic, normalize, runsOf } = korean, { expression, LOOSE } = words;
  const rare = hangul(korean, await index.json("/search/i/" + table));

  // A syllable stands as what its key does not say of it: one character for vowel and final consonant, or for both consonants.
  const { leads, vowels } = korean.table;
  const spelled = (word, key) => [...word].map((c, i) => {
    const n = c.charCodeAt(0) - 0x80, [other, tail] = [n / 28 | 0, n % 28], lead = leads.indexOf(key[i]), vowel = vowels.indexOf(key[i]);
    return lead >= 0 ? korean.join(lead, other, tail) : vowel >= 0 ? korean.join(other, vowel, tail) : c;
  }).join("");

  const dictionary = (text, key) => text.split(";").map(item => {
    const [short, use, best = ""] = item.split(","), word = spelled(short, key);
    return { word, use: +use, best: best === "" ? -1 : +best };
  });

  const byUse = (a, b) => b.isWhole - a.isWhole || b.use - a.use || (a.word < b.word ? -1 : 1);

  // Words of the dictionary whose initial consonants these are, or begin with.
  async function byChoseong(leads) {
    const found = new Map();
    for (const { segment, entry } of await index.ranges(leads, leads + "\uffff")) {
      for (const item of entry.isText ? dictionary(entry.text[0], entry.key) : []) {
        const have = found.get(item.word) ?? { word: item.word, use: 0, best: -1, isWhole: +(entry.key === leads) };
        have.use = Math.max(have.use, item.use);
        have.best = item.best < 0 ? have.best : item.best + index.segments[segment].first;
        found.set(item.word, have);
      }
    }
    return [...found.values()].sort(byUse);
  }

  // The noun of a word of two syllables with which it begins, unless it is a word itself.
  async function shortNoun(word) {
    const key = rare.choseong(word), isWord = (await index.texts(key)).some(text => dictionary(text, key).some(item => item.word === word));
    return isWord ? [] : [word[0]];
  }

  // Words one letter away from this one; of a word of the dictionary none.
  async function corrections(word) {
    const isHangul = isSyllabic(word[0]), letters = isHangul ? rare.jamo(word) : word;
    const keys = isHangul ? [rare.choseong(word), rare.vowelsOf(word)]
      : word.length < 4 ? [] : ["~" + word.slice(0, 3), "~-" + [...word.slice(-3)].reverse().join(""), ...word.length < 8 ? [`~${word.slice(0, 2)}-${word.slice(-2)}`] : []];
    const lists = await Promise.all(keys.map(k => index.texts(k)));
    return clock(() => {
      const found = new Map(), items = lists.flatMap((l, i) => l.flatMap(text => dictionary(text, keys[i])));
      for (const item of items.some(i => i.word === word) ? [] : items) {
        if (rare.isNear(isHangul ? rare.jamo(item.word) : item.word, letters)) {
          found.set(item.word, { ...item, isWhole: 0, use: Math.max(item.use, found.get(item.word)?.use ?? 0) });
        }
      }
      return [...found.values()].sort(byUse).map(c => c.word);
    });
  }

  async function byInitials(leads, state) {
    const found = await byChoseong(leads);
    state.suggestions = found.slice(0, MOST_SUGGESTED).map(f => f.word);
    const best = found.slice(0, BEST_OF).map(f => f.best).filter(id => id >= 0);
    const lists = await Promise.all(found.slice(0, 2).map(f => match([{ text: f.word }], state.options)));
    const order = clock(() => together([best, ...lists.map(l => l.order.all())], index.documents));
    const forms = found.slice(0, BEST_OF).map(f => expression(f.word));
    await present({
      order: listed(order), isSure: true, vain: new Set(), partOf: id => lists.find(l => l.has(id))?.partOf(id), tests: forms.map(f => new RegExp(f)), marks: forms.length ? new RegExp(forms.sort((a, b) => b.length - a.length).join("|"), "g") : null,
    }, state);
  }

  // Words of a query typed with the other keyboard layout.
  function otherLayouts(raw) {
    const text = raw.trim();
    if (/^[A-Za-z\s]+$/.test(text)) {
      const mixed = /^([a-zA-Z]*?[a-z])([A-Z]{2,})$/.exec(text);
      const typed = [rare.toHangul(text), mixed ? rare.toHangul(mixed[1]) + mixed[2].toLowerCase() : ""];
      return typed.filter(t => /[가-힣]/.test(t) && ![...t].some(isJamo));
    }
    return /[가-힣ㄱ-ㅣ]/.test(text) && !/[a-z]/i.test(text) ? [rare.toKeys(normalize(text)).toLowerCase()] : [];
  }

  async function otherLayout(raw, state) {
    for (const typed of otherLayouts(raw)) {
      const parts = parse(normalize(typed)), found = await match(parts, state.options);
      if (await present(found, state)) {
        state.insteadOf = { query: typed, kind: "layout" };
        return;
      }
    }
  }

  async function corrected(parts, state) {
    const fixed = [];
    let isAny = false;
    for (const part of parts) {
      const runs = runsOf(part.text), last = runs[runs.length - 1];
      if (part.isPhrase || part.isExcluded || !last || parts.length > 1 && (await match([part], state.options)).order.length) {
        fixed.push([part]);
        continue;
      }
      const stems = isSyllabic(last[0][0]) ? korean.strip(last[0]).map(s => s[0]) : [];
      let better = await corrections(last[0]);
      for (const stem of better.length ? [] : stems) {
        better = better.concat(await corrections(stem));
      }
      isAny ||= better.length > 0;
      fixed.push(better.length ? better.slice(0, 4).map(b => ({ ...part, text: part.text.slice(0, last[1]) + b })) : [part]);
    }
    if (!isAny) {
      return;
    }
    const choices = fixed.length === 1 ? fixed[0].slice(0, 2).map(p => [p]) : [fixed.map(f => f[0])];
    state.suggestions = fixed.length === 1 ? fixed[0].map(p => p.text) : [choices[0].map(p => p.text).join(" ")];
    const had = state.results.length;
    for (const choice of choices) {
      if (state.results.length < Math.min(FEW, state.limit)) {
        await present(await match(choice, state.options), state);
      }
    }
    if (!had && state.results.length) {
      state.insteadOf = { query: choices[0].map(p => p.text).join(" "), kind: "typo" };
    }
  }

  // Words that a half-typed one may become.
  async function completions(word) {
    const ranges = [rare.openRange(word), rare.openFinal(word)].filter(Boolean);
    const found = (await Promise.all(ranges.map(([from, to]) => index.ranges(from, to + "\uffff", 1)))).flat();
    return found.filter(({ entry }) => !entry.isText && entry.key.length >= word.length && [...entry.key].every(isSyllabic)).slice(0, 60);
  }

  // What else a word may stand for, loosely: a verb, a beginning; where nothing was found, a word of two syllables also a short verb, or a noun of one with a particle.
  async function forms(word, runs, isNothing) {
    const last = runs.length === 1 ? runs[0][0] : "";
    if (!last || !isSyllabic(last[0]) && !/[ㄱ-ㅣ]$/.test(word)) {
      return [];
    }
    const noun = rare.verbalNoun(last);
    const all = noun ? await words.plain(noun, LOOSE) : [];
    // 타이며 may be a verb, but is 타이머 with a wrong letter where there is such a word.
    const isVerb = rare.isVerbForm(last) && !noun && !(isNothing && (await corrections(last)).length);
    const stems = isVerb || isNothing && last.length === 2 ? rare.verbStems(last) : [];
    all.push(...(await Promise.all(stems.map(s => words.plain(s, LOOSE)))).flat());
    if (isNothing && last.length === 2 && korean.isParticle(last[1])) {
      all.push(...await words.plain(last[0], LOOSE));
    }
    for (const { segment, entry } of await completions(word)) {
      all.push({ form: entry.key, isSure: true, ...words.fromList(index.decoded(entry, segment), LOOSE) });
    }
    return all;
  }

  return { forms, shortNoun, byInitials, otherLayout, corrected };
}

// The search engine's entry point; docs/search.md describes it.
import { openIndex } from "./search-index.js";
import { korean as koreanOf, isSyllabic, normalize, runsOf } from "./search-korean.js";
import { levelsOf, mark } from "./search-lists.js";
import { listed, placesOf, placesOfWord, raiseNear, ranked } from "./search-order.js";
import { readingOf } from "./search-shown.js";
import { expression, wordFinder } from "./search-words.js";

const VERSION = 6, FEW = 3, MOST_WORDS = 12, MOST_LETTERS = 200, MOST_CHECKED = 20, FEW_IN_VAIN = 12, MOST_IN_VAIN = 60;
const isJamo = c => c >= "ㄱ" && c <= "ㅣ";

// Words that all must stand, phrases, and words that must not.
function parse(query) {
  const parts = [];
  for (const [, minus, phrase, word] of query.matchAll(/(?:^|(?<=\s))(-?)(?:["“”]([^"“”]*)["“”]?|([^\s"“”]+))|["“”]/g)) {
    const text = (phrase ?? word ?? "").trim();
    if (runsOf(text).length || [...text].some(isJamo)) {
      parts.push({ text, isPhrase: phrase !== undefined && runsOf(text).length > 0, isExcluded: minus === "-" });
    }
  }
  return parts.slice(0, MOST_WORDS);
}

export async function create({ baseUrl = "", fetch: get = (...request) => fetch(...request) } = {}) {
  const first = await get(baseUrl + "/search/index.json");
  if (!first.ok) {
    throw new Error(`index.json: ${first.status}`);
  }
  const root = await first.json();
  // A page that has been open for long may be older than the index.
  if (root.version !== VERSION) {
    throw new Error(`index.json: version ${root.version}, not ${VERSION}`);
  }
  let spent = 0;
  const clock = work => {
    const start = performance.now();
    try {
      return work();
    } finally {
      spent += performance.now() - start;
    }
  };
  const index = openIndex(root, baseUrl, get, clock), korean = koreanOf(root.korean), words = wordFinder(index, korean, root.aliases, clock);
  const size = index.documents;
  let facets = null;

  const marksOf = ids => {
    const isIn = new Uint8Array(size);
    mark(isIn, ids);
    return isIn;
  };

  function foundBy(forms) {
    const { levels, ids } = levelsOf(forms, size);
    return { levels, ids, idf: Math.log(1 + (size - ids.length + 0.5) / (ids.length + 0.5)), isSure: forms.every(f => f.isSure || !f.ids.length) };
  }

  // Documents in which neighbouring words of the query are one word, or stand beside each other.
  async function phraseLevels(parts, without) {
    const near = new Uint8Array(size);
    for (let i = 0; i + 1 < parts.length; i++) {
      const [a, b] = [parts[i].text, parts[i + 1].text];
      if (parts[i].isPhrase || parts[i + 1].isPhrase) {
        continue;
      }
      const joined = await words.termForms(a + b, without);
      const seam = a[a.length - 1] + b[0];
      const lists = joined ?? [index.list(await index.entries(seam)), index.list(await index.entries(seam + " "))];
      clock(() => lists.forEach(l => mark(near, l.ids)));
    }
    return near;
  }

  // The documents of the rarest of some words, their places, and how many have all of the words.
  function placed(found, out) {
    const all = found.map(foundBy), none = out.map(foundBy), { ids } = all.reduce((a, b) => a.ids.length <= b.ids.length ? a : b, all[0] ?? { ids: [] });
    return { all, none, ids, ...all.length === 1 ? { places: placesOfWord(ids, all[0]), count: 0 } : placesOf(ids, all) };
  }

  // Everything that a query's parts match, best first; weakly, null where no part has a particle that a noun may end with.
  async function match(parts, { loose = null, without, enough = 10, isNothing, weakly } = {}) {
    const wanted = parts.filter(p => !p.isExcluded), unwanted = parts.filter(p => p.isExcluded);
    const formsOf = p => p.isPhrase
      ? words.listOf(p.text).then(l => [{ form: p.text, ...l, kind: 2, isSure: runsOf(p.text).length === 1 && p.text.length < 3, isPhrase: true }])
      : words.find(p.text, { loose: p.isExcluded ? null : loose, without, isLiteral: p.isExcluded, isNothing, weakly: p.isExcluded ? null : weakly });
    const [found, out] = await Promise.all([Promise.all(wanted.map(formsOf)), Promise.all(unwanted.map(formsOf))]);
    if (weakly && !found.flat().some(f => f.isWeak)) {
      return null;
    }
    const { all, none, ids, places, count } = clock(() => placed(found, out));
    // Of one word or few documents, the order is not worth another look into the index.
    const near = count > enough ? await phraseLevels(wanted, without) : null;
    return clock(() => {
      if (near) {
        raiseNear(ids, places, near);
      }
      for (const { levels } of none) {
        ids.forEach((id, i) => levels[id] && (places[i] = -1));
      }
      const forms = found.map(f => [...new Set(f.filter(x => x.ids.length).map(x => expression(x.form, x.isPhrase ? "[^가-힣a-z0-9]{1,3}" : undefined)))].slice(0, 40));
      return {
        // In which file of a document one of the words stands.
        has: id => all.every(({ levels }) => levels[id]),
        partOf: id => {
          const best = Math.max(...all.map(({ levels }) => levels[id] - 1 & 7));
          return best ? "" : "-rest";
        },
        order: ranked(ids, places), isSure: all.every(a => a.isSure), vain: new Set(),
        tests: forms.map(f => new RegExp(f.join("|") || "(?!)")),
        marks: forms.some(f => f.length) ? new RegExp(forms.flat().sort((a, b) => b.length - a.length).join("|"), "g") : null,
      };
    });
  }

  // Cards as they are shown, with the sentence where the words stand; null where they do not. As little as possible is fetched: the part where they should be, then the others.
  async function shownOf(ids, found, isChecked) {
    const firsts = ids.map(id => !isChecked && found.marks && found.partOf?.(id) || ""), files = await Promise.all(ids.map((id, i) => index.card(id, firsts[i])));
    const readings = clock(() => files.map(file => readingOf(file, found, { isChecked, base: baseUrl })));
    await Promise.all(readings.map(async (reading, i) => {
      for (const part of ["", "-rest"].slice(0, reading.parts)) {
        if (!reading.isDone() && part !== firsts[i]) {
          const other = await index.card(ids[i], part);
          clock(() => reading.read(other));
        }
      }
    }));
    return clock(() => readings.map(reading => isChecked && !reading.isDone() ? null : reading.shown()));
  }

  // What was found and is not shown yet, in the order in which it will be.
  function freshOf({ order, vain }, { results, ids, mask, all, sort }) {
    if (all) {
      order.all().forEach(id => (all[id] = 1));
    }
    if (!results.length && !vain.size && !mask && sort !== "newest") {
      return order;
    }
    const isSeen = marksOf(ids), fresh = order.all().filter(id => !isSeen[id] && !vain.has(id) && (!mask || mask(id)));
    return listed(sort === "newest" ? fresh.sort().reverse() : fresh);
  }

  // Keeps those that are found but not shown, each once.
  function leave(fresh, from, state) {
    if (!state.rest.length) {
      state.rest = { length: fresh.length - from, all: () => fresh.all().subarray(from) };
      return;
    }
    const isSeen = marksOf(state.ids), rest = state.rest.all().filter(id => !isSeen[id]), isKnown = marksOf(rest);
    state.rest = listed([...rest, ...fresh.all().subarray(from).filter(id => !isKnown[id])]);
  }

  // The first results that hold what was asked; those found by pairs of syllables are looked up in the texts. Where none of some does, the others are left for another time.
  async function present(found, state, mostInVain = FEW_IN_VAIN) {
    const fresh = clock(() => freshOf(found, state)), before = state.results.length;
    let at = 0;
    const most = () => state.limit + (state.results.length > before ? MOST_CHECKED : mostInVain);
    while (state.results.length < state.limit && at < fresh.length && at < most()) {
      const to = Math.min(at + state.limit - state.results.length, most()), some = Array.from(fresh.first(to).subarray(at, to));
      at += some.length;
      const shownOnes = await shownOf(some, found, !found.isSure);
      shownOnes.forEach((result, i) => {
        if (result) {
          state.results.push(result);
          state.ids.push(some[i]);
        } else {
          found.vain.add(some[i]);
        }
      });
      state.signal?.throwIfAborted();
    }
    const added = state.results.length - before;
    if (added || found.isSure) {
      clock(() => leave(fresh, at, state));
      state.isEstimate ||= !found.isSure && fresh.length > at;
    }
    return added;
  }

  let rescuing = null;
  const rescue = () => rescuing ??= import("./search-rescue.js")
    .then(m => m.rescuer({ index, korean, words, clock, match, present, listed, parse, isJamo, table: root.rare }))
    .catch(problem => {
      rescuing = null;
      throw problem;
    });

  async function searchWords(query, raw, state) {
    const parts = parse(query), bare = query.replace(/\s/g, ""), few = Math.min(FEW, state.limit);
    if (bare.length >= 2 && [...bare].every(korean.isLead)) {
      await (await rescue()).byInitials(bare, state);
      if (!state.results.length) {
        await (await rescue()).otherLayout(raw, state);
      }
      return;
    }
    if (!parts.some(p => !p.isExcluded)) {
      return;
    }
    const hasJamo = [...query].some(isJamo);
    const exact = hasJamo ? null : await match(parts, state.options);
    await (exact && present(exact, state));
    // One letter at the end is a syllable begun; others were meant for another keyboard.
    if (state.results.length < few && ![...query.slice(0, -1)].some(isJamo)) {
      await present(await match(parts, { ...state.options, loose: await rescue(), isNothing: !state.results.length }), state);
    }
    if (!state.results.length) {
      await (await rescue()).otherLayout(raw, state);
    }
    if (state.results.length < few && !state.insteadOf && !hasJamo) {
      await (await rescue()).corrected(parts, state);
    }
    if (exact && !state.insteadOf) {
      await (state.results.length < state.limit ? present(exact, state, state.results.length < few ? MOST_IN_VAIN : 0) : null);
      // 서버가 is 서버 and a particle, now that it is no other word.
      const weakly = parts.some(p => words.mayBeShort(p.text)) ? (await rescue()).shortNoun : () => [];
      const weak = await match(parts, { ...state.options, weakly });
      await (weak && present(weak, state));
    }
    if (!state.suggestions.length) {
      state.suggestions = await completed(parts[parts.length - 1]);
    }
  }

  // Longer words that begin so, from blocks that were needed anyway.
  async function completed(part) {
    const runs = runsOf(part.text);
    if (part.isPhrase || part.isExcluded || runs.length !== 1 || part.text.length < 2 || !isSyllabic(part.text[0])) {
      return [];
    }
    const found = await index.ranges(part.text, part.text + "\uffff", 1), sums = new Map();
    clock(() => {
      for (const { entry, segment } of found) {
        if (!entry.isText && entry.key.length > Math.max(2, part.text.length) && !entry.key.endsWith(" ")) {
          sums.set(entry.key, (sums.get(entry.key) ?? 0) + index.counted(entry, segment));
        }
      }
    });
    return [...sums].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 8).map(s => s[0]);
  }

  async function listAll(state) {
    const order = Int32Array.from({ length: size }, (_, i) => size - 1 - i);
    await present({ order: listed(order), isSure: true, tests: [], marks: null, vain: new Set() }, state);
  }

  async function search(query, { limit = 10, sort = "best", filters = {}, facets: isCounted = false, signal, withoutTerms } = {}) {
    const raw = String(query ?? "").slice(0, MOST_LETTERS), text = normalize(raw).replace(/\s+/g, " ").trim();
    const hasFilters = Object.values(filters ?? {}).some(v => [v].flat().filter(Boolean).length);
    const state = {
      results: [], ids: [], rest: listed([]), suggestions: [], insteadOf: null, isEstimate: false, limit: Math.max(0, limit), signal, mask: null,
      options: { without: withoutTerms && new Set(withoutTerms), enough: Math.max(0, limit) },
    };
    spent = 0;
    let masks = [];
    if (hasFilters || isCounted) {
      facets ??= await (await import("./search-facets.js")).loadFacets(index);
      if (isCounted || filters?.tag?.length) {
        await facets.withTags();
      }
      masks = clock(() => facets.masks(filters ?? {}));
    }
    // Counts need every match; filters are then applied to what is shown.
    const passes = id => masks.every(m => m[1][id]);
    state.mask = masks.length ? passes : null;
    state.all = isCounted && masks.length ? new Uint8Array(size) : null;
    state.sort = sort;
    await run(text, raw, state, hasFilters);
    signal?.throwIfAborted();
    const idsOf = () => [...state.ids, ...state.rest.all()];
    const counted = isCounted ? clock(() => countAll(state.all ? [...state.all.keys()].filter(id => state.all[id]) : idsOf(), masks, filters ?? {})) : { facets: null, months: null };
    return {
      results: state.results, total: state.ids.length + state.rest.length, isEstimate: state.isEstimate,
      // Made only for those who ask.
      get ids() {
        return idsOf();
      },
      suggestions: state.suggestions, insteadOf: state.insteadOf, ...counted, computeMs: spent,
    };
  }

  const countAll = (ids, masks, filters) => ({ facets: facets.counts(ids, masks, filters), months: facets.months(ids, masks) });

  async function run(text, raw, state, hasFilters) {
    if (!text) {
      await (hasFilters || state.sort === "newest" ? listAll(state) : null);
      return;
    }
    await searchWords(text, raw, state);
  }

  return { search, korean };
}

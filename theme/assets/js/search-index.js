// Reads the index (docs/search.md describes its files): finds a key's block by two routing steps, fetches and unpacks it once, and decodes lists of documents.
import { EMPTY } from "./search-lists.js";

const MOST_PLACED = 200, SMALLEST_DENSE = 256, MANY = 4, BITS_AT_ONCE = 24, ENDINGS = ["", " "];
const decoder = new TextDecoder();

// The last place whose key is not behind this one.
function place(keys, key) {
  let low = 0, high = keys.length - 1;
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if (keys[middle] <= key) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}

const inflate = async bytes => new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"))).arrayBuffer());

const isWord = key => key.trimEnd().length >= 3;
const hasWhole = key => isWord(key) && key[0] > "\u3040" && key[2] > "\u3040";

function numbersOf(bytes) {
  let at = 0;
  const next = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const b = bytes[at++];
      value |= (b & 127) << shift;
      if (b < 128) {
        return value;
      }
    }
  };
  return { next, rest: size => bytes.subarray(at, size && at + size), skip: size => (at += size) };
}

// The entries of a block, in order, made as far as somebody looks. A key's mark says how much of the one before it begins with, and how it ends; its step which letter is then in
// between.
function entriesOf(packed, bytes) {
  const numbers = numbersOf(packed), marks = new Uint16Array(numbers.next()), entries = new Map(), unread = { bytes, entries: entries.values() };
  for (let i = 0; i < marks.length; i++) {
    marks[i] = numbers.next();
  }
  const steps = marks.map(m => m && numbers.next()), lines = decoder.decode(numbers.rest()).split("\n");
  let made = 0, line = 0, key = "";
  const makeUpTo = last => {
    for (; made < marks.length && key < last; made++) {
      const mark = marks[made] - 1, shared = mark / 3 | 0, kind = mark < 0 ? 1 : mark % 3, ending = kind === 2 ? lines[line++] : ENDINGS[kind], tab = kind === 2 ? ending.indexOf("\t") : -1;
      const letter = steps[made] ? String.fromCharCode(steps[made] + (shared < key.length ? key.charCodeAt(shared) : 0)) : "";
      key = (mark < 0 ? key : key.slice(0, shared) + letter) + (tab < 0 ? ending : ending.slice(0, tab));
      entries.set(key, { key, isText: tab >= 0, text: tab < 0 ? null : ending.slice(tab + 1).split("\t"), unread, place: -1, count: null, list: null });
    }
  };
  return {
    isMadeTo: last => made === marks.length || key >= last,
    get(key) {
      makeUpTo(key);
      return entries.get(key);
    },
    between(from, to) {
      makeUpTo(to);
      return [...entries.values()].filter(e => e.key >= from && e.key <= to);
    },
  };
}

// The numbers that are not among some.
function fillAround(some, into, count) {
  let number = 0, at = 0;
  for (let i = 0; i < some.length; i++) {
    while (number < some[i]) {
      into[at++] = number++;
    }
    number++;
  }
  while (at < count) {
    into[at++] = number++;
  }
}

function shift(numbers, by) {
  for (let i = 0; i < numbers.length; i++) {
    numbers[i] += by;
  }
}

// For numbers that nobody asks for.
let spare = new Int32Array(256);
const spareOf = count => spare.length < count ? (spare = new Int32Array(count * 2)) : spare;

// Reads lists one after the other, or passes over them: documents and weights, as src/Search/PostingCode.cs wrote them. A weight: 4 title, 3 summary, 2 often in the text, 1 in its
// first part or anywhere, 0 only in the rest; and 8 for a word that stands alone.
export function listsOf(bytes, documents, first) {
  // Four bytes are read at once, also at the end.
  const padded = new Uint8Array(bytes.length + 4), view = new DataView(padded.buffer);
  padded.set(bytes);
  let at = 0;
  const bits = () => view.getUint32(at >> 3) << (at & 7);
  const take = n => {
    const value = n ? bits() >>> 32 - n : 0;
    at += n;
    return value;
  };
  const below = size => {
    const n = 31 - Math.clz32(size), shorter = (2 << n) - size, longer = bits() >>> 31 - n;
    let value = longer >> 1;
    at += n;
    if (value >= shorter) {
      value = longer - shorter;
      at++;
    }
    value += size - shorter >> 1;
    return value >= size ? value - size : value;
  };
  const set = (into, from, to, low, high) => {
    while (from < to) {
      if (high - low + 1 === to - from) {
        while (from < to) {
          into[from++] = low++;
        }
        return;
      }
      const middle = from + (to - from >> 1), least = low + middle - from;
      const value = into[middle] = least + below(high - (to - 1 - middle) - least + 1);
      if (from < middle) {
        set(into, from, middle, low, value - 1);
      }
      from = middle + 1;
      low = value + 1;
    }
  };
  // A bit for each number that there might be.
  const setBits = (into, size) => {
    let next = 0;
    for (let from = 0; from < size; from += BITS_AT_ONCE) {
      const width = Math.min(BITS_AT_ONCE, size - from), first = from + width - 32;
      for (let rest = take(width); rest; ) {
        const zeros = Math.clz32(rest);
        into[next++] = first + zeros;
        rest ^= 0x80000000 >>> zeros;
      }
    }
  };
  // So many numbers below a size (src/Search/NumberSet.cs): few by halves, many by bits, nearly all by what lacks.
  const numbers = (count, size, all) => {
    const some = size / MANY | 0;
    if (size < SMALLEST_DENSE || count < some) {
      set(all, 0, count, 0, size - 1);
    } else if (count <= size - some) {
      setBits(all, size);
    } else {
      const missing = new Int32Array(size - count);
      set(missing, 0, missing.length, 0, size - 1);
      fillAround(missing, all, count);
    }
    return all;
  };
  const subset = all => {
    const count = below(all + 1);
    return numbers(count, all, new Int32Array(count));
  };
  const number = () => {
    const n = Math.min(24, Math.clz32(bits()));
    at += n < 24 ? n + 1 : n;
    return 1 << n | take(n);
  };
  const lowestOf = (count, key) => count <= MOST_PLACED && isWord(key) ? 0 : 1;
  const passSubset = all => {
    const count = below(all + 1);
    numbers(count, all, spare);
    return count;
  };
  const pass = key => {
    const count = number();
    numbers(count, documents, spareOf(count));
    for (let level = lowestOf(count, key), those = count; level < 4 && those && (level !== 1 || take(1)); level++) {
      those = passSubset(those);
    }
    if (hasWhole(key)) {
      passSubset(count);
    }
    return count;
  };
  const list = (key, room = 0) => {
    const count = number(), ids = numbers(count, documents, new Int32Array(count + room).subarray(0, count)), weights = new Uint8Array(count + room).subarray(0, count), lowest = lowestOf(count, key);
    if (first) {
      shift(ids, first);
    }
    weights.fill(lowest);
    for (let level = lowest, those = null; level < 4 && (those?.length ?? 1) && (level !== 1 || take(1)); level++) {
      const next = subset((those ?? ids).length);
      for (let i = 0; i < next.length; i++) {
        weights[next[i] = those ? those[next[i]] : next[i]]++;
      }
      those = next;
    }
    if (hasWhole(key)) {
      const whole = subset(count);
      for (let i = 0; i < whole.length; i++) {
        weights[whole[i]] |= 8;
      }
    }
    return { ids, weights };
  };
  return { list, pass, place: () => at, turnTo: place => (at = place) };
}

export function openIndex(root, address, get, clock) {
  const kept = new Map();
  const once = (name, load) => {
    if (!kept.has(name)) {
      kept.set(name, load().catch(e => {
        kept.delete(name);
        throw e;
      }));
    }
    return kept.get(name);
  };
  const asked = async path => {
    const response = await get(address + path);
    if (!response.ok) {
      throw new Error(`${path}: ${response.status}`);
    }
    return response;
  };
  const json = path => once(path, async () => (await asked(path)).json());
  const linesOf = lines => ({ names: lines.map(l => l.slice(0, 7)), keys: lines.map(l => l.slice(7)) });
  const segments = root.segments.map(([first, count, main, tags, isDirect, routes]) => ({ first, count, main, tags, isDirect, ...linesOf(routes ? routes.split("\n") : []) }));

  const route = name => once(name, async () => linesOf((await (await asked(`/search/i/${name}.txt`)).text()).split("\n").slice(0, -1)));

  const block = name => once(name + "b", async () => {
    const bytes = new Uint8Array(await (await asked(`/search/i/${name}.bin`)).arrayBuffer()), file = numbersOf(bytes), packed = file.next();
    const packedKeys = await inflate(file.rest(packed));
    file.skip(packed);
    return clock(() => entriesOf(packedKeys, file.rest()));
  });

  // The last routing file of a segment whose keys begin before this one.
  const routeTo = (segment, key) => {
    const r = place(segment.keys, key), isLast = segment.isDirect || r + 1 >= segment.names.length;
    return [segment.isDirect || !segment.names.length ? segment : route(segment.names[r]), isLast ? null : r + 1];
  };

  async function entry(segment, key) {
    const { names, keys } = await routeTo(segment, key)[0];
    const entries = names.length ? await block(names[place(keys, key)]) : null;
    return entries?.isMadeTo(key) === false ? clock(() => entries.get(key)) : entries?.get(key);
  }

  // Entries between two keys, of at most so many blocks.
  async function range(segment, from, to, most) {
    const [routes, following] = routeTo(segment, from), { names, keys } = await routes;
    const first = place(keys, from), wanted = [];
    for (let b = first; b < names.length && wanted.length < most && (b === first || keys[b] <= to); b++) {
      wanted.push(block(names[b]));
    }
    if (following && first + wanted.length === names.length && wanted.length < most && segment.keys[following] <= to) {
      wanted.push(route(segment.names[following]).then(next => block(next.names[0])));
    }
    const found = await Promise.all(wanted);
    return clock(() => found.flatMap(entries => entries.between(from, to)));
  }

  // A list begins where the one before ends: those before the one that is wanted are passed over, and only counted.
  function passTo(e, lists, isPassedToo) {
    while (e.place < 0) {
      const { value } = e.unread.entries.next();
      value.place = lists.place();
      if (!value.isText && (isPassedToo || value !== e)) {
        value.count = lists.pass(value.key);
      }
    }
  }

  const listsAround = (e, { count, first }) => e.unread.lists ??= listsOf(e.unread.bytes, count, first);

  const decoded = (e, segment, room) => !e || e.isText ? EMPTY : e.list ?? clock(() => {
    const lists = listsAround(e, segment), isNext = e.place < 0;
    passTo(e, lists, false);
    const next = lists.place();
    lists.turnTo(e.place);
    e.list = lists.list(e.key, room);
    if (!isNext) {
      lists.turnTo(next);
    }
    return e.list;
  });

  function counted(e, segment) {
    passTo(e, listsAround(e, segment), true);
    return e.list?.ids.length ?? e.count;
  }

  const joined = lists => {
    const some = lists.filter(l => l.ids.length);
    if (some.length < 2) {
      return some[0] ?? EMPTY;
    }
    const count = some.reduce((n, l) => n + l.ids.length, 0), [{ ids, weights }] = some, hasRoom = ids.buffer.byteLength >= count * 4;
    const all = { ids: hasRoom ? new Int32Array(ids.buffer, 0, count) : new Int32Array(count), weights: hasRoom ? new Uint8Array(weights.buffer, 0, count) : new Uint8Array(count) };
    let at = 0;
    for (const l of some) {
      if (at || !hasRoom) {
        all.ids.set(l.ids, at);
        all.weights.set(l.weights, at);
      }
      at += l.ids.length;
    }
    return all;
  };

  // The first segment is the largest: the others' lists get a place behind its own.
  const listIn = (found, only) => {
    const those = found.map((e, s) => s && (!only || only[s]) ? decoded(e, segments[s]) : EMPTY);
    those[0] = !only || only[0] ? decoded(found[0], segments[0], those.reduce((n, l) => n + l.ids.length, 0)) : EMPTY;
    return joined(those);
  };

  const partOf = (n, part) => `/search/d/${n >> 8}/${n}${part}.json?${root.versions.substr((n / root.group | 0) * 4, 4)}`;

  return {
    segments, json,
    documents: segments.reduce((n, s) => n + s.count, 0),
    // One entry a segment, undefined where it has none.
    entries: key => Promise.all(segments.map(s => entry(s, key))),
    ranges: (from, to, most = 2) => Promise.all(segments.map(s => range(s, from, to, most))).then(found => found.flatMap((list, s) => list.map(e => ({ segment: s, entry: e })))),
    // The documents of a key's entries; segments may be left out.
    list: listIn,
    decoded: (e, s) => decoded(e, segments[s]),
    // How many documents a list has.
    counted: (e, s) => counted(e, segments[s]),
    // The texts under a key, of all segments.
    texts: async key => (await Promise.all(segments.map(s => entry(s, key)))).flatMap(e => e?.text ?? []),
    // What is shown of a document, with the first part of its text (""), or with the rest ("-rest").
    card: (n, part) => json(partOf(n, part)),
  };
}

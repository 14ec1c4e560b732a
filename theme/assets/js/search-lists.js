// Lists of documents, each document once, the oldest first, with their weights. At 100,000 articles a list may be as long: what walks through one is a small function with one loop.
export const EMPTY = { ids: new Int32Array(0), weights: new Uint8Array(0) };

// Of words that stand alone; a list's mark is a part of each of its weights.
export const WHOLE = 8;

// The first list of some has nothing to be compared with.
function begin(levels, { ids, weights, kind = 0, mark = 0 }) {
  const least = 1 + kind * 16;
  for (let i = 0; i < ids.length; i++) {
    levels[ids[i]] = least + (weights[i] | mark);
  }
  return ids.length;
}

function raise(levels, { ids, weights, kind = 0, mark = 0 }) {
  const least = 1 + kind * 16;
  let count = 0;
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i], had = levels[id], level = least + (weights[i] | mark);
    count += had ? 0 : 1;
    levels[id] = had < level ? level : had;
  }
  return count;
}

export function mark(documents, ids) {
  for (let i = 0; i < ids.length; i++) {
    documents[ids[i]] = 1;
  }
}

// Four levels are looked at once: most documents have none.
function documentsWith(levels, count) {
  const ids = new Int32Array(count), fours = new Uint32Array(levels.buffer);
  for (let four = 0, n = 0; n < count; four++) {
    for (let id = four * 4; fours[four] && id < four * 4 + 4; id++) {
      if (levels[id]) {
        ids[n++] = id;
      }
    }
  }
  return ids;
}

// The highest level that one of the lists gives a document, 0 for none; and the documents that have one, in order.
export function levelsOf(lists, documents) {
  const some = lists.filter(l => l.ids.length), levels = new Uint8Array(documents + 3 & ~3);
  const count = some.reduce((n, list) => n ? n + raise(levels, list) : begin(levels, list), 0);
  return { levels, ids: some.length === 1 ? some[0].ids : documentsWith(levels, count) };
}

// Documents in any of the lists, with the largest of their weights.
export function merge(lists, documents) {
  const some = lists.filter(l => l.ids.length);
  if (some.length < 2) {
    return some[0] ?? EMPTY;
  }
  const { ids, levels } = levelsOf(some, documents), weights = new Uint8Array(ids.length);
  for (let i = 0; i < ids.length; i++) {
    weights[i] = levels[ids[i]] - 1;
  }
  return { ids, weights };
}

// Documents in all lists, with the smallest of their weights.
export function intersect(lists) {
  const [first, ...rest] = lists.slice().sort((a, b) => a.ids.length - b.ids.length);
  let { ids, weights } = first;
  for (const other of rest) {
    const kept = new Int32Array(ids.length), least = new Uint8Array(ids.length), those = other.ids, n = those.length;
    let j = 0, count = 0;
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i];
      if (n > ids.length * 16) {
        let step = 1;
        while (j + step < n && those[j + step] < id) {
          j += step;
          step *= 2;
        }
      }
      while (j < n && those[j] < id) {
        j++;
      }
      if (j < n && those[j] === id) {
        kept[count] = id;
        least[count++] = Math.min(weights[i], other.weights[j]);
      }
    }
    ids = kept.subarray(0, count);
    weights = least.subarray(0, count);
  }
  return { ids, weights };
}

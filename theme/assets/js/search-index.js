// Reads the index: finds a key's block by two routing steps, fetches and unpacks it once, and decodes lists of documents.
const decoder = new TextDecoder();
const EMPTY = { ids: new Int32Array(0), weights: new Uint8Array(0) };

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

async function unpack(response) {
  return new Uint8Array(await new Response(response.body.pipeThrough(new DecompressionStream("deflate-raw"))).arrayBuffer());
}

const hasWhole = key => key.trimEnd().length >= 3 && key[0] > "\u3040" && key[2] > "\u3040";

export function merge(lists) {
  const some = lists.filter(l => l.ids.length);
  if (some.length < 2) {
    return some[0] ?? EMPTY;
  }
  const best = new Map();
  for (const { ids, weights } of some) {
    for (let i = 0; i < ids.length; i++) {
      const have = best.get(ids[i]);
      if (have === undefined || have < weights[i]) {
        best.set(ids[i], weights[i]);
      }
    }
  }
  const ids = Int32Array.from(best.keys()).sort();
  return { ids, weights: Uint8Array.from(ids, id => best.get(id)) };
}

// Documents in all lists, with the smallest of their weights.
export function intersect(lists) {
  const [first, ...rest] = lists.slice().sort((a, b) => a.ids.length - b.ids.length);
  let { ids, weights } = first;
  for (const other of rest) {
    const kept = [], least = [], n = other.ids.length;
    let j = 0;
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i];
      if (n > ids.length * 16) {
        let step = 1;
        while (j + step < n && other.ids[j + step] < id) {
          j += step;
          step *= 2;
        }
      }
      while (j < n && other.ids[j] < id) {
        j++;
      }
      if (j < n && other.ids[j] === id) {
        kept.push(id);
        least.push(Math.min(weights[i], other.weights[j]));
      }
    }
    ids = Int32Array.from(kept);
    weights = Uint8Array.from(least);
  }
  return { ids, weights };
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
  const text = path => once(path, async () => (await asked(path)).text());
  const json = path => once(path, async () => (await asked(path)).json());
  const segments = root.segments.map(([first, count, ...routes]) => ({ first, count, names: routes.map(r => r.slice(0, 7)), keys: routes.map(r => r.slice(7)) }));

  const route = name => once(name, async () => {
    const lines = (await (await asked(`/search/i/${name}.txt`)).text()).split("\n").slice(0, -1);
    return { names: lines.map(l => l.slice(0, 7)), keys: lines.map(l => l.slice(7)) };
  });

  const block = name => once(name + "b", async () => {
    const bytes = await unpack(await asked(`/search/i/${name}.bin`));
    return clock(() => {
      const entries = new Map();
      let at = 0;
      const number = () => {
        let value = 0, scale = 1;
        for (;;) {
          const b = bytes[at++];
          value += (b & 127) * scale;
          if (b < 128) {
            return value;
          }
          scale *= 128;
        }
      };
      while (at < bytes.length) {
        const length = number(), key = decoder.decode(bytes.subarray(at, at + length));
        at += length;
        const head = number(), size = number();
        entries.set(key, { key, count: head >> 1, isWords: (head & 1) === 1, bytes: bytes.subarray(at, at + size) });
        at += size;
      }
      return entries;
    });
  });

  async function entry(segment, key) {
    const { names, keys } = await route(segment.names[place(segment.keys, key)]);
    return (await block(names[place(keys, key)])).get(key);
  }

  // Entries between two keys, of at most so many blocks.
  async function range(segment, from, to, most) {
    const r = place(segment.keys, from), { names, keys } = await route(segment.names[r]);
    const first = place(keys, from);
    const wanted = [];
    for (let b = first; b < names.length && wanted.length < most && (b === first || keys[b] <= to); b++) {
      wanted.push(block(names[b]));
    }
    if (first + wanted.length === names.length && wanted.length < most && segment.names[r + 1] && segment.keys[r + 1] <= to) {
      wanted.push(route(segment.names[r + 1]).then(next => block(next.names[0])));
    }
    return (await Promise.all(wanted)).flatMap(b => [...b.values()].filter(e => e.key >= from && e.key <= to));
  }

  function decoded(e, first) {
    if (!e || e.isWords) {
      return EMPTY;
    }
    return e.list ??= clock(() => {
      const { bytes, count } = e, ids = new Int32Array(count), weights = new Uint8Array(count);
      const bits = hasWhole(e.key) ? 3 : 2, mask = (1 << bits) - 1;
      let at = 0, last = first - 1;
      for (let n = 0; n < count; n++) {
        let value = bytes[at++];
        if (value > 127) {
          value &= 127;
          for (let shift = 7; ; shift += 7) {
            const b = bytes[at++];
            value |= (b & 127) << shift;
            if (b < 128) {
              break;
            }
          }
        }
        weights[n] = value & mask;
        last += (value >>> bits) + 1;
        ids[n] = last;
      }
      return { ids, weights };
    });
  }

  const joined = lists => {
    const some = lists.filter(l => l.ids.length);
    if (some.length < 2) {
      return some[0] ?? EMPTY;
    }
    const ids = new Int32Array(some.reduce((n, l) => n + l.ids.length, 0)), weights = new Uint8Array(ids.length);
    let at = 0;
    for (const l of some) {
      ids.set(l.ids, at);
      weights.set(l.weights, at);
      at += l.ids.length;
    }
    return { ids, weights };
  };

  const wordsOf = e => e?.isWords ? decoder.decode(e.bytes) : "";

  return {
    segments, text, json,
    documents: segments.reduce((n, s) => n + s.count, 0),
    // One entry a segment, undefined where it has none.
    entries: key => Promise.all(segments.map(s => entry(s, key))),
    ranges: (from, to, most = 2) => Promise.all(segments.map(s => range(s, from, to, most))).then(found => found.flatMap((list, s) => list.map(e => ({ segment: s, entry: e })))),
    // The documents of a key's entries; segments may be left out.
    list: (found, only) => joined(found.map((e, s) => only && !only[s] ? EMPTY : decoded(e, segments[s].first))),
    decoded: (e, s) => decoded(e, segments[s].first),
    // The lists of words under a key, of all segments.
    words: async key => (await Promise.all(segments.map(s => entry(s, key)))).map(wordsOf).filter(Boolean),
    wordsOf,
    card: n => json(`/search/d/${group(n)}/${n}.json`),
    body: n => text(`/search/d/${group(n)}/${n}.txt`),
  };

  function group(n) {
    const at = (n / root.group | 0) * 7;
    return root.groups.slice(at, at + 7);
  }
}

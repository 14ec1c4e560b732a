// In which order found documents are shown: by neighbouring words, by how the words were found, by the weight of where they stand, then the newest.
const FIELD = [0.45, 0.45, 0.65, 0.85, 1.6];
const STEPS = 512, MANY = 4096, MOST_LOOKED_AT = 64;

// What a level says, in bits that all words of a query have where it holds for all: found; whole; spaced or better; exact. And the lowest place of documents with such bits.
const BITS = Uint8Array.from({ length: 64 }, (_, level) => level && 1 | (level - 1 >> 2 & 2) | (level > 16) << 2 | (level > 32) << 3);
const LOWEST = Int16Array.from({ length: 16 }, (_, bits) => bits & 1 ? (((bits >> 2 & 1) + (bits >> 3)) * 2 + (bits >> 1 & 1)) * STEPS : -8 * STEPS);
const NEAR = 6 * STEPS;

function worthOf(idf) {
  const worth = new Float64Array(64);
  for (let level = 1; level < 64; level++) {
    worth[level] = idf * FIELD[level - 1 & 7];
  }
  return worth;
}

const above = sum => Math.min(STEPS - 1, sum * 4 + 0.5 | 0);

// Where documents belong in the order: the higher, the better; below zero where they lack a word. Of one word, this follows from the level.
export function placesOfWord(ids, { levels, idf }) {
  const worth = worthOf(idf), placeOf = new Int16Array(64), places = new Int16Array(ids.length);
  for (let level = 0; level < 64; level++) {
    placeOf[level] = LOWEST[BITS[level]] + above(worth[level]);
  }
  for (let i = 0; i < ids.length; i++) {
    places[i] = placeOf[levels[ids[i]]];
  }
  return places;
}

// Of two words, there are few pairs of levels, which are reckoned before.
function placesOfTwo(ids, [first, second]) {
  const [one, other] = [worthOf(first.idf), worthOf(second.idf)], [left, right] = [first.levels, second.levels], places = new Int16Array(ids.length);
  const placeOf = new Int16Array(64 * 64);
  for (let pair = 0; pair < placeOf.length; pair++) {
    placeOf[pair] = LOWEST[BITS[pair >> 6] & BITS[pair & 63]] + above(one[pair >> 6] + other[pair & 63]);
  }
  let count = 0;
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i], place = placeOf[left[id] << 6 | right[id]];
    places[i] = place;
    count += place >= 0 ? 1 : 0;
  }
  return { places, count };
}

// Of several words, what holds for all, and what they are worth together; and how many documents have all.
export function placesOf(ids, all) {
  if (all.length === 2 && ids.length > MANY) {
    return placesOfTwo(ids, all);
  }
  let count = 0;
  const levels = all.map(w => w.levels), worths = all.map(w => worthOf(w.idf)), places = new Int16Array(ids.length);
  for (let i = 0; i < ids.length; i++) {
    let bits = 15, sum = 0;
    for (let w = 0; w < levels.length; w++) {
      const level = levels[w][ids[i]];
      bits &= BITS[level];
      sum += worths[w][level];
    }
    places[i] = LOWEST[bits] + above(sum);
    count += bits & 1;
  }
  return { places, count };
}

export function raiseNear(ids, places, near) {
  for (let i = 0; i < ids.length; i++) {
    places[i] += near[ids[i]] * NEAR;
  }
}

// All in order: the best first; of those that are alike the newest, which has the highest number.
function inOrder(ids, places, counts, length) {
  const order = new Int32Array(length), starts = new Int32Array(counts.length);
  for (let place = counts.length - 1, start = 0; start < length; place--) {
    starts[place] = start;
    start += counts[place];
  }
  for (let i = ids.length - 1; i >= 0; i--) {
    if (places[i] >= 0) {
      order[starts[places[i]]++] = ids[i];
    }
  }
  return order;
}

// The first of them: all above a place, and so many of those on it.
function bestOf(ids, places, counts) {
  const best = [];
  let place = counts.length - 1, room = MOST_LOOKED_AT;
  while (place > 0 && counts[place] < room) {
    room -= counts[place--];
  }
  for (let i = ids.length - 1; i >= 0; i--) {
    if (places[i] > place || places[i] === place && room-- > 0) {
      best.push(i);
    }
  }
  return Int32Array.from(best.sort((a, b) => places[b] - places[a] || b - a), i => ids[i]);
}

// What is in order already.
export const listed = ids => ({ length: ids.length, all: () => ids, first: () => ids });

// What is brought into order as far as somebody looks at it.
export function ranked(ids, places) {
  const counts = new Int32Array(12 * STEPS);
  let length = 0, every = null, best = null;
  for (let i = 0; i < places.length; i++) {
    if (places[i] >= 0) {
      counts[places[i]]++;
      length++;
    }
  }
  const all = () => every ??= inOrder(ids, places, counts, length);
  return { length, all, first: count => count <= MOST_LOOKED_AT && length > MANY ? best ??= bestOf(ids, places, counts) : all() };
}

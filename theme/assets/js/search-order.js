// In which order found documents are shown: by neighbouring words, by how the words were found, by the weight of where they stand, then the newest.
const FIELD = [0.45, 0.45, 0.65, 0.85, 1.6];
const STEPS = 512;

// What a level says, in bits that all words of a query have where it holds for all: found; whole; spaced or better; exact. And the lowest place of documents with such bits.
const BITS = Uint8Array.from({ length: 64 }, (_, level) => level && 1 | (level - 1 >> 2 & 2) | (level > 16) << 2 | (level > 32) << 3);
const LOWEST = Int16Array.from({ length: 16 }, (_, bits) => bits & 1 ? (((bits >> 2 & 1) + (bits >> 3)) * 2 + (bits >> 1 & 1)) * STEPS : -8 * STEPS);
const NEAR = 6 * STEPS;

const worthOf = idf => Float64Array.from(BITS, (_, level) => idf * FIELD[level - 1 & 7]);
const above = sum => Math.min(STEPS - 1, sum * 4 + 0.5 | 0);

// Where documents belong in the order: the higher, the better; below zero where they lack a word. Of one word, this follows from the level.
export function placesOfWord(ids, { levels, idf }) {
  const worth = worthOf(idf), placeOf = Int16Array.from(BITS, (bits, level) => LOWEST[bits] + above(worth[level])), places = new Int16Array(ids.length);
  for (let i = 0; i < ids.length; i++) {
    places[i] = placeOf[levels[ids[i]]];
  }
  return places;
}

function weighWord(ids, { levels, idf }, { bits, sums }) {
  const worth = worthOf(idf);
  let count = 0;
  for (let i = 0; i < ids.length; i++) {
    const level = levels[ids[i]];
    sums[i] += worth[level];
    count += (bits[i] &= BITS[level]) & 1;
  }
  return count;
}

// What all words together say of the documents, and how many have all.
export function weigh(ids, all) {
  const weighed = { bits: new Uint8Array(ids.length).fill(15), sums: new Float64Array(ids.length), count: 0 };
  for (const word of all) {
    weighed.count = weighWord(ids, word, weighed);
  }
  return weighed;
}

export function placesOf(ids, { bits, sums }, near) {
  const places = new Int16Array(ids.length);
  for (let i = 0; i < ids.length; i++) {
    places[i] = LOWEST[bits[i]] + above(sums[i]) + (near && near[ids[i]] ? NEAR : 0);
  }
  return places;
}

// The best first; of those that are alike the newest, which has the highest number.
export function inOrder(ids, places) {
  const starts = new Int32Array(12 * STEPS);
  let count = 0;
  for (let i = 0; i < ids.length; i++) {
    if (places[i] >= 0) {
      starts[places[i]]++;
    }
  }
  for (let place = starts.length - 1; place >= 0; place--) {
    count += starts[place];
    starts[place] = count - starts[place];
  }
  const order = new Int32Array(count);
  for (let i = ids.length - 1; i >= 0; i--) {
    if (places[i] >= 0) {
      order[starts[places[i]]++] = ids[i];
    }
  }
  return order;
}

// The Korean that only some queries need: keyboards, wrong letters, half-typed syllables and verbs. The table comes from the build, as in search-korean.js.
export function hangul(korean, table) {
  const { split, join, isSyllable } = korean, { leads, vowels, tails } = korean.table;
  const words = name => table[name].split(" ");
  const verbal = words("verbal").sort((a, b) => b.length - a.length);
  const endings = words("endings").sort((a, b) => b.length - a.length);
  const two = new Map(words("pairs").map(p => [p[0], p.slice(1)]));
  const one = new Map([...two].map(([a, b]) => [b, a]));
  const typed = new Map([...table.typed].map((j, i) => [j, table.keys[i]]));
  const meant = new Map([...table.typed].map((j, i) => [table.keys[i], j]));

  const choseong = text => [...text].map(c => isSyllable(c) ? leads[split(c)[0]] : c).join("");
  const vowelsOf = text => [...text].map(c => isSyllable(c) ? vowels[split(c)[1]] : c).join("");
  const jamo = text => [...text].flatMap(c => {
    const [l, v, t] = isSyllable(c) ? split(c) : [];
    return l === undefined ? [two.get(c) ?? c] : [leads[l], two.get(vowels[v]) ?? vowels[v], t ? two.get(tails[t]) ?? tails[t] : ""];
  }).join("");
  const toKeys = text => [...jamo(text)].map(j => typed.get(j) ?? j).join("");

  // What comes out where Latin letters are typed with the Korean input on.
  function toHangul(text) {
    let out = "", lead = "", vowel = "", tail = "";
    const flush = () => {
      out += lead && vowel && leads.includes(lead) ? join(leads.indexOf(lead), vowels.indexOf(vowel), tail ? tails.indexOf(tail) : 0) : lead + vowel + tail;
      lead = vowel = tail = "";
    };
    for (const c of text) {
      const j = meant.get(c) ?? meant.get(c.toLowerCase());
      if (!j) {
        flush();
        out += c;
      } else if (vowels.includes(j)) {
        if (tail) {
          const parts = two.get(tail) ?? tail;
          tail = parts.length === 2 ? parts[0] : "";
          flush();
          lead = parts[parts.length - 1];
          vowel = j;
        } else if (vowel && one.has(vowel + j)) {
          vowel = one.get(vowel + j);
        } else {
          if (vowel) {
            flush();
          }
          vowel = j;
        }
      } else if (lead && vowel && !tail && tails.includes(j)) {
        tail = j;
      } else if (tail && one.has(tail + j)) {
        tail = one.get(tail + j);
      } else {
        flush();
        lead = j;
      }
    }
    flush();
    return out;
  }

  // Whether one letter more, less, other, or two exchanged make the one of the other.
  function isNear(a, b) {
    const longer = a.length - b.length;
    if (longer > 1 || longer < -1) {
      return false;
    }
    let i = 0, x = a.length - 1, y = b.length - 1;
    while (i < a.length && i < b.length && a[i] === b[i]) {
      i++;
    }
    while (x >= i && y >= i && a[x] === b[y]) {
      x--;
      y--;
    }
    return x - i < 1 && y - i < 1 || x - i === 1 && y - i === 1 && a[i] === b[y] && a[x] === b[i];
  }

  // The words that a half-typed one may become lie between these two; null where its last syllable is whole.
  function openRange(word) {
    const last = word[word.length - 1], before = word.slice(0, -1);
    const lead = leads.indexOf(last);
    if (lead >= 0 && before) {
      return [before + join(lead, 0), before + join(lead, 20, 27)];
    }
    if (!isSyllable(last)) {
      return null;
    }
    const [l, v, t] = split(last);
    return t === 0 ? [word, before + join(l, v, 27)] : null;
  }

  // A final consonant that is really the next syllable's first: 브롣 of 브로드.
  function openFinal(word) {
    const last = word[word.length - 1];
    if (!isSyllable(last) || split(last)[2] === 0) {
      return null;
    }
    const [l, v, t] = split(last), parts = two.get(tails[t]) ?? tails[t], next = leads.indexOf(parts[parts.length - 1]);
    const kept = word.slice(0, -1) + join(l, v, parts.length === 2 ? tails.indexOf(parts[0]) : 0);
    return next < 0 ? null : [kept + join(next, 0), kept + join(next, 20, 27)];
  }

  // A noun that a verb is made of: 공개 of 공개했다.
  const verbalNoun = run => {
    const ending = verbal.find(e => run.length - e.length >= 2 && run.endsWith(e));
    return ending ? run.slice(0, -ending.length) : null;
  };

  // The beginnings of a verb's forms: 줄이, 줄인, 줄여, 줄였 … of 줄였다.
  function verbStems(run) {
    const found = new Set();
    for (const ending of [...endings.filter(e => run.length - e.length >= 2 && run.endsWith(e)), ""]) {
      const stem = ending ? run.slice(0, -ending.length) : run;
      const [l, v, t] = stem.length >= 2 && isSyllable(stem[stem.length - 1]) ? split(stem[stem.length - 1]) : [-1];
      const before = stem.slice(0, -1);
      if (l < 0 || !ending && !"ㄴㄹㅁㅆ".includes(tails[t]) || !before) {
        continue;
      }
      const isPast = tails[t] === "ㅆ";
      const bases = isPast ? words("contractions").filter(c => c[1] === vowels[v]).map(c => c[0]) : [vowels[v]];
      for (const base of bases) {
        const b = vowels.indexOf(base);
        if (!isPast && t && !"ㄴㄹㅁㅂ".includes(tails[t])) {
          found.add(stem);
          continue;
        }
        for (const tail of " ㄴㄹㅁㅂ") {
          found.add(before + join(l, b, Math.max(0, tails.indexOf(tail))));
        }
        for (const c of words("contractions").filter(x => x[0] === base)) {
          found.add(before + join(l, vowels.indexOf(c[1])));
          found.add(before + join(l, vowels.indexOf(c[1]), tails.indexOf("ㅆ")));
        }
      }
      if (found.size) {
        break;
      }
    }
    return [...found];
  }

  return { choseong, vowelsOf, jamo, toKeys, toHangul, isNear, openRange, openFinal, verbalNoun, verbStems, isVerbForm: run => endings.some(e => run.length > e.length + 1 && run.endsWith(e)) };
}

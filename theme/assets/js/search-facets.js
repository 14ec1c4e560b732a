// Filters, counts and the months, from columns over all documents.
const METHODS = { h: "human", m: "machine", d: "digest", e: "machine-edited" };

const named = text => {
  const [slug, name = slug] = text.split("\n");
  return { slug, name };
};

export async function loadFacets(index) {
  const load = kind => Promise.all(index.segments.map(s => index.json("/search/i/" + s[kind])));
  const data = await load("main");
  const dates = data.flatMap(d => {
    let day = 0;
    return d.days.map(step => new Date((day += step) * 864e5).toISOString().slice(0, 10));
  });
  const columns = new Map(), names = new Map();
  // Each segment has names and numbers of its own.
  const column = (from, name) => {
    const all = [], numbers = new Map();
    const numberOf = text => {
      if (!numbers.has(text)) {
        numbers.set(text, all.push(named(text)) - 1);
      }
      return numbers.get(text);
    };
    columns.set(name, from.flatMap((segment, s) => {
      const own = segment[name + "Names"].map(numberOf), rows = segment[name].split(",");
      return rows.slice(0, index.segments[s].count).map(row => row ? row.split(" ").map(n => own[n]) : []);
    }));
    names.set(name, all);
  };
  column(data, "category");
  column(data, "source");
  names.set("method", Object.values(METHODS).map(m => ({ slug: m, name: m })));
  columns.set("method", data.flatMap(d => [...d.method]).map(m => m in METHODS ? [Object.keys(METHODS).indexOf(m)] : []));
  const years = [...new Set(dates.map(d => d.slice(0, 4)))].sort().reverse();
  names.set("year", years.map(y => ({ slug: y, name: y })));
  columns.set("year", dates.map(d => [years.indexOf(d.slice(0, 4))]));
  const withTags = async () => {
    if (!columns.has("tag")) {
      column(await load("tags"), "tag");
    }
  };

  // For each filter the documents that it lets pass.
  function masks(filters) {
    const made = [];
    for (const name of ["category", "source", "tag", "method"]) {
      const wanted = [filters[name] ?? []].flat();
      if (wanted.length) {
        const numbers = new Set(wanted.map(slug => names.get(name).findIndex(n => n.slug === slug)));
        made.push([name, columns.get(name).map(row => row.some(v => numbers.has(v)))]);
      }
    }
    const { yearFrom, yearTo, monthFrom, monthTo } = filters;
    if (monthFrom || monthTo) {
      made.push(["year", dates.map(d => d.slice(0, 7) >= (monthFrom || "") && d.slice(0, 7) <= (monthTo || "9"))]);
    } else if (yearFrom || yearTo) {
      made.push(["year", dates.map(d => !(yearFrom && +d.slice(0, 4) < yearFrom) && !(yearTo && +d.slice(0, 4) > yearTo))]);
    }
    return made;
  }

  /** What is chosen stays listed, even where nothing of it is found. */
  function counts(ids, made, filters) {
    const facets = {};
    for (const [name, terms] of names) {
      const others = made.filter(m => m[0] !== name).map(m => m[1]), counted = new Int32Array(terms.length), rows = columns.get(name);
      for (const id of ids) {
        if (others.every(m => m[id])) {
          for (const value of rows[id] ?? []) {
            counted[value]++;
          }
        }
      }
      const some = terms.map((t, i) => ({ ...t, count: counted[i] })).filter(t => t.count || [filters[name] ?? []].flat().includes(t.slug));
      facets[name] = name === "year" ? some : some.sort((a, b) => b.count - a.count || (a.slug < b.slug ? -1 : 1));
    }
    return facets;
  }

  /** Like the other counts, without its own filter. */
  function months(ids, masks) {
    const counted = new Map(), others = masks.filter(m => m[0] !== "year").map(m => m[1]);
    for (const id of ids) {
      if (!others.every(m => m[id])) {
        continue;
      }
      const month = dates[id].slice(0, 7);
      counted.set(month, (counted.get(month) ?? 0) + 1);
    }
    const some = [...counted.keys()].sort(), made = [];
    for (let at = some[0]; at && at <= some[some.length - 1]; ) {
      made.push({ month: at, count: counted.get(at) ?? 0 });
      const [y, m] = at.split("-").map(Number);
      at = m === 12 ? `${String(y + 1).padStart(4, "0")}-01` : `${String(y).padStart(4, "0")}-${String(m + 1).padStart(2, "0")}`;
    }
    return made;
  }

  return { masks, counts, months, withTags };
}

// Answers as the search engine does, from the list of all articles: for tests of the pages around it. A query that begins with "지연" is answered late,
// one with "실패" not at all; "ㅂㄹㄷㅋ" and "dhvms" stand for choseong and the wrong keyboard layout.
const normal = text => (text || "").normalize("NFC").toLowerCase();
const term = value => ({ slug: value.id, name: value.name });

const KEYS = {
  category: article => [article.category], source: article => [article.source], tag: article => article.tags,
  method: article => (article.method ? [{ slug: article.method, name: article.method }] : []), year: article => [{ slug: article.date.slice(0, 4), name: article.date.slice(0, 4) }],
};

function isKept(article, filters, except) {
  const [month, year] = [article.date.slice(0, 7), Number(article.date.slice(0, 4))];
  const isInTime = except === "year" || (year >= (filters.yearFrom || 0) && year <= (filters.yearTo || 9999) && month >= (filters.monthFrom || "") && month <= (filters.monthTo || "9"));
  return isInTime && ["category", "source", "tag", "method"].every(kind => kind === except || !filters[kind] || KEYS[kind](article).some(key => filters[kind].includes(key.slug)));
}

function count(articles, keysOf) {
  const counts = new Map();
  for (const key of articles.flatMap(keysOf)) {
    counts.set(key.slug, { ...key, count: (counts.get(key.slug) || { count: 0 }).count + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.slug < b.slug ? -1 : 1));
}

function marked(text, words) {
  const parts = [];
  for (let at = 0; at < text.length; ) {
    const word = words.find(w => normal(text).startsWith(w, at)) || "";
    const end = at + (word.length || 1);
    const last = parts[parts.length - 1];
    if (last && last.mark === Boolean(word)) {
      last.text += text.slice(at, end);
    } else {
      parts.push({ text: text.slice(at, end), mark: Boolean(word) });
    }
    at = end;
  }
  return parts;
}

function facetsOf(found, filters) {
  return Object.fromEntries(Object.keys(KEYS).map(kind => [kind, count(found.filter(article => isKept(article, filters, kind)), KEYS[kind])]));
}

function monthsOf(found, filters) {
  const months = count(found.filter(article => isKept(article, filters, "year")), article => [{ slug: article.date.slice(0, 7), name: "" }]);
  return months.map(month => ({ month: month.slug, count: month.count })).sort((a, b) => (a.month < b.month ? -1 : 1));
}

export async function create({ baseUrl = "" }) {
  const list = (await (await fetch(`${baseUrl}/api/articles.json`)).json()).articles;
  const all = list.map(a => ({
    id: a.id, url: baseUrl + new URL(a.url).pathname, title: a.title, summary: a.summary || "", date: a.published.slice(0, 10), source: term(a.source), category: term(a.category),
    tags: (a.tags || []).map(term), method: a.method || null, text: normal(`${a.title} ${a.summary} ${a.source.name} ${a.category.name}`),
  }));
  return {
    async search(query, { limit = 10, sort = "best", filters = {}, facets = false } = {}) {
      if (!facets) {
        window.searched = [...(window.searched || []), query];
      }
      if (query.startsWith("지연")) {
        await new Promise(resolve => setTimeout(resolve, 600));
      }
      if (query.includes("실패")) {
        throw new TypeError("not reached");
      }
      const insteadOf = query === "dhvms" ? { query: "오픈", kind: "layout" } : null;
      const words = normal(insteadOf ? insteadOf.query : query.replace("ㅂㄹㄷㅋ", "브로드컴").replace(/^지연/, "")).split(/\s+/).filter(Boolean);
      const found = all.filter(article => (words.length > 0 || Object.keys(filters).length > 0) && words.every(word => article.text.includes(word)));
      const kept = found.filter(article => isKept(article, filters));
      kept.sort((a, b) => (sort === "best" ? Number(marked(b.title, words).some(p => p.mark)) - Number(marked(a.title, words).some(p => p.mark)) : 0) || (a.date < b.date ? 1 : -1));
      return {
        results: kept.slice(0, limit).map(hit => ({ ...hit, titleParts: marked(hit.title, words), snippet: marked(hit.summary, words) })),
        total: kept.length, isEstimate: query === "약", ids: kept.map(hit => hit.id), suggestions: query === "ㅂㄹㄷㅋ" ? ["브로드컴", "블록체인"] : [], insteadOf,
        facets: facets ? facetsOf(found, filters) : null, months: facets ? monthsOf(found, filters) : null, computeMs: 0,
      };
    },
  };
}

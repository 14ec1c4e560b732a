// What is searched for, as it stands in the address: ?q=칩&category=ai&tag=hbm&from=2023&to=2024-06&sort=newest
export const KINDS = ["category", "source", "tag", "method"];
const TIME = /^\d{4}(-(0[1-9]|1[0-2]))?$/;

export const EMPTY = { q: "", sort: "best", from: "", to: "", category: [], source: [], tag: [], method: [] };

export function read(address) {
  const asked = new URL(address, location.href).searchParams;
  const time = name => (TIME.test(asked.get(name) || "") ? asked.get(name) : "");
  const state = { q: asked.get("q") || "", sort: asked.get("sort") === "newest" ? "newest" : "best", from: time("from"), to: time("to") };
  for (const kind of KINDS) {
    state[kind] = [...new Set(asked.getAll(kind).filter(Boolean))];
  }
  return state;
}

/** The address of a search; the same search has one address only. */
export function write(state) {
  const asked = new URLSearchParams();
  if (state.q) {
    asked.set("q", state.q);
  }
  for (const kind of KINDS) {
    [...state[kind]].sort().forEach(key => asked.append(kind, key));
  }
  for (const name of ["from", "to"]) {
    if (state[name]) {
      asked.set(name, state[name]);
    }
  }
  if (state.sort === "newest") {
    asked.set("sort", "newest");
  }
  const query = asked.toString();
  return location.pathname + (query ? `?${query}` : "");
}

export const isFiltered = state => Boolean(state.from || state.to) || KINDS.some(kind => state[kind].length > 0);

export const withoutFilters = state => ({ ...EMPTY, q: state.q, sort: state.sort });

export function toggled(state, kind, key) {
  const isOn = state[kind].includes(key);
  return { ...state, [kind]: isOn ? state[kind].filter(other => other !== key) : [...state[kind], key] };
}

/** As the engine wants them. */
export function filtersOf(state) {
  const filters = {};
  for (const kind of KINDS.filter(name => state[name].length > 0)) {
    filters[kind] = state[kind];
  }
  if (state.from) {
    filters.yearFrom = Number(state.from.slice(0, 4));
    filters.monthFrom = firstMonth(state.from);
  }
  if (state.to) {
    filters.yearTo = Number(state.to.slice(0, 4));
    filters.monthTo = lastMonth(state.to);
  }
  return filters;
}

const firstMonth = time => (time.length === 4 ? `${time}-01` : time);
const lastMonth = time => (time.length === 4 ? `${time}-12` : time);

// The filters with their counts, and the chips of those that are on.
import { arrange, element, fill } from "./dom.js";
import { KINDS, toggled, withoutFilters, write } from "./search-address.js";
import { timeText, timeline } from "./search-timeline.js";

const SHOWN = 6;

/** All that may be chosen of one kind: what is on first stays reachable, even where nothing is left of it. */
function choices(kind, facet, state, names) {
  const listed = facet.map(choice => ({ ...choice, name: nameOf(kind, choice.slug, choice.name, names) }));
  const missing = state[kind].filter(key => !listed.some(choice => choice.slug === key));
  return [...listed, ...missing.map(slug => ({ slug, name: nameOf(kind, slug, "", names), count: 0 }))];
}

function nameOf(kind, key, name, names) {
  const known = names.get(`${kind} ${key}`);
  const best = (kind === "method" && known) || name || known || key;
  names.set(`${kind} ${key}`, best);
  return best;
}

/** One group of check boxes; its elements live as long as the page. */
function group(kind, title, words, change) {
  const list = element("ul", { className: "picks" });
  const rest = element("button", { type: "button", className: "rest" });
  const box = element("fieldset", { hidden: true }, element("legend", {}, title), list, rest);
  const items = new Map();
  let isOpen = false;
  let redraw = () => {};
  rest.addEventListener("click", () => {
    isOpen = !isOpen;
    redraw();
  });
  const item = choice => {
    const made = items.get(choice.slug) || newItem(kind, choice, change);
    items.set(choice.slug, made);
    return made;
  };
  const show = (facet, state, names) => {
    const all = choices(kind, facet, state, names);
    redraw = () => {
      const shown = isOpen ? all : all.filter((choice, index) => index < SHOWN || state[kind].includes(choice.slug));
      arrange(list, shown.map(choice => update(item(choice), choice, state[kind].includes(choice.slug))));
      rest.hidden = all.length <= SHOWN;
      rest.textContent = isOpen ? words.fewer : fill(words.rest, all.length);
      rest.setAttribute("aria-expanded", String(isOpen));
    };
    redraw();
    box.hidden = all.length === 0;
  };
  return { box, show };
}

function newItem(kind, choice, change) {
  const box = element("input", { type: "checkbox", name: kind, value: choice.slug });
  box.addEventListener("change", () => change(state => toggled(state, kind, choice.slug)));
  return element("li", {}, element("label", {}, box, element("span", {}, choice.name), element("b", {})));
}

function update(item, choice, isOn) {
  item.querySelector("input").checked = isOn;
  item.querySelector("b").textContent = fill("{0}", choice.count);
  item.classList.toggle("none", choice.count === 0 && !isOn);
  return item;
}

/** From one year to another; a single month, chosen in the timeline, stands among the years while it is on. */
function period(words, change) {
  const fields = ["from", "to"].map(name => {
    const field = element("select", { name, "aria-label": words[name] });
    field.addEventListener("change", () => change(state => inOrder({ ...state, [name]: field.value }, name)));
    return field;
  });
  const box = element("fieldset", { className: "period", hidden: true }, element("legend", {}, words.year), ...fields);
  const show = (facet, state) => {
    const years = facet.map(choice => choice.slug).sort();
    for (const field of fields) {
      const chosen = state[field.name];
      const times = [...new Set([...years, ...(chosen ? [chosen] : [])])].sort();
      const any = field.name === "from" ? words.anyFrom : words.anyTo;
      field.replaceChildren(element("option", { value: "" }, any), ...times.map(time => element("option", { value: time }, timeText(time))));
      field.value = chosen;
    }
    box.hidden = years.length < 2 && !state.from && !state.to;
  };
  return { box, show };
}

function inOrder(state, changed) {
  const isBackwards = state.from && state.to && state.from.slice(0, 4) > state.to.slice(0, 4);
  return isBackwards ? { ...state, from: state[changed], to: state[changed] } : state;
}

export function filtersIn(places, words, change) {
  const names = new Map(Object.entries(words.methods).map(([key, name]) => [`method ${key}`, name]));
  const groups = Object.fromEntries(KINDS.map(kind => [kind, group(kind, words[kind], words, change)]));
  const years = period(words, change);
  places.facets.append(groups.category.box, years.box, groups.source.box, groups.tag.box, groups.method.box);
  const show = (facets, months, state) => {
    places.timeline.replaceChildren(...timeline(months, state, words));
    KINDS.forEach(kind => groups[kind].show(facets[kind] || [], state, names));
    years.show(facets.year || [], state);
  };
  return { show, chips: state => chips(state, names, words) };
}

/** One link for each filter that is on, leading to the search without it. */
function chips(state, names, words) {
  const chip = (text, without) => element(
    "a", { href: write(without), data: { search: "" }, "aria-label": fill(words.drop, text) }, element("span", {}, text), element("span", { className: "cross" }, "×"));
  const made = KINDS.flatMap(kind => state[kind].map(key => chip(names.get(`${kind} ${key}`) || key, toggled(state, kind, key))));
  if (state.from || state.to) {
    const text = state.from === state.to ? timeText(state.from) : `${state.from ? timeText(state.from) : ""} – ${state.to ? timeText(state.to) : ""}`.trim();
    made.push(chip(text, { ...state, from: "", to: "" }));
  }
  return made.length > 1 ? [...made, element("a", { href: write(withoutFilters(state)), data: { search: "" }, className: "all" }, words.clear)] : made;
}

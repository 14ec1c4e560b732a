// How many articles were found in which month: a row of bars for every year, or the months of one year.
import { drawing, element, fill } from "./dom.js";
import { write } from "./search-address.js";

const language = document.documentElement.lang;
const monthName = new Intl.DateTimeFormat(language, { month: "short", timeZone: "UTC" });
const yearName = new Intl.DateTimeFormat(language, { year: "numeric", timeZone: "UTC" });
const fullName = new Intl.DateTimeFormat(language, { year: "numeric", month: "long", timeZone: "UTC" });
const SLOT = 10;

const dateOf = time => new Date(`${time.length === 4 ? `${time}-01` : time}-01T00:00:00Z`);

/** "2024년" or "2024년 7월". */
export const timeText = time => (time.length === 4 ? yearName : fullName).format(dateOf(time));

const monthsOf = year => Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, "0")}`);

const isWithin = (month, state) => (!state.from || month.slice(0, state.from.length) >= state.from) && (!state.to || month.slice(0, state.to.length) <= state.to);

const link = (state, time) => ({ href: write({ ...state, from: time, to: time }), "data-search": "" });

function bar(count, most, at, width) {
  const height = count > 0 ? Math.max(4, Math.round((count / most) * 100)) : 0;
  return drawing("rect", { x: at, y: 100 - height, width, height });
}

/** The bars are for the mouse: the same is to be had from the links below and the year fields, which are also larger. */
function yearBars(year, counts, most, state) {
  const slots = monthsOf(year).map((month, index) => {
    const count = counts.get(month) || 0;
    const made = bar(count, most, index * SLOT + 2, SLOT - 3);
    made.setAttribute("class", isWithin(month, state) ? "on" : "off");
    if (count === 0) {
      return made;
    }
    const label = drawing("title", {}, `${timeText(month)}: ${fill("{0}", count)}`);
    const target = drawing("rect", { x: index * SLOT, y: 0, width: SLOT, height: 100, class: "target" });
    return drawing("a", { ...link(state, month), tabindex: -1 }, label, target, made);
  });
  return drawing("svg", { viewBox: "0 0 120 100", preserveAspectRatio: "none", "aria-hidden": "true" }, ...slots);
}

function yearItem(year, counts, most, state) {
  const total = monthsOf(year).reduce((sum, month) => sum + (counts.get(month) || 0), 0);
  const name = total === 0 ? element("span", {}, timeText(year)) : element("a", link(state, year), timeText(year));
  return element("li", {}, name, yearBars(year, counts, most, state), element("b", {}, fill("{0}", total)));
}

function monthItem(month, counts, most, state) {
  const count = counts.get(month) || 0;
  const drawn = bar(count, most, 0, 1);
  drawn.setAttribute("class", isWithin(month, state) ? "on" : "off");
  const inside = [
    drawing("svg", { viewBox: "0 0 1 100", preserveAspectRatio: "none", "aria-hidden": "true" }, drawn),
    element("span", { className: "time" }, monthName.format(dateOf(month)), " ", count > 0 ? element("b", {}, fill("{0}", count)) : ""),
  ];
  const isOn = state.from === month && state.to === month;
  return element("li", {}, count === 0 ? element("div", {}, ...inside) : element("a", { ...link(state, month), ...(isOn ? { "aria-current": "true" } : {}) }, ...inside));
}

function yearsBetween(first, last) {
  const years = [];
  for (let year = Number(first); year <= Number(last); year++) {
    years.push(String(year));
  }
  return years;
}

/** The year whose months are shown; null where years are. */
function singleYear(first, last, state) {
  const isOne = state.from && state.from.slice(0, 4) === state.to.slice(0, 4);
  return isOne ? state.from.slice(0, 4) : first === last ? first : null;
}

function monthsList(year, counts, state, words) {
  const months = monthsOf(year);
  const most = Math.max(1, ...months.map(month => counts.get(month) || 0));
  const back = state.from || state.to ? element("a", { href: write({ ...state, from: "", to: "" }), data: { search: "" } }, words.allYears) : "";
  return [
    element("p", { className: "upon" }, element("b", {}, timeText(year)), " ", back),
    element("ol", { className: "slots" }, ...months.map(month => monthItem(month, counts, most, state))),
  ];
}

/** Nothing where there is nothing to compare. */
export function timeline(months, state, words) {
  const counts = new Map(months.map(month => [month.month, month.count]));
  const years = [...counts.keys()].map(month => month.slice(0, 4)).sort();
  if (years.length === 0 || (years.length === 1 && !state.from && !state.to)) {
    return [];
  }
  const [first, last] = [years[0], years[years.length - 1]];
  const single = singleYear(first, last, state);
  if (single) {
    return monthsList(single, counts, state, words);
  }
  const most = Math.max(1, ...counts.values());
  return [element("ol", { className: "spans" }, ...yearsBetween(first, last).reverse().map(year => yearItem(year, counts, most, state)))];
}

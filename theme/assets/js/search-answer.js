// Shows what the engine answered. What is said aloud waits until the reader stops typing.
import { arrange, element, fill } from "./dom.js";
import { isFiltered, withoutFilters, write } from "./search-address.js";
import { rowsOf } from "./search-rows.js";

const CALM = 900;
const CONSONANTS = /^[ㄱ-ㅎ\s]+$/;

const at = id => document.getElementById(id);
const place = at("Search");
const said = place.dataset;
const methods = { human: said.madeHuman, "machine-edited": said.madeMachineEdited, machine: said.madeMachine, digest: said.madeDigest };
const words = { ...said, methods };
const results = at("results");
const rows = rowsOf(results, methods);
let filters = null;

/** Filters and timeline come with the first counts. A filter calls `change` with a step from one search to the next. */
export async function loadFilters(change) {
  const module = await import("./search-filters.js");
  filters = filters || module.filtersIn({ facets: at("Facets"), timeline: at("Timeline") }, words, change);
}

export const showBusy = isBusy => results.setAttribute("aria-busy", String(isBusy));

export function showNothing() {
  rows([]);
  showBusy(false);
  place.classList.remove("answered");
  at("Problem").hidden = true;
  say("", true);
}

export function showAnswer(answer, asked) {
  const text = countText(answer, asked);
  place.classList.add("answered");
  at("Problem").hidden = true;
  rows(answer.results);
  at("Found").textContent = text;
  say(text);
  showHints(answer, asked);
  arrange(at("Chips"), filters ? filters.chips(asked) : []);
  at("Sort").hidden = answer.total < 2;
  at("More").hidden = answer.results.length >= answer.total;
  at("Filters").hidden = answer.total === 0 && !isFiltered(asked);
}

export function showFilters(answer, asked) {
  filters.show(answer.facets || {}, answer.months || [], asked);
  arrange(at("Chips"), filters.chips(asked));
}

function countText(answer, asked) {
  if (answer.total === 0) {
    return isFiltered(asked) ? words.noneFiltered : words.none;
  }
  return fill(answer.isEstimate ? words.about : answer.total === 1 ? words.one : words.many, answer.total);
}

/** What was searched instead, and what may have been meant. */
function showHints(answer, asked) {
  const link = q => element("a", { href: write({ ...withoutFilters(asked), q }), data: { search: "" } }, q);
  const instead = answer.insteadOf ? fill(words[answer.insteadOf.kind] || words.layout, asked.q, answer.insteadOf.query) : "";
  const chips = answer.suggestions.map(q => element("li", {}, link(q)));
  at("Instead").textContent = instead;
  at("Instead").hidden = !instead;
  const isGuess = answer.total === 0 || answer.insteadOf || CONSONANTS.test(asked.q);
  arrange(at("Meant"), chips.length > 0 ? [element("span", {}, isGuess ? words.meant : words.also), element("ul", {}, ...chips)] : []);
}

let calm = 0;

/** Screen readers hear the count once the reader stops typing, not after every letter. */
function say(text, isNow = false) {
  clearTimeout(calm);
  calm = setTimeout(() => (at("Status").textContent = text), isNow ? 0 : CALM);
}

/** What is shown already stays. */
export function showProblem(problem) {
  const text = navigator.onLine === false ? words.offline : words.failed;
  at("Problem").hidden = false;
  at("ProblemText").textContent = text;
  say(text, true);
  console.info(problem);
}

// What the keyboard does on the search page, and the switch for those whom a key of its own disturbs.
import { isInputMethods } from "./search-typing.js";

/** Down from the box to the found articles, and back up. */
export function walkThrough(results, field) {
  return event => {
    const links = [...results.querySelectorAll("a[data-id]")];
    const from = links.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const isThere = from >= 0 || (document.activeElement === field && step === 1);
    if (!step || !isThere || isInputMethods(event) || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    const target = from + step < 0 ? field : links[from + step];
    if (target) {
      event.preventDefault();
      target.focus();
    }
  };
}

/** The key "/" may be in the way of those who speak to their computer: search-box.js asks what is remembered here. */
export function offerSwitch(box) {
  try {
    box.checked = localStorage.getItem("search-slash") !== "off";
  } catch {
    return;
  }
  box.closest("label").hidden = false;
  box.addEventListener("change", () => localStorage.setItem("search-slash", box.checked ? "on" : "off"));
}

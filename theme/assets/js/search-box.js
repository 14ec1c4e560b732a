// On every page: the keys that lead to the search box. The rest of the search comes when somebody goes there.
const field = document.querySelector("form[role=search] input");

function isElsewhere() {
  const focused = document.activeElement;
  return !focused || focused === document.body || focused.id === "Main";
}

/** "/" can be switched off on the search page, for those who speak to their computer. */
function isSlashOn() {
  try {
    return localStorage.getItem("search-slash") !== "off";
  } catch {
    return true;
  }
}

function isShortcut(event) {
  if (event.altKey || event.shiftKey || event.isComposing) {
    return false;
  }
  // On a Korean layout, K is ㅏ.
  return event.ctrlKey || event.metaKey ? /^[kㅏ]$/i.test(event.key) : event.key === "/" && isElsewhere() && isSlashOn();
}

if (field) {
  field.setAttribute("aria-keyshortcuts", isSlashOn() ? "Control+K /" : "Control+K");
  document.addEventListener("keydown", event => {
    if (isShortcut(event)) {
      event.preventDefault();
      field.focus();
      field.select();
    }
  });
}

// The search page has a script of its own for its box.
if (field && field.id !== "q") {
  let suggesting = null;
  const start = () => {
    suggesting = suggesting || import("./search-suggest.js").then(module => module.suggest(field), () => (suggesting = null));
  };
  field.addEventListener("focus", start);
  if (document.activeElement === field) {
    start();
  }
}

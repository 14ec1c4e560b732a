// Keeps an open page at the newest site: changes its text in place, swaps its style sheets or loads it anew, and shows what stands in the way of a build.
(() => {
  // Of the page as it is now.
  let version = document.currentScript.dataset.version;
  // What the server told last, and the version that is being fetched.
  let newest = { version };
  let asked = null;
  const place = `preview-scroll ${location.pathname}`;
  let source = null;
  let host = null;

  // The browser restores the place by itself on most reloads; this makes sure of the others.
  const restore = () => {
    const saved = sessionStorage.getItem(place);
    if (saved !== null) {
      sessionStorage.removeItem(place);
      scrollTo({ left: 0, top: Number(saved), behavior: "instant" });
    }
  };

  const reload = () => {
    sessionStorage.setItem(place, String(scrollY));
    close();
    location.reload();
  };

  // The address of a style sheet without the fingerprint in its name.
  const nameOf = address => new URL(address, location.href).pathname.replace(/\.[0-9a-z]{10}\.css$/, ".css");

  // Whether every style sheet of the page has its successor. The old one goes when the new one is there, so that the page is never bare.
  const swapStyles = styles => {
    const fresh = new Map(styles.map(s => [nameOf(s), s]));
    const links = [...document.querySelectorAll("link[rel=stylesheet]")].filter(l => !l.href.includes("/.preview/"));
    if (!links.length || links.some(l => !fresh.has(nameOf(l.href)))) return false;
    for (const link of links) {
      const next = fresh.get(nameOf(link.href));
      if (new URL(next, location.href).href === link.href) continue;
      const copy = link.cloneNode();
      copy.href = next;
      copy.addEventListener("load", () => {
        link.remove();
        previewedPage.replaced(link, copy);
      });
      copy.addEventListener("error", reload);
      link.after(copy);
    }
    return true;
  };

  const make = (name, className, ...content) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    element.append(...content.filter(c => c !== null && c !== undefined));
    return element;
  };

  const problemItem = (problem, failure) => make("li", "",
    make("p", "", make("span", "place", problem.place), " ", make("span", "code", problem.code)),
    make("p", "message", problem.message),
    problem.line && make("pre", "", make("b", "", String(problem.number)), problem.line[0], problem.line[1] ? make("mark", "", problem.line[1]) : null, problem.line[2]),
    make("p", "hint", `${failure.hint}: ${problem.hint}`),
    problem.cause && make("p", "why", problem.cause),
    problem.remedy && make("p", "why", problem.remedy));

  const hidePanel = () => {
    host?.remove();
    host = null;
  };

  const showPanel = failure => {
    hidePanel();
    host = document.createElement("preview-panel");
    const button = make("button", "", failure.close);
    button.type = "button";
    button.addEventListener("click", hidePanel);
    const panel = make("section", "panel",
      make("header", "", make("div", "", make("h2", "", failure.title), make("p", "note", failure.note)), button),
      make("ol", "", ...failure.problems.map(p => problemItem(p, failure))),
      failure.more && make("p", "note", failure.more),
      failure.fault && make("pre", "", failure.fault));
    panel.lang = failure.language;
    panel.setAttribute("role", "alert");
    panel.popover = "manual";
    const styles = make("link");
    styles.rel = "stylesheet";
    styles.href = "/.preview/panel.css";
    const appear = () => panel.isConnected && panel.showPopover?.();
    styles.addEventListener("load", appear);
    styles.addEventListener("error", appear);
    host.attachShadow({ mode: "open" }).append(styles, panel);
    document.body.append(host);
  };

  const fetchPage = async () => {
    try {
      const answer = await fetch(location.href.split("#")[0], { cache: "no-store" });
      const isPage = answer.status === 200 && !answer.redirected && answer.headers.get("content-type")?.startsWith("text/html");
      return isPage ? previewedPage.parse(await answer.text()) : null;
    } catch {
      return null;
    }
  };

  const settle = () => newest.failure ? showPanel(newest.failure) : hidePanel();

  // The rest of the build waits until it is told that the page is there.
  const stay = next => {
    version = next;
    settle();
    fetch(`/.preview/shown?${version}`).catch(() => {});
  };

  const follow = async () => {
    const told = asked = newest.version;
    const page = await fetchPage();
    if (asked === told) asked = null;
    // A newer one is on its way to this page, or is told of soon.
    if (newest.version !== told || page?.version && page.version !== told) return;
    if (page && previewedPage.become(page)) stay(page.version);
    else reload();
  };

  const take = message => {
    const before = newest;
    newest = message;
    if (message.version === version) settle();
    else if (message.version === asked) return;
    else if (message.styles && message.previous === version && swapStyles(message.styles)) {
      version = message.version;
      settle();
    } else if (message.texts && message.previous === before.version) follow();
    else reload();
  };

  const open = () => {
    if (source) return;
    source = new EventSource("/.preview/events");
    source.addEventListener("message", e => take(JSON.parse(e.data)));
  };

  const close = () => {
    source?.close();
    source = null;
  };

  // A browser has six connections to a server: tabs that nobody sees give theirs back.
  const listen = () => document.visibilityState === "hidden" ? close() : open();
  document.addEventListener("visibilitychange", listen);
  addEventListener("pagehide", close);
  addEventListener("pageshow", listen);
  restore();
  addEventListener("load", restore);
  listen();
})();

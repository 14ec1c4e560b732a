// Brings the open page up to date in place: only what differs in its new source is changed, so that the other nodes stay with all that readers and scripts did to them.
// Where that might not give what loading anew gives, nothing is changed and `become` says no. It has to start before the page's own scripts do.
const previewedPage = (() => {
  // Elements that may come, go and get other attributes.
  const prose = new Set(("a abbr address article b bdi bdo blockquote br cite code data dd del dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p picture pre q "
    + "rp rt ruby s samp section small source span strong sub sup table tbody td tfoot th thead time tr u ul var wbr svg g path rect circle line polyline polygon text tspan desc title").split(" "));
  // Elements that stay as they are, around contents that may differ.
  const frame = new Set("html head body header main footer nav aside search form fieldset legend label button details summary caption".split(" "));
  const inertLinks = new Set(["canonical", "alternate", "prev", "next", "author", "license"]);
  const livelyMetas = new Set(["viewport", "referrer", "color-scheme", "theme-color"]);

  // From a node of the source to that of the page.
  const nodes = new WeakMap();
  let source;
  let hasFetched = false;

  const certain = is => { if (!is) throw new Error("not certain"); };

  const isElement = node => node.nodeType === Node.ELEMENT_NODE;

  const isInert = element => {
    switch (element.localName) {
      case "meta": return !element.hasAttribute("charset") && !element.httpEquiv && !livelyMetas.has(element.name.toLowerCase());
      case "link": return inertLinks.has(element.rel.toLowerCase());
      case "script": return element.type === "application/ld+json";
      default: return prose.has(element.localName);
    }
  };

  // Scripts look for data when they start, and the rest acts.
  const isPlain = name => !/^(data-|on|is$|style$|slot$|contenteditable$|popover|autofocus$|xlink:|xml:)/.test(name);

  const isTarget = node => location.hash.length > 1 && node.id === decodeURIComponent(location.hash.slice(1));

  const comesAndGoes = node => !isElement(node)
    || isInert(node) && !isTarget(node) && node.getAttributeNames().every(isPlain) && [...node.childNodes].every(comesAndGoes);

  const pair = (from, node) => {
    nodes.set(from, node);
    for (let a = from.firstChild, b = node.firstChild; a && b; a = a.nextSibling, b = b.nextSibling) pair(a, b);
  };

  const keep = (was, is) => {
    nodes.set(is, nodes.get(was));
    for (let a = was.firstChild, b = is.firstChild; a; a = a.nextSibling, b = b.nextSibling) keep(a, b);
  };

  // Only what is between the parts that stay, which may be selected.
  const retype = (node, text) => {
    const old = node.data;
    const most = Math.min(old.length, text.length);
    let start = 0;
    while (start < most && old[start] === text[start]) start++;
    let end = 0;
    while (end < most - start && old[old.length - 1 - end] === text[text.length - 1 - end]) end++;
    node.replaceData(start, old.length - start - end, text.slice(start, text.length - end));
  };

  const kind = node => isElement(node) ? `${node.localName} ${node.getAttribute("name") ?? node.getAttribute("property") ?? node.getAttribute("rel") ?? ""}` : node.nodeName;

  // Which of the old nodes becomes which of the new, in order: null for one that goes or comes. What is equal at both ends stays, then the longest row of equals; the rest pairs with its kind.
  const align = (before, after) => {
    let start = 0;
    while (start < before.length && start < after.length && before[start].isEqualNode(after[start])) start++;
    let end = 0;
    while (end < before.length - start && end < after.length - start && before.at(-1 - end).isEqualNode(after.at(-1 - end))) end++;
    const [old, fresh] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
    certain(old.length * fresh.length < 1e6);
    const key = node => node.outerHTML ?? `${node.nodeName} ${node.data}`;
    const [oldKeys, freshKeys] = [old.map(key), fresh.map(key)];
    const most = Array.from({ length: old.length + 1 }, () => new Uint32Array(fresh.length + 1));
    for (let i = old.length - 1; i >= 0; i--) {
      for (let j = fresh.length - 1; j >= 0; j--) most[i][j] = oldKeys[i] === freshKeys[j] ? most[i + 1][j + 1] + 1 : Math.max(most[i + 1][j], most[i][j + 1]);
    }

    const pairs = before.slice(0, start).map((node, i) => [node, after[i]]);
    const gap = (olds, freshes) => {
      for (const node of freshes) {
        const at = olds.findIndex(o => kind(o) === kind(node));
        for (const gone of olds.splice(0, Math.max(at, 0))) pairs.push([gone, null]);
        pairs.push([at < 0 ? null : olds.shift(), node]);
      }
      for (const gone of olds) pairs.push([gone, null]);
    };
    let [from, to] = [0, 0];
    for (let i = 0, j = 0; i < old.length && j < fresh.length;) {
      if (oldKeys[i] === freshKeys[j]) {
        gap(old.slice(from, i), fresh.slice(to, j));
        pairs.push([old[i++], fresh[j++]]);
        [from, to] = [i, j];
      } else if (most[i + 1][j] >= most[i][j + 1]) i++;
      else j++;
    }
    gap(old.slice(from), fresh.slice(to));
    return [...pairs, ...before.slice(before.length - end).map((node, i) => [node, after[after.length - end + i]])];
  };

  // What is to be done is gathered first, so that nothing is half done.
  const compareAttributes = (was, is, node, changes) => {
    for (const name of new Set([...was.getAttributeNames(), ...is.getAttributeNames()])) {
      const [old, value] = [was.getAttribute(name), is.getAttribute(name)];
      if (old === value) continue;
      certain(isInert(is) && isPlain(name) && node.getAttribute(name) === old && !(name === "id" && (isTarget(was) || isTarget(is))));
      changes.push(() => value === null ? node.removeAttribute(name) : node.setAttribute(name, value));
    }
  };

  const compareChildren = (was, is, node, changes) => {
    const before = [...was.childNodes];
    const pairs = align(before, [...is.childNodes]);
    // A script that put something in between would do so again.
    certain(pairs.every(([old, fresh]) => old && fresh) || before.length === node.childNodes.length && before.every((b, i) => nodes.get(b) === node.childNodes[i]));
    let next = null;
    for (const [old, fresh] of pairs.reverse()) {
      if (!fresh) {
        const gone = nodes.get(old);
        certain(comesAndGoes(old) && gone.isEqualNode(old));
        changes.push(() => gone.remove());
        continue;
      }
      if (old) {
        compare(old, fresh, changes);
      } else {
        certain(comesAndGoes(fresh));
        const [made, place] = [document.importNode(fresh, true), next];
        pair(fresh, made);
        changes.push(() => node.insertBefore(made, place));
      }
      next = nodes.get(fresh);
    }
  };

  const compare = (was, is, changes) => {
    if (was.isEqualNode(is)) return keep(was, is);
    const node = nodes.get(was);
    certain(node.parentElement === (was.parentElement && nodes.get(was.parentElement)));
    nodes.set(is, node);
    if (!isElement(is)) {
      certain(node.data === was.data);
      changes.push(() => retype(node, is.data));
      return;
    }
    certain(was.namespaceURI === is.namespaceURI && (frame.has(is.localName) || isInert(is)));
    compareAttributes(was, is, node, changes);
    compareChildren(was, is, node, changes);
  };

  const own = root => root.querySelector('script[data-version][src^="/.preview/"]');
  const versionOf = root => own(root)?.dataset.version;

  // Whether no script of the page has run yet: all others wait for this one.
  const isFirst = () => {
    const scripts = [...document.scripts].filter(s => /^(|module|(text|application)\/(x-)?(java|ecma)script)$/i.test(s.type) && !s.src.startsWith(`${location.origin}/.preview/`));
    const isLater = script => script.compareDocumentPosition(document.currentScript) & Node.DOCUMENT_POSITION_PRECEDING;
    return scripts.every(s => isLater(s) && !s.async && (s.type === "module" || s.defer && s.src));
  };

  // The page as it was sent. In a document of its own: it loads nothing and runs nothing.
  if (isFirst()) {
    document.documentElement.normalize();
    source = document.implementation.createHTMLDocument().importNode(document.documentElement, true);
    pair(source, document.documentElement);
    for (const element of source.querySelectorAll("noscript")) element.innerHTML = element.textContent;
    // Scripts that have read from the site go on with what they have read.
    new PerformanceObserver(list => {
      hasFetched ||= list.getEntries().some(e => /^(fetch|xmlhttprequest)$/.test(e.initiatorType) && !e.name.includes("/.preview/") && e.name !== location.href.split("#")[0]);
    }).observe({ type: "resource", buffered: true });
  }

  return {
    parse(html) {
      const page = new DOMParser().parseFromString(html, "text/html");
      return { page, version: versionOf(page) };
    },

    // Whether the open page now is what loading the other would give.
    become({ page, version }) {
      try {
        certain(source && !hasFetched && page.compatMode === document.compatMode);
        const fresh = page.documentElement;
        fresh.normalize();
        own(fresh).dataset.version = versionOf(source);
        const changes = [];
        compare(source, fresh, changes);
        for (const change of changes) change();
        own(fresh).dataset.version = version;
        own(document).dataset.version = version;
        source = fresh;
        return true;
      } catch {
        return false;
      }
    },

    // Another style sheet has taken the place of one.
    replaced(link, copy) {
      for (const element of source?.querySelectorAll("link") ?? []) {
        if (nodes.get(element) === link) {
          element.setAttribute("href", copy.getAttribute("href"));
          nodes.set(element, copy);
        }
      }
    },
  };
})();

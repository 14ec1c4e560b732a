// A list below the search box: what was found so far, and the way to everything found. The box is a combobox as ARIA describes it; its form works as before.
import { arrange, element, fill } from "./dom.js";
import { isInputMethods, watchTyping } from "./search-typing.js";

const MOST = 6;
const CALM = 900;

let engine = null;

function load(base) {
  if (!engine) {
    engine = import("./search-engine.js").then(module => module.create({ baseUrl: base.replace(/\/$/, "") }));
    engine.catch(() => (engine = null));
  }
  return engine;
}

/** The list's style comes with it; without its style it would push the page about. */
function style() {
  const link = element("link", { rel: "stylesheet", href: new URL("../css/search-box.css", import.meta.url).href });
  const loaded = new Promise(resolve => {
    link.addEventListener("load", resolve);
    link.addEventListener("error", resolve);
  });
  document.head.append(link);
  return loaded;
}

export async function suggest(field) {
  const words = field.form.dataset;
  const box = new Box(field);
  await Promise.all([style(), load(words.base).catch(() => null)]);
  field.after(box.list, box.status);
  watchTyping(field, () => box.search());
  box.listen();
  if (field.value) {
    box.search();
  }
}

class Box {
  constructor(field) {
    this.field = field;
    this.words = field.form.dataset;
    this.list = element("ul", { id: "Suggestions", className: "suggestions", role: "listbox", "aria-label": this.words.label, hidden: true });
    this.status = element("span", { className: "unseen", role: "status" });
    this.serial = 0;
    this.active = -1;
    const asked = { role: "combobox", "aria-expanded": "false", "aria-controls": "Suggestions", "aria-autocomplete": "list", autocomplete: "off", autocapitalize: "off", spellcheck: "false" };
    Object.entries(asked).forEach(([name, value]) => field.setAttribute(name, value));
  }

  listen() {
    this.field.addEventListener("keydown", event => this.key(event));
    this.field.addEventListener("blur", () => this.close());
    this.field.addEventListener("focus", () => this.search());
    // The focus stays in the box, and so the keyboard on a phone.
    this.list.addEventListener("mousedown", event => event.preventDefault());
    this.list.addEventListener("click", event => this.choose(event.target.closest("[role=option]"), event));
  }

  get query() {
    return this.field.value.trim();
  }

  async search() {
    const mine = ++this.serial;
    const query = this.query;
    if (!query) {
      this.close();
    }
    if (!query || (query === this.shown && !this.list.hidden)) {
      return;
    }
    try {
      const answer = await (await load(this.words.base)).search(query, { limit: MOST });
      if (mine === this.serial && document.activeElement === this.field) {
        this.show(query, answer);
      }
    } catch {
      if (mine === this.serial) {
        this.close();
        this.say(this.words.failed);
      }
    }
  }

  show(query, answer) {
    const meant = answer.suggestions.slice(0, 2).map(word => this.option(word, this.words.meant, this.address(word)));
    const hits = answer.results.map(hit => this.option(hit.title, `${hit.date.slice(0, 10)} · ${hit.source.name}`, hit.url));
    const count = answer.total === 0 ? this.words.none : fill(answer.isEstimate ? this.words.about : this.words.many, answer.total);
    const all = this.option(fill(this.words.all, query), count, this.address(query));
    all.classList.add("all");
    const options = [...meant, ...hits, all];
    options.forEach((option, index) => (option.id = `Suggestion${index}`));
    arrange(this.list, options);
    this.list.scrollTop = 0;
    this.shown = query;
    this.move(-1);
    this.list.hidden = false;
    this.field.setAttribute("aria-expanded", "true");
    this.say(count);
  }

  address(query) {
    return `${this.field.form.action}?${new URLSearchParams({ q: query })}`;
  }

  option(text, note, href) {
    return element("li", { role: "option", "aria-selected": "false", data: { href } }, element("span", {}, text), " ", element("small", {}, note));
  }

  key(event) {
    if (isInputMethods(event) || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    const options = this.list.children;
    if (event.key === "Escape" && !this.list.hidden) {
      event.preventDefault();
      this.close();
    } else if (event.key === "Enter" && this.active >= 0 && !this.list.hidden) {
      event.preventDefault();
      this.choose(options[this.active], event);
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      this.arrow(event, options.length);
    }
  }

  /** Through the options and, between the last and the first, back into the box. */
  arrow(event, count) {
    const step = event.key === "ArrowDown" ? 1 : -1;
    if (this.query) {
      event.preventDefault();
    }
    if (this.list.hidden) {
      this.search();
    } else {
      this.move(((this.active + 1 + step + count + 1) % (count + 1)) - 1);
    }
  }

  move(index) {
    this.active = index;
    [...this.list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
    const option = this.list.children[index];
    if (option) {
      this.field.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else {
      this.field.removeAttribute("aria-activedescendant");
    }
  }

  choose(option, event) {
    if (!option) {
      return;
    }
    const href = new URL(option.dataset.href, location.href).href;
    if (event.ctrlKey || event.metaKey) {
      open(href, "_blank", "noopener");
    } else {
      location.assign(href);
    }
  }

  close() {
    this.serial++;
    this.list.hidden = true;
    this.active = -1;
    this.field.setAttribute("aria-expanded", "false");
    this.field.removeAttribute("aria-activedescendant");
    this.say("", true);
  }

  /** Heard once the reader stops typing, not after every letter. */
  say(text, isNow = false) {
    clearTimeout(this.calm);
    this.calm = setTimeout(() => (this.status.textContent = text), isNow ? 0 : CALM);
  }
}

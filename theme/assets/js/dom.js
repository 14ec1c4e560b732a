// Makes elements. What is given as text stays text.
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key === "data") {
      Object.assign(made.dataset, value);
    } else if (key.includes("-") || key === "role" || key === "for") {
      made.setAttribute(key, value);
    } else if (value !== undefined && value !== null) {
      made[key] = value;
    }
  }
  made.append(...children.filter(child => child !== null && child !== undefined && child !== ""));
  return made;
}

const SVG = "http://www.w3.org/2000/svg";

export function drawing(name, attributes = {}, ...children) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

const numbers = new Intl.NumberFormat(document.documentElement.lang);

/** A word of the theme with its gaps filled: fill("글 {0}편", 3). */
export function fill(word, ...values) {
  return (word || "").replace(/\{(\d)\}/g, (_, index) => {
    const value = values[index];
    return typeof value === "number" ? numbers.format(value) : value;
  });
}

/** Puts nodes into a parent, touching nothing where they are there already, and leaves the focus where it was. */
export function arrange(parent, nodes) {
  const isSame = parent.childNodes.length === nodes.length && nodes.every((node, index) => parent.childNodes[index] === node);
  if (isSame) {
    return;
  }
  const focused = parent.contains(document.activeElement) ? document.activeElement : null;
  parent.replaceChildren(...nodes);
  if (focused && focused.isConnected) {
    focused.focus({ preventScroll: true });
  }
}

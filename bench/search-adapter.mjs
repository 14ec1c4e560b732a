// Drives our search for the comparison of search engines: `module` asks the engine, `page` the search page as a reader does.
// The runner takes the default export; SEARCH_KIND=page chooses the page.
import fs from "node:fs";
import path from "node:path";

const ids = new Map();

// The engine answers with numbers of documents; the cards of the built site say whose they are.
function readIds(site) {
  const cards = path.join(site, "search", "d");
  for (const group of fs.readdirSync(cards)) {
    for (const file of fs.readdirSync(path.join(cards, group)).filter(f => f.endsWith(".json"))) {
      ids.set(parseInt(file, 10), JSON.parse(fs.readFileSync(path.join(cards, group, file), "utf8"))[0]);
    }
  }
}

const engine = {
  name: "StaticArchive",
  kind: "module",
  indexDir: "search/i",
  module: null,
  mapId: x => ids.get(x) ?? x,
  prepare(site) {
    readIds(site);
    const scripts = fs.readdirSync(path.join(site, "assets", "js"));
    this.module = "/assets/js/" + scripts.find(f => /^search-engine\.[^.]+\.js$/.test(f));
    fs.writeFileSync(path.join(site, "blank.html"), "<!doctype html><meta charset=utf-8><title>blank</title>");
  },
};

const page = {
  name: "StaticArchive, its page",
  kind: "page",
  url: "/search/",
  input: "#q",
  busy: "#results[aria-busy=true]",
  results: "#results a[data-id]",
  indexDir: "search/i",
};

export { engine, page };
export default process.env.SEARCH_KIND === "page" ? page : engine;

// Reads the citation files of a built site with another program's parsers (citation-js) and compares what they understand, entry for entry, with the CSL-JSON beside them.
//   node check.mjs SITE
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";

const site = process.argv[2];
const problems = [];
let files = 0;
let entries = 0;

// Every set of three: the whole archive's, and each list's.
function* sets(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      yield* sets(path);
    } else if (entry.name === "cite.bib" || entry.name === "archive.bib") {
      yield { bib: path, ris: path.replace(/bib$/, "ris"), json: path.replace(/bib$/, entry.name === "cite.bib" ? "json" : "csl.json") };
    }
  }
}

const read = (path) => new Cite(readFileSync(path, "utf8")).data;
const spaced = (text) => (text ?? "").replace(/\s+/g, " ").trim();

// A name as one text: in BibTeX one that is not to be split is a family name in braces.
const named = (people) => (people ?? []).map((p) => spaced(p.literal ?? [p.given, p["non-dropping-particle"], p.family, p.suffix].filter(Boolean).join(" "))).join("; ");

// As RIS writes them, which this parser leaves as they are.
const inverted = (people) => (people ?? []).map((p) => spaced(p.literal ?? [p.family, p.given, p.suffix].filter(Boolean).join(", "))).join("; ");
const day = (date) => (date?.["date-parts"]?.[0] ?? []).join("-");

function same(where, field, found, expected) {
  if (found !== expected) {
    problems.push(`${where}: ${field} is read as ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`);
  }
}

function compare(path, expected, { date, authors, translators }) {
  const found = read(path);
  const where = relative(site, path);
  files++;
  same(where, "the number of entries", found.length, expected.length);
  for (let i = 0; i < Math.min(found.length, expected.length); i++) {
    entries++;
    const [one, other] = [found[i], expected[i]];
    const place = `${where}, entry ${i + 1}`;
    same(place, "title", spaced(one.title), spaced(other.title));
    same(place, "URL", one.URL, other.URL);
    same(place, "container-title", spaced(one["container-title"]), spaced(other["container-title"]));
    same(place, "publisher", spaced(one.publisher), spaced(other.publisher));
    same(place, "issued", date(one), date(other));
    same(place, "author", ...authors(one, other));
    same(place, "translator", ...translators(one, other));
  }
}

const whole = {
  date: (e) => day(e.issued),
  authors: (one, other) => [named(one.author), named(other.author)],
  translators: (one, other) => [named(one.translator), named(other.translator)],
};

// RIS has reporters for the authors of news, and subsidiary authors for translators; where there is a year (PY), this parser takes that alone for the date.
const ris = {
  date: (e) => day(e.issued).split("-")[0],
  authors: (one, other) => [[one.reporter ?? []].flat().join("; "), inverted(other.author)],
  translators: () => ["", ""],
};

for (const set of sets(site)) {
  const expected = JSON.parse(readFileSync(set.json, "utf8"));
  compare(set.json, expected, whole);
  compare(set.bib, expected, whole);
  compare(set.ris, expected, ris);
}

if (files === 0) {
  problems.push("the site has no citation files");
}

for (const problem of problems.slice(0, 20)) {
  console.error(problem);
}

console.log(`${entries} entries in ${files} files, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;

// Asks the engine of a built site so many random queries, and says which one threw or hung: node bench/search-fuzz.mjs SITE [COUNT] [SEED]
// Words are pieces of the site's own titles and summaries, cut anywhere, with wrong letters, particles, jamo, signs and half of surrogate pairs.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const LONGEST_MS = 5000;
const [site, count = 100_000, seed = 1] = process.argv.slice(2);
const scripts = path.join(site, "assets/js"), cards = path.join(site, "search/d/0");
const { create } = await import(pathToFileURL(path.resolve(scripts, fs.readdirSync(scripts).find(f => /^search-engine\./.test(f)))));
const engine = await create({ baseUrl: "http://site", fetch: async url => new Response(fs.readFileSync(path.join(site, new URL(url).pathname))) });

let state = +seed;
const below = n => (state = (state * 1103515245 + 12345) % 2147483648) % 65536 % n;
const one = list => list[below(list.length)];
const texts = fs.readdirSync(cards).filter(f => /^\d+\.json$/.test(f)).map(f => JSON.parse(fs.readFileSync(path.join(cards, f), "utf8"))).map(c => `${c[2]} ${c[3]}`);
const words = [...new Set(texts.join(" ").split(/\s+/))];
const odd = ["ㄱ", "ㅏ", "ㅂㄹㄷㅋ", "\"", "“", "-", "-\"", "\ud83d", "\udc00", "😀", "\u200b", "Ａ", "é", "İ", "c++", "c#", ".*", "[", "\\", "%", "가".normalize("NFD"), "漢", "ー", "\0", "\t", "~", "=", "9".repeat(40)];
const makers = [
  () => one(words), () => one(words) + one(["은", "는", "이", "가", "을", "를", "도", "로", "에서", "라고"]), () => one(words).slice(below(3), 2 + below(6)),
  () => one(words).slice(0, 2) + String.fromCharCode(0xac00 + below(11172)) + one(words).slice(0, 1), () => String.fromCharCode(below(65536)), () => one(odd), () => one(words) + one(odd),
  () => `-${one(words)}`, () => `"${one(words)} ${one(words)}"`, () => [...one(words)].reverse().join(""), () => String.fromCharCode(...Array.from({ length: 1 + below(6) }, () => 97 + below(26))),
];

let slowest = { ms: 0 };
for (let i = 0; i < count; i++) {
  const query = Array.from({ length: 1 + below(4) }, () => one(makers)()).join(one([" ", " ", "", "  "]));
  const start = performance.now();
  const answer = await Promise.race([
    engine.search(query, { limit: below(12), sort: one(["best", "newest"]), facets: !below(20) }),
    new Promise((_, fail) => setTimeout(() => fail(new Error("hangs")), 60_000).unref()),
  ]).catch(problem => {
    console.error(i, JSON.stringify(query), problem);
    process.exit(1);
  });
  const ms = performance.now() - start;
  slowest = answer.computeMs > slowest.ms ? { ms: answer.computeMs, query } : slowest;
  if (ms > LONGEST_MS) {
    console.error("slow", Math.round(ms), JSON.stringify(query));
  }
}
console.log(`${count} queries, none threw or hung; the longest computing was ${slowest.ms.toFixed(0)} ms (${JSON.stringify(slowest.query)})`);

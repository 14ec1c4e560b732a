// Measures the time from a saved file to the reloaded page in a real browser.
// node bench/preview.mjs PROGRAM.dll PROJECT [--edit title|body] [--rounds 10] [--chromium /usr/bin/chromium]   (Node 22; with Node 20: node --experimental-websocket)
// A new title changes the article, every list that it is on, feeds and search; a new sentence the article, its feeds and search.
// PROJECT has input/ and theme/ and is written to: give it a copy. PROGRAM.dll is that of `dotnet publish -c Release`.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const [program, project] = process.argv.slice(2);
const rounds = Number(option("rounds", "10"));
const edited = option("edit", "title");
const profile = mkdtempSync(join(tmpdir(), "preview-bench-"));
const sleep = ms => new Promise(done => setTimeout(done, ms));

const server = spawn("dotnet", ["exec", program, "preview", "--root", project, "--port", "0"], { stdio: ["ignore", "pipe", "inherit"] });
const chromium = spawn(option("chromium", "/usr/bin/chromium"),
  ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--remote-debugging-port=0", `--user-data-dir=${profile}`], { stdio: ["ignore", "ignore", "pipe"] });

const lineOf = (stream, pattern) => new Promise((found, missed) => {
  const lines = createInterface({ input: stream });
  lines.on("line", line => { const match = pattern.exec(line); if (match) found(match); });
  lines.on("close", () => missed(new Error(`never said ${pattern}`)));
});

// The DevTools protocol, as much of it as is needed.
const connect = async address => {
  const socket = new WebSocket(address);
  await new Promise((done, failed) => { socket.onopen = done; socket.onerror = failed; });
  const waiting = new Map();
  const listeners = [];
  let id = 0;
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(data);
    if (message.id) waiting.get(message.id)(message);
    else listeners.forEach(l => l(message));
  };
  return {
    listen: listener => listeners.push(listener),
    send: (method, params = {}, sessionId) => new Promise((done, failed) => {
      waiting.set(++id, m => m.error ? failed(new Error(m.error.message)) : done(m.result));
      socket.send(JSON.stringify({ id, method, params, sessionId }));
    }),
  };
};

const firstArticle = folder => {
  for (const entry of readdirSync(folder).sort()) {
    const path = join(folder, entry);
    if (statSync(path).isDirectory()) { const found = firstArticle(path); if (found) return found; }
    else if (entry.endsWith(".md")) return path;
  }
};

const median = times => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];

try {
  const started = performance.now();
  const output = server.stdout;
  const [[, address], [, endpoint]] = await Promise.all([lineOf(output, /(http:\S+)/), lineOf(chromium.stderr, /(ws:\S+)/)]);
  await fetch(address);
  console.log(`first build and page: ${((performance.now() - started) / 1000).toFixed(2)} s`);

  const browser = await connect(endpoint);
  const { targetId } = await browser.send("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await browser.send("Target.attachToTarget", { targetId, flatten: true });
  await browser.send("Page.enable", {}, sessionId);
  await browser.send("Runtime.enable", {}, sessionId);
  await browser.send("Runtime.addBinding", { name: "tellText" }, sessionId);
  await browser.send("Page.addScriptToEvaluateOnNewDocument",
    { source: "addEventListener('load', () => requestAnimationFrame(() => tellText(document.title + document.body.textContent)))" }, sessionId);
  let seen = () => {};
  browser.listen(m => m.method === "Runtime.bindingCalled" && seen(m.params.payload));
  const shows = text => new Promise(done => { seen = t => t.includes(text) && done(); });

  // The server says how long it built until it could show the page, and when all was written: the rest is watching, telling, loading.
  // The article's own address is found by its title: lists are ordered by date, the address by slug.
  let built = () => {};
  createInterface({ input: output }).on("line", line => {
    const took = /shown after ([\d.]+) (ms|s), all after ([\d.]+) (ms|s)$/.exec(line);
    if (took) built([took[1] * (took[2] === "s" ? 1000 : 1), took[3] * (took[4] === "s" ? 1000 : 1)]);
  });
  const article = firstArticle(join(project, "input", "articles"));
  const original = readFileSync(article, "utf8");
  const save = text => writeFileSync(article, edited === "title" ? original.replace(/^title:.*$/m, `title: ${text}`) : `${original}\n${text}\n`);
  const api = await (await fetch(new URL("api/articles.json", address))).json();
  const old = /^title:\s*["']?(.*?)["']?\s*$/m.exec(original)[1];
  const list = Array.isArray(api) ? api : api.articles ?? api.items ?? Object.values(api).find(Array.isArray);
  const page = new URL(list.find(a => a.title === old).url).pathname;

  const opened = shows(old);
  await browser.send("Page.navigate", { url: new URL(page, address).href }, sessionId);
  await opened;
  const times = [];
  const processor = () => readFileSync(`/proc/${server.pid}/stat`, "utf8").split(") ")[1].split(" ").slice(11, 13).reduce((sum, ticks) => sum + Number(ticks) * 10, 0);
  let used = 0;
  for (let i = -2; i < rounds; i++) {
    await sleep(400);
    if (i === 0) used = processor();
    const text = `bench ${i + 3} ${Date.now()}`;
    const shown = shows(text);
    const whole = new Promise(done => { built = done; });
    const start = performance.now();
    save(text);
    await shown;
    const took = performance.now() - start;
    const [until, all] = await whole;
    if (i >= 0) times.push([took, until, all]);
  }
  await sleep(200);
  const all = times.map(t => t[0]);
  console.log(`${list.length} articles, a new ${edited}, save to reloaded page: median ${median(all).toFixed(0)} ms, best ${Math.min(...all).toFixed(0)} ms, worst ${Math.max(...all).toFixed(0)} ms of ${rounds}`);
  console.log(`  of it outside the build: median ${median(times.map(t => t[0] - t[1])).toFixed(0)} ms; all files after ${median(times.map(t => t[2])).toFixed(0)} ms; the server's processor time: ${((processor() - used) / rounds).toFixed(0)} ms a save`);
  writeFileSync(article, original);
} finally {
  server.kill("SIGTERM");
  chromium.kill();
  await sleep(500);
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}

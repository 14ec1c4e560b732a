// Measures the time from a saved file to the open page with the new text, painted, in a real browser: whether the page took it in place or was loaded anew.
// node bench/preview.mjs PROGRAM PROJECT [--edit title|body] [--rounds 10] [--chromium /usr/bin/chromium]   (Node 22; with Node 20: node --experimental-websocket)
// A new title changes the article, every list that it is on, feeds and search; a new sentence the article, its feeds and search.
// PROJECT has input/ and theme/ and is written to: give it a copy. PROGRAM is that of `dotnet publish -c Release`.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { editable, median, option, said, share, sleep, startPreview } from "./editing.mjs";

const [program, project] = process.argv.slice(2);
const rounds = Number(option("rounds", "10"));
const edited = option("edit", "title");
const article = editable(join(project, "input", "articles"), edited);
const profile = mkdtempSync(join(tmpdir(), "preview-bench-"));

const server = startPreview(program, project);
const chromium = spawn(option("chromium", "/usr/bin/chromium"),
  ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--remote-debugging-port=0", `--user-data-dir=${profile}`, "about:blank"], { stdio: ["ignore", "ignore", "pipe"] });

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

// Runs in the page. After every change it tells the title and the bench's own texts, when a frame with them has been painted: a task after the frame's callbacks is.
const watchText = () => {
  let isWaiting = false;
  const tell = () => {
    isWaiting = false;
    tellText(`${document.title} ${(document.body?.textContent.match(/bench \d+ \d+/g) ?? []).join(" ")}`);
  };
  const look = () => {
    if (!isWaiting) requestAnimationFrame(() => setTimeout(tell));
    isWaiting = true;
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
  addEventListener("load", look);
};

try {
  const started = performance.now();
  const output = server.stdout;
  const [[, address], [, endpoint]] = await Promise.all([said(output, /(http:\S+)/), said(chromium.stderr, /(ws:\S+)/)]);
  await fetch(address);
  console.log(`first build and page: ${((performance.now() - started) / 1000).toFixed(2)} s`);

  const browser = await connect(endpoint);
  const { targetId } = await browser.send("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await browser.send("Target.attachToTarget", { targetId, flatten: true });
  await browser.send("Page.enable", {}, sessionId);
  await browser.send("Runtime.enable", {}, sessionId);
  await browser.send("Runtime.addBinding", { name: "tellText" }, sessionId);
  await browser.send("Page.addScriptToEvaluateOnNewDocument", { source: `(${watchText})()` }, sessionId);
  let seen = () => {};
  browser.listen(m => m.method === "Runtime.bindingCalled" && seen(m.params.payload));
  const shows = text => new Promise(done => { seen = t => t.includes(text) && done(); });

  // The server says how long it built until it could show the page, and when all was written: the rest is watching, telling, loading.
  let built = () => {};
  createInterface({ input: output }).on("line", line => {
    const took = /shown after ([\d.]+) (ms|s), all after ([\d.]+) (ms|s)$/.exec(line);
    if (took) built([took[1] * (took[2] === "s" ? 1000 : 1), took[3] * (took[4] === "s" ? 1000 : 1)]);
  });
  const opened = shows(article.title);
  await browser.send("Page.navigate", { url: new URL(article.path, address).href }, sessionId);
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
    article.save(text);
    await shown;
    const took = performance.now() - start;
    const [until, all] = await whole;
    if (i >= 0) times.push([took, until, all]);
  }
  await sleep(200);
  const all = times.map(t => t[0]);
  console.log(`a new ${edited}, save to painted page: median ${median(all).toFixed(0)} ms, 95th percentile ${share(all, 0.95).toFixed(0)} ms, worst ${Math.max(...all).toFixed(0)} ms of ${rounds}`);
  console.log(`  of it outside the build: median ${median(times.map(t => t[0] - t[1])).toFixed(0)} ms; all files after ${median(times.map(t => t[2])).toFixed(0)} ms; the server's processor time: ${((processor() - used) / rounds).toFixed(0)} ms a save`);
  article.restore();
} finally {
  server.kill("SIGTERM");
  chromium.kill();
  await sleep(500);
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}

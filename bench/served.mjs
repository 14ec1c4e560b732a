// Measures the time from a saved file to the page as a server gives it, without a browser: this program's preview and Hugo's server, on the same edit of the same article.
// node bench/served.mjs PROGRAM PROJECT HUGO-PROJECT [--edit title|body] [--rounds 20]
// Both projects are written to: give it copies. Hugo's server renders what was asked for lately first (its default), which is what is asked for here.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { editable, median, option, said, share, sleep, startPreview } from "./editing.mjs";

const WARM_UPS = 3;
const [program, project, hugo] = process.argv.slice(2);
const rounds = Number(option("rounds", "20"));
const edited = option("edit", "title");

const textOf = async url => {
  try {
    return await (await fetch(url, { headers: { "accept-encoding": "identity" } })).text();
  } catch {
    return ""; // A server may drop a connection while it builds.
  }
};

const saves = async (address, article) => {
  const url = new URL(article.path, address);
  const feed = new URL("feed.xml", address);
  const times = [];
  for (let i = -WARM_UPS; i < rounds; i++) {
    await textOf(feed); // Comes when all is made that is made behind the page: that is not part of the next save.
    await sleep(500);
    const text = `served ${i + WARM_UPS} ${Date.now()}`;
    const start = performance.now();
    article.save(text);
    while (!(await textOf(url)).includes(text)) await sleep(10);
    if (i >= 0) times.push(performance.now() - start);
  }
  return times;
};

const measured = async (server, address, articles) => {
  const article = editable(articles, edited);
  try {
    return await saves(await address(server), article);
  } finally {
    article.restore();
    server.kill("SIGTERM");
    await new Promise(done => server.exitCode === null ? server.on("exit", done) : done());
  }
};

const ours = () => measured(startPreview(program, project), async server => (await said(server.stdout, /(http:\S+)/))[1], join(project, "input", "articles"));

const hugos = () => measured(
  spawn("hugo", ["server", "--source", hugo, "--port", "13130", "--bind", "127.0.0.1", "--noBuildLock"], { stdio: ["ignore", "pipe", "inherit"] }),
  async server => (await said(server.stdout, /available at (http:\S+)/))[1], join(hugo, "content"));

const [hugoTimes, ourTimes] = [await hugos(), await ours()];
const told = (name, times) => console.log(`${name}, a new ${edited}, save to served page: median ${median(times).toFixed(0)} ms, 95th percentile ${share(times, 0.95).toFixed(0)} ms, worst ${Math.max(...times).toFixed(0)} ms of ${times.length}`);
told("hugo", hugoTimes);
told("ours", ourTimes);
console.log(`  ours as a share of Hugo's: ${(median(ourTimes) / median(hugoTimes)).toFixed(2)}`);

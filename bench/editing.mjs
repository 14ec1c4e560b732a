// What preview.mjs and served.mjs share: an article of a generated site, how it is edited, what figures mean.
import { spawn } from "node:child_process";
import { readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";

export const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1];
};

export const sleep = ms => new Promise(done => setTimeout(done, ms));

// What other runs left, each at a port of its own, is as large as the site.
export const startPreview = (program, project) => {
  rmSync(join(project, ".preview"), { recursive: true, force: true });
  const [command, first] = program.endsWith(".dll") ? ["dotnet", ["exec", program]] : [program, []];
  return spawn(command, [...first, "preview", "--root", project, "--port", "0"], { stdio: ["ignore", "pipe", "inherit"] });
};

// The first match in what a program says.
export const said = (stream, pattern) => new Promise((found, missed) => {
  const lines = createInterface({ input: stream });
  lines.on("line", line => { const match = pattern.exec(line); if (match) found(match); });
  lines.on("close", () => missed(new Error(`never said ${pattern}`)));
});

const firstArticle = folder => {
  for (const entry of readdirSync(folder).sort()) {
    const path = join(folder, entry);
    if (statSync(path).isDirectory()) { const found = firstArticle(path); if (found) return found; }
    else if (entry.endsWith(".md")) return path;
  }
};

// The first article of a folder: its address, its title, and how it is saved with a new title or a new sentence.
export const editable = (folder, edited) => {
  const file = firstArticle(folder);
  const original = readFileSync(file, "utf8");
  const slug = file.split("/").pop().replace(/\.md$/, "");
  return {
    path: `/articles/${/^date: (\d{4})/m.exec(original)[1]}/${slug}/`,
    title: /^title:\s*["']?(.*?)["']?\s*$/m.exec(original)[1],
    save: text => writeFileSync(file, edited === "title" ? original.replace(/^title:.*$/m, `title: ${text}`) : `${original}\n${text}\n`),
    restore: () => writeFileSync(file, original),
  };
};

export const share = (times, part) => [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))];
export const median = times => share(times, 0.5);

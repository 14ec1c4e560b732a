// GitHub's interface, as far as the other scripts need it.
import { appendFile, readFile } from 'node:fs/promises';

/** What set this workflow off. */
export const event = async () => JSON.parse(await readFile(process.env.GITHUB_EVENT_PATH, 'utf8'));

/** @param {string} path Below the repository, such as "pulls/12". */
export async function ask(method, path, body) {
  const response = await fetch(`${process.env.GITHUB_API_URL}/repos/${process.env.GITHUB_REPOSITORY}/${path}`, {
    method,
    headers: { accept: 'application/vnd.github+json', authorization: `Bearer ${process.env.GITHUB_TOKEN}`, 'x-github-api-version': '2022-11-28' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!response.ok) {
    throw new Error(`${method} ${path}: ${response.status}`);
  }

  return response.status === 204 ? null : response.json();
}

/** All items of a list; a hundred pages are enough. */
export async function askAll(path) {
  const items = [];
  for (let page = 1; page <= 100; page++) {
    const some = await ask('GET', `${path}${path.includes('?') ? '&' : '?'}per_page=100&page=${page}`);
    items.push(...some);
    if (some.length < 100) {
      break;
    }
  }

  return items;
}

/** For the steps that follow. */
export const output = (name, value) => appendFile(process.env.GITHUB_OUTPUT, `${name}=${String(value).replace(/[\r\n]/g, '')}\n`);

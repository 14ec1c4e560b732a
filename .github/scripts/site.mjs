// Refuses a folder that is more than a static site: a host would run what is in it, or fetch what it names, in our name.
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const mostFiles = 20_000;
const mostBytes = 500_000_000;
const mostOfOne = 25_000_000;

/** Throws; or lists the files, below the folder. */
export async function filesOf(folder) {
  const files = [];
  let bytes = 0;
  const walk = async below => {
    for (const name of await readdir(join(folder, below))) {
      const path = below === '' ? name : `${below}/${name}`;
      const stat = await lstat(join(folder, path));
      if (isRefused(path)) {
        throw new Error(`${path}: no part of a static site.`);
      } else if (stat.isDirectory()) {
        await walk(path);
      } else if (!stat.isFile()) {
        throw new Error(`${path}: no regular file.`);
      } else {
        files.push(path);
        bytes += stat.size;
        if (stat.size > mostOfOne || bytes > mostBytes || files.length > mostFiles) {
          throw new Error(`${path}: too much.`);
        }
      }
    }
  };
  await walk('');
  if (files.includes('_redirects') && leadsAway(await readFile(join(folder, '_redirects'), 'utf8'))) {
    throw new Error('_redirects: an address of somebody else.');
  }

  return files;
}

/** Names that begin with a dot or a low line and are a site's all the same. */
const known = ['_headers', '_redirects', '.staticarchive'];

/** What hosts run, or read as their own settings. */
export function isRefused(path) {
  const first = path.split('/')[0].toLowerCase();
  return ['netlify.toml', 'wrangler.toml', 'wrangler.json', 'wrangler.jsonc'].includes(first)
    || (!known.includes(path) && path.split('/').some(name => name.startsWith('.') || name.startsWith('_')))
    || /[\u0000-\u001f\u007f\\]/.test(path);
}

/** A status of 200 with another host makes ours fetch it for everybody. */
export const leadsAway = redirects => redirects.split('\n').some(line => !line.startsWith('#') && /(?:^|\s)(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(line));

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(`${(await filesOf(process.argv[2])).length} files`);
}

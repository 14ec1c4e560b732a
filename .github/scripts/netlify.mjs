// Puts a folder on Netlify as a draft under a name of its own: asks which files are new there, and sends those.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { output } from './github.mjs';
import { filesOf } from './site.mjs';

const host = 'https://api.netlify.com/api/v1';
const [folder, name] = process.argv.slice(2);

async function ask(method, path, body, type) {
  const response = await fetch(`${host}/${path}`, { method, headers: { authorization: `Bearer ${process.env.NETLIFY_AUTH_TOKEN}`, 'content-type': type }, body });
  if (!response.ok) {
    throw new Error(`${method} ${path}: ${response.status}`);
  }

  return response.json();
}

const hashes = {};
for (const path of await filesOf(folder)) {
  hashes[`/${path}`] = createHash('sha1').update(await readFile(join(folder, path))).digest('hex');
}

const deploy = await ask('POST', `sites/${encodeURIComponent(process.env.NETLIFY_SITE_ID)}/deploys`, JSON.stringify({ files: hashes, draft: true, branch: name }), 'application/json');
const missing = new Set(deploy.required);
for (const [path, hash] of Object.entries(hashes)) {
  if (missing.delete(hash)) {
    await ask('PUT', `deploys/${deploy.id}/files${path.split('/').map(encodeURIComponent).join('/')}`, await readFile(join(folder, path.slice(1))), 'application/octet-stream');
  }
}

await output('url', `${deploy.deploy_ssl_url}/`);

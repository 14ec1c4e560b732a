// Puts what the review of a pull request says into one comment. The pull request's own code wrote it: whatever it is, it must not act.
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { ask, askAll, event } from './github.mjs';

export const marker = '<!-- staticarchive:review -->';

/** What stands for the preview's address until it is known. */
export const placeholder = 'https://preview.invalid/';

const mostCharacters = 65_536;
const mostBytes = 4 * mostCharacters;

/** Is not seen, and keeps what is around it from being read as one. */
const gap = '\u200b';

/** Throws where the bytes are no comment. */
export function decoded(bytes) {
  if (bytes.length > mostBytes) {
    throw new Error(`The comment has ${bytes.length} bytes.`);
  }

  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  if (text.length > mostCharacters) {
    throw new Error(`The comment has ${text.length} characters.`);
  }

  if (/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/.test(text)) {
    throw new Error('The comment has control characters.');
  }

  return text;
}

/** The same words, with folded parts and with links to the preview, but without mentions, references, other links, images, HTML or diagrams. */
export function harmless(text, preview) {
  const links = [];
  const plain = text
    .replace(/[\u202a-\u202e\u2066-\u2069\ufeff]/g, '\ufffd')
    .split('\n').filter(line => line !== marker).join('\n')
    .replace(/(?<!!)\[미리 보기\]\(https:\/\/preview\.invalid\/([A-Za-z0-9%/._~-]*)\)/g, (_, path) => {
      links.push(preview === null ? '–' : `[미리 보기](${preview}${path})`);
      return `\u0001${links.length - 1}\u0001`;
    })
    .replace(/@/g, `@${gap}`)
    .replace(/&(?!(?:lt|gt|amp|#8203);)/g, `&${gap}`)
    .replace(/(?<!&)#(?=\d)/g, `#${gap}`)
    .replace(/\bGH-(?=\d)/gi, match => match + gap)
    .replace(/<(?!\/?(?:details|summary)>|br>)/g, `<${gap}`)
    .replace(/!\[/g, `!${gap}[`)
    .replace(/\](?=[([:])/g, `]${gap}`)
    .replace(/:(?=\/\/)/g, `:${gap}`)
    .replace(/www(?=\.)/gi, match => match + gap)
    .replace(/^([ \t>*+\-\d.)]*)(`{3,}|~{3,})(?![`~])[ \t]*(?!diff$)[^`\n]+$/gm, '$1$2');
  return plain.replace(/\u0001(\d+)\u0001/g, (_, i) => links[Number(i)]);
}

/** No longer than a comment may be, and whole: what was begun is ended. */
export function fitting(text, most) {
  if (text.length <= most) {
    return text;
  }

  const cut = text.slice(0, text.lastIndexOf('\n', most - 100) + 1);
  const fence = cut.split('\n').reduce((open, line) => {
    const ticks = /^(`{3,})/.exec(line)?.[1];
    return ticks === undefined ? open : open === null ? ticks : ticks.length >= open.length ? null : open;
  }, null);
  const folded = cut.split('<details>').length > cut.split('</details>').length;
  return `${cut}${fence === null ? '' : `${fence}\n`}${folded ? '\n</details>\n' : ''}\n길어서 여기서 잘랐습니다.\n`;
}

/** The whole comment; empty where there is nothing to say. */
export function comment(bytes, preview, commit) {
  const text = harmless(decoded(bytes), preview).trim();
  const end = `\n\n커밋 ${commit.slice(0, 12)}의 검토입니다. 새로 올리면 이 댓글이 바뀝니다.\n`;
  return text === '' ? '' : `${marker}\n${fitting(`${text}\n`, mostCharacters - marker.length - end.length - 1)}${end}`;
}

/** The preview's address with a final slash; null where nobody set one up. */
export function previewOf(written, number) {
  const address = (written ?? '').trim().replaceAll('{number}', number);
  return /^https:\/\/[a-z0-9.-]+(?::\d+)?\/(?:[A-Za-z0-9._~-]+\/)*$/.test(address.replace(/\/?$/, '/')) ? address.replace(/\/?$/, '/') : null;
}

/** What to do with the comments that are there: nobody else's is touched. */
export function step(comments, body) {
  const mine = comments.find(c => c.user?.type === 'Bot' && c.user.login === 'github-actions[bot]' && c.body?.startsWith(marker));
  return body === '' ? mine && { method: 'DELETE', id: mine.id }
    : mine === undefined ? { method: 'POST' }
    : mine.body === body ? undefined : { method: 'PATCH', id: mine.id };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const number = process.env.NUMBER;
  if (!/^[1-9]\d{0,9}$/.test(number)) {
    throw new Error('The number of the pull request is none.');
  }

  const bytes = await readFile(process.env.COMMENT).catch(() => null);
  if (bytes === null) {
    console.log('There is no review: the comment stays as it is.');
  } else {
    const body = comment(bytes, previewOf(process.env.PREVIEW_URL, number), (await event()).workflow_run.head_sha);
    const next = step(await askAll(`issues/${number}/comments`), body);
    if (next !== undefined) {
      await ask(next.method, next.id === undefined ? `issues/${number}/comments` : `issues/comments/${next.id}`, next.method === 'DELETE' ? undefined : { body });
    }
  }
}

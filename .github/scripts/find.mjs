// Which pull request a review was made for. GitHub is asked: an artifact could name another one.
import { pathToFileURL } from 'node:url';
import { askAll, event, output } from './github.mjs';

/** The number of the open pull request whose last commit was reviewed; null where there is none, or several. */
export function numberOf(pulls, run) {
  const found = pulls.filter(p => p.state === 'open' && p.head.sha === run.head_sha && p.head.repo?.full_name === run.head_repository?.full_name);
  return found.length === 1 && Number.isSafeInteger(found[0].number) ? found[0].number : null;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const run = (await event()).workflow_run;
  const head = encodeURIComponent(`${run.head_repository?.owner?.login}:${run.head_branch}`);
  const number = numberOf(await askAll(`pulls?state=open&head=${head}`), run);
  if (number === null) {
    console.log('No open pull request has this commit as its last.');
  } else {
    await output('number', number);
  }
}

import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser } from '../tests/e2e/open-browser';
import { watchErrors } from '../tests/e2e/watch-errors';
import { serveSaved } from './compare/serve-saved';
import type { BrowserName } from './find-browser';
import { findSavedPages, readSavedPage } from './soak/find-saved-pages';
import { findProblems, type PageResult } from './soak/page-result';
import { printResults } from './soak/print-results';
import { type Soak, soakPage } from './soak/soak-page';

const USAGE = `Opens every saved page of a folder in both browsers with the built extension, and does with each what readers do: opens the popup, hides a
voice, scrolls, switches off and on, leaves and comes back.

  npm run build && npm run soak -- DIR [--browser NAME] [--only TEXT] [--log FILE] [--minutes N]

DIR        holds pages as .html or .html.gz, in any folders below it
--browser  chromium or firefox alone
--only     pages with this text in their path
--log      a file that keeps results: pages that are in it are not opened again, and the table is of all of them
--minutes  open no more pages after so long; with the same --log the next run goes on from there

The scripts of saved pages stay off and nothing outside 127.0.0.1 is reached: whatever moves on a page is ours. Ends with status 1 when there was
an exception or a console error of ours, a difference in a page's DOM, a task over 50 ms of processor time in which our script ran
(Chromium), memory that grows from switching on and off (Chromium), or a page that could not be tried to its end.`;

const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];
const BLANK = 'blank';

async function startSoak(name: BrowserName, origin: string): Promise<Soak> {
  const open = await openBrowser(name);
  const page = await open.browser.newPage();
  return { open, page, readErrors: await watchErrors(open), blank: `${origin}/${BLANK}` };
}

const readLog = (file: string | undefined): readonly PageResult[] =>
  file !== undefined && existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line))
    : [];

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      browser: { type: 'string' },
      only: { type: 'string', default: '' },
      log: { type: 'string' },
      minutes: { type: 'string', default: 'Infinity' },
      help: { type: 'boolean', default: false },
    },
  });
  const [directory] = positionals;
  if (values.help || directory === undefined) {
    console.log(USAGE);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const folder = resolve(directory);
  const paths = findSavedPages(folder).filter((path) => path.includes(values.only));
  if (paths.length === 0) throw new Error(`There are no saved pages in ${folder}.`);
  const until = Date.now() + 60_000 * Number(values.minutes);
  const results = [...readLog(values.log)];
  const known = new Set(paths);
  const server = await serveSaved((path) => {
    if (path === BLANK) return '<!doctype html><title>Blank</title>';
    return known.has(path) ? readSavedPage(folder, path) : null;
  });
  const soakIn = async (name: BrowserName): Promise<void> => {
    const isDone = (path: string): boolean => results.some((done) => done.browser === name && done.path === path);
    const left = paths.filter((path) => !isDone(path));
    let soak: Soak | null = null;
    for (const [index, path] of left.entries()) {
      if (Date.now() > until) break;
      soak ??= await startSoak(name, server.origin);
      const address = `${server.origin}/${path.split('/').map(encodeURIComponent).join('/')}`;
      let result = await soakPage(soak, path, address);
      // Browsers close a popup when another window comes to the front: what fails only once is not ours.
      if (result.failures.length > 0) {
        console.log(`${name} ${path}: once more, since ${result.failures.join('; ')}`);
        result = await soakPage(soak, path, address);
      }
      results.push(result);
      if (values.log !== undefined) appendFileSync(values.log, `${JSON.stringify(result)}\n`);
      const problems = findProblems(result);
      console.log(
        `${name} ${index + 1}/${left.length} ${path}: ${result.shown}${problems.length === 0 ? '' : `\n  ${problems.join('\n  ')}`}`,
      );
      // What a page broke must not be the next one's.
      if (result.failures.length > 0) {
        await soak.open.close().catch(() => {});
        soak = null;
      }
    }
    await soak?.open.close();
  };
  try {
    // Side by side: each waits most of the time, and processor time is what tasks are measured in.
    await Promise.all(BROWSERS.filter((name) => (values.browser ?? name) === name).map(soakIn));
  } finally {
    server.close();
  }
  console.log(`\n${printResults(results)}`);
  if (results.some((result) => findProblems(result).length > 0)) process.exitCode = 1;
}

run().catch((error: unknown) => {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  process.exitCode = 2;
});

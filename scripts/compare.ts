import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { readArticle } from '../src/article/read-article';
import { bundleInPage } from './compare/bundle-in-page';
import { openReader, type Reader } from './compare/open-reader';
import { scoreFamilies } from './compare/score-families';
import { serveSaved } from './compare/serve-saved';
import type { BrowserName } from './find-browser';
import { decodePage, parseHtml } from './parse-html';

const MIN_ALIKE = 0.98;
const USAGE = `Reads saved pages in Node, Chromium and Firefox: whether all find the same article, whether every sentence leads back to its
own words, and how long it takes beside @mozilla/readability on the same pages in the same DOM. And over all pages: how many are refused, how many
have a headline, and F1 where corpora/ holds the text; by what the pages are made with, and by halves of their sites.

  npm run compare [-- --data DIR] [--browser NAME | none] [--only TEXT] [--show]

--data     folder that holds pages/ (any folders of .html.gz) and corpora/ (../shared unless told)
--browser  chromium or firefox alone, or none
--only     pages with this text in their path
--show     print where two readings of a page part

Ends with status 1 when fewer than ${100 * MIN_ALIKE} % of the pages are read alike in Node and Chromium, or a sentence does not lead back.`;

const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

/** A page's article as text, how long the reading took and how long Readability takes, in milliseconds. */
interface Timed {
  readonly found: string;
  readonly time: number;
  readonly readability: number;
}

function readInNode(html: string, url: string | null): Timed {
  const page = parseHtml(html, url);
  const begin = performance.now();
  const reading = readArticle(page.document, url);
  const time = performance.now() - begin;
  const found =
    reading.status === 'no-article'
      ? reading.reason
      : reading.article.blocks
          .map(({ kind, span }) => `${kind}: ${reading.article.text.slice(span.start, span.end)}`)
          .join('\n');
  const again = performance.now();
  new Readability(page.document).parse();
  const readability = performance.now() - again;
  page.close();
  return { found, time, readability };
}

/** The paths of the saved pages in a folder that have a text in them. */
function findPages(folder: string, text: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return paths.filter((path) => path.endsWith('.html.gz') && path.includes(text)).sort();
}

/** The addresses that the pages of all corpora were saved from, by the page's name. */
function readAddresses(data: string): ReadonlyMap<string, string> {
  const addresses = new Map<string, string>();
  const add = (id: unknown, url: unknown): void => {
    if (typeof id === 'string' && typeof url === 'string') addresses.set(id, url);
  };
  const index = join(data, 'pages', 'index.json');
  if (existsSync(index)) for (const { id, url } of JSON.parse(readFileSync(index, 'utf8'))) add(id, url);
  const corpora = join(data, 'corpora');
  for (const file of existsSync(corpora) ? readdirSync(corpora) : [])
    if (file.endsWith('.json'))
      for (const [id, page] of Object.entries<{ url?: string }>(JSON.parse(readFileSync(join(corpora, file), 'utf8'))))
        add(id, page.url);
  return addresses;
}

/** The texts of the pages' articles, by the page's name, as far as a corpus holds them; `null` for a page without one. */
function readBodies(data: string): ReadonlyMap<string, string | null> {
  const bodies = new Map<string, string | null>();
  const corpora = join(data, 'corpora');
  for (const file of existsSync(corpora) ? readdirSync(corpora) : [])
    if (file.endsWith('.json'))
      for (const [id, { articleBody }] of Object.entries<{ articleBody?: string | null }>(
        JSON.parse(readFileSync(join(corpora, file), 'utf8')),
      ))
        if (articleBody !== undefined) bodies.set(id, articleBody);
  return bodies;
}

const nameOf = (path: string): string => path.replace(/^.*\//u, '').replace('.html.gz', '');

function printFamilies(pages: Parameters<typeof scoreFamilies>[0]): void {
  console.log('made with        pages  refused  headline found  F1');
  for (const { name, pages: count, refused, headed, f1 } of scoreFamilies(pages))
    console.log(
      `  ${name.padEnd(14)} ${String(count).padStart(5)} ${String(refused).padStart(8)} ${String(headed).padStart(15)}  ${f1?.toFixed(3) ?? '-'}`,
    );
}

function quantiles(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
  return `${at(0.5).padStart(7)} median ${at(0.95).padStart(7)} p95`;
}

/** The first line in which two readings part. */
function firstDifference(a: string, b: string): string {
  const [left, right] = [a.split('\n'), b.split('\n')];
  const at = left.findIndex((line, index) => line !== right[index]);
  const index = at < 0 ? left.length : at;
  const cut = (line: string | undefined): string => (line === undefined ? '(nothing)' : line.slice(0, 120));
  return `    line ${index + 1}\n      ${cut(left[index])}\n      ${cut(right[index])}`;
}

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: '../shared' },
      browser: { type: 'string' },
      only: { type: 'string', default: '' },
      show: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const folder = resolve(values.data, 'pages');
  const files = findPages(folder, values.only);
  if (files.length === 0) {
    console.log(`Nothing is compared: there are no saved pages in ${folder}. Name the folder above them with --data.`);
    return;
  }
  const addresses = readAddresses(resolve(values.data));
  const urlOf = (path: string): string | null => addresses.get(nameOf(path)) ?? null;
  const htmlOf = (path: string): string => decodePage(gunzipSync(readFileSync(join(folder, path))));
  const inNode = new Map(files.map((path) => [path, readInNode(htmlOf(path), urlOf(path))]));
  console.log(`${files.length} pages`);
  printTimes('Node', [...inNode.values()]);
  const bodies = readBodies(resolve(values.data));
  printFamilies(
    files.map((path) => {
      const known = bodies.get(nameOf(path));
      const page = { html: htmlOf(path), url: urlOf(path), found: inNode.get(path)?.found ?? '' };
      return known === undefined ? page : { ...page, body: known };
    }),
  );
  if (values.browser === 'none') return;
  const server = await serveSaved(htmlOf);
  const script = await bundleInPage('scripts/compare/in-page.ts');
  try {
    for (const name of BROWSERS) {
      if (values.browser !== undefined && values.browser !== name) continue;
      const reader = await openReader(name, script);
      const { timed, parted, sentences, lost } = await readAll(reader, files, { origin: server.origin, urlOf, inNode });
      await reader.close();
      printTimes(name, timed);
      const alike = 1 - parted.length / files.length;
      console.log(`  read as in Node         ${(100 * alike).toFixed(1)} % of the pages`);
      for (const { path, difference } of parted) console.log(`  ${path}${values.show ? `\n${difference}` : ''}`);
      console.log(`  sentences that lead back ${sentences - lost} of ${sentences}`);
      if (lost > 0 || (name === 'chromium' && alike < MIN_ALIKE)) process.exitCode = 1;
    }
  } finally {
    server.close();
  }
}

/** How a browser has read the saved pages. */
interface Readings {
  readonly timed: readonly Timed[];
  /** The pages that it reads differently from Node, and how. */
  readonly parted: readonly { readonly path: string; readonly difference: string }[];
  readonly sentences: number;
  /** Sentences that do not lead back to their own words. */
  readonly lost: number;
}

/** Where pages are served, where they were saved from, and what Node finds in them. */
interface Saved {
  readonly origin: string;
  readonly urlOf: (path: string) => string | null;
  readonly inNode: ReadonlyMap<string, Timed>;
}

/** Reads all pages in a browser, and names the words that are lost. */
async function readAll(reader: Reader, paths: readonly string[], { origin, urlOf, inNode }: Saved): Promise<Readings> {
  const timed: Timed[] = [];
  const parted: { path: string; difference: string }[] = [];
  let sentences = 0;
  let lost = 0;
  for (const path of paths) {
    const reading = await reader.read(`${origin}/${encodeURI(path)}`, urlOf(path));
    timed.push({ ...reading, readability: await reader.timeReadability() });
    sentences += reading.sentences;
    lost += reading.lost.length;
    for (const words of reading.lost) console.log(`  ${path} loses: ${words}`);
    const before = inNode.get(path)?.found ?? '';
    if (reading.found !== before) parted.push({ path, difference: firstDifference(before, reading.found) });
  }
  return { timed, parted, sentences, lost };
}

function printTimes(where: string, timed: readonly Timed[]): void {
  console.log(`${where}, milliseconds a page`);
  console.log(`  this finder             ${quantiles(timed.map(({ time }) => time))}`);
  console.log(`  Readability             ${quantiles(timed.map(({ readability }) => readability))}`);
}

await run();

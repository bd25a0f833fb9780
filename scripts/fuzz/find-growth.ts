import fc from 'fast-check';
import { analyze } from '../../src/analyze';
import { readArticle } from '../../src/article/read-article';
import { readText } from '../../src/article/read-text';
import { fitExponent, type GrowthPoint } from '../bench/fit-exponent';
import { parseHtml } from '../parse-html';
import { articleText, CLAUSES, MARKS, NAMES, NOISE } from './arbitrary-text';

/** How the time for texts or pages of one kind grows with their length. */
export interface Growth {
  readonly kind: string;
  readonly points: readonly GrowthPoint[];
  /** The power of the length that fits best: 1 is linear. */
  readonly exponent: number;
}

const LENGTHS = [8_000, 32_000, 128_000, 512_000];

type MakeText = (length: number) => string;

/** The same pieces over and over, up to a length. */
const repeated =
  (pieces: readonly string[]): MakeText =>
  (length) => {
    let text = '';
    for (let i = 0; text.length < length; i++) text += pieces[i % pieces.length];
    return text.slice(0, length);
  };

/** Texts that can be made as long as one likes: made-up articles, and what no writer writes. */
const TEXTS: Readonly<Record<string, (seed: number) => MakeText>> = {
  articles: (seed) => repeated(fc.sample(articleText, { seed, numRuns: 500 }).map((text) => `${text}\n`)),
  'one sentence': () => repeated(CLAUSES.map((clause) => `the army said ${clause} and `)),
  'short lines': () => repeated(['he said “no”\n', 'The army: “yes”.\n']),
  posts: () => repeated(['The bridge is down\n— Ana Li (@ana) May 3\n', 'Nobody is hurt\n— Bo Li (@bo) May 4\n']),
  'one post': () => (length) => `${repeated(['No. '])(length)}\n— Ana Li (@ana) May 3`,
  marks: () => repeated(MARKS),
  names: () => repeated(NAMES.map((name) => `${name} `)),
  noise: () => repeated(NOISE),
};

const PROSE =
  '<script type="application/ld+json">{"@type":"NewsArticle"}</script><p>The harbour master said that the second boat would sail on Friday, whatever the weather did to the first.</p>';

/** Pages of which one part can be made as long as one likes. */
const PAGES: Readonly<Record<string, (length: number) => { readonly html: string; readonly url: string | null }>> = {
  title: (length) => ({ html: `<title>${repeated(['- '])(length)}x</title><article>${PROSE}</article>`, url: null }),
  'class names': (length) => ({
    html: `<article><div class="${repeated(['share ', 'byline '])(length)}">${PROSE}</div></article>`,
    url: null,
  }),
  address: (length) => ({
    html: `<article>${PROSE}</article>`,
    url: `https://www.example.com/${repeated(['a'])(length)}`,
  }),
};

/** Processor time for texts of growing length and for pages with a part that grows, a kind after the other. */
export function findGrowth(seed: number): readonly Growth[] {
  const ofTexts = Object.entries(TEXTS).map(([kind, makerOf]) => {
    const make = makerOf(seed);
    return measure(kind, (length) => timeText(make(length)));
  });
  const ofPages = Object.entries(PAGES).map(([part, make]) =>
    measure(`${part} of a page`, (length) => {
      const { html, url } = make(length);
      return timePage(html, url);
    }),
  );
  return [...ofTexts, ...ofPages];
}

function measure(kind: string, timeAt: (length: number) => number): Growth {
  const points = LENGTHS.map((characters) => ({ characters, ms: timeAt(characters) }));
  return { kind, points, exponent: fitExponent(points) };
}

function timeText(text: string): number {
  const article = readText(text, { url: null, outlet: null, title: null, byline: null });
  return timeOf(() => analyze(article));
}

function timePage(html: string, url: string | null): number {
  const page = parseHtml(html, url);
  const time = timeOf(() => readArticle(page.document, url));
  page.close();
  return time;
}

function timeOf(act: () => void): number {
  const began = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

import { bundleInPage } from '../compare/bundle-in-page';
import { serveSaved } from '../compare/serve-saved';
import { analyzeByStage, STAGES, type Stage } from './analyze-by-stage';
import { cpuClock } from './cpu-clock';
import type { FindersInPage } from './finder-times';
import { fitExponent, type GrowthPoint } from './fit-exponent';
import { makePage, makeParagraphs } from './make-article';
import { openPlain } from './open-plain';
import { inventArticle } from './read-texts';
import { medianOf } from './spread';

declare const finders: FindersInPage;

/** How the cost of one stage grows with the length of the text. */
export interface Growth {
  readonly stage: Stage | 'page';
  /** Median milliseconds by characters, from short to long. */
  readonly points: readonly GrowthPoint[];
  /** The exponent of the power of the length that fits best: 1 is linear. */
  readonly exponent: number;
}

/** Numbers of sentences, over four orders of magnitude. */
const LENGTHS = [2, 6, 20, 60, 200, 600, 2_000, 6_000, 20_000] as const;
/** Short texts are read over and over until this much time is spent, in milliseconds: the clock is too coarse for one. */
const LEAST_TIME = 15;
/** From here on a reading takes seconds, and fewer runs have to do. */
const LONG = 2_000;
const LONG_RUNS = 3;

/** Measures every stage of the analysis in Node, and reading the page in Chromium. */
export async function measureGrowth(runs: number): Promise<readonly Growth[]> {
  const points = new Map<Growth['stage'], { characters: number; ms: number }[]>();
  const note = (stage: Growth['stage'], characters: number, ms: number): void => {
    points.set(stage, [...(points.get(stage) ?? []), { characters, ms }]);
  };
  // What is not compiled yet would make the short texts look dear.
  for (let nth = 0; nth < 3; nth += 1) analyzeByStage([inventArticle(2_000)], cpuClock);
  for (const sentences of LENGTHS) {
    const article = inventArticle(sentences);
    const begin = cpuClock();
    analyzeByStage([article], cpuClock);
    const often = Math.max(1, Math.round(LEAST_TIME / (cpuClock() - begin)));
    const repeated = Array.from({ length: often }, () => article);
    const times = Array.from({ length: sentences < LONG ? runs : Math.min(runs, LONG_RUNS) }, () =>
      analyzeByStage(repeated, cpuClock),
    );
    for (const stage of STAGES) note(stage, article.text.length, medianOf(times.map((run) => run[stage])) / often);
  }
  const read = await timeReading(runs);
  LENGTHS.forEach((sentences, index) => {
    note('page', makeParagraphs(sentences).join('\n').length, read[index] ?? 0);
  });
  return [...points].map(([stage, own]) => ({ stage, points: own, exponent: fitExponent(own) }));
}

/** Median milliseconds to find the article of the made pages, in Chromium. */
async function timeReading(runs: number): Promise<readonly number[]> {
  const server = await serveSaved((path) => makePage(Number(path)));
  const script = await bundleInPage('scripts/bench/finders-in-page.ts');
  const browser = await openPlain('chromium');
  try {
    const page = await browser.newPage();
    const medians: number[] = [];
    for (const sentences of LENGTHS) {
      await page.goto(`${server.origin}/${sentences}`, { waitUntil: 'domcontentloaded' });
      await page.evaluate(script);
      medians.push(medianOf(await page.evaluate((count) => finders.time('ours', count), runs)));
    }
    return medians;
  } finally {
    await browser.close();
    server.close();
  }
}

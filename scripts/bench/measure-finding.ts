import type { Page } from 'puppeteer-core';
import { bundleInPage } from '../compare/bundle-in-page';
import { serveSaved } from '../compare/serve-saved';
import type { BrowserName } from '../find-browser';
import type { FindersInPage, FinderTimes } from './finder-times';
import { openPlain } from './open-plain';
import type { SavedPage } from './saved-pages';
import { medianOf, type Spread, spreadOf } from './spread';

declare const finders: FindersInPage;

/** What finding the article costs in a browser's own DOM, over pages. Each page counts with the median of its runs. */
export interface FindingCost {
  readonly browser: BrowserName;
  readonly version: string;
  readonly pages: number;
  readonly runs: number;
  readonly finders: readonly FinderCost[];
}

export interface FinderCost {
  readonly name: string;
  /** Milliseconds a page, the first time on a freshly loaded page and after that; over the pages. */
  readonly first: Spread;
  readonly again: Spread;
  /** What ours takes, the first time and again, as a multiple of this one on the same page; over the pages. */
  readonly ratioFirst: Spread;
  readonly ratioAgain: Spread;
}

const NAMES: Readonly<Record<keyof FinderTimes, string>> = {
  ours: 'ours, live document',
  readability: '@mozilla/readability, without its copy of the page',
  defuddle: 'defuddle, without its copy of the page',
};
const FINDERS = Object.keys(NAMES) as (keyof FinderTimes)[];

/** Finds the article of each page by ours and by others, each in a freshly loaded page; runs after the first are `runs` in the same page. */
export async function measureFinding(
  name: BrowserName,
  pages: readonly SavedPage[],
  runs: number,
): Promise<FindingCost> {
  const byName = new Map(pages.map(({ name, html }) => [name, html]));
  const server = await serveSaved((path) => byName.get(path) ?? '');
  const script = await bundleInPage('scripts/bench/finders-in-page.ts');
  const browser = await openPlain(name);
  try {
    const page = await browser.newPage();
    const times: Record<keyof FinderTimes, number>[][] = [];
    for (const saved of pages) {
      const own = await timeAll(page, `${server.origin}/${saved.name}`, script, runs);
      times.push(
        Array.from({ length: runs + 1 }, (_, run) => ({
          ours: own.ours[run] ?? 0,
          readability: own.readability[run] ?? 0,
          defuddle: own.defuddle[run] ?? 0,
        })),
      );
    }
    const firstOf = (finder: keyof FinderTimes): number[] => times.map(([first]) => first?.[finder] ?? 0);
    const againOf = (finder: keyof FinderTimes): number[] =>
      times.map(([, ...again]) => medianOf(again.map((run) => run[finder])));
    const ratios = (of: (finder: keyof FinderTimes) => number[], finder: keyof FinderTimes): Spread => {
      const theirs = of(finder);
      // A clock of a tenth of a millisecond cannot part what is faster.
      return spreadOf(of('ours').map((ms, index) => Math.max(0.1, ms) / Math.max(0.1, theirs[index] ?? 0)));
    };
    return {
      browser: name,
      version: await browser.version(),
      pages: pages.length,
      runs,
      finders: FINDERS.map((finder) => ({
        name: NAMES[finder],
        first: spreadOf(firstOf(finder)),
        again: spreadOf(againOf(finder)),
        ratioFirst: ratios(firstOf, finder),
        ratioAgain: ratios(againOf, finder),
      })),
    };
  } finally {
    await browser.close();
    server.close();
  }
}

async function timeAll(page: Page, address: string, script: string, runs: number): Promise<FinderTimes> {
  const timeOne = async (finder: keyof FinderTimes): Promise<readonly number[]> => {
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    await page.evaluate(script);
    return page.evaluate((which, count) => finders.time(which, count), finder, runs + 1);
  };
  return {
    ours: await timeOne('ours'),
    readability: await timeOne('readability'),
    defuddle: await timeOne('defuddle'),
  };
}

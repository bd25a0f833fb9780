import type { Page } from 'puppeteer-core';
import type { OpenBrowser } from '../../tests/e2e/open-browser';
import { OWN_CALLS } from '../../tests/e2e/own-calls';
import { readPopup } from '../../tests/e2e/read-popup';
import { until } from '../../tests/e2e/until';
import type { ReadErrors } from '../../tests/e2e/watch-errors';
import type { TraceEvent } from '../bench/read-trace';
import { CATEGORIES, findOurTasks } from './find-our-tasks';
import { LONG_TASK, type PageResult } from './page-result';

/** A tab of a browser in which page after page is tried. */
export interface Soak {
  readonly open: OpenBrowser;
  readonly page: Page;
  readonly readErrors: ReadErrors;
  /** The address of a page without anything, of the same origin. */
  readonly blank: string;
}

/** Time in which a page that is scrolled, or left alone, shows what it makes of that, in milliseconds. */
const REST = 100;
/** Looks down the page, from top to end. */
const LOOKS = 3;
/** How often the paint goes off and comes back while memory is watched. */
const ROUNDS = 2;

/** Does with a saved page what readers do, and says what went wrong. Never rejects: a step that fails ends the page's turn. */
export async function soakPage(
  { open, page, readErrors, blank }: Soak,
  path: string,
  address: string,
): Promise<PageResult> {
  const differences: string[] = [];
  const failures: string[] = [];
  const outsideBefore = ofPages(open).length;
  let shown: PageResult['shown'] = 'unknown';
  let growth: number | null = null;
  let trace: Uint8Array | undefined;
  let before = '';
  let digest = '';

  const compare = async (step: string): Promise<void> => {
    if ((await digestDom(page)) === digest) return;
    differences.push(`${step}: ${firstDifference(before, await readDom(page))}`);
  };
  // An article of the reporter's words alone has the rules for highlights and none to be seen; the pages' own scripts, which could adopt sheets, are off.
  const countPaint = (): Promise<number> =>
    page.evaluate(() => CSS.highlights.size + document.adoptedStyleSheets.length);
  const press = async (): Promise<void> => {
    const painted = await countPaint();
    await open.pressShortcut(page);
    await until('the paint to change', async () => (await countPaint()) > 0 !== painted > 0);
  };
  const scroll = async (): Promise<void> => {
    for (let look = 1; look <= LOOKS; look += 1) {
      await page.evaluate(
        (part) => scrollTo({ top: part * document.documentElement.scrollHeight, behavior: 'instant' }),
        look / LOOKS,
      );
      await rest();
    }
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  };
  const read = async (): Promise<void> => {
    const popup = await open.openPopup(page);
    shown = (await readPopup(popup)).kind;
    await compare('painted');
    if (shown === 'article')
      for (let time = 0; time < 2; time += 1) {
        await popup.evaluate(() => document.querySelector<HTMLElement>('.voice .switch')?.click());
        await rest();
      }
    await popup.close();
    await page.bringToFront();
    await scroll();
    await compare('scrolled');
  };
  const switchOnAndOff = async (): Promise<void> => {
    if (shown !== 'article') return;
    await press();
    await compare('switched off');
    const held = await readHeap(open, page);
    for (let round = 0; round < ROUNDS; round += 1) {
      await press();
      await press();
    }
    const now = await readHeap(open, page);
    growth = held !== null && now !== null ? now - held : null;
    await press();
  };
  const arrive = (what: string, wanted: string): Promise<unknown> =>
    until(what, () => page.evaluate((href) => location.href === href && document.readyState !== 'loading', wanted));
  /** Goes to an address as a link does: `goto` waits in vain for Firefox once a page has come back from its history. */
  const visit = async (wanted: string): Promise<void> => {
    // Gone to again, the same page seems to have come before it has, and what is gone to next can be lost.
    if (page.url() === wanted) return;
    await page.evaluate((href) => location.assign(href), wanted).catch(() => {});
    await arrive('the page', wanted);
  };
  /** Goes where the buttons back and forward go, and waits until the page there has come. */
  const travel = async (to: 'back' | 'forward', wanted: string): Promise<void> => {
    await page.evaluate((way) => history[way](), to);
    await arrive(`the way ${to}`, wanted);
  };
  const goBackAndForth = async (): Promise<void> => {
    await visit(blank);
    await travel('back', address);
    await compare('come back to');
    // A tab that was frozen comes back painted, one that was loaded anew without.
    if (shown === 'article') {
      if ((await countPaint()) === 0) await press();
      await press();
    }
    await compare('left without paint');
    await travel('forward', blank);
  };

  try {
    await visit(blank);
    await visit(address);
    await page.bringToFront();
    before = await readDom(page);
    digest = await digestDom(page);
    if (open.name === 'chromium') await page.tracing.start({ categories: [...CATEGORIES] });
    await read();
    await switchOnAndOff();
    if (open.name === 'chromium') trace = await page.tracing.stop();
    await goBackAndForth();
  } catch (error) {
    failures.push(error instanceof Error ? error.message : String(error));
    if (open.name === 'chromium' && !trace) trace = await page.tracing.stop().catch(() => undefined);
  }
  const tasks = trace ? findOurTasks(readEvents(trace)) : null;
  return {
    browser: open.name,
    path,
    shown,
    errors: (await readErrors().catch((error: unknown) => [String(error)])).filter((error) => !isOfPage(error, before)),
    differences,
    failures,
    longTasks: tasks?.filter(({ ms }) => ms > LONG_TASK) ?? null,
    longestTask: tasks ? Math.max(0, ...tasks.map(({ ms }) => ms)) : null,
    growth,
    outside: ofPages(open).length - outsideBefore,
  };
}

/** What left for elsewhere, but for what the browsers look up for themselves. */
const ofPages = ({ outside }: OpenBrowser): readonly string[] => outside.filter((request) => !OWN_CALLS.test(request));

/** Firefox lays what the policy of a page forbids the page's own style sheet to whoever happened to ask how an element looks. */
const isOfPage = (error: string, markup: string): boolean => {
  const [, path] = /blocked the loading of a resource \([a-z-]+\) at \w+:\/\/[^/]+(\S+)/u.exec(error) ?? [];
  return path !== undefined && markup.includes(path);
};

const rest = (): Promise<void> => new Promise((done) => setTimeout(done, REST));

const readEvents = (trace: Uint8Array): readonly TraceEvent[] =>
  JSON.parse(new TextDecoder().decode(trace)).traceEvents;

/** All elements of a page as markup, with what stands in open shadow roots. */
const readDom = (page: Page): Promise<string> => page.evaluate(serializeDom);

/** A text that is another whenever the elements of the page are: shorter than they are, since it has to leave the browser. */
const digestDom = (page: Page): Promise<string> =>
  page.evaluate(`(async () => {
    const bytes = new TextEncoder().encode((${serializeDom})());
    return [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].join();
  })()`) as Promise<string>;

/** Runs in the page. */
function serializeDom(): string {
  const inShadow = [...document.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot?.innerHTML ?? '');
  return document.documentElement.outerHTML + inShadow.join('');
}

/** Bytes that live objects of the tab take, of all worlds; `null` in Firefox, which tells nobody. */
async function readHeap(open: OpenBrowser, page: Page): Promise<number | null> {
  if (open.name === 'firefox') return null;
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.enable');
  for (let time = 0; time < 2; time += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

/** Where two texts part, with what stands there in each. */
function firstDifference(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return `at ${at}, "${a.slice(at, at + 60)}" is now "${b.slice(at, at + 60)}"`;
}

import type { Page } from 'puppeteer-core';
import { LIVING_PAGES } from '../../tests/e2e/living-pages';
import { type OpenBrowser, openBrowser, type Popup } from '../../tests/e2e/open-browser';
import { readPopup } from '../../tests/e2e/read-popup';
import { type PageServer, servePages } from '../../tests/e2e/serve-pages';
import { until } from '../../tests/e2e/until';
import type { BrowserName } from '../find-browser';
import { readCpuTime, tellsCpuTime } from './cpu-time';
import { makePage } from './make-article';
import { rest } from './measure-press';
import { EXACT_TIME } from './open-plain';
import { medianOf, type Spread, spreadOf } from './spread';

/** How fast what a reader does is answered on an article of 120 sentences, in milliseconds by the clock, and what following a page costs. */
export interface ReadingCost {
  readonly browser: BrowserName;
  readonly version: string;
  /** From when the popup begins to open until its content is there. */
  readonly popup: Spread;
  /** From when the pointer comes to a sentence until its card is there; the time it has to be at rest included. */
  readonly card: Spread;
  readonly everything: SwitchCost;
  readonly voice: SwitchCost;
  /** Parts of one processor that the browser takes up with a page that changes ten times a second; `null` where the system does not tell. */
  readonly following: readonly FollowingCost[] | null;
}

/** A click on a switch of the popup, until the page shows what it led to. */
export interface SwitchCost {
  /** From the click to the change of the paint. */
  readonly toChange: Spread;
  /** From there to the beginning of the frame that shows it. */
  readonly toFrame: Spread;
  /** From there to the end of that frame. */
  readonly paint: Spread;
}

export interface FollowingCost {
  readonly page: string;
  readonly alone: number;
  readonly followed: number;
}

const SENTENCES = 120;
/** How long a page that never rests is watched, and the time before that for what was begun, in milliseconds. */
const WATCHED = 5000;
const SETTLING = 1500;
const LOOKS = 3;
const RESTLESS = { ticker: 'text outside the article', article: 'the article itself' } as const;

/** Measures how a reader's wishes are answered in one browser. */
export async function measureReading(name: BrowserName, runs: number): Promise<ReadingCost> {
  const server = await servePages({ ...LIVING_PAGES, 'article.html': makePage(SENTENCES) });
  const open = await openBrowser(name, { viewport: { width: 900, height: 700 }, firefoxPrefs: EXACT_TIME });
  try {
    const page = await open.browser.newPage();
    await page.goto(`${server.origin}/article.html`);
    const popup = await often(runs, () => timePopup(open, page));
    const card = await often(runs, () => timeCard(page));
    const opened = await open.openPopup(page);
    await readPopup(opened);
    const everything = await timeSwitch(page, opened, '.master input', runs);
    const voice = await timeSwitch(page, opened, '.voice .switch', runs);
    await opened.close();
    await page.close();
    const following = tellsCpuTime ? await measureFollowing(open, server) : null;
    return { browser: name, version: open.version, popup, card, everything, voice, following };
  } finally {
    await open.close();
    server.close();
  }
}

async function often(runs: number, measure: () => Promise<number>): Promise<Spread> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await measure());
  return spreadOf(times);
}

/** From the keyboard: by the mouse, a popup is prepared before the press and shown after it. */
async function timePopup(open: OpenBrowser, page: Page): Promise<number> {
  await open.pressButton(page, 'keyboard');
  const popup = await open.reachPopup();
  await readPopup(popup);
  const shown = await until('the content to be drawn', () =>
    popup.evaluate(() => performance.getEntriesByName('sourcelight-shown')[0]?.startTime ?? null),
  );
  await popup.close();
  return shown;
}

async function timeCard(page: Page): Promise<number> {
  await page.bringToFront();
  await page.mouse.move(2, 2);
  await until('no card', () => page.evaluate(() => document.querySelector(':root > [popover]') === null));
  const { x, y } = await page.evaluate(findPainted);
  await rest(200);
  await page.evaluate(watchForCard);
  await page.mouse.move(x, y);
  return until('the card', () => page.evaluate(() => (globalThis as unknown as { shownAfter: number }).shownAfter));
}

/** Runs in the page: a place on the first painted words of a paragraph. */
function findPainted(): { x: number; y: number } {
  scrollTo({ top: 0, behavior: 'instant' });
  const boxes: DOMRect[] = [];
  CSS.highlights.forEach((highlight) => {
    for (const { startContainer, startOffset } of highlight as unknown as Iterable<StaticRange>) {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(startContainer, startOffset + 4);
      if (startContainer.parentElement?.closest('p')) boxes.push(range.getBoundingClientRect());
    }
  });
  const [first] = boxes.sort((a, b) => a.top - b.top);
  if (!first) throw new Error('Nothing is painted.');
  return { x: first.left + 4, y: first.top + first.height / 2 };
}

/** Runs in the page: notes how long after the last movement of the pointer the card came. */
function watchForCard(): void {
  let moved = 0;
  const note = { shownAfter: 0 };
  Object.assign(globalThis, note);
  document.addEventListener('pointermove', (event) => {
    moved = event.timeStamp;
  });
  const observer = new MutationObserver(() => {
    if (!document.querySelector(':root > [popover]')) return;
    observer.disconnect();
    Object.assign(globalThis, { shownAfter: performance.now() - moved });
  });
  observer.observe(document.documentElement, { childList: true });
}

interface Change {
  readonly change: number;
  readonly frame: number;
  readonly painted: number;
}

/** Clicks a switch of the popup off and on again. All times are counted from 1970, so that those of popup and page can be compared. */
async function timeSwitch(page: Page, popup: Popup, selector: string, runs: number): Promise<SwitchCost> {
  const times: (Change & { readonly click: number })[] = [];
  for (let run = 0; run < 2 * runs; run += 1) {
    await page.evaluate(watchForChange);
    const click = await popup.evaluate((at) => {
      const now = performance.timeOrigin + performance.now();
      document.querySelector<HTMLElement>(at)?.click();
      return now;
    }, selector);
    times.push({
      click,
      ...(await page.evaluate(() => (globalThis as unknown as { changed: Promise<Change> }).changed)),
    });
    await rest(300);
  }
  return {
    toChange: spreadOf(times.map(({ click, change }) => change - click)),
    toFrame: spreadOf(times.map(({ change, frame }) => frame - change)),
    paint: spreadOf(times.map(({ frame, painted }) => painted - frame)),
  };
}

/** Runs in the page: looks again and again, between all other tasks, whether the paint has changed, and notes when the next frame begins and ends. */
function watchForChange(): void {
  const now = (): number => performance.timeOrigin + performance.now();
  const before = CSS.highlights.size;
  const soon = (act: () => void): void => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = act;
    port2.postMessage(null);
  };
  const changed = new Promise<Change>((resolve) => {
    const look = (): void => {
      if (CSS.highlights.size === before) {
        soon(look);
        return;
      }
      const change = now();
      requestAnimationFrame(() => {
        const frame = now();
        // What is queued from within a frame runs when it is painted.
        soon(() => resolve({ change, frame, painted: now() }));
      });
    };
    look();
  });
  Object.assign(globalThis, { changed });
}

/** How much of a processor the browser takes up with pages that never rest, by themselves and while we follow them. */
async function measureFollowing(open: OpenBrowser, server: PageServer): Promise<readonly FollowingCost[]> {
  const pid = open.browser.process()?.pid ?? 0;
  const measureShare = async (): Promise<number> => {
    await rest(SETTLING);
    const [before, begin] = [readCpuTime(pid), performance.now()];
    await rest(WATCHED);
    return (readCpuTime(pid) - before) / (performance.now() - begin);
  };
  const costs: FollowingCost[] = [];
  for (const [how, what] of Object.entries(RESTLESS)) {
    const page = await open.browser.newPage();
    await page.goto(`${server.origin}/never-rests.html?${how}`);
    await page.bringToFront();
    const alone = await measureShare();
    const popup = await open.openPopup(page);
    await readPopup(popup);
    await popup.close();
    const shares: number[] = [];
    for (let look = 0; look < LOOKS; look += 1) shares.push(await measureShare());
    // What the browser does now and then for itself falls into one of them.
    costs.push({ page: what, alone, followed: medianOf(shares) });
    await page.close();
  }
  return costs;
}

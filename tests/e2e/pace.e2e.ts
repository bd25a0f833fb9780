import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames } from './browser-names';
import { type OpenBrowser, openBrowser } from './open-browser';
import { makePages } from './pages';
import { readPopup } from './read-popup';
import { type PageServer, servePages } from './serve-pages';
import { until } from './until';

/** Limits in milliseconds. Machines that run tests are slow and busy: what is asked of a reader's is a quarter of it. */
const SLACK = 4;
const FRAME = 1000 / 60;

/** An article of 120 sentences, half of them somebody's words. */
const longArticle = (): string => {
  const paragraphs = Array.from(
    { length: 30 },
    (
      _,
      nth,
    ) => `<p>The army said on Monday that it had cleared mile ${nth} of the river. The road beside it stays closed.
    Prime Minister Tomas Drevan called it “a good day for the ${nth}th district”. Boats were seen near the bridge in the morning.</p>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>River cleared</title>
    <meta property="og:type" content="article"><meta property="og:site_name" content="Meridian News"></head>
    <body><main><article><h1>River cleared, mile by mile</h1>${paragraphs.join('')}</article></main></body></html>`;
};

describe.each(browserNames)('the pace in %s', (name) => {
  let open: OpenBrowser;
  let server: PageServer;
  let page: Page;
  beforeAll(async () => {
    server = await servePages({ ...(await makePages()), 'long.html': longArticle() });
    open = await openBrowser(name, { viewport: { width: 900, height: 700 } });
    page = await open.browser.newPage();
    await page.goto(`${server.origin}/long.html`);
    const popup = await open.openPopup(page);
    expect((await readPopup(popup)).text).toMatch(/12\d sentences/);
    await popup.close();
    await page.bringToFront();
  });
  afterAll(async () => {
    await open?.close();
    server?.close();
  });

  /** The middle of a few runs of what a page measures itself, in milliseconds. */
  const middleOf = async (measure: () => Promise<number>): Promise<number> => {
    const times: number[] = [];
    for (let run = 0; run < 5; run += 1) times.push(await measure());
    return times.sort((a, b) => a - b)[2] ?? Number.NaN;
  };

  it('shows the popup with its content', async () => {
    const time = await middleOf(async () => {
      const popup = await open.openPopup(page);
      await readPopup(popup);
      const shown = await popup.evaluate(
        () => performance.getEntriesByName('sourcelight-shown')[0]?.startTime ?? Number.NaN,
      );
      await popup.close();
      return shown;
    });
    console.log(`${name}: popup shows content ${time.toFixed(0)} ms after it began to open`);
    expect(time).toBeLessThan(150 * SLACK);
  });

  it('opens the card of the sentence that is pointed at', async () => {
    await page.bringToFront();
    const time = await middleOf(async () => {
      await page.mouse.move(2, 2);
      await until('no card', () => page.evaluate(() => document.querySelector(':root > [popover]') === null));
      const box = await page.evaluate(() => {
        scrollTo({ top: 0, behavior: 'instant' });
        const node = document.querySelector('article p')?.firstChild;
        if (!node) throw new Error('The article is empty.');
        const range = document.createRange();
        range.setStart(node, 4);
        range.setEnd(node, 8);
        const { left, top, height } = range.getBoundingClientRect();
        return { x: left + 4, y: top + height / 2 };
      });
      await new Promise((done) => setTimeout(done, 200));
      await page.evaluate(() => {
        const marks = { moved: 0, shown: 0 };
        Object.assign(globalThis, { marks });
        document.addEventListener('pointermove', () => {
          marks.moved = performance.now();
        });
        new MutationObserver(() => {
          if (marks.shown === 0) marks.shown = performance.now();
        }).observe(document.documentElement, { childList: true });
      });
      await page.mouse.move(box.x, box.y);
      return until('the card', () =>
        page.evaluate(() => {
          const { moved, shown } = (globalThis as unknown as { marks: { moved: number; shown: number } }).marks;
          return shown > 0 ? shown - moved : 0;
        }),
      );
    });
    console.log(`${name}: card opens ${time.toFixed(0)} ms after the pointer came`);
    expect(time).toBeLessThan(50 * SLACK);
  });

  it('takes the paint off and lays it again', async () => {
    const measure = (): Promise<number> =>
      middleOf(async () => {
        const before = await page.evaluate(() => CSS.highlights.size);
        await page.evaluate(() => {
          const marks = { longest: 0, last: performance.now() };
          Object.assign(globalThis, { frames: marks });
          const tick = (now: number): void => {
            marks.longest = Math.max(marks.longest, now - marks.last);
            marks.last = now;
            requestAnimationFrame(tick);
          };
          requestAnimationFrame(tick);
        });
        await open.pressShortcut(page);
        await until('the change', async () => (await page.evaluate(() => CSS.highlights.size)) !== before);
        return page.evaluate(() => (globalThis as unknown as { frames: { longest: number } }).frames.longest);
      });
    const time = await measure();
    console.log(`${name}: longest frame while everything is switched ${time.toFixed(0)} ms`);
    expect(time).toBeLessThan(4 * FRAME * SLACK);
  });
});

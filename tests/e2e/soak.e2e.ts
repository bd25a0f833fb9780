import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VOICE_IDS } from '../../src/voices/voice';
import { browserNames } from './browser-names';
import { type OpenBrowser, openBrowser } from './open-browser';
import { makePages } from './pages';
import { readPopup } from './read-popup';
import { type PageServer, servePages } from './serve-pages';
import { until } from './until';

const ARTICLES = 200;
const MOST_GROWTH = 5_000_000;

/** What may not grow: bytes of live objects, listeners, and highlights. Firefox tells a page's memory to nobody. */
interface Held {
  readonly bytes: number | null;
  readonly listeners: number | null;
  readonly highlights: number;
}

describe.each(browserNames)('two hundred articles in one tab of %s', (name) => {
  let open: OpenBrowser;
  let server: PageServer;
  let page: Page;
  beforeAll(async () => {
    server = await servePages(await makePages());
    open = await openBrowser(name);
    page = await open.browser.newPage();
    await page.goto(`${server.origin}/article.html`);
    const popup = await open.openPopup(page);
    await readPopup(popup);
    await popup.close();
    await page.bringToFront();
    await until('the paint', isPainted);
  });
  afterAll(async () => {
    await open?.close();
    server?.close();
  });

  const isPainted = (): Promise<boolean> => page.evaluate(() => CSS.highlights.size > 0);
  /** The site moves on to its next article without loading a page, and the reader reads it, with a card. */
  const readNext = async (nth: number): Promise<void> => {
    await page.evaluate((number) => {
      history.pushState(null, '', `/article-${number}.html`);
      const article = document.querySelector('article');
      if (!article) throw new Error('The article is gone.');
      for (const paragraph of article.querySelectorAll('p'))
        paragraph.textContent = paragraph.textContent.replace(/^(?:No\. \d+: )?/, `No. ${number}: `);
    }, nth);
    await open.pressShortcut(page, 'next-sentence');
    await until(`article ${nth}`, () =>
      page.evaluate((number) => getSelection()?.anchorNode?.nodeValue?.startsWith(`No. ${number}: `) ?? false, nth),
    );
  };
  const measure = async (): Promise<Held> => {
    const highlights = await page.evaluate(() => CSS.highlights.size);
    if (name === 'firefox') return { bytes: null, listeners: null, highlights };
    const session = await page.createCDPSession();
    await session.send('HeapProfiler.enable');
    for (let time = 0; time < 3; time += 1) await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    await session.send('Performance.enable');
    const { metrics } = await session.send('Performance.getMetrics');
    await session.detach();
    const listeners = metrics.find((metric) => metric.name === 'JSEventListeners')?.value ?? Number.NaN;
    return { bytes: usedSize, listeners, highlights };
  };

  it('leave nothing behind', { timeout: 300_000 }, async () => {
    for (let nth = 1; nth <= 10; nth += 1) await readNext(nth);
    const before = await measure();
    for (let nth = 11; nth <= 10 + ARTICLES; nth += 1) await readNext(nth);
    const after = await measure();
    console.log(`${name}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`);
    expect(after.highlights).toBeLessThanOrEqual(VOICE_IDS.length + 1);
    if (before.bytes !== null && after.bytes !== null) expect(after.bytes - before.bytes).toBeLessThan(MOST_GROWTH);
    if (before.listeners !== null && after.listeners !== null)
      expect(after.listeners).toBeLessThanOrEqual(before.listeners + 2);
  });
});

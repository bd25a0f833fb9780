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
/** Two hundred times as long as for one article, in milliseconds. */
const LONGEST = 3 * 3_600_000;

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
  const hasCard = (): Promise<boolean> => page.evaluate(() => document.querySelector('[popover]') !== null);
  /** The site moves on to its next article without loading a page; the reader reads its first sentence, with a card, and closes the card. */
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
    await until(`the card of article ${nth}`, hasCard);
    await page.keyboard.press('Escape');
    await until(`the end of the card of article ${nth}`, async () => !(await hasCard()));
  };
  /** No card is open: the listeners of one that has just closed count or do not, as it happens. */
  const measure = async () => ({
    ...(await open.measureHeld(page)),
    highlights: await page.evaluate(() => CSS.highlights.size),
  });

  it('leave nothing behind', { timeout: LONGEST }, async () => {
    for (let nth = 1; nth <= 10; nth += 1) await readNext(nth);
    const before = await measure();
    for (let nth = 11; nth <= 10 + ARTICLES / 2; nth += 1) await readNext(nth);
    const halfway = await measure();
    for (let nth = 11 + ARTICLES / 2; nth <= 10 + ARTICLES; nth += 1) await readNext(nth);
    const after = await measure();
    console.log(`${name}: ${[before, halfway, after].map((held) => JSON.stringify(held)).join(' → ')}`);
    expect(after.highlights).toBeLessThanOrEqual(VOICE_IDS.length + 1);
    expect(after.bytes - before.bytes).toBeLessThan(MOST_GROWTH);
    expect(after.listeners).toBeLessThanOrEqual(before.listeners + 2);
  });
});

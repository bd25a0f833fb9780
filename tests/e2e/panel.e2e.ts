import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames } from './browser-names';
import { findBarriers } from './find-barriers';
import { findOverflow, SMALL } from './find-overflow';
import { type OpenBrowser, openBrowser, type Panel } from './open-browser';
import { makePages } from './pages';
import { readPopup } from './read-popup';
import { type PageServer, servePages } from './serve-pages';
import { until } from './until';

describe.each(browserNames)('the view beside the page in %s', (name) => {
  let open: OpenBrowser;
  let server: PageServer;
  let page: Page;
  let panel: Panel;
  beforeAll(async () => {
    server = await servePages(await makePages());
    open = await openBrowser(name, { viewport: { width: 900, height: 700 } });
    page = await open.browser.newPage();
    await page.goto(`${server.origin}/article.html`);
    const popup = await open.openPopup(page);
    await readPopup(popup);
    await popup.close();
    panel = await open.openPanel(page);
  });
  afterAll(async () => {
    await open?.close();
    server?.close();
  });

  it('shows the article that is painted, without a barrier', async () => {
    await until('the article', async () => (await readPopup(panel)).kind === 'article');
    expect(await readPopup(panel)).toMatchObject({
      title: 'Karovian army pulls troops back from Ostrava Bridge as talks near',
    });
    expect(await findBarriers(panel, `${name}, view beside the page`)).toEqual([]);
  });

  it('follows the page’s scrolling', async () => {
    const readFrame = (): Promise<string> =>
      panel.evaluate(() => document.querySelector<HTMLElement>('.window:not([hidden])')?.style.insetInlineStart ?? '');
    await until('the frame', async () => (await readFrame()) === '0%');
    await page.evaluate(() => scrollTo({ top: 900, behavior: 'instant' }));
    await until('the frame to move', async () => Number.parseFloat(await readFrame()) > 10);
  });

  it.each(SMALL)('loses nothing at %i × %i, with its text twice as large too', async (width, height) => {
    await panel.resize(width, height);
    expect(await findOverflow(panel, 'plainly')).toEqual([]);
    expect(await findOverflow(panel, 'text twice as large')).toEqual([]);
    // With the rules for a popup, whose size browsers keep to themselves.
    await panel.evaluate(() => document.documentElement.classList.replace('panel', 'popup'));
    expect(await findOverflow(panel, 'plainly')).toEqual([]);
    expect(await findOverflow(panel, 'text twice as large')).toEqual([]);
    await panel.evaluate(() => {
      document.documentElement.classList.replace('popup', 'panel');
      for (const fold of document.querySelectorAll('details')) fold.open = false;
    });
  });

  it('keeps the keyboard, what is open and its place when the page changes', async () => {
    await panel.resize(380, 600);
    const look = (): Promise<{ title: string; key: string; open: readonly string[]; top: number; words: string }> =>
      panel.evaluate(() => ({
        title: document.querySelector('h1')?.textContent ?? '',
        key: (document.activeElement as HTMLElement | null)?.dataset.key ?? 'nothing',
        open: [...document.querySelectorAll<HTMLElement>('details[open] > summary')].map(
          ({ dataset }) => dataset.key ?? '',
        ),
        top: Math.round(document.activeElement?.getBoundingClientRect().top ?? -1),
        words: document.querySelector('body > [role="status"]')?.textContent ?? '',
      }));
    await panel.evaluate(() => {
      const rows = [...document.querySelectorAll<HTMLElement>('[data-voice="us-official"] .source-row')];
      rows.at(-1)?.querySelector<HTMLElement>('.source')?.focus();
      rows.at(-1)?.parentElement?.querySelector<HTMLElement>('summary')?.click();
      document.querySelector<HTMLElement>('.voices')?.scrollBy(0, 30);
    });
    await new Promise((done) => setTimeout(done, 300));
    const before = await look();
    expect(before.key).toMatch(/^source\/us-official\//);
    const sentences = (): Promise<string> =>
      panel.evaluate(() => document.querySelector('.figures')?.textContent?.match(/\d+ sentences/)?.[0] ?? '');
    const count = await sentences();
    await page.evaluate(() => {
      const last = [...document.querySelectorAll('article p')].at(-1);
      const more = document.createElement('p');
      more.textContent =
        'The Karovian army said on Monday evening that a second crossing would open to lorries by the weekend.';
      last?.after(more);
    });
    await until('the sentence that has come', async () => (await sentences()) !== count);
    const after = await look();
    expect({ ...after, top: 0 }).toEqual({ ...before, top: 0 });
    expect(Math.abs(after.top - before.top)).toBeLessThanOrEqual(3);
  });

  it('turns to the tab the reader turns to, and paints nothing there unasked', async () => {
    const other = await open.browser.newPage();
    await other.goto(`${server.origin}/article.html?other`);
    await other.bringToFront();
    await until('the question', async () => /not been read/.test((await readPopup(panel)).title));
    expect(await other.evaluate(() => CSS.highlights.size)).toBe(0);
    for (const [width, height] of SMALL) {
      await panel.resize(width, height);
      expect(await findOverflow(panel, 'text twice as large')).toEqual([]);
    }
    await page.bringToFront();
    await until('the article again', async () => (await readPopup(panel)).kind === 'article');
    await other.close();
  });
});

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames } from './browser-names';
import { findBarriers } from './find-barriers';
import { type OpenBrowser, openBrowser, type Popup } from './open-browser';
import { makePages } from './pages';
import { readPopup } from './read-popup';
import { type PageServer, servePages } from './serve-pages';
import { until } from './until';

describe.each(browserNames)('the view beside the page in %s', (name) => {
  let open: OpenBrowser;
  let server: PageServer;
  let page: Page;
  let panel: Popup;
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

  it('turns to the tab the reader turns to, and paints nothing there unasked', async () => {
    const other = await open.browser.newPage();
    await other.goto(`${server.origin}/article.html?other`);
    await other.bringToFront();
    await until('the question', async () => /not been read/.test((await readPopup(panel)).title));
    expect(await other.evaluate(() => CSS.highlights.size)).toBe(0);
    await page.bringToFront();
    await until('the article again', async () => (await readPopup(panel)).kind === 'article');
    await other.close();
  });
});

import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browserNames } from './browser-names';
import { type OpenBrowser, openBrowser } from './open-browser';
import { makePages } from './pages';
import { readPopup } from './read-popup';
import { type PageServer, servePages } from './serve-pages';
import { until } from './until';

describe.each(browserNames)('on every news article in %s', (name) => {
  let open: OpenBrowser;
  let server: PageServer;
  let page: Page;
  beforeAll(async () => {
    server = await servePages(await makePages());
    open = await openBrowser(name, { agreed: 'everywhere' });
  });
  afterAll(async () => {
    await open?.close();
    server?.close();
  });
  afterEach(async () => {
    if (!page.isClosed()) await page.close();
  });

  const visit = async (path: string): Promise<void> => {
    page = await open.browser.newPage();
    await page.goto(`${server.origin}/${path}`);
  };
  const isPainted = (): Promise<boolean> => page.evaluate(() => CSS.highlights.size > 0);
  const pause = (): Promise<void> => new Promise((done) => setTimeout(done, 1200));

  it('paints an article by itself, also after going back', async () => {
    await visit('article.html');
    await until('the paint', isPainted);
    await page.goto(`${server.origin}/short.html`);
    await pause();
    expect(await isPainted()).toBe(false);
    await page.evaluate(() => history.back());
    const isBack = (): Promise<boolean> =>
      page.evaluate(() => location.pathname === '/article.html' && CSS.highlights.size > 0);
    await until('the article again', isBack);
  });

  it('paints in a background tab', async () => {
    await visit('article.html');
    const before = page;
    page = await open.browser.newPage();
    await until('the paint', () => before.evaluate(() => CSS.highlights.size > 0));
    await before.close();
  });

  it('leaves alone what is no article, and a site that is switched off', async () => {
    await visit('short.html');
    await pause();
    expect(await isPainted()).toBe(false);
    await page.goto(`${server.origin}/article.html`);
    await until('the paint', isPainted);
    const popup = await open.openPopup(page);
    await readPopup(popup);
    const never = '.site .plain-button:last-child';
    await until('the site', () => popup.evaluate((at) => document.querySelector(at) !== null, never));
    await popup.evaluate((at) => document.querySelector<HTMLElement>(at)?.click(), never);
    await until('the paint to go', async () => !(await isPainted()));
    await popup.close();
    await page.reload();
    await pause();
    expect(await isPainted()).toBe(false);
  });

  // The last one: being let into private windows, the extension starts anew.
  it.runIf(name === 'firefox')('paints in a private window', async () => {
    if (!open.openPrivate) throw new Error('No private window can be opened.');
    page = await open.openPrivate(`${server.origin}/article.html?private`);
    await until('the paint', isPainted);
  });
});

import { setTimeout as rest } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browserNames } from './browser-names';
import { type OpenBrowser, openBrowser } from './open-browser';
import { makePages } from './pages';
import { readPopup } from './read-popup';
import { type PageServer, servePages } from './serve-pages';
import { until } from './until';

/** Pages hear of an update within a heartbeat; machines are slow. */
const SOON = 15_000;

describe.each(browserNames)('what browsers do to extensions, in %s', (name) => {
  let open: OpenBrowser;
  let server: PageServer;
  let page: Page;
  beforeAll(async () => {
    server = await servePages(await makePages());
    open = await openBrowser(name, { viewport: { width: 900, height: 700 } });
  });
  afterAll(async () => {
    await open?.close();
    server?.close();
  });
  afterEach(async () => {
    for (const each of await open.browser.pages()) if (each.url().startsWith(server.origin)) await each.close();
  });

  const visit = async (type: 'tab' | 'window' = 'tab'): Promise<Page> => {
    const opened = await open.browser.newPage(type === 'window' ? { type } : {});
    await opened.goto(`${server.origin}/article.html`);
    return opened;
  };
  const isPainted = (on: Page): Promise<boolean> => on.evaluate(() => CSS.highlights.size > 0);
  const bareSoon = (on: Page): Promise<unknown> => until('the paint to go', async () => !(await isPainted(on)), SOON);
  const traces = (on: Page): Promise<readonly number[]> =>
    on.evaluate(() => [CSS.highlights.size, document.adoptedStyleSheets.length]);
  const ask = async (on: Page): Promise<void> => {
    const popup = await open.openPopup(on);
    expect(await readPopup(popup, SOON)).toMatchObject({ kind: 'article' });
    await popup.close();
  };

  it('the background has been ended: the next press starts it', async () => {
    page = await visit();
    await ask(page);
    await open.sleepBackground();
    await page.reload();
    await ask(page);
    // In Chromium no test can press keys that start it.
    if (name === 'firefox') await open.sleepBackground();
    await open.pressShortcut(page);
    await bareSoon(page);
  });

  it.each([0, 15, 40, 90])('the background is ended %i ms after the press: it is asked again', async (delay) => {
    page = await visit();
    const popup = await open.openPopup(page);
    await rest(delay);
    await open.sleepBackground();
    expect(await readPopup(popup, SOON)).toMatchObject({ kind: 'article' });
    await popup.close();
    expect(await isPainted(page)).toBe(true);
  });

  it('the extension is updated under an open page: the next press works, and leaves no trace of the old', {
    timeout: 60_000,
  }, async () => {
    page = await visit();
    await ask(page);
    const [, before] = await traces(page);
    await open.reloadExtension();
    // Firefox ends our scripts in open pages without a word to them; the paint stays there until the page is asked about or loaded again.
    if (name === 'chromium') {
      await bareSoon(page);
      expect(await traces(page)).toEqual([0, 0]);
    }
    await ask(page);
    expect(await isPainted(page)).toBe(true);
    expect((await traces(page))[1]).toBe(before);
    await open.pressShortcut(page);
    await bareSoon(page);
    expect(await traces(page)).toEqual([0, 0]);
  });

  it('the page goes and comes back: the next press works, and leaves no trace', async () => {
    page = await visit();
    await ask(page);
    await page.goto(`${server.origin}/short.html`);
    await page.evaluate(() => history.back());
    await until('the article', () => page.evaluate(() => location.pathname === '/article.html'));
    await ask(page);
    expect(await isPainted(page)).toBe(true);
    await open.pressShortcut(page);
    await bareSoon(page);
    expect(await traces(page)).toEqual([0, 0]);
  });

  it('the script comes several times at once: one of them stays', async () => {
    page = await visit();
    await ask(page);
    await Promise.all([open.inject(page), open.inject(page), open.inject(page)]);
    await ask(page);
    const [, sheets] = await traces(page);
    expect(sheets).toBe(1);
    await open.pressShortcut(page);
    await bareSoon(page);
    expect(await traces(page)).toEqual([0, 0]);
  });

  it('two windows: a press in one leaves the other alone', async () => {
    page = await visit();
    const second = await visit('window');
    await ask(page);
    expect([await isPainted(page), await isPainted(second)]).toEqual([true, false]);
    // Only in Chromium a test can press in more than one window.
    if (name === 'firefox') return;
    await ask(second);
    await open.pressShortcut(page);
    await bareSoon(page);
    expect(await isPainted(second)).toBe(true);
  });

  it('the page is closed while it is read: nobody complains', async () => {
    page = await visit();
    await open.pressShortcut(page);
    await page.close();
    page = await visit();
    await ask(page);
  });
});

import { setTimeout as rest } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browserNames } from './browser-names';
import { articleOf, headOf } from './living-pages';
import { type OpenBrowser, openBrowser } from './open-browser';
import { makePages } from './pages';
import { readPopup } from './read-popup';
import { type PageServer, servePages } from './serve-pages';
import { until } from './until';

interface Area {
  get(key: string | null): Promise<Record<string, unknown>>;
  set(values: object): Promise<void>;
  clear(): Promise<void>;
}
/** The part of the extension API that is run inside an extension page. */
declare const chrome: { readonly storage: { readonly sync: Area; readonly local: Area } };

/** An article that takes the background a while. */
const LONG = `<!doctype html><html lang="en"><head>${headOf('bridge')}</head><body>${articleOf('bridge').replace(
  '</article>',
  `${Array.from(
    { length: 200 },
    (_, nth) =>
      `<p>“Column ${nth} has crossed,” said Colonel Ana Petrek, who leads the ${nth}th brigade. The ministry said that ${nth} people had been at the bridge on Monday, and that nobody was hurt.</p>`,
  ).join('\n')}</article>`,
)}</body></html>`;

describe.each(browserNames)('what browsers do to extensions, in %s', (name) => {
  let open: OpenBrowser;
  let server: PageServer;
  let page: Page;
  beforeAll(async () => {
    server = await servePages({ ...(await makePages()), 'long.html': LONG });
    open = await openBrowser(name, { viewport: { width: 900, height: 700 } });
  });
  afterAll(async () => {
    await open?.close();
    server?.close();
  });
  afterEach(async () => {
    for (const each of await open.browser.pages()) if (each.url().startsWith(server.origin)) await each.close();
  });

  const visit = async (type: 'tab' | 'window' = 'tab', path = 'article.html'): Promise<Page> => {
    const opened = await open.browser.newPage(type === 'window' ? { type } : {});
    await opened.goto(`${server.origin}/${path}`);
    return opened;
  };
  const isPainted = (on: Page): Promise<boolean> => on.evaluate(() => CSS.highlights.size > 0);
  const bareSoon = (on: Page): Promise<unknown> => until('the paint to go', async () => !(await isPainted(on)));
  const traces = (on: Page): Promise<readonly number[]> =>
    on.evaluate(() => [CSS.highlights.size, document.adoptedStyleSheets.length]);
  const ask = async (on: Page): Promise<void> => {
    const popup = await open.openPopup(on);
    expect(await readPopup(popup)).toMatchObject({ kind: 'article' });
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

  it.each([0, 100, 300, 600, 1000])(
    'the background is ended %i ms after the press: it is asked again',
    async (delay) => {
      page = await visit('tab', 'long.html');
      const popup = await open.openPopup(page);
      await rest(delay);
      await open.sleepBackground();
      expect(await readPopup(popup)).toMatchObject({ kind: 'article' });
      await popup.close();
      expect(await isPainted(page)).toBe(true);
    },
  );

  it('the extension is updated under an open page: the next press works, and leaves no trace of the old', async () => {
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

  it('the page goes and comes back as it was: the next press works, and leaves no trace', async () => {
    page = await visit();
    await ask(page);
    await page.evaluate(() => {
      document.title = 'as it was';
    });
    await page.goto(`${server.origin}/short.html`);
    await page.evaluate(() => history.back());
    await until('the article', () => page.evaluate(() => location.pathname === '/article.html'));
    expect(await page.title()).toBe('as it was');
    await ask(page);
    expect(await isPainted(page)).toBe(true);
    await open.pressShortcut(page);
    await bareSoon(page);
    expect(await traces(page)).toEqual([0, 0]);
  });

  it('the tab is taken out of memory and comes back: the next press works', async () => {
    page = await visit();
    await ask(page);
    page = await open.restoreTab(page);
    expect(await isPainted(page)).toBe(false);
    await ask(page);
    expect(await isPainted(page)).toBe(true);
  });

  /** Runs in a page of the extension, where its storage is. */
  const inOptions = async <A extends readonly unknown[], T>(act: (...args: A) => T, ...args: A) => {
    const options = await open.openOwnPage('options.html');
    await until('the options', () => options.evaluate(() => document.querySelector('main h2') !== null));
    const result = await options.evaluate(act as never, ...(args as never));
    await options.close();
    return result as Awaited<T>;
  };

  it.each([
    ['broken', { settings: ['?'], readerRules: 'none', corrections: { length: -1 } }],
    ['of a newer version', { settings: { version: 99, hidden: [{ all: true }], cards: 'sung' }, readerRules: [{}] }],
  ])('what is kept is %s: the next press works, and it is let be', async (_, kept) => {
    await inOptions(async (all) => {
      const { readerRules, settings, corrections } = all as Record<string, unknown>;
      await chrome.storage.sync.set({ readerRules, settings });
      await chrome.storage.local.set({ corrections });
    }, kept as object);
    page = await visit();
    await ask(page);
    expect(await isPainted(page)).toBe(true);
    const now = await inOptions(async () => {
      const all = { ...(await chrome.storage.sync.get(null)), ...(await chrome.storage.local.get(null)) };
      await chrome.storage.sync.clear();
      await chrome.storage.local.clear();
      return all;
    });
    expect(now).toMatchObject(kept);
  });

  it('the storage is full: the reader is told, nothing that is kept is lost, and the next press works', async () => {
    const options = await open.openOwnPage('options.html');
    await until('the options', () => options.evaluate(() => document.querySelector('main h2') !== null));
    const choose = (preset: string): Promise<void> =>
      options.evaluate((id) => document.querySelector<HTMLInputElement>(`input[value="${id}"]`)?.click(), preset);
    const keptPreset = (): Promise<unknown> =>
      options.evaluate(
        async () => ((await chrome.storage.sync.get('settings')).settings as { preset?: string })?.preset,
      );
    await choose('high-contrast');
    await until('the choice to be kept', async () => (await keptPreset()) === 'high-contrast');
    await options.evaluate(async () => {
      let size = 8000;
      for (let nth = 0; size > 0; nth += 1)
        await chrome.storage.sync.set({ [`filler-${nth}`]: 'x'.repeat(size) }).catch(() => {
          size = Math.floor(size / 2);
        });
    });
    const addRule = (): Promise<void> =>
      options.evaluate(() => {
        const phrase = document.querySelector<HTMLInputElement>('#rules input[type="text"]');
        if (phrase) phrase.value = 'Institute for Ferries and for Nothing Else';
        document.querySelector<HTMLFormElement>('#rules form')?.requestSubmit();
      });
    await addRule();
    await until('the complaint', () =>
      options.evaluate(() => /could not keep/.test(document.querySelector('.told')?.textContent ?? '')),
    );
    expect(await keptPreset()).toBe('high-contrast');
    page = await visit();
    await ask(page);
    expect(await isPainted(page)).toBe(true);
    await options.evaluate(() => chrome.storage.sync.clear());
    await addRule();
    await until('the rule', () => options.evaluate(() => document.querySelectorAll('#rules li').length === 1));
    await options.evaluate(() => chrome.storage.sync.clear());
    await options.close();
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

describe.each(browserNames)('what readers agreed to and take back, in %s', (name) => {
  it('ends at once for new pages, while the one that is painted stays as it is, and presses go on working', async () => {
    const server = await servePages(await makePages());
    const open = await openBrowser(name, { agreed: 'everywhere' });
    try {
      const page = await open.browser.newPage();
      await page.goto(`${server.origin}/article.html`);
      const isPainted = (): Promise<boolean> => page.evaluate(() => CSS.highlights.size > 0);
      await until('the paint', isPainted);
      await open.revokeSites();
      await rest(1500);
      expect(await isPainted()).toBe(true);
      await open.pressShortcut(page);
      await until('the paint to go', async () => !(await isPainted()));
      await page.reload();
      await rest(2000);
      expect(await isPainted()).toBe(false);
      const popup = await open.openPopup(page);
      expect(await readPopup(popup)).toMatchObject({ kind: 'article' });
      expect(await isPainted()).toBe(true);
    } finally {
      await open.close();
      server.close();
    }
  });
});

import { setTimeout as rest } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames } from './browser-names';
import { articleOf, headOf } from './living-pages';
import { builtFor, type OpenBrowser, openBrowser } from './open-browser';
import { OWN_CALLS } from './own-calls';
import { makePages } from './pages';
import { readPopup } from './read-popup';
import { type PageServer, servePages } from './serve-pages';
import { until } from './until';
import { type ReadRequests, watchRequests } from './watch-requests';

/** The storage of the extension, as its own pages see it. */
declare const chrome: {
  readonly tabs: { query(filter: object): Promise<readonly { readonly id: number; readonly url?: string }[]> };
  readonly scripting: { executeScript(injection: object): Promise<readonly { readonly result: unknown }[]> };
  readonly storage: Readonly<
    Record<'local' | 'sync' | 'session', { get(keys: null): Promise<object>; set(items: object): Promise<void> }>
  >;
};

/** An article with paragraphs that are not shown, and that would load a picture if they were. */
const HIDING = `${headOf('bridge')}<style>.later { display: none } .later, .later p { background-image: var(--picture) } :root { --picture: url(/picture.png) }</style>
<body><article>${articleOf('bridge')}<p class="later">Nothing of this is to be seen, the office said on Sunday.</p><div class="later"><p>“Nobody has seen this yet,” said Ana Costa, who runs the harbour office in Lesna.</p></div>
<div class="later"><div style="display: contents"><p>The mayor said on Monday that nobody would see this either.</p></div></div></article>`;

describe.each(browserNames)('what is promised, in %s', (name) => {
  let open: OpenBrowser;
  let server: PageServer;
  let page: Page;
  let readRequests: ReadRequests;
  let own: Page;
  beforeAll(async () => {
    server = await servePages({ ...(await makePages()), 'hiding.html': HIDING });
    open = await openBrowser(name);
    readRequests = await watchRequests(open);
    own = await open.openOwnPage('options.html');
    page = await open.browser.newPage();
    await page.goto(`${server.origin}/article.html`);
  });
  afterAll(async () => {
    await open?.close();
    server?.close();
  });

  const isPainted = (): Promise<boolean> => page.evaluate(() => CSS.highlights.size > 0);
  /** Everything that the extension keeps anywhere. */
  const readKept = (): Promise<object> =>
    own.evaluate(async () => ({
      local: await chrome.storage.local.get(null),
      sync: await chrome.storage.sync.get(null),
      session: await chrome.storage.session.get(null),
      databases: await indexedDB.databases(),
      caches: await caches.keys(),
      web: { ...localStorage, ...sessionStorage },
    }));
  /** Everything that is kept for the page's own origin. */
  const readKeptForPage = (): Promise<object> =>
    page.evaluate(async () => ({
      databases: await indexedDB.databases(),
      caches: await caches.keys(),
      web: { ...localStorage, ...sessionStorage },
      cookie: document.cookie,
    }));
  const readDom = (): Promise<string> => page.evaluate(() => document.documentElement.outerHTML);

  // Firefox prepares the popup as soon as the pointer comes to the button.
  it('nothing is done to a page while the pointer rests on the button', async () => {
    const before = await readDom();
    await open.pointAtButton(page);
    await rest(1500);
    expect([await isPainted(), await readDom()]).toEqual([false, before]);
  });

  it('nothing of what is read is kept', async () => {
    const before = [await readKept(), await readKeptForPage()];
    const popup = await open.openPopup(page);
    expect(await readPopup(popup)).toMatchObject({ kind: 'article' });
    await popup.evaluate(() => document.querySelector<HTMLElement>('.voice .switch')?.click());
    await popup.close();
    await open.pressShortcut(page, 'next-sentence');
    await until('the sentence', () => page.evaluate(() => (getSelection()?.toString() ?? '') !== '' || scrollY > 0));
    await open.pressShortcut(page);
    await until('the paint to go', async () => !(await isPainted()));
    expect([await readKept(), await readKeptForPage()]).toEqual(before);
    expect(JSON.stringify(before)).not.toContain('Ostrava');
  });

  it('nothing is asked of anybody, whoever it be', async () => {
    const popup = await open.openPopup(page);
    await readPopup(popup);
    await popup.close();
    // It stays off where the reader has switched it off.
    if (!(await isPainted())) await open.pressShortcut(page);
    await until('the paint', isPainted);
    expect(server.requests.filter((request) => request !== 'GET /favicon.ico')).toEqual(['GET /article.html']);
    expect(open.outside.filter((request) => !OWN_CALLS.test(request))).toEqual([]);
    const own = (request: string): boolean => request === `Other ${server.origin}/favicon.ico`;
    expect((await readRequests()).filter((request) => !own(request))).toEqual([]);
    // The watch does see what a page asks for.
    if (name === 'chromium') {
      await page.evaluate(() => fetch('/seen').catch(() => {}));
      await until('the request', async () => (await readRequests()).includes(`Fetch ${server.origin}/seen`));
    }
  });

  it('what a script of the page can see is what PRIVACY.md says', async () => {
    const seen = await page.evaluate(() => {
      const opened: string[] = [];
      document.addEventListener('beforetoggle', ({ target }) => opened.push((target as Element).localName), true);
      Object.assign(globalThis, { opened });
      const sheet = [...document.adoptedStyleSheets].flatMap(({ cssRules }) =>
        [...cssRules].map(({ cssText }) => cssText),
      );
      return { voices: [...CSS.highlights.keys()], sheet: sheet.join() };
    });
    expect(seen.voices).toContain('voice-v1-us-official');
    expect(seen.sheet).toContain('::highlight(voice-v1-us-official)');
    await open.pressShortcut(page, 'next-sentence');
    const card = await until('the card', () =>
      page.evaluate(() => {
        const box = document.querySelector(':root > [popover]');
        const { opened } = globalThis as unknown as { readonly opened: readonly string[] };
        return box && { opened, text: box.textContent, inside: box.shadowRoot };
      }),
    );
    expect(card).toEqual({ opened: ['div'], text: '', inside: null });
    await page.keyboard.press('Escape');
  });

  // Firefox has no means to withhold it; SECURITY.md says so.
  it.runIf(name === 'chromium')('what is kept is withheld from content scripts', async () => {
    const answers = await own.evaluate(async (origin) => {
      const tab = (await chrome.tabs.query({})).find(({ url }) => url?.startsWith(origin));
      const [injected] = await chrome.scripting.executeScript({
        target: { tabId: tab?.id },
        func: () =>
          Promise.all(
            (['local', 'sync', 'session'] as const).map((area) => chrome.storage[area].get(null).catch(String)),
          ),
      });
      return injected?.result;
    }, server.origin);
    expect(answers).toEqual(Array(3).fill('Error: Access to storage is not allowed from this context.'));
  });

  it('nothing that a page keeps hidden is loaded because we look at it', async () => {
    const other = await open.browser.newPage();
    await other.goto(`${server.origin}/hiding.html`);
    const popup = await open.openPopup(other);
    expect(await readPopup(popup)).toMatchObject({ kind: 'article' });
    await popup.close();
    await other.close();
    expect(server.requests).not.toContain('GET /picture.png');
    await page.bringToFront();
  });

  // Firefox ends a removed extension's scripts before they could do anything: there the paint stays until the page is loaded anew.
  it('nothing but paint is left when the extension is removed, and in Chromium not even that', async () => {
    const painted = await readDom();
    await open.browser.uninstallExtension(open.id);
    if (name === 'chromium') await until('the paint to go', async () => !(await isPainted()));
    expect(await readDom()).toBe(painted);
    await page.reload({ waitUntil: 'domcontentloaded' });
    expect(await readDom()).toBe(painted);
    expect(await page.evaluate(() => CSS.highlights.size + document.adoptedStyleSheets.length)).toBe(0);
  });

  // In Firefox an extension that comes back has another address, from which nothing that was kept under the old one can be seen.
  it.runIf(name === 'chromium')('nothing that was saved is left when the extension is removed', async () => {
    const install = async (): Promise<void> => {
      expect(await open.browser.installExtension(builtFor(name))).toBe(open.id);
      own = await open.openOwnPage('options.html');
    };
    await install();
    const kept = { mine: 'the reader’s' };
    await own.evaluate((items) => Promise.all([chrome.storage.local.set(items), chrome.storage.sync.set(items)]), kept);
    expect(await readKept()).toMatchObject({ local: kept, sync: kept });
    await open.browser.uninstallExtension(open.id);
    await install();
    expect(JSON.stringify(await readKept())).not.toContain(kept.mine);
  });
});

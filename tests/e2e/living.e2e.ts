import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browserNames } from './browser-names';
import { headlineOf, LATER, LIVING_PAGES } from './living-pages';
import { type OpenBrowser, openBrowser } from './open-browser';
import { readPainted } from './read-painted';
import { readPopup } from './read-popup';
import { type PageServer, servePages } from './serve-pages';
import { until } from './until';

describe.each(browserNames)('pages that live on in %s', (name) => {
  let open: OpenBrowser;
  let server: PageServer;
  let page: Page;
  beforeAll(async () => {
    server = await servePages(LIVING_PAGES);
    open = await openBrowser(name, { viewport: { width: 900, height: 900 } });
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
  /** What the popup says when it is opened on the page. */
  const ask = async (): Promise<{ readonly kind: string; readonly title: string }> => {
    const popup = await open.openPopup(page);
    const content = await readPopup(popup);
    await popup.close();
    return content;
  };
  const act = (): Promise<boolean> => page.evaluate(() => dispatchEvent(new Event('act')));
  const holds = async (words: string): Promise<boolean> => (await readPainted(page)).join(' ').includes(words);
  const paintedSoon = (words: string): Promise<unknown> => until(`paint on "${words}"`, () => holds(words));
  /** Whether something was painted at every frame from now on, asked later. */
  const watchForFlicker = async (): Promise<() => Promise<number>> => {
    await page.evaluate(() => {
      Object.assign(globalThis, { bareFrames: 0 });
      const look = (): void => {
        if (CSS.highlights.size === 0) (globalThis as unknown as { bareFrames: number }).bareFrames += 1;
        requestAnimationFrame(look);
      };
      look();
    });
    return () => page.evaluate(() => (globalThis as unknown as { bareFrames: number }).bareFrames);
  };
  const ARMY = 'The army said on Monday';

  it('waits for a page that is still building itself', async () => {
    await visit('hydrates-soon.html');
    expect(await ask()).toMatchObject({ kind: 'article', title: headlineOf('bridge') });
    expect(await holds(ARMY)).toBe(true);
  });

  it('paints an article that comes later, and the open popup follows', async () => {
    await visit('hydrates-late.html');
    const popup = await open.openPopup(page);
    expect(await readPopup(popup)).toMatchObject({ kind: 'message' });
    await act();
    await paintedSoon(ARMY);
    await until('the popup to show it', async () => (await readPopup(popup)).kind === 'article');
    await popup.close();
  });

  it('reads on when paragraphs are loaded', async () => {
    await visit('loads-more.html');
    const readCount = await open.countAnalyses();
    await ask();
    expect(await holds(LATER)).toBe(false);
    const readBare = await watchForFlicker();
    await act();
    await paintedSoon(LATER);
    expect(await holds(ARMY)).toBe(true);
    expect([await readCount(), await readBare()]).toEqual([2, 0]);
  });

  it('reads on when the reader asks for the rest', async () => {
    await visit('continue-reading.html');
    await ask();
    expect(await holds(LATER)).toBe(false);
    await page.click('button');
    await paintedSoon(LATER);
  });

  it('tells the next article from the one before, and leaves both painted', async () => {
    await visit('next-article.html');
    const readCount = await open.countAnalyses();
    expect(await ask()).toMatchObject({ title: headlineOf('bridge') });
    await act();
    expect(await ask()).toMatchObject({ title: headlineOf('bridge') });
    await page.evaluate(() => document.querySelectorAll('h1')[1]?.scrollIntoView());
    await paintedSoon('There is nothing left to unload');
    expect(await holds(ARMY)).toBe(true);
    expect(await ask()).toMatchObject({ title: headlineOf('harbour') });
    await page.evaluate(() => scrollTo(0, 0));
    await until('the first report', async () => (await ask()).title === headlineOf('bridge'));
    expect(await readCount()).toBe(2);
  });

  it('follows a one-page site to its next article', async () => {
    await visit('one-page-site.html');
    await ask();
    await act();
    await paintedSoon('There is nothing left to unload');
    expect(await holds(ARMY)).toBe(false);
    expect(await ask()).toMatchObject({ title: headlineOf('harbour') });
  });

  it('takes in what a live blog puts on top, without a flicker below', async () => {
    await visit('live-blog.html');
    await ask();
    const readBare = await watchForFlicker();
    await act();
    await paintedSoon(LATER);
    expect(await holds(ARMY)).toBe(true);
    expect(await readBare()).toBe(0);
  });

  it('follows words that the page replaces', async () => {
    await visit('replaces-text.html');
    await ask();
    expect(await holds('We hand it back')).toBe(true);
    const readBare = await watchForFlicker();
    await act();
    await paintedSoon(LATER);
    expect(await holds('We hand it back')).toBe(false);
    expect(await readBare()).toBe(0);
  });

  it.each(['?ticker', '?article'])('asks for one analysis of a page that never rests%s', async (how) => {
    await visit(`never-rests.html${how}`);
    const readCount = await open.countAnalyses();
    await ask();
    await new Promise((done) => setTimeout(done, 3000));
    expect(await readCount()).toBe(1);
    await until('the paint', () => holds(ARMY), 15_000);
  });

  it('paints inside open shadow roots, and follows them', async () => {
    await visit('shadow.html');
    const before = await page.content();
    await ask();
    expect(await holds(ARMY)).toBe(true);
    expect(await page.content()).toBe(before);
    await act();
    await paintedSoon(LATER);
    await open.pressShortcut(page);
    await until('the paint to go', () => page.evaluate(() => CSS.highlights.size === 0));
    const left = await page.evaluate(() => document.querySelector('news-body')?.shadowRoot?.adoptedStyleSheets.length);
    expect(left).toBe(0);
  });

  it('paints inside frames of the same origin', async () => {
    await visit('framed.html');
    expect(await ask()).toMatchObject({ kind: 'article', title: headlineOf('bridge') });
    const frame = page.frames().find((inner) => inner.url().endsWith('/frame.html'));
    expect(await frame?.evaluate(() => CSS.highlights.size > 0 && document.adoptedStyleSheets.length === 1)).toBe(true);
    await open.pressShortcut(page);
    await until('the paint to go', async () => frame?.evaluate(() => CSS.highlights.size === 0));
  });
});

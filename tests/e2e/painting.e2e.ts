import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { VOICES, type Voice } from '../../src/voices/voice';
import { browserNames } from './browser-names';
import { countDifferent, countPixels } from './count-pixels';
import { type OpenBrowser, openBrowser } from './open-browser';
import { makePages } from './pages';
import { readPopup } from './read-popup';
import { type PageServer, servePages } from './serve-pages';
import { until } from './until';

/** The voices of the bundled article that are marked on the page. */
const MARKED = ['military', 'us-official', 'broadcaster', 'prime-minister'] as const satisfies readonly Voice[];
/** What every visible line of text leaves behind, in pixels, many times over. */
const SOME = 300;

const linesOf = (scheme: 'light' | 'dark') => MARKED.map((voice) => VOICES[voice].mark[scheme]);

/** Everything of a page that painting must leave as it found it. */
const readTraces = (page: Page): Promise<object> =>
  page.evaluate(() => ({
    html: document.documentElement.outerHTML,
    sheets: document.adoptedStyleSheets.length,
    highlights: CSS.highlights.size,
  }));

describe.each(browserNames)('painting in %s', (name) => {
  let open: OpenBrowser;
  let server: PageServer;
  let page: Page;
  beforeAll(async () => {
    server = await servePages(await makePages());
    open = await openBrowser(name, { viewport: { width: 900, height: 2300 } });
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
  /** How many pixels of each voice's line the page shows, in the order of `MARKED`. */
  const countLines = async (scheme: 'light' | 'dark' = 'light'): Promise<readonly number[]> => {
    await page.bringToFront();
    const png = await page.screenshot({ encoding: 'base64' });
    return countPixels(open.browser, png, linesOf(scheme));
  };
  const paintByPopup = async (): Promise<void> => {
    const popup = await open.openPopup(page);
    expect(await readPopup(popup)).toMatchObject({ kind: 'article' });
    await popup.close();
  };
  const isPainted = (): Promise<boolean> => page.evaluate(() => CSS.highlights.size > 0);
  const all = (isIt: (count: number) => boolean) => (counts: readonly number[]) => counts.every(isIt);
  const many = all((count) => count > SOME);
  const none = all((count) => count === 0);

  it('shows each voice in its colour as soon as the popup opens', async () => {
    await visit('article.html');
    expect(await countLines()).toSatisfy(none);
    await paintByPopup();
    expect(await countLines()).toSatisfy(many);
  });

  it('leaves no trace when it is switched off, and asks for no second analysis when it is switched on again', async () => {
    await visit('article.html');
    const before = await readTraces(page);
    const readCount = await open.countAnalyses();
    await paintByPopup();
    expect(await readTraces(page)).toMatchObject({ html: (before as { html: string }).html });
    await open.pressShortcut(page);
    await until('the paint to go', async () => !(await isPainted()));
    expect(await readTraces(page)).toEqual(before);
    expect(await countLines()).toSatisfy(none);
    await open.chooseMenuItem(page);
    await until('the paint to come back', isPainted);
    expect(await countLines()).toSatisfy(many);
    expect(await readCount()).toBe(1);
  });

  it('paints under the strictest content security policy', async () => {
    await visit('article.html?csp');
    await paintByPopup();
    expect(await countLines()).toSatisfy(many);
  });

  it('takes light or dark colours after the page, not after the system', async () => {
    await visit('dark.html');
    await paintByPopup();
    expect(await countLines('dark')).toSatisfy(many);
    await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'light'));
    await until('the light colours', async () => many(await countLines('light')));
  });

  it('keeps the lines where the system forces its own colours', async () => {
    await visit('article.html');
    await open.forceColours(page, 'on');
    const plain = await page.screenshot({ encoding: 'base64' });
    await paintByPopup();
    const painted = await page.screenshot({ encoding: 'base64' });
    await open.forceColours(page, 'off');
    expect(await countDifferent(open.browser, plain, painted)).toBeGreaterThan(4 * SOME);
  });

  it('prints a dark page in the colours for white paper, without tints', async () => {
    await visit('dark.html');
    await paintByPopup();
    await open.printLook(page, 'on');
    const png = await page.screenshot({ encoding: 'base64' });
    expect(await countPixels(open.browser, png, linesOf('light'))).toSatisfy(many);
    expect(await countPixels(open.browser, png, linesOf('dark'))).toSatisfy(none);
  });

  it('is no thicker when the content script comes twice', async () => {
    await visit('article.html');
    await paintByPopup();
    const { sheets, highlights } = (await readTraces(page)) as { sheets: number; highlights: number };
    await open.inject(page);
    await open.pressShortcut(page);
    await until('the paint', isPainted);
    expect(await readTraces(page)).toMatchObject({ sheets, highlights });
    await open.pressShortcut(page);
    await until('the paint to go', async () => !(await isPainted()));
    expect(await readTraces(page)).toMatchObject({ sheets: 0, highlights: 0 });
  });

  it('clears away what an earlier run of the extension left', async () => {
    await visit('article.html');
    await page.evaluate(() => {
      CSS.highlights.set('voice-v1-expert', new Highlight());
      CSS.highlights.set('of-the-page', new Highlight());
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('::highlight(voice-v1-military) { background-color: red }');
      document.adoptedStyleSheets = [sheet, new CSSStyleSheet()];
    });
    await paintByPopup();
    expect(await page.evaluate(() => CSS.highlights.has('voice-v1-expert'))).toBe(false);
    await open.pressShortcut(page);
    await until('the paint to go', () => page.evaluate(() => CSS.highlights.size === 1));
    expect(await readTraces(page)).toMatchObject({ sheets: 1 });
    expect(await page.evaluate(() => CSS.highlights.has('of-the-page'))).toBe(true);
  });

  it('comes back when the page clears the registry of highlights', async () => {
    await visit('clears-highlights.html');
    await paintByPopup();
    await page.evaluate(() => dispatchEvent(new Event('forget')));
    expect(await isPainted()).toBe(false);
    await until('the paint to come back', isPainted);
    expect(await countLines()).toSatisfy(many);
  });

  it('follows an article that the page writes anew', async () => {
    await visit('rewrites-itself.html');
    await paintByPopup();
    await page.evaluate(() => dispatchEvent(new Event('rewrite')));
    expect(await countLines()).toSatisfy(none);
    await until('the paint to come back', async () => many(await countLines()));
  });

  it('says at the toolbar button why the shortcut did nothing', async () => {
    await visit('article.html');
    await paintByPopup();
    await open.pressShortcut(page);
    await until('the paint to go', async () => !(await isPainted()));
    expect(await open.readButton(page)).toEqual({ badge: '', title: 'Sourcelight' });
    await page.goto(`${server.origin}/short.html`);
    await open.pressShortcut(page);
    await until('the sign', async () => (await open.readButton(page)).badge === '–');
    expect((await open.readButton(page)).title).toMatch(/^Sourcelight: .*(article|text)/);
  });
});

import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { VOICES, type Voice } from '../../src/voices/voice';
import { browserNames } from './browser-names';
import { countDifferent, countPixels } from './count-pixels';
import { readPainted } from './read-painted';
import { readPopup } from './read-popup';
import { seatReader } from './seat-reader';
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
  const reader = seatReader(name, { viewport: { width: 900, height: 2300 } });
  /** How many pixels of each voice's line the page shows, in the order of `MARKED`. */
  const countLines = async (scheme: 'light' | 'dark' = 'light'): Promise<readonly number[]> => {
    await reader.page.bringToFront();
    const png = await reader.page.screenshot({ encoding: 'base64' });
    return countPixels(reader.open.browser, png, linesOf(scheme));
  };
  const all = (isIt: (count: number) => boolean) => (counts: readonly number[]) => counts.every(isIt);
  const many = all((count) => count > SOME);
  const none = all((count) => count === 0);

  it('shows each voice in its colour as soon as the popup opens', async () => {
    await reader.visit('article.html');
    expect(await countLines()).toSatisfy(none);
    await reader.paint();
    expect(await countLines()).toSatisfy(many);
  });

  it('leaves no trace when it is switched off, and asks for no second analysis when it is switched on again', async () => {
    await reader.visit('article.html');
    const before = await readTraces(reader.page);
    const readCount = await reader.open.countAnalyses();
    await reader.paint();
    expect(await readTraces(reader.page)).toMatchObject({ html: (before as { html: string }).html });
    await reader.open.pressShortcut(reader.page);
    await until('the paint to go', async () => !(await reader.isPainted()));
    expect(await readTraces(reader.page)).toEqual(before);
    expect(await countLines()).toSatisfy(none);
    await reader.open.chooseMenuItem(reader.page);
    await until('the paint to come back', reader.isPainted);
    expect(await countLines()).toSatisfy(many);
    expect(await readCount()).toBe(1);
  });

  it('paints under the strictest content security policy', async () => {
    await reader.visit('article.html?csp');
    await reader.paint();
    expect(await countLines()).toSatisfy(many);
  });

  it('takes light or dark colours after the reader.page, not after the system', async () => {
    await reader.visit('dark.html');
    await reader.paint();
    expect(await countLines('dark')).toSatisfy(many);
    // Counting turns to another tab, and a page that nobody sees is not painted anew.
    await reader.page.bringToFront();
    const readRules = (): Promise<string> =>
      reader.page.evaluate(() =>
        document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join(),
      );
    const before = await readRules();
    await reader.page.evaluate(() => document.documentElement.setAttribute('data-theme', 'light'));
    await until('other rules', async () => (await readRules()) !== before);
    expect(await countLines('light')).toSatisfy(many);
  });

  it('keeps the lines where the system forces its own colours', async () => {
    await reader.visit('article.html');
    await reader.open.forceColours(reader.page, 'on');
    const plain = await reader.page.screenshot({ encoding: 'base64' });
    await reader.paint();
    const painted = await reader.page.screenshot({ encoding: 'base64' });
    await reader.open.forceColours(reader.page, 'off');
    expect(await countDifferent(reader.open.browser, plain, painted)).toBeGreaterThan(4 * SOME);
  });

  it('prints a dark page in the colours for white paper, without tints', async () => {
    await reader.visit('dark.html');
    await reader.paint();
    await reader.open.printLook(reader.page, 'on');
    const png = await reader.page.screenshot({ encoding: 'base64' });
    expect(await countPixels(reader.open.browser, png, linesOf('light'))).toSatisfy(many);
    expect(await countPixels(reader.open.browser, png, linesOf('dark'))).toSatisfy(none);
  });

  it('is no thicker when the content script comes twice', async () => {
    await reader.visit('article.html');
    await reader.paint();
    const { sheets, highlights } = (await readTraces(reader.page)) as { sheets: number; highlights: number };
    await reader.open.inject(reader.page);
    expect(await readTraces(reader.page)).toMatchObject({ sheets, highlights });
    await reader.open.pressShortcut(reader.page);
    await until('the paint to go', async () => !(await reader.isPainted()));
    expect(await readTraces(reader.page)).toMatchObject({ sheets: 0, highlights: 0 });
  });

  it('clears away what an earlier run of the extension left', async () => {
    await reader.visit('article.html');
    await reader.page.evaluate(() => {
      CSS.highlights.set('voice-v1-expert', new Highlight());
      CSS.highlights.set('of-the-page', new Highlight());
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('::highlight(voice-v1-military) { background-color: red }');
      document.adoptedStyleSheets = [sheet, new CSSStyleSheet()];
    });
    await reader.paint();
    expect(await reader.page.evaluate(() => CSS.highlights.has('voice-v1-expert'))).toBe(false);
    await reader.open.pressShortcut(reader.page);
    await until('the paint to go', () => reader.page.evaluate(() => CSS.highlights.size === 1));
    expect(await readTraces(reader.page)).toMatchObject({ sheets: 1 });
    expect(await reader.page.evaluate(() => CSS.highlights.has('of-the-page'))).toBe(true);
  });

  it('comes back when the page clears the registry of highlights', async () => {
    await reader.visit('clears-highlights.html');
    await reader.paint();
    const left = await reader.page.evaluate(() => {
      dispatchEvent(new Event('forget'));
      return CSS.highlights.size;
    });
    expect(left).toBe(0);
    await until('the paint to come back', reader.isPainted);
    expect(await countLines()).toSatisfy(many);
  });

  it('says that it is lost when the page takes it away again and again, and paints again when the reader wants it', async () => {
    await reader.visit('clears-highlights.html');
    await reader.paint();
    const isLost = async (): Promise<boolean> => {
      await reader.page.evaluate(() => dispatchEvent(new Event('forget')));
      return (await reader.open.readButton(reader.page)).badge === '×';
    };
    await until('the sign', isLost);
    const popup = await reader.open.openPopup(reader.page);
    expect(await readPopup(popup)).toMatchObject({
      text: expect.stringMatching(/takes the marks away/),
      master: false,
    });
    expect(await reader.isPainted()).toBe(false);
    await popup.evaluate(() => document.querySelector<HTMLElement>('.lost .wish')?.click());
    await until('the paint to come back', reader.isPainted);
    await until('the popup to say so', async () => (await readPopup(popup)).master);
    await popup.close();
  });

  it('follows an article that the page writes anew', async () => {
    await reader.visit('rewrites-itself.html');
    await reader.paint();
    const connected = await reader.page.evaluate(() => {
      dispatchEvent(new Event('rewrite'));
      const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
      return ranges.filter(({ startContainer }) => startContainer.isConnected).length;
    });
    expect(connected).toBe(0);
    // Counting turns to another tab, and a page that nobody sees is not looked at.
    await until('the paint to come back', async () => (await readPainted(reader.page)).length > 0);
    expect(await countLines()).toSatisfy(many);
  });

  it('says at the toolbar button why the shortcut did nothing', async () => {
    await reader.visit('article.html');
    await reader.paint();
    await reader.open.pressShortcut(reader.page);
    await until('the paint to go', async () => !(await reader.isPainted()));
    expect(await reader.open.readButton(reader.page)).toEqual({
      badge: '',
      title: 'Sourcelight: The marks are switched off on this page.',
    });
    await reader.page.goto(`${reader.server.origin}/short.html`);
    await reader.open.pressShortcut(reader.page);
    await until('the sign', async () => (await reader.open.readButton(reader.page)).badge === '–');
    expect((await reader.open.readButton(reader.page)).title).toMatch(/^Sourcelight: .*(article|text)/);
  });
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browserNames } from './browser-names';
import { findBarriers } from './find-barriers';
import { findOverflow, SMALL } from './find-overflow';
import { type OpenBrowser, openBrowser } from './open-browser';
import { makePages } from './pages';
import { putRight } from './put-right';
import { readPopup } from './read-popup';
import { GOOD_STOP, readStops } from './read-stops';
import { type PageServer, servePages } from './serve-pages';
import { until } from './until';

/** The part of the extension API that is run inside the options page. */
interface KeepsSettings {
  readonly storage: Readonly<Record<'sync' | 'local', { get(): Promise<object> }>>;
}

/** The addresses of all corrections; run inside the options page. */
const readCorrected = async (): Promise<readonly string[]> => {
  const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', KeepsSettings>;
  const { corrections } = (await (browser ?? chrome).storage.local.get()) as {
    readonly corrections: readonly { readonly url: string }[];
  };
  return corrections.map(({ url }) => url);
};

describe.each(browserNames)('options and welcome in %s', (name) => {
  let open: OpenBrowser;
  let server: PageServer;
  let folder: string;
  let pages: Page[] = [];
  beforeAll(async () => {
    server = await servePages(await makePages());
    folder = await mkdtemp(join(tmpdir(), 'sourcelight-'));
    open = await openBrowser(name, { viewport: { width: 1000, height: 900 } });
  });
  afterAll(async () => {
    await open?.close();
    server?.close();
    await rm(folder, { recursive: true });
  });
  afterEach(async () => {
    for (const page of pages) if (!page.isClosed()) await page.close();
    pages = [];
  });

  const openOwn = async (file: string): Promise<Page> => {
    const page = await open.openOwnPage(file);
    pages.push(page);
    await until('the page to be filled', () => page.evaluate(() => document.querySelector('main h2') !== null));
    return page;
  };
  const openPainted = async (): Promise<Page> => {
    const page = await open.browser.newPage();
    pages.push(page);
    await page.goto(`${server.origin}/article.html`);
    const popup = await open.openPopup(page);
    expect(await readPopup(popup)).toMatchObject({ kind: 'article' });
    await popup.close();
    return page;
  };
  const readRules = (page: Page): Promise<string> =>
    page.evaluate(() =>
      document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join('\n'),
    );
  const hasVoice = (page: Page, voice: string): Promise<boolean> =>
    page.evaluate((id) => CSS.highlights.has(`voice-v1-${id}`), voice);
  const readTold = (page: Page): Promise<string> =>
    page.evaluate(() => document.querySelector('.told')?.textContent ?? '');
  /** Sets a control as a reader would, whatever its kind. */
  const set = (page: Page, selector: string, value: string): Promise<void> =>
    page.evaluate(
      (at, wanted) => {
        const control = document.querySelector<HTMLInputElement>(at);
        if (!control) throw new Error(`There is no ${at}.`);
        control.value = wanted;
        for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }));
      },
      selector,
      value,
    );
  /** All that is kept, as text. */
  const readKept = (options: Page): Promise<string> =>
    options.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', KeepsSettings>;
      const { storage } = browser ?? chrome;
      return JSON.stringify([await storage.sync.get(), await storage.local.get()]);
    });
  const click = (page: Page, selector: string): Promise<void> =>
    page.evaluate((at) => document.querySelector<HTMLElement>(at)?.click(), selector);

  it('leads to the licences of everything in it', async () => {
    const page = await openOwn('options.html');
    const link = await page.evaluate(() => document.querySelector('main')?.querySelector('a')?.pathname ?? '');
    expect(link).toBe('/licences.txt');
    const licences = await open.openOwnPage(link.slice(1));
    pages.push(licences);
    const told = await licences.evaluate(() => document.body.textContent);
    expect(told).toMatch(/^valibot \S+ \(MIT\)$/m);
    // Firefox lacks nothing that has to be filled in.
    expect(/^webextension-polyfill \S+ \(MPL-2\.0\)$/m.test(told)).toBe(name === 'chromium');
  });

  it.each([
    ['options.html', 'light'],
    ['options.html', 'dark'],
    ['welcome.html', 'light'],
    ['welcome.html', 'dark'],
  ] as const)('%s has no barrier that axe can find, in %s', async (file, scheme) => {
    const page = await openOwn(file);
    await open.preferScheme(page, scheme);
    await until('the scheme', () =>
      page.evaluate((dark) => matchMedia('(prefers-color-scheme: dark)').matches === dark, scheme === 'dark'),
    );
    expect(await findBarriers(page, `${name}, ${file}, ${scheme}`)).toEqual([]);
    await open.preferScheme(page, 'light');
  });

  it.each(['options.html', 'welcome.html'])(
    '%s can be used by keyboard alone, twice as large, and from right to left',
    async (file) => {
      const page = await openOwn(file);
      await page.bringToFront();
      const stops = await readStops(page);
      expect(stops.length).toBeGreaterThan(2);
      expect(new Set(stops.map((stop) => JSON.stringify(stop)))).toEqual(new Set([JSON.stringify(GOOD_STOP)]));
      for (const how of ['twice as large', 'right to left'] as const) expect(await findOverflow(page, how)).toEqual([]);
      for (const [width, height] of SMALL) {
        await page.setViewport({ width, height });
        expect(await findOverflow(page, 'plainly')).toEqual([]);
        expect(await findOverflow(page, 'text twice as large')).toEqual([]);
      }
    },
  );

  /** Where words of the welcome page's example are drawn. */
  const placeOf = (page: Page, words: string): Promise<{ readonly x: number; readonly y: number }> =>
    page.evaluate((wanted) => {
      const nodes = [...document.querySelectorAll('.sample p')].map((paragraph) => paragraph.firstChild);
      const node = nodes.find((text) => text?.nodeValue?.includes(wanted));
      if (!node) throw new Error(`The example does not say "${wanted}".`);
      const at = node.nodeValue?.indexOf(wanted) ?? 0;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 5);
      const { left, top, height } = range.getBoundingClientRect();
      return { x: left + 8, y: top + height / 2 };
    }, words);
  const hasCard = (page: Page): Promise<boolean> =>
    page.evaluate(() => document.querySelector(':root > [popover]') !== null);

  it.each(['light', 'dark'] as const)(
    'shows a live example with cards, which have no barrier either, in %s',
    async (scheme) => {
      const page = await openOwn('welcome.html');
      await open.preferScheme(page, scheme === 'light' ? 'dark' : 'light');
      await until('the paint', () => hasVoice(page, 'military'));
      await page.evaluate(() => {
        // The card's closed shadow root would be closed to the checker, too.
        const attach = Element.prototype.attachShadow;
        Element.prototype.attachShadow = function (init) {
          return attach.call(this, { ...init, mode: 'open' });
        };
      });
      await page.bringToFront();
      const { x, y } = await placeOf(page, 'Forces');
      await page.mouse.move(x, y);
      await until('the card', () => hasCard(page));
      const inCard = (selector: string): Promise<boolean> =>
        page.evaluate(
          (at) => Boolean(document.querySelector(':root > [popover]')?.shadowRoot?.querySelector(at)),
          selector,
        );
      // An open card follows the page's colours.
      await open.preferScheme(page, scheme);
      await until('the scheme', () => inCard(`[data-scheme="${scheme}"]`));
      expect(await findBarriers(page, `${name}, card, ${scheme}`)).toEqual([]);
      const wrong = await page.evaluate(() => {
        const box = document
          .querySelector(':root > [popover]')
          ?.shadowRoot?.querySelector('footer button:last-child')
          ?.getBoundingClientRect();
        return { x: (box?.left ?? 0) + 10, y: (box?.top ?? 0) + 10 };
      });
      await page.mouse.click(wrong.x, wrong.y);
      await until('the question who speaks', () => inCard('select'));
      expect(await findBarriers(page, `${name}, card with the question, ${scheme}`)).toEqual([]);
      await open.preferScheme(page, 'light');
    },
  );

  it('reads out whose sentence the keyboard has come to', async () => {
    const page = await openOwn('welcome.html');
    await until('the paint', () => hasVoice(page, 'military'));
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      Object.assign(Document.prototype, { ariaNotify: (words: string) => heard.push(words) });
      // Where the caret goes when caret browsing is on.
      addEventListener('keydown', () => {
        const text = document.querySelector('.sample p')?.firstChild;
        const at = text?.nodeValue?.indexOf('Forces') ?? 0;
        if (text) getSelection()?.collapse(text, getSelection()?.anchorOffset === at ? at + 1 : at);
      });
    });
    await page.bringToFront();
    // A caret that moves long after the key, as on a busy machine, may have been moved by the page: then the reader presses again.
    await until('the card', async () => {
      await page.keyboard.press('ArrowRight');
      return hasCard(page);
    });
    const heard = await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
    expect(new Set(heard)).toEqual(new Set(['Military: Karovian Armed Forces']));
  });

  it('paints open pages in the style that is chosen, at once', async () => {
    const article = await openPainted();
    const options = await openOwn('options.html');
    expect(await readRules(article)).toMatch(/military\)[^}]*background-color/);
    await click(options, 'input[value="underline-only"]');
    await until(
      'the tints to go',
      async () => !/military\) \{[^}]*background-color: rgb/.test(await readRules(article)),
    );
    await set(options, '[data-voice="military"] input[type="color"]', '#7700aa');
    await until('the colour', async () => /rgb\(119, 0, 170\)/.test(await readRules(article)));
    await click(options, '[data-voice="military"] .switch');
    await until('the military to go', async () => !(await hasVoice(article, 'military')));
    await click(options, '[data-voice="reporter"] .switch');
    await until('the reporter', () => hasVoice(article, 'reporter'));
    await click(options, '#take-along .plain-button:last-child');
    await click(options, '#take-along .plain-button:last-child');
    await until('the beginning', () => hasVoice(article, 'military'));
    expect(await readRules(article)).toMatch(/military\) \{[^}]*background-color: rgb/);
    expect(await hasVoice(article, 'reporter')).toBe(false);
  });

  it('warns of what could not be read or told apart', async () => {
    const options = await openOwn('options.html');
    const readWarning = (): Promise<string> =>
      options.evaluate(() => document.querySelector('[data-voice="law"] .warning')?.textContent ?? '');
    expect(await readWarning()).toBe('');
    await set(options, '[data-voice="law"] input[type="color"]', '#fff8c0');
    expect(await readWarning()).toMatch(/Too pale/);
    await set(options, '[data-voice="law"] input[type="color"]', '#812700');
    expect(await readWarning()).toMatch(/Hard to tell from “Broadcaster/);
    await until('the colour to be kept', async () => (await readKept(options)).includes('#812700'));
    await click(options, '[data-voice="law"] .plain-button');
    expect(await readWarning()).toBe('');
    await until('the reset to be kept', async () => !(await readKept(options)).includes('#812700'));
  });

  it('takes the reader’s own rules to open pages', async () => {
    const article = await openPainted();
    const options = await openOwn('options.html');
    await set(options, '#rules input', 'Radio Velin');
    await set(options, '#rules select', 'expert');
    await click(options, '#rules form button');
    await until('the rule to show', () => hasVoice(article, 'expert'));
    expect(await hasVoice(article, 'broadcaster')).toBe(false);
    await click(options, '#rules li button');
    await until('the rule to go', () => hasVoice(article, 'broadcaster'));
  });

  it('reads a settings file whole or not at all', async () => {
    const article = await openPainted();
    const options = await openOwn('options.html');
    const give = async (content: string): Promise<void> => {
      const file = join(folder, 'settings.json');
      await writeFile(file, content);
      const input = (await options.$('#take-along input[type="file"]')) as ElementHandle<HTMLInputElement>;
      await input.uploadFile(file);
      await options.evaluate(() =>
        document.querySelector('#take-along input[type="file"]')?.dispatchEvent(new Event('change')),
      );
    };
    const settings = { preset: 'high-contrast', marks: {}, hidden: ['military'], cards: 'off', offSites: [] };
    const whole = { format: 'sourcelight-settings', version: 1, settings, rules: [], corrections: [] };
    const before = await readKept(options);
    await give('{ "format": ');
    await until('the complaint', async () => /no JSON/.test(await readTold(options)));
    await give(JSON.stringify({ ...whole, settings: { ...settings, hidden: ['pope'] } }));
    await until('the complaint', async () => /settings\.hidden\.0/.test(await readTold(options)));
    expect(
      await options.evaluate(() => document.querySelector<HTMLInputElement>('input[name="preset"]:checked')?.value),
    ).toBe('tint-and-underline');
    expect(await hasVoice(article, 'military')).toBe(true);
    expect(await readKept(options)).toBe(before);
    await give(JSON.stringify(whole));
    await until('the settings to be read', async () => /have been read/.test(await readTold(options)));
    await until('the military to go', async () => !(await hasVoice(article, 'military')));
    await click(options, '#take-along .plain-button:last-child');
    await click(options, '#take-along .plain-button:last-child');
    await until('the beginning', () => hasVoice(article, 'military'));
  });

  it('keeps what the reader puts right in a card', async () => {
    const article = await openPainted();
    const count = (): Promise<number> => article.evaluate(() => CSS.highlights.get('voice-v1-military')?.size ?? 0);
    const before = await count();
    // The page moves to another address by itself, as many do.
    await article.evaluate(() => history.pushState(null, '', '?moved#here'));
    await putRight(open, article);
    await until('the sentence to be put right', async () => (await count()) < before);
    const options = await openOwn('options.html');
    expect(await options.evaluate(readCorrected)).toEqual([`${server.origin}/article.html?moved`]);
    expect(await options.evaluate(() => document.querySelectorAll('#corrections li').length)).toBe(1);
    const saysNone = (): Promise<boolean> =>
      options.evaluate(() =>
        [...document.querySelectorAll('#corrections .hint')].some(
          (hint) => hint.textContent === 'None yet.' && hint.checkVisibility(),
        ),
      );
    expect(await saysNone()).toBe(false);
    await click(options, '#corrections li button');
    await until('the correction to go', async () => (await count()) === before);
    await until('the list to be empty', saysNone);
  });
});

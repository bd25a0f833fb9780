import { describe, expect, it } from 'vitest';
import { VOICES } from '../../src/voices/voice';
import { browserNames } from './browser-names';
import { countPixels } from './count-pixels';
import { findBarriers } from './find-barriers';
import { findOverflow } from './find-overflow';
import type { Popup } from './open-browser';
import { OWN_CALLS } from './own-calls';
import { readPopup } from './read-popup';
import { GOOD_STOP, readStops } from './read-stops';
import { seatReader } from './seat-reader';
import { until } from './until';

describe.each(browserNames)('the popup in %s', (name) => {
  const reader = seatReader(name, { viewport: { width: 900, height: 700 } });
  let popup: Popup;
  const visited: string[] = [];
  const visit = async (path: string): Promise<void> => {
    visited.push(`GET /${path}`);
    await reader.visit(path);
  };
  const openOn = async (path: string): Promise<void> => {
    await visit(path);
    popup = await reader.open.openPopup(reader.page);
  };
  const click = (selector: string): Promise<void> =>
    popup.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.click(), selector);
  const readHighlights = (): Promise<string[]> =>
    reader.page.evaluate(
      (ids) => ids.filter((id) => CSS.highlights.has(`voice-v1-${id}`)),
      [...Object.keys(VOICES), 'flash'],
    );

  it('says whose words the article is made of', async () => {
    await openOn('article.html');
    const content = await readPopup(popup);
    expect(content).toMatchObject({
      kind: 'article',
      title: 'Karovian army pulls troops back from Ostrava Bridge as talks near',
      master: true,
    });
    expect(content.text).toMatch(/Meridian News/);
    expect(content.text).toMatch(/\d+ sentences/);
    expect(content.voices.map(({ voice }) => voice).sort()).toEqual(
      ['broadcaster', 'military', 'prime-minister', 'reporter', 'us-official'].sort(),
    );
    const sources = content.voices.flatMap((row) => row.sources);
    for (const name of ['Tomas Drevan', 'Carol Whitman', 'Radio Velin'])
      expect(sources).toContainEqual(expect.stringContaining(name));
    expect(content.voices.find(({ voice }) => voice === 'reporter')).toMatchObject({ shown: null, sources: [] });
    await popup.close();
  });

  it('switches the page off and on, and remembers what the reader chose', async () => {
    await openOn('article.html');
    await readPopup(popup);
    await click('.master input');
    await until('the paint to go', async () => (await readHighlights()).length === 0);
    await popup.close();
    popup = await reader.open.openPopup(reader.page);
    expect(await readPopup(popup)).toMatchObject({ master: false });
    expect(await readHighlights()).toEqual([]);
    await click('.master input');
    await until('the paint to come back', async () => (await readHighlights()).length === 4);
    await popup.close();
  });

  it('hides and shows one voice', async () => {
    await openOn('article.html');
    await readPopup(popup);
    await click('[data-voice="military"] .switch');
    await until('the military to go', async () => !(await readHighlights()).includes('military'));
    expect(await readHighlights()).toEqual(['us-official', 'prime-minister', 'broadcaster']);
    await popup.close();
    const [lines] = await countPixels(reader.open.browser, await reader.page.screenshot({ encoding: 'base64' }), [
      VOICES.military.mark.light,
    ]);
    expect(lines).toBe(0);
    popup = await reader.open.openPopup(reader.page);
    const { voices } = await readPopup(popup);
    expect(voices.find(({ voice }) => voice === 'military')).toMatchObject({ shown: false });
    await click('[data-voice="military"] .switch');
    await until('the military to come back', async () => (await readHighlights()).includes('military'));
    await popup.close();
  });

  it('takes the reader from sentence to sentence of a source, and round again', async () => {
    await openOn('article.html');
    await readPopup(popup);
    const source = '[data-voice="prime-minister"] .source';
    const count = (): Promise<string> =>
      popup.evaluate((at) => document.querySelector(`${at} .count`)?.textContent ?? '', source);
    const total = Number.parseInt((await count()).slice(0, 1), 10);
    expect(total).toBeGreaterThan(1);
    expect(await reader.page.evaluate(() => scrollY)).toBe(0);
    // The mark may have come and gone before it is asked about from outside.
    await reader.page.evaluate(() => {
      setInterval(() => {
        if (CSS.highlights.has('voice-v1-flash')) Object.assign(globalThis, { hasFlashed: true });
      }, 50);
    });
    await click(source);
    await until('the first sentence', async () => (await count()) === `1 of ${total}`);
    await until('the flash', () => reader.page.evaluate(() => 'hasFlashed' in globalThis));
    await until('the page to scroll', () => reader.page.evaluate(() => scrollY > 300));
    for (let nth = 2; nth <= total; nth += 1) {
      await click(source);
      await until(`sentence ${nth}`, async () => (await count()) === `${nth} of ${total}`);
    }
    await click(source);
    await until('the first sentence again', async () => (await count()) === `1 of ${total}`);
    await until('the flash to go', async () => !(await readHighlights()).includes('flash'));
    await popup.close();
  });

  it.each([
    ['short.html', /no text|too short|not look like/],
    ['german.html', /in German/],
  ])('says plainly what is the matter with %s', async (path, words) => {
    await openOn(path);
    expect(await readPopup(popup)).toMatchObject({ kind: 'message', title: expect.stringMatching(words) });
    expect(await readHighlights()).toEqual([]);
    expect(await findBarriers(popup, `${name}, popup on ${path}`)).toEqual([]);
    await popup.close();
  });

  it('says plainly that the browser keeps extensions out of a page', async () => {
    const page = await reader.open.browser.newPage();
    const address = name === 'chromium' ? 'chrome://version/' : 'about:license';
    // Firefox reports no end of loading for its own pages.
    page.goto(address).catch(() => {});
    await until('the page', () => page.evaluate((wanted) => location.href === wanted, address));
    popup = await reader.open.openPopup(page);
    expect(await readPopup(popup)).toMatchObject({ kind: 'message', title: expect.stringMatching(/no access/) });
    await popup.close();
    await page.close();
  });

  it.each(['light', 'dark'] as const)('has no barrier that axe can find, in %s', async (scheme) => {
    await visit('article.html');
    await reader.open.preferScheme(reader.page, scheme);
    popup = await reader.open.openPopup(reader.page);
    await readPopup(popup);
    expect(await popup.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(scheme === 'dark');
    expect(await findBarriers(popup, `${name}, popup, ${scheme}`)).toEqual([]);
    await click('.master input');
    await until('the paint to go', async () => (await readHighlights()).length === 0);
    expect(await findBarriers(popup, `${name}, popup switched off, ${scheme}`)).toEqual([]);
    await popup.close();
    await reader.open.preferScheme(reader.page, 'light');
  });

  it('can be used by keyboard alone', async () => {
    await openOn('article.html');
    await readPopup(popup);
    const stops = await readStops(popup);
    expect(stops.length).toBeGreaterThan(30);
    expect(new Set(stops.map((stop) => JSON.stringify(stop)))).toEqual(new Set([JSON.stringify(GOOD_STOP)]));
    await popup.close();
  });

  it.each(['twice as large', 'right to left'] as const)('keeps everything in sight when it is read %s', async (how) => {
    await openOn('article.html');
    await readPopup(popup);
    expect(await findOverflow(popup, how)).toEqual([]);
    await popup.close();
  });

  it('shows what is pressed and what is on where the system forces its colours', async () => {
    await visit('article.html');
    await reader.open.forceColours(reader.page, 'on');
    popup = await reader.open.openPopup(reader.page);
    await readPopup(popup);
    await until('the forced colours', () => popup.evaluate(() => matchMedia('(forced-colors: active)').matches));
    await until('the site', () => popup.evaluate(() => document.querySelector('.site') !== null));
    /** How it looks once it has come to rest: scroll bars fade. */
    const drawn = async (): Promise<string> => {
      let last = '';
      return until('a view at rest', async () => {
        const before = last;
        last = await popup.screenshot();
        return last === before ? last : null;
      });
    };
    const press = (control: string, pressed: boolean): Promise<void> =>
      popup.evaluate(
        (selector, wish) => {
          const found = document.querySelector<HTMLInputElement>(selector);
          found?.scrollIntoView({ block: 'nearest' });
          if (found?.matches('input')) found.checked = wish;
          else found?.setAttribute('aria-pressed', String(wish));
        },
        control,
        pressed,
      );
    for (const control of ['.site-button:last-child', '.voice .switch', '.master .switch']) {
      await press(control, false);
      const unpressed = await drawn();
      await press(control, true);
      expect((await drawn()) === unpressed).toBe(false);
      await press(control, false);
      expect((await drawn()) === unpressed).toBe(true);
    }
    expect(await findBarriers(popup, `${name}, popup in forced colours`)).toEqual([]);
    await popup.close();
    await reader.open.forceColours(reader.page, 'off');
  });

  it('copies what one source says', async () => {
    await openOn('article.html');
    await readPopup(popup);
    await popup.evaluate(() => {
      // The clipboard of a browser without a window is nobody's.
      navigator.clipboard.writeText = async (text) => {
        document.body.dataset.copied = text;
      };
    });
    const words = '[data-voice="broadcaster"] details.words';
    await click(`${words} > summary`);
    await until('the words', () => popup.evaluate((at) => document.querySelector(`${at}[open]`) !== null, words));
    await click(`${words} > .plain-button`);
    const copied = await until('the copy', () => popup.evaluate(() => document.body.dataset.copied ?? ''));
    expect(copied).toMatch(/^Radio Velin[\s\S]*Meridian News · 2026-10-18/);
    await popup.close();
  });

  it('takes the reader to a sentence of the map, and marks what they see', async () => {
    await openOn('article.html');
    const { text } = await readPopup(popup);
    const total = Number.parseInt(/(\d+) sentences/.exec(text)?.[1] ?? '0', 10);
    const readFrame = (): Promise<string> =>
      popup.evaluate(() => document.querySelector<HTMLElement>('.window:not([hidden])')?.style.insetInlineStart ?? '');
    await until('the frame', async () => (await readFrame()) === '0%');
    await popup.evaluate((last) => {
      const map = document.querySelector('.map');
      const box = map?.getBoundingClientRect();
      map?.dispatchEvent(
        new MouseEvent('click', { clientX: (box?.left ?? 0) + ((last - 0.5) / last) * (box?.width ?? 0) }),
      );
    }, total);
    await until('the page to scroll', () => reader.page.evaluate(() => scrollY > 300));
    await until('the frame to move', async () => Number.parseFloat(await readFrame()) > 20);
    await popup.close();
  });

  it('switches everything off for the site in one click, and on again', async () => {
    await openOn('article.html');
    await readPopup(popup);
    const last = '.site .plain-button:last-child';
    await until('the site', () => popup.evaluate((at) => document.querySelector(at) !== null, last));
    await click(last);
    await until('the paint to go', async () => (await readHighlights()).length === 0);
    await until('the word of it', async () => /switched off/.test((await readPopup(popup)).title));
    await popup.close();
    await reader.open.pressShortcut(reader.page);
    await new Promise((done) => setTimeout(done, 500));
    expect(await readHighlights()).toEqual([]);
    popup = await reader.open.openPopup(reader.page);
    expect(await readPopup(popup)).toMatchObject({ kind: 'message' });
    await click('.wish');
    await until('the paint to come back', async () => (await readHighlights()).length >= 4);
    await popup.close();
  });

  it('saves the analysis in every form', async () => {
    await openOn('article.html');
    await readPopup(popup);
    const files = await popup.evaluate(async () => {
      const saved: { name: string; text: Promise<string> }[] = [];
      const blobs = new Map<string, Blob>();
      const create = URL.createObjectURL;
      URL.createObjectURL = (blob: Blob) => {
        const address = create.call(URL, blob);
        blobs.set(address, blob);
        return address;
      };
      // The browser's own dialogue for downloads is out of reach.
      HTMLAnchorElement.prototype.click = function () {
        saved.push({ name: this.download, text: blobs.get(this.href)?.text() ?? Promise.resolve('') });
      };
      for (const button of document.querySelectorAll<HTMLElement>('.forms button')) button.click();
      return Promise.all(saved.map(async ({ name, text }) => ({ name, text: await text })));
    });
    expect(files.map((file) => file.name.replace(/.*\./, ''))).toEqual(['html', 'md', 'csv', 'json', 'jsonld']);
    for (const file of files) {
      expect(file.name).toMatch(/^Meridian News 2026-10-18 Karovian army/);
      expect(file.text).toContain('Radio Velin');
    }
    await popup.close();
  });

  it('asked nobody for anything, and neither did the pages on its behalf', () => {
    expect(reader.server.requests.filter((request) => request !== 'GET /favicon.ico')).toEqual(visited);
    expect(reader.open.outside.filter((request) => !OWN_CALLS.test(request))).toEqual([]);
  });
});

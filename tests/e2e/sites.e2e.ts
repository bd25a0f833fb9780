import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { browserNames } from './browser-names';
import { putRight } from './put-right';
import { readPopup } from './read-popup';
import { seatReader } from './seat-reader';
import { until } from './until';

/** The parts of the extension API that are run inside its pages. */
declare const chrome: {
  readonly storage: Readonly<
    Record<
      'local' | 'sync' | 'session',
      {
        get(keys: null): Promise<object>;
        set(items: object): Promise<void>;
        remove(key: string): Promise<void>;
        clear(): Promise<void>;
      }
    >
  >;
  readonly scripting: {
    getRegisteredContentScripts(): Promise<readonly { readonly excludeMatches?: readonly string[] }[]>;
  };
};

describe.each(browserNames)('on every news article in %s', (name) => {
  const reader = seatReader(name, { agreed: 'everywhere' });
  const pause = (): Promise<void> => new Promise((done) => setTimeout(done, 1200));

  it('paints an article by itself, also after going back', async () => {
    await reader.visit('article.html');
    await until('the paint', reader.isPainted);
    await reader.page.goto(`${reader.server.origin}/short.html`);
    await pause();
    expect(await reader.isPainted()).toBe(false);
    await reader.page.evaluate(() => history.back());
    const isBack = (): Promise<boolean> =>
      reader.page.evaluate(() => location.pathname === '/article.html' && CSS.highlights.size > 0);
    await until('the article again', isBack);
  });

  it('paints in a background tab', async () => {
    await reader.visit('article.html');
    const other = await reader.open.browser.newPage();
    await until('the paint', reader.isPainted);
    await other.close();
  });

  /** What the extension keeps, as its own pages see it: for good, and for as long as the browser runs. */
  const readKept = async (
    own: Page,
  ): Promise<{ readonly lasting: readonly [object, object]; readonly session: object }> =>
    own.evaluate(async () => ({
      lasting: [await chrome.storage.local.get(null), await chrome.storage.sync.get(null)] as const,
      session: await chrome.storage.session.get(null),
    }));

  it('keeps nothing of a private window', { timeout: 90_000 }, async () => {
    const { open, server } = reader;
    const { page, close } = await open.openPrivate(`${server.origin}/article.html?private`);
    const own = await open.openOwnPage('options.html');
    const before = await readKept(own);
    await page.bringToFront();
    await until('the paint', () => page.evaluate(() => CSS.highlights.size > 0));
    await putRight(open, page);
    const corrected = await until('the correction', async () => {
      const { session } = await readKept(own);
      return 'privateCorrections' in session ? session : null;
    });
    expect(JSON.stringify(corrected)).toContain('?private');
    const popup = await open.openPopup(page);
    expect(await readPopup(popup)).toMatchObject({ text: expect.stringContaining('forgotten when the last private') });
    expect(await popup.evaluate(() => document.querySelectorAll('.site button').length)).toBe(1);
    await popup.evaluate(() => document.querySelector<HTMLElement>('.site button')?.click());
    await until('the paint to go', () => page.evaluate(() => CSS.highlights.size === 0));
    await popup.close();
    expect((await readKept(own)).lasting).toEqual(before.lasting);
    await own.close();
    await close();
    const after = await open.openOwnPage('options.html');
    await until('it to be forgotten', async () => Object.keys((await readKept(after)).session).length === 0);
    expect(await readKept(after)).toEqual(before);
    await after.close();
  });

  it('leaves alone a site among many others with odd names', async () => {
    const own = await reader.open.openOwnPage('options.html');
    await own.evaluate(async () => {
      const many = Array.from({ length: 150 }, (_, nth) => `paper-${nth}.example`);
      const offSites = [7, null, 'a b', 'my_paper.example', '[::1]', '*.example', ...many, '127.0.0.1'];
      await chrome.storage.local.set({ offSites });
    });
    const readExcluded = (): Promise<readonly string[]> =>
      own.evaluate(async () => {
        const [script] = await chrome.scripting.getRegisteredContentScripts();
        return script?.excludeMatches ?? [];
      });
    const excluded = await until('the sites to be left out', async () => {
      const now = await readExcluded();
      return now.length === 153 ? now : null;
    });
    expect(excluded).toEqual(
      expect.arrayContaining(['*://my_paper.example/*', '*://[::1]/*', '*://127.0.0.1/*', '*://paper-149.example/*']),
    );
    await reader.visit('article.html');
    await pause();
    expect(await reader.isPainted()).toBe(false);
    await own.evaluate(() => chrome.storage.local.remove('offSites'));
    await until('the site to be let in again', async () => (await readExcluded()).length === 0);
    await own.close();
  });

  it('leaves alone the sites that an earlier version kept where browsers carry them to other machines', async () => {
    const own = await reader.open.openOwnPage('options.html');
    await own.evaluate(() =>
      chrome.storage.sync.set({ settings: { version: 1, cards: 'off', offSites: ['127.0.0.1'] } }),
    );
    await until('the sites to come to this device', async () => {
      const [local] = (await readKept(own)).lasting;
      return 'offSites' in local;
    });
    await until('the sites to leave the settings', async () => {
      const [, sync] = (await readKept(own)).lasting;
      return !JSON.stringify(sync).includes('offSites');
    });
    expect((await readKept(own)).lasting).toEqual([
      { offSites: ['127.0.0.1'] },
      { settings: { version: 1, cards: 'off' } },
    ]);
    await reader.visit('article.html');
    await pause();
    expect(await reader.isPainted()).toBe(false);
    await own.evaluate(() => Promise.all([chrome.storage.local.clear(), chrome.storage.sync.clear()]));
    await until('the paint', async () => {
      await reader.page.reload();
      await pause();
      return reader.isPainted();
    });
    await own.close();
  });

  it.each([
    ['article.html', '✓', /^Sourcelight: This article is marked\.$/],
    ['cut.html', 'cut', /^Sourcelight: This is marked, but not to its end/],
    ['german.html', '–', /^Sourcelight: This article is in German\.$/],
    ['short.html', '–', /^Sourcelight: This text is too short to be an article\.$/],
  ])('says at the button how it stands with %s, though nobody has asked', async (path, badge, title) => {
    await reader.visit(path);
    await until('the sign', async () => (await reader.open.readButton(reader.page)).badge === badge);
    expect((await reader.open.readButton(reader.page)).title).toMatch(title);
  });

  it('says at the button how it stands after going back to a page that was kept', async () => {
    await reader.visit('article.html');
    const isMarked = async (): Promise<boolean> => (await reader.open.readButton(reader.page)).badge === '✓';
    await until('the sign', isMarked);
    await reader.page.goto(`${reader.server.origin}/short.html`);
    await until('another sign', async () => !(await isMarked()));
    await reader.page.evaluate(() => history.back());
    await until('the sign again', isMarked);
  });

  it('says at the button and in the popup that an analysis has failed, and tries again when the reader wants it', async () => {
    const endFailing = await reader.open.failAnalyses('The model is asleep.');
    await reader.visit('article.html?failing');
    await until('the sign', async () => (await reader.open.readButton(reader.page)).badge === '!');
    expect((await reader.open.readButton(reader.page)).title).toMatch(
      /went wrong while reading\. .*The model is asleep\.$/,
    );
    const popup = await reader.open.openPopup(reader.page);
    expect(await readPopup(popup)).toMatchObject({ kind: 'message', title: 'Something went wrong while reading.' });
    await endFailing();
    await popup.evaluate(() => document.querySelector<HTMLElement>('.wish')?.click());
    await until('the article', async () => (await readPopup(popup)).kind === 'article');
    await popup.close();
    await until('the sign', async () => (await reader.open.readButton(reader.page)).badge === '✓');
  });

  it('leaves alone what is no article, and a site that is switched off', async () => {
    await reader.visit('short.html');
    await pause();
    expect(await reader.isPainted()).toBe(false);
    await reader.page.goto(`${reader.server.origin}/article.html`);
    await until('the paint', reader.isPainted);
    const popup = await reader.open.openPopup(reader.page);
    await readPopup(popup);
    const never = '.site .plain-button:last-child';
    await until('the site', () => popup.evaluate((at) => document.querySelector(at) !== null, never));
    await popup.evaluate((at) => document.querySelector<HTMLElement>(at)?.click(), never);
    await until('the paint to go', async () => !(await reader.isPainted()));
    await popup.close();
    await reader.page.reload();
    await pause();
    expect(await reader.isPainted()).toBe(false);
  });
});

import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browserNames } from './browser-names';
import { LIVING_PAGES } from './living-pages';
import { type OpenBrowser, openBrowser } from './open-browser';
import { readPopup } from './read-popup';
import { type PageServer, servePages } from './serve-pages';
import { until } from './until';

const ARMY = 'The army said on Monday';
const MINES = 'The army said it would clear';

describe.each(browserNames)('sentences in frames and shadow roots in %s', (name) => {
  let open: OpenBrowser;
  let server: PageServer;
  let page: Page;
  beforeAll(async () => {
    server = await servePages(LIVING_PAGES);
    open = await openBrowser(name, { viewport: { width: 900, height: 700 } });
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
    // Where a pointer rests, a card opens, and steps begin there.
    await page.mouse.move(2, 2);
    await page.goto(`${server.origin}/${path}`);
  };
  const paint = async (): Promise<void> => {
    const popup = await open.openPopup(page);
    expect(await readPopup(popup)).toMatchObject({ kind: 'article' });
    await popup.close();
    await page.bringToFront();
  };
  /** Puts the frame below the fold and makes it lower than its text, so that both have to be scrolled. */
  const buryFrame = async (): Promise<Frame> => {
    await page.evaluate(() => {
      const frame = document.querySelector('iframe');
      if (!frame) throw new Error('There is no frame.');
      frame.height = '150';
      frame.before(Object.assign(document.createElement('div'), { style: 'height: 1200px' }));
      frame.after(Object.assign(document.createElement('div'), { style: 'height: 1200px' }));
    });
    const frame = page.frames().find((inner) => inner.url().endsWith('/frame.html'));
    if (!frame) throw new Error('The frame has not loaded.');
    return frame;
  };
  const topOfFrame = (): Promise<number> =>
    page.evaluate(() => document.querySelector('iframe')?.getBoundingClientRect().top ?? Number.NaN);
  const readCard = (): Promise<{ readonly top: number; readonly bottom: number } | null> =>
    page.evaluate(() => {
      const box = document.querySelector(':root > [popover]')?.getBoundingClientRect();
      return box ? { top: box.top, bottom: box.bottom } : null;
    });
  const hasCard = async (): Promise<boolean> => (await readCard()) !== null;

  it('a jump leads into a frame: page and frame scroll there, the caret and the keyboard go along', async () => {
    await visit('framed.html');
    const frame = await buryFrame();
    await paint();
    const readPlace = (): Promise<string> =>
      frame.evaluate(() => getSelection()?.anchorNode?.nodeValue?.slice(getSelection()?.anchorOffset).trim() ?? '');
    await open.pressShortcut(page, 'previous-sentence');
    await until('the last sentence', async () => (await readPlace()).startsWith(MINES));
    const card = await until('the card', readCard);
    expect(await frame.evaluate(() => scrollY)).toBeGreaterThan(50);
    const place = await frame.evaluate(
      () => getSelection()?.getRangeAt(0).startContainer.parentElement?.getBoundingClientRect().top ?? Number.NaN,
    );
    const top = (await topOfFrame()) + place;
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(700);
    expect(card.top > top || card.bottom <= top).toBe(true);
    await page.keyboard.press('Tab');
    await until('the keyboard in the card', () =>
      page.evaluate(() => document.activeElement?.matches(':root > [popover]') ?? false),
    );
    await page.keyboard.press('Escape');
    await until('the card to go', async () => !(await hasCard()));
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('iframe');
  });

  it('a sentence in a frame has its card where the reader points, beside it', async () => {
    await visit('framed.html');
    await page.evaluate(() => document.querySelector('iframe')?.setAttribute('height', '200'));
    const frame = page.frames().find((inner) => inner.url().endsWith('/frame.html'));
    await paint();
    const box = await frame?.evaluate((words) => {
      const node = [...document.querySelectorAll('p')].find((p) => p.textContent.startsWith(words))?.firstChild;
      if (!node) throw new Error(`The frame does not say "${words}".`);
      const range = document.createRange();
      range.setStart(node, 4);
      range.setEnd(node, 8);
      const { left, top, bottom } = range.getBoundingClientRect();
      return { left, top, bottom };
    }, ARMY);
    if (!box) throw new Error('The frame has not loaded.');
    const { left, top } = await page.evaluate(() => {
      const inner = document.querySelector('iframe')?.getBoundingClientRect();
      return { left: inner?.left ?? 0, top: inner?.top ?? 0 };
    });
    await page.mouse.move(left + box.left + 4, top + (box.top + box.bottom) / 2 + 2);
    const card = await until('the card', readCard);
    expect(card.bottom <= top + box.top || card.top >= top + box.bottom).toBe(true);
    await frame?.evaluate(() => scrollBy({ top: 30, behavior: 'instant' }));
    await until('the card to go', async () => !(await hasCard()));
  });

  it('a sentence in an open shadow root has its card, and a jump leads there', async () => {
    await visit('shadow.html');
    await paint();
    await open.pressShortcut(page, 'previous-sentence');
    const readPlace = (): Promise<string> =>
      page.evaluate(() => {
        const root = document.querySelector('news-body')?.shadowRoot;
        const [range] = (root && getSelection()?.getComposedRanges({ shadowRoots: [root] })) ?? [];
        return (range?.startContainer.nodeValue ?? '').slice(range?.startOffset);
      });
    await until('the sentence', async () => (await readPlace()).startsWith(MINES));
    await until('the card', hasCard);
    await page.keyboard.press('Escape');
    await until('no card', async () => !(await hasCard()));
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await new Promise((done) => setTimeout(done, 200));
    const box = await page.evaluate((words) => {
      const inner = document.querySelector('news-body')?.shadowRoot;
      const paragraph = [...(inner?.querySelectorAll('p') ?? [])].find((p) => p.textContent.startsWith(words));
      const { left, top } = paragraph?.getBoundingClientRect() ?? { left: 0, top: 0 };
      return { left, top };
    }, ARMY);
    await page.mouse.move(box.left + 60, box.top + 10);
    await until('the card', hasCard);
  });

  it('what is selected inside a shadow root is read by itself', async () => {
    await visit('shadow.html');
    await paint();
    await page.evaluate(() => {
      const second = document.querySelector('news-body')?.shadowRoot?.querySelectorAll('p')[1]?.firstChild;
      if (!second) throw new Error('The shadow root is empty.');
      getSelection()?.setBaseAndExtent(second, 0, second, second.nodeValue?.length ?? 0);
    });
    await open.chooseMenuItem(page, 'selection');
    const popup = await open.reachPopup();
    const content = await readPopup(popup);
    expect(content).toMatchObject({ kind: 'article', text: expect.stringMatching(/Only what you selected/) });
    expect(content.text).toContain('1 sentence');
    await popup.close();
  });
});

import type { Frame } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { browserNames } from './browser-names';
import { comeToRest } from './come-to-rest';
import { LIVING_PAGES } from './living-pages';
import { readPopup } from './read-popup';
import { seatReader } from './seat-reader';
import { until } from './until';

const ARMY = 'The army said on Monday';
const MINES = 'The army said it would clear';

describe.each(browserNames)('sentences in frames and shadow roots in %s', (name) => {
  const reader = seatReader(name, { viewport: { width: 900, height: 700 } }, LIVING_PAGES);
  /** Puts the frame below the fold and makes it lower than its text, so that both have to be scrolled. */
  const buryFrame = async (): Promise<Frame> => {
    await reader.page.evaluate(() => {
      const frame = document.querySelector('iframe');
      if (!frame) throw new Error('There is no frame.');
      frame.height = '150';
      frame.before(Object.assign(document.createElement('div'), { style: 'height: 1200px' }));
      frame.after(Object.assign(document.createElement('div'), { style: 'height: 1200px' }));
    });
    const frame = reader.page.frames().find((inner) => inner.url().endsWith('/frame.html'));
    if (!frame) throw new Error('The frame has not loaded.');
    return frame;
  };
  const topOfFrame = (): Promise<number> =>
    reader.page.evaluate(() => document.querySelector('iframe')?.getBoundingClientRect().top ?? Number.NaN);
  const readCard = (): Promise<{ readonly top: number; readonly bottom: number } | null> =>
    reader.page.evaluate(() => {
      const box = document.querySelector(':root > [popover]')?.getBoundingClientRect();
      return box ? { top: box.top, bottom: box.bottom } : null;
    });
  const hasCard = async (): Promise<boolean> => (await readCard()) !== null;

  it('a jump leads into a frame: page and frame scroll there, the caret and the keyboard go along', async () => {
    await reader.visit('framed.html');
    const frame = await buryFrame();
    await reader.paint();
    const readPlace = (): Promise<string> =>
      frame.evaluate(() => getSelection()?.anchorNode?.nodeValue?.slice(getSelection()?.anchorOffset).trim() ?? '');
    await reader.open.pressShortcut(reader.page, 'previous-sentence');
    await until('the last sentence', async () => (await readPlace()).startsWith(MINES));
    await until('the card', hasCard);
    await comeToRest(reader.page);
    const card = await until('the card', readCard);
    expect(await frame.evaluate(() => scrollY)).toBeGreaterThan(50);
    const place = await frame.evaluate(
      () => getSelection()?.getRangeAt(0).startContainer.parentElement?.getBoundingClientRect().top ?? Number.NaN,
    );
    const top = (await topOfFrame()) + place;
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(700);
    expect(card.top > top || card.bottom <= top).toBe(true);
    await reader.page.keyboard.press('Tab');
    await until('the keyboard in the card', () =>
      reader.page.evaluate(() => document.activeElement?.matches(':root > [popover]') ?? false),
    );
    await reader.page.keyboard.press('Escape');
    await until('the card to go', async () => !(await hasCard()));
    expect(await reader.page.evaluate(() => document.activeElement?.localName)).toBe('iframe');
  });

  it('a sentence in a frame has its card where the reader points, beside it', async () => {
    await reader.visit('framed.html');
    await reader.page.evaluate(() => document.querySelector('iframe')?.setAttribute('height', '200'));
    const frame = reader.page.frames().find((inner) => inner.url().endsWith('/frame.html'));
    await reader.paint();
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
    const { left, top } = await reader.page.evaluate(() => {
      const inner = document.querySelector('iframe')?.getBoundingClientRect();
      return { left: inner?.left ?? 0, top: inner?.top ?? 0 };
    });
    await reader.page.mouse.move(left + box.left + 4, top + (box.top + box.bottom) / 2 + 2);
    const card = await until('the card', readCard);
    expect(card.bottom <= top + box.top || card.top >= top + box.bottom).toBe(true);
    await frame?.evaluate(() => scrollBy({ top: 30, behavior: 'instant' }));
    await until('the card to go', async () => !(await hasCard()));
  });

  it('a sentence in an open shadow root has its card, and a jump leads there', async () => {
    await reader.visit('shadow.html');
    await reader.paint();
    await reader.open.pressShortcut(reader.page, 'previous-sentence');
    const readPlace = (): Promise<string> =>
      reader.page.evaluate(() => {
        const root = document.querySelector('news-body')?.shadowRoot;
        const [range] = (root && getSelection()?.getComposedRanges({ shadowRoots: [root] })) ?? [];
        return (range?.startContainer.nodeValue ?? '').slice(range?.startOffset);
      });
    await until('the sentence', async () => (await readPlace()).startsWith(MINES));
    await until('the card', hasCard);
    await reader.page.keyboard.press('Escape');
    await until('no card', async () => !(await hasCard()));
    await reader.page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await comeToRest(reader.page);
    const box = await reader.page.evaluate((words) => {
      const inner = document.querySelector('news-body')?.shadowRoot;
      const paragraph = [...(inner?.querySelectorAll('p') ?? [])].find((p) => p.textContent.startsWith(words));
      const { left, top } = paragraph?.getBoundingClientRect() ?? { left: 0, top: 0 };
      return { left, top };
    }, ARMY);
    await reader.page.mouse.move(box.left + 60, box.top + 10);
    await until('the card', hasCard);
  });

  it('what is selected inside a shadow root is read by itself', async () => {
    await reader.visit('shadow.html');
    await reader.paint();
    await reader.page.evaluate(() => {
      const second = document.querySelector('news-body')?.shadowRoot?.querySelectorAll('p')[1]?.firstChild;
      if (!second) throw new Error('The shadow root is empty.');
      getSelection()?.setBaseAndExtent(second, 0, second, second.nodeValue?.length ?? 0);
    });
    await reader.open.chooseMenuItem(reader.page, 'selection');
    const popup = await reader.open.reachPopup();
    const content = await readPopup(popup);
    expect(content).toMatchObject({ kind: 'article', text: expect.stringMatching(/Only what you selected/) });
    expect(content.text).toContain('1 sentence');
    await popup.close();
  });
});

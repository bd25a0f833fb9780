import { describe, expect, it } from 'vitest';
import { browserNames } from './browser-names';
import { comeToRest } from './come-to-rest';
import { seatReader } from './seat-reader';
import { until } from './until';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

describe.each(browserNames)('the card on the page in %s', (name) => {
  const reader = seatReader(name, { viewport: { width: 900, height: 700 } });
  const paint = async (path = 'article.html'): Promise<void> => {
    await reader.visit(path);
    await reader.paint();
  };
  /** Where words of the article are drawn. */
  const boxOf = (words: string): Promise<Box> =>
    reader.page.evaluate((wanted) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.nodeValue?.indexOf(wanted) ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        const { left, top, right, bottom } = range.getBoundingClientRect();
        return { left, top, right, bottom };
      }
      throw new Error(`The page does not say "${wanted}".`);
    }, words);
  /** The box of our card, which is all that the page can know of it; `null` when there is none. */
  const readCard = (): Promise<Box | null> =>
    reader.page.evaluate(() => {
      const host = document.querySelector(':root > [popover]');
      if (!host) return null;
      const { left, top, right, bottom } = host.getBoundingClientRect();
      return { left, top, right, bottom };
    });
  const hasCard = async (): Promise<boolean> => (await readCard()) !== null;
  const pointAt = async (words: string): Promise<Box> => {
    await reader.page.evaluate((wanted) => {
      const paragraph = [...document.querySelectorAll('p')].find((p) => p.textContent.includes(wanted));
      paragraph?.scrollIntoView({ block: 'center', behavior: 'instant' });
    }, words);
    await comeToRest(reader.page);
    const box = await boxOf(words);
    // In one go: a pointer that lingers on its way points at what lies there.
    await reader.page.mouse.move(box.left + 20, (box.top + box.bottom) / 2);
    return box;
  };
  const MILITARY = 'The army said that engineers had cleared';
  const REPORTER = 'The line follows the only paved';

  it('opens where the reader points, beside the sentence, and goes when they point elsewhere', async () => {
    await paint();
    const before = await reader.page.evaluate(() => document.querySelector('article')?.outerHTML);
    const words = await pointAt(MILITARY);
    const card = await until('the card', readCard);
    expect(card.top >= words.bottom || card.bottom <= words.top).toBe(true);
    expect(card.right - card.left).toBeGreaterThan(200);
    expect(await reader.page.evaluate(() => document.querySelector('article')?.outerHTML)).toBe(before);
    await reader.page.mouse.move(3, 3, { steps: 3 });
    await until('the card to go', async () => !(await hasCard()));
    expect(await reader.page.evaluate(() => document.querySelectorAll(':root > *').length)).toBe(2);
  });

  it('shows the page no more of itself than its box', async () => {
    await paint();
    await pointAt(MILITARY);
    await until('the card', readCard);
    const seen = await reader.page.evaluate(() => {
      const host = document.querySelector<HTMLElement>(':root > [popover]');
      return {
        root: host?.shadowRoot,
        html: host?.innerHTML,
        text: host?.innerText,
        found: document.body.innerText.includes('Military'),
      };
    });
    expect(seen).toEqual({ root: null, html: '', text: '', found: false });
  });

  it('stays while the pointer is on it', async () => {
    await paint();
    await pointAt(MILITARY);
    const card = await until('the card', readCard);
    await reader.page.mouse.move(card.left + 40, card.top + 40);
    await new Promise((done) => setTimeout(done, 600));
    expect(await hasCard()).toBe(true);
  });

  it('says nothing of the reporter’s own words', async () => {
    await paint();
    await pointAt(REPORTER);
    await new Promise((done) => setTimeout(done, 400));
    expect(await hasCard()).toBe(false);
  });

  it('closes with Escape, and stays closed while the pointer stays', async () => {
    await paint();
    const words = await pointAt(MILITARY);
    await until('the card', hasCard);
    await reader.page.keyboard.press('Escape');
    await until('the card to go', async () => !(await hasCard()));
    await reader.page.mouse.move(words.left + 60, (words.top + words.bottom) / 2, { steps: 3 });
    await new Promise((done) => setTimeout(done, 300));
    expect(await hasCard()).toBe(false);
  });

  it('does not open while text is being selected, or while the page scrolls', async () => {
    await paint();
    const words = await pointAt(MILITARY);
    await until('the card', hasCard);
    await reader.page.mouse.down();
    await reader.page.mouse.move(words.left + 200, (words.top + words.bottom) / 2, { steps: 6 });
    await until('the card to go', async () => !(await hasCard()));
    await new Promise((done) => setTimeout(done, 300));
    expect(await hasCard()).toBe(false);
    await reader.page.mouse.up();
    await reader.page.evaluate(() => getSelection()?.removeAllRanges());
    await pointAt(MILITARY);
    await until('the card', hasCard);
    await reader.page.evaluate(() => scrollBy({ top: 40, behavior: 'instant' }));
    await until('the card to go', async () => !(await hasCard()));
  });

  it('lets a click on a link be a click on a link', async () => {
    await paint();
    await reader.page.evaluate(() => document.addEventListener('click', (event) => event.preventDefault()));
    await reader.page.evaluate(() =>
      [...document.querySelectorAll('a')]
        .find((a) => a.textContent === 'statement')
        ?.scrollIntoView({ block: 'center', behavior: 'instant' }),
    );
    await comeToRest(reader.page);
    const link = await boxOf('statement');
    await reader.page.mouse.click(link.left + 10, (link.top + link.bottom) / 2);
    await new Promise((done) => setTimeout(done, 300));
    // One that opened while the pointer lingered before it pressed may be there still.
    await until('no card', async () => !(await hasCard()));
  });

  it('goes from sentence to sentence by shortcut, sets the caret there, and lets the keyboard in', async () => {
    await paint();
    const readPlace = (): Promise<string> =>
      reader.page.evaluate(
        () => getSelection()?.anchorNode?.nodeValue?.slice(getSelection()?.anchorOffset).trim() ?? '',
      );
    await reader.open.pressShortcut(reader.page, 'next-sentence');
    await until('the card', hasCard);
    const first = await readPlace();
    expect(first).toMatch(/^Karovian army|^The Karovian|^A brigade/);
    await reader.open.pressShortcut(reader.page, 'next-sentence');
    await until('the next sentence', async () => (await readPlace()) !== first);
    await until('its card', hasCard);
    await reader.page.keyboard.press('Tab');
    await until('the keyboard in the card', () =>
      reader.page.evaluate(() => document.activeElement?.matches(':root > [popover]') ?? false),
    );
    // Past the button that closes it, to the one for the next sentence of this source: the keyboard goes along into the next card.
    const second = await readPlace();
    for (const key of ['Tab', 'Tab', 'Tab', 'Enter'] as const) await reader.page.keyboard.press(key);
    await until('the third sentence', async () => (await readPlace()) !== second);
    await until('the keyboard in the next card', () =>
      reader.page.evaluate(() => document.activeElement?.matches(':root > [popover]') ?? false),
    );
    await reader.page.keyboard.press('Escape');
    await until('the card to go', async () => !(await hasCard()));
    await reader.open.pressShortcut(reader.page, 'previous-sentence');
    await reader.open.pressShortcut(reader.page, 'previous-sentence');
    await until('the first again', async () => (await readPlace()) === first);
  });

  /** Where the keyboard is, and the nearest controls before and after the sentence that the reader was taken to. */
  const readStop = (): Promise<{ readonly at: string; readonly before: string; readonly after: string }> =>
    reader.page.evaluate(() => {
      const from = getSelection()?.anchorNode;
      const controls = [...document.querySelectorAll('a[href], button')];
      const relation = (to: Element): number => from?.compareDocumentPosition(to) ?? 0;
      const describe = (element: Element | null | undefined): string => element?.outerHTML.slice(0, 200) ?? 'nothing';
      return {
        at: describe(document.activeElement),
        before: describe(controls.findLast((control) => relation(control) & Node.DOCUMENT_POSITION_PRECEDING)),
        after: describe(controls.find((control) => relation(control) & Node.DOCUMENT_POSITION_FOLLOWING)),
      };
    });
  const enterCard = async (): Promise<void> => {
    await reader.open.pressShortcut(reader.page, 'next-sentence');
    await until('the card', hasCard);
    await reader.page.keyboard.press('Tab');
    await until('the keyboard in the card', () =>
      reader.page.evaluate(() => document.activeElement?.matches(':root > [popover]') ?? false),
    );
  };

  it('lets the Tab key go on in the page from the sentence, forth and back', async () => {
    await paint();
    await enterCard();
    // Past the five controls of the card.
    for (let stop = 0; stop < 6; stop += 1) await reader.page.keyboard.press('Tab');
    const { at, after, before } = await readStop();
    expect(before).not.toBe('nothing');
    expect(at).toBe(after);
    await until('the card to go', async () => !(await hasCard()));
    await enterCard();
    await reader.page.keyboard.down('Shift');
    await reader.page.keyboard.press('Tab');
    await reader.page.keyboard.up('Shift');
    const back = await readStop();
    // Where the reader was before they went to the sentence.
    expect(back.at).toBe(after);
    await until('the card to go', async () => !(await hasCard()));
  });

  it('opens where the reader taps', async () => {
    await paint();
    await reader.page.evaluate((wanted) => {
      const paragraph = [...document.querySelectorAll('p')].find((p) => p.textContent.includes(wanted));
      paragraph?.scrollIntoView({ block: 'center', behavior: 'instant' });
    }, MILITARY);
    await comeToRest(reader.page);
    const { left, top, bottom } = await boxOf(MILITARY);
    await reader.page.touchscreen.tap(left + 20, (top + bottom) / 2);
    await until('the card', hasCard);
  });

  it('hides a voice from its card', async () => {
    await paint();
    await reader.open.pressShortcut(reader.page, 'next-sentence');
    await until('the card', hasCard);
    await comeToRest(reader.page);
    const voice = await reader.page.evaluate(() => CSS.highlights.has('voice-v1-military'));
    // Into the card, past its close button and its steps.
    for (const key of ['Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Enter'] as const) await reader.page.keyboard.press(key);
    await until(
      'the voice to go',
      async () => !(await reader.page.evaluate(() => CSS.highlights.has('voice-v1-military'))),
    );
    expect(voice).toBe(true);
    expect(await reader.page.evaluate(() => CSS.highlights.has('voice-v1-broadcaster'))).toBe(true);
  });

  it('takes readers who want less motion there in one go', async () => {
    await paint();
    await reader.open.preferStillness(reader.page, 'on');
    await reader.page.evaluate(() => {
      const places = new Set<number>();
      Object.assign(globalThis, { places });
      addEventListener('scroll', () => places.add(scrollY));
    });
    await reader.open.pressShortcut(reader.page, 'previous-sentence');
    await until('the card', hasCard);
    const places = await reader.page.evaluate(() => [...(globalThis as unknown as { places: Set<number> }).places]);
    await reader.open.preferStillness(reader.page, 'off');
    expect(places).toHaveLength(1);
    expect(places[0]).toBeGreaterThan(300);
  });

  it.each([
    [450, 350],
    [480, 300],
    [320, 568],
    [320, 300],
  ])('stays in sight, beside the sentence, in a window of %i × %i', async (width, height) => {
    await paint();
    await reader.page.setViewport({ width, height });
    await until('the smaller window', () =>
      reader.page.evaluate((w, h) => innerWidth === w && innerHeight === h, width, height),
    );
    const words = await pointAt(MILITARY);
    // The words may stand on two lines here: on the first.
    await reader.page.mouse.move(words.left + 40, words.top + 10);
    const card = await until('the card', readCard);
    expect(card.top >= words.bottom || card.bottom <= words.top).toBe(true);
    expect(Math.min(card.left, card.top)).toBeGreaterThanOrEqual(0);
    expect([card.right <= width, card.bottom <= height]).toEqual([true, true]);
  });

  it('does not heed events that the page makes up', async () => {
    await paint();
    const words = await boxOf('The Karovian Armed Forces (KAF) said');
    await reader.page.evaluate(({ left, top }) => {
      const at = { clientX: left + 20, clientY: top + 8, bubbles: true };
      document.dispatchEvent(new PointerEvent('pointermove', at));
      document.dispatchEvent(new MouseEvent('click', at));
    }, words);
    await new Promise((done) => setTimeout(done, 300));
    expect(await hasCard()).toBe(false);
  });
});

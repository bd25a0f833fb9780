import { describe, expect, it } from 'vitest';
import { browserNames } from './browser-names';
import { headlineOf, LATER, LIVING_PAGES } from './living-pages';
import { readPainted } from './read-painted';
import { readPopup } from './read-popup';
import { seatReader } from './seat-reader';
import { until } from './until';

describe.each(browserNames)('pages that live on in %s', (name) => {
  const reader = seatReader(name, { viewport: { width: 900, height: 900 } }, LIVING_PAGES);
  /** What the popup says when it is opened on the reader.page. */
  const ask = async (): Promise<{ readonly kind: string; readonly title: string }> => {
    const popup = await reader.open.openPopup(reader.page);
    const content = await readPopup(popup);
    await popup.close();
    return content;
  };
  const act = (): Promise<boolean> => reader.page.evaluate(() => dispatchEvent(new Event('act')));
  const holds = async (words: string): Promise<boolean> => (await readPainted(reader.page)).join(' ').includes(words);
  const paintedSoon = (words: string): Promise<unknown> => until(`paint on "${words}"`, () => holds(words));
  /** Whether something was painted at every frame from now on, asked later. */
  const watchForFlicker = async (): Promise<() => Promise<number>> => {
    await reader.page.evaluate(() => {
      Object.assign(globalThis, { bareFrames: 0 });
      const look = (): void => {
        if (CSS.highlights.size === 0) (globalThis as unknown as { bareFrames: number }).bareFrames += 1;
        requestAnimationFrame(look);
      };
      look();
    });
    return () => reader.page.evaluate(() => (globalThis as unknown as { bareFrames: number }).bareFrames);
  };
  const ARMY = 'The army said on Monday';

  it('waits for a page that is still building itself', async () => {
    await reader.visit('hydrates-soon.html');
    expect(await ask()).toMatchObject({ kind: 'article', title: headlineOf('bridge') });
    expect(await holds(ARMY)).toBe(true);
  });

  it('paints an article that comes later, and the open popup follows', async () => {
    await reader.visit('hydrates-late.html');
    const popup = await reader.open.openPopup(reader.page);
    expect(await readPopup(popup)).toMatchObject({ kind: 'message' });
    await act();
    await paintedSoon(ARMY);
    await until('the popup to show it', async () => (await readPopup(popup)).kind === 'article');
    await popup.close();
  });

  it('reads on when paragraphs are loaded', async () => {
    await reader.visit('loads-more.html');
    const readCount = await reader.open.countAnalyses();
    await ask();
    expect(await holds(LATER)).toBe(false);
    const readBare = await watchForFlicker();
    await act();
    await paintedSoon(LATER);
    expect(await holds(ARMY)).toBe(true);
    expect([await readCount(), await readBare()]).toEqual([2, 0]);
  });

  it('reads on when the reader asks for the rest', async () => {
    await reader.visit('continue-reading.html');
    await ask();
    expect(await holds(LATER)).toBe(false);
    await reader.page.click('button');
    await paintedSoon(LATER);
  });

  it('tells the next article from the one before, and leaves both painted', async () => {
    await reader.visit('next-article.html');
    const readCount = await reader.open.countAnalyses();
    expect(await ask()).toMatchObject({ title: headlineOf('bridge') });
    await act();
    expect(await ask()).toMatchObject({ title: headlineOf('bridge') });
    await reader.page.evaluate(() => document.querySelectorAll('h1')[1]?.scrollIntoView());
    await paintedSoon('There is nothing left to unload');
    expect(await holds(ARMY)).toBe(true);
    expect(await ask()).toMatchObject({ title: headlineOf('harbour') });
    await reader.page.evaluate(() => scrollTo(0, 0));
    await until('the first report', async () => (await ask()).title === headlineOf('bridge'));
    expect(await readCount()).toBe(2);
  });

  it('follows a one-page site to its next article', async () => {
    await reader.visit('one-page-site.html');
    await ask();
    await act();
    await paintedSoon('There is nothing left to unload');
    expect(await holds(ARMY)).toBe(false);
    expect(await ask()).toMatchObject({ title: headlineOf('harbour') });
  });

  it('takes in what a live blog puts on top, without a flicker below', async () => {
    await reader.visit('live-blog.html');
    await ask();
    const readBare = await watchForFlicker();
    await act();
    await paintedSoon(LATER);
    expect(await holds(ARMY)).toBe(true);
    expect(await readBare()).toBe(0);
  });

  it('follows words that the page replaces', async () => {
    await reader.visit('replaces-text.html');
    await ask();
    expect(await holds('We hand it back')).toBe(true);
    const readBare = await watchForFlicker();
    await act();
    await paintedSoon(LATER);
    expect(await holds('We hand it back')).toBe(false);
    expect(await readBare()).toBe(0);
  });

  it.each(['?ticker', '?article'])('asks for next to no analyses of a page that never rests%s', async (how) => {
    await reader.visit(`never-rests.html${how}`);
    const readCount = await reader.open.countAnalyses();
    await ask();
    const changes = (): Promise<number> => reader.page.evaluate(() => Number(document.body.dataset.changes));
    const before = await changes();
    await until('thirty changes', async () => (await changes()) - before >= 30);
    // It is read anew every half a minute at most, which on a slow machine is part of the test; but never at each change.
    expect(await readCount()).toBeLessThanOrEqual(1 + ((await changes()) - before) / 15);
    await until('the paint', () => holds(ARMY));
  });

  it('paints inside open shadow roots, and follows them', async () => {
    await reader.visit('shadow.html');
    const before = await reader.page.content();
    await ask();
    expect(await holds(ARMY)).toBe(true);
    expect(await reader.page.content()).toBe(before);
    await act();
    await paintedSoon(LATER);
    await reader.open.pressShortcut(reader.page);
    await until('the paint to go', () => reader.page.evaluate(() => CSS.highlights.size === 0));
    const left = await reader.page.evaluate(
      () => document.querySelector('news-body')?.shadowRoot?.adoptedStyleSheets.length,
    );
    expect(left).toBe(0);
  });

  it('paints inside frames of the same origin', async () => {
    await reader.visit('framed.html');
    expect(await ask()).toMatchObject({ kind: 'article', title: headlineOf('bridge') });
    const frame = reader.page.frames().find((inner) => inner.url().endsWith('/frame.html'));
    expect(await frame?.evaluate(() => CSS.highlights.size > 0 && document.adoptedStyleSheets.length === 1)).toBe(true);
    await reader.open.pressShortcut(reader.page);
    await until('the paint to go', async () => frame?.evaluate(() => CSS.highlights.size === 0));
  });
});

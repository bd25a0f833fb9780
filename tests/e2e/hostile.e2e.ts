import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CATEGORIES, findOurTasks } from '../../scripts/soak/find-our-tasks';
import { VOICE_IDS } from '../../src/voices/voice';
import { browserNames } from './browser-names';
import { HOSTILE_PAGES } from './hostile/all';
import type { HostilePage, Served } from './hostile/hostile-page';
import { type HostileServer, serveHostile } from './hostile/serve-hostile';
import { paragraphsOf } from './living-pages';
import { type OpenBrowser, openBrowser } from './open-browser';
import { readPainted } from './read-painted';
import { readPopup } from './read-popup';
import { until } from './until';
import { type ReadErrors, watchErrors } from './watch-errors';

/** A page that does not end loading is given so long before the press, in milliseconds. */
const LOADING = 1500;
/** What only markup of the page could bring into the popup. */
const FOREIGN = 'main :is(img, script, iframe, object, embed, form, style, link, base, meta, a)';

/** What the page itself can tell about us. */
interface Probe {
  /** The longest time that one of the page's own timers had to wait, in milliseconds. */
  longest: number;
  readonly changes: string[];
  readonly html: () => string;
}
declare const probe: Probe;

/** Watches the page from inside from before its own scripts run: whether its elements are changed, and how long it is kept from its own work. */
const installProbe = (): void => {
  /** The page as it stands, but for a card of ours, which stands beside the body. */
  const html = (): string =>
    [...(document.documentElement?.children ?? [])]
      .filter((part) => (part as HTMLElement).popover !== 'manual')
      .map(({ outerHTML }) => outerHTML)
      .join('\n');
  const state = { longest: 0, changes: [] as string[], html };
  Object.defineProperty(globalThis, 'probe', { value: state });
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    state.longest = Math.max(state.longest, now - last);
    last = now;
  }, 10);
};

/** The longest task of ours in a trace, with what took longest in it: `'31 ms (v8.callFunction 28, MinorGC 2)'`. */
function sayLongest(trace: Uint8Array): string {
  const [longest] = findOurTasks(JSON.parse(new TextDecoder().decode(trace)).traceEvents).toSorted(
    (a, b) => b.ms - a.ms,
  );
  if (!longest) return 'none';
  const parts = longest.parts.slice(0, 4).map(([what, ms]) => `${what} ${ms.toFixed(0)}`);
  return `${longest.ms.toFixed(0)} ms (${parts.join(', ')})`;
}

describe.each(browserNames)('hostile pages in %s', (name) => {
  let open: OpenBrowser;
  let server: HostileServer;
  let other: HostileServer;
  let readErrors: ReadErrors;
  let extensionId = '';
  let page: Page;
  beforeAll(async () => {
    other = await serveHostile(new Map([['framed.html', { body: () => `<body>${paragraphsOf('bridge')}</body>` }]]));
    server = await serveHostile(new Map(HOSTILE_PAGES.flatMap((hostile, nth) => served(hostile, nth, other.origin))));
    open = await openBrowser(name, { viewport: { width: 900, height: 900 } });
    extensionId =
      name === 'chromium'
        ? ([...(await open.browser.extensions()).keys()][0] ?? '')
        : '{3f0c6a1e-5d2b-4c57-9a41-8e7bb1f6d2a9}';
    readErrors = await watchErrors(open);
  });
  afterAll(async () => {
    await open?.close();
    server?.close();
    other?.close();
  });
  afterEach(async () => {
    if (!page.isClosed()) await page.close();
  });

  const visit = async ({ page: wanted, isEndless, startsWith }: HostilePage, nth: number): Promise<void> => {
    page = await open.browser.newPage();
    await page.evaluateOnNewDocument(installProbe);
    const own = name === 'chromium' ? 'chrome://version' : 'about:license';
    const address = 'address' in wanted ? wanted.address.replace('BROWSER', own) : `${server.origin}/${pathOf(nth)}`;
    const gone = page.goto(address).catch(() => {});
    if (isEndless) await Promise.race([gone, new Promise((done) => setTimeout(done, LOADING))]);
    else await gone;
    if (startsWith)
      await until('the beginning of the page', () =>
        page.evaluate((words) => document.body.textContent.includes(words), startsWith),
      );
  };
  const ask = async () => {
    const popup = await open.openPopup(page);
    const content = await readPopup(popup);
    const foreign = await popup.evaluate((what) => document.querySelectorAll(what).length, FOREIGN);
    await popup.close();
    expect(foreign).toBe(0);
    return content;
  };
  /** In frames of another origin, nothing can be asked and nothing is ours. */
  const painted = async (): Promise<string> =>
    (await Promise.all(page.frames().map((frame) => readPainted(frame).catch(() => [])))).flat().join('\n');
  const isOursIn = (frame: Frame): Promise<boolean> =>
    frame.evaluate((ids) => ids.some((id) => CSS.highlights.has(`voice-v1-${id}`)), [...VOICE_IDS]).catch(() => false);
  const isOurs = async (): Promise<boolean> => (await Promise.all(page.frames().map(isOursIn))).includes(true);
  const measure = async <T>(label: string, act: () => Promise<T>): Promise<T> => {
    await page.evaluate(() => {
      probe.longest = 0;
    });
    if (name === 'chromium') await page.tracing.start({ categories: [...CATEGORIES] });
    const result = await act();
    const trace = name === 'chromium' ? await page.tracing.stop() : undefined;
    const waited = await page.evaluate(() => probe.longest);
    console.log(
      `${name}, ${label}: ${trace ? `longest task of ours ${sayLongest(trace)}, ` : ''}longest wait of the page's own timer ${waited.toFixed(0)} ms`,
    );
    return result;
  };

  it.each(HOSTILE_PAGES.map((hostile, nth) => ({ ...hostile, nth })))('$name', async ({ nth, ...hostile }) => {
    const { outcome, rests, isGiant, afterwards } = hostile;
    await visit(hostile, nth);
    const before = rests && !isGiant ? await page.evaluate(() => probe.html()) : '';
    if (rests)
      await page.evaluate(() => {
        // A card of ours stands beside the body, in a box of its own under the root.
        const root = document.documentElement;
        const isOfPage = ({ target }: MutationRecord): boolean =>
          target !== root && root.contains(target) && (target as HTMLElement).popover !== 'manual';
        const tell = ({ type, target, attributeName }: MutationRecord): string =>
          `${type} ${target.nodeName} ${attributeName}`;
        new MutationObserver((records) => {
          probe.changes.push(...records.filter(isOfPage).map(tell));
        }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      });
    const content = isGiant ? await measure(hostile.name, ask) : await ask();
    if (outcome.kind === 'message')
      expect(content).toMatchObject({ kind: 'message', title: expect.stringMatching(outcome.says) });
    if (outcome.kind === 'any') expect(content.title).not.toBe('');
    if (outcome.kind === 'article') {
      expect(`${content.kind}: ${content.title}`).toMatch(/^article: /u);
      if (outcome.title) expect(content.title).toMatch(outcome.title);
      if (outcome.says) expect(content.text).toMatch(outcome.says);
      await page.evaluate(() => dispatchEvent(new Event('untamper')));
      const words = await painted();
      for (const wanted of outcome.painted) expect(words).toContain(wanted);
    }
    await afterwards?.({ open, page, extensionId, painted, ask });
    if (rests) {
      expect(await page.evaluate(() => probe.changes)).toEqual([]);
      if (!isGiant) expect(await page.evaluate(() => probe.html())).toBe(before);
    }
    if (outcome.kind === 'article' && !hostile.losesPaint) {
      expect(await isOurs()).toBe(true);
      await open.pressShortcut(page);
      await until('the paint to go', async () => !(await isOurs()));
    }
    expect((await readErrors()).join('\n')).toBe('');
  });
});

const pathOf = (nth: number): string => `2026/09/14/hostile-page-number-${nth}`;

/** A page as it is served; where it names another origin, it gets one. */
function served({ page }: HostilePage, nth: number, other: string): [string, Served][] {
  if ('address' in page) return [];
  const body = (): ReturnType<Served['body']> => {
    const made = page.body();
    return typeof made === 'string' ? made.replaceAll('OTHER/', `${other}/`) : made;
  };
  return [[pathOf(nth), { ...page, body }]];
}

import type { Page } from 'puppeteer-core';
import type { OpenBrowser, Popup } from '../../tests/e2e/open-browser';
import { readPopup } from '../../tests/e2e/read-popup';
import { type Paced, withPace } from './pace';
import { type PressCost, readTrace } from './read-trace';

/**
 * How the reader presses: the toolbar button by the mouse, or from the keyboard, which opens the popup as well, or the shortcut; with the background at
 * work or asleep.
 */
export type PressKind =
  | 'button'
  | 'button, keyboard'
  | 'button, background asleep'
  | 'shortcut'
  | 'shortcut, background asleep';

/** What a press did to the page beside what it cost. */
export interface PressEffect {
  /** What the browser counts as layout shift, where it does. */
  readonly layoutShift: number | null;
  /** Elements that stand elsewhere or have another size than before. */
  readonly moved: number;
}

const CATEGORIES = ['-*', 'toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8', 'v8.execute'];
/** After the last step of a press is seen from outside, the page gets so long to come to rest, in milliseconds. */
export const REST = 200;
/** The pointer is on the button for so long before it is pressed, in milliseconds. */
const POINTED = 400;
const SHORTCUT_REST = 700;
const ASLEEP_REST = 2000;

/** What a press cost the page, and what it did to it. */
export type PressRecord = PressCost & PressEffect & Paced;

/**
 * Opens an address in a tab of Chromium and presses, anew for each of `kinds`, and says in milliseconds what each press cost the page, and what it did
 * to it. A shortcut has an effect only in a tab in which the button was pressed before.
 */
export async function tracePresses(
  open: OpenBrowser,
  page: Page,
  address: string,
  kinds: readonly PressKind[],
): Promise<readonly PressRecord[]> {
  const records: PressRecord[] = [];
  for (const kind of kinds) {
    await prepare(open, page, address, kind);
    await page.tracing.start({ categories: CATEGORIES });
    const press = Number(process.hrtime.bigint() / 1000n);
    let trace: Uint8Array | undefined;
    let pressed: { readonly result: Popup | null } & Paced;
    try {
      pressed = await withPace(() => act(open, page, kind));
    } finally {
      trace = await page.tracing.stop();
    }
    if (!trace) throw new Error('Chromium gave no trace.');
    await pressed.result?.close();
    records.push({ ...readTrace(trace, press), ...(await readEffect(page)), pace: pressed.pace });
  }
  return records;
}

/** Opens an address to press there next, and notes where everything stands. */
export async function prepare(open: OpenBrowser, page: Page, address: string, kind: PressKind): Promise<void> {
  await page.goto(address, { waitUntil: 'load' });
  await page.bringToFront();
  await rest(REST);
  await watchLayout(page);
  if (kind.endsWith('asleep')) await open.sleepBackground();
  await point(open, page, kind);
}

/** A pointer comes to the button before the button is pressed. */
export async function point(open: OpenBrowser, page: Page, kind: PressKind): Promise<void> {
  if (!isByMouse(kind)) return;
  await open.pointAtButton(page);
  await rest(POINTED);
}

const isByMouse = (kind: PressKind): boolean => kind.startsWith('button') && kind !== 'button, keyboard';

/** Presses the toolbar button. */
export const pressButton = (open: OpenBrowser, page: Page, kind: PressKind): Promise<void> =>
  open.pressButton(page, isByMouse(kind) ? 'mouse' : 'keyboard');

/** Presses, and comes back when the page is done, with the popup where the press has opened it. */
export async function act(open: OpenBrowser, page: Page, kind: PressKind): Promise<Popup | null> {
  if (kind.startsWith('shortcut')) {
    await open.pressShortcut(page);
    await rest(kind === 'shortcut' ? SHORTCUT_REST : ASLEEP_REST);
    return null;
  }
  await pressButton(open, page, kind);
  const popup = await open.reachPopup();
  await readPopup(popup);
  await rest(REST);
  return popup;
}

export const rest = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

interface Watched {
  layoutShift: number | null;
  readonly boxes: () => string[];
  readonly before: readonly string[];
}
declare const watched: Watched;

/** Notes where everything stands, and how the browser counts shifts from now on. */
async function watchLayout(page: Page): Promise<void> {
  await page.evaluate(() => {
    const boxes = (): string[] =>
      [...document.querySelectorAll('body *')].slice(0, 5000).map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return [x + scrollX, y + scrollY, width, height].join(' ');
      });
    const state = { layoutShift: null as number | null, boxes, before: boxes() };
    Object.assign(globalThis, { watched: state });
    if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return;
    state.layoutShift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        state.layoutShift = (state.layoutShift ?? 0) + (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: false });
  });
}

/** What has changed since `watchLayout`. */
export function readEffect(page: Page): Promise<PressEffect> {
  return page.evaluate(() => {
    const now = watched.boxes();
    return {
      layoutShift: watched.layoutShift,
      moved: now.filter((box, index) => box !== watched.before[index]).length,
    };
  });
}

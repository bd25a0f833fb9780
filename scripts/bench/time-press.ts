import type { Page } from 'puppeteer-core';
import type { OpenBrowser } from '../../tests/e2e/open-browser';
import { act, type PressKind, REST, rest } from './measure-press';

/** A press by the clock, in milliseconds, with nothing recorded meanwhile, which would lengthen it. */
export interface PressTime {
  /** From the press until the browser begins to open the popup's page; `null` where the press opens none. */
  readonly toPopup: number | null;
  /** From the press to the end of the frame in which the paint was first seen; `null` where nothing is painted. */
  readonly toPainted: number | null;
}

/** Opens an address and presses. All times are counted from 1970, so that those of this process, the popup and the page can be compared. */
export async function timePress(open: OpenBrowser, page: Page, address: string, kind: PressKind): Promise<PressTime> {
  await page.goto(address, { waitUntil: 'load' });
  await page.bringToFront();
  await rest(REST);
  await watchPaint(page);
  if (kind.endsWith('asleep')) await open.sleepBackground();
  const press = performance.timeOrigin + performance.now();
  const popup = await act(open, page, kind);
  const opened = popup && (await popup.evaluate(() => performance.timeOrigin));
  await popup?.close();
  const painted = await page.evaluate(() => (globalThis as unknown as { painted: number | null }).painted);
  const since = (time: number | null): number | null => (time === null ? null : time - press);
  return { toPopup: since(opened), toPainted: since(painted) };
}

/** Has the page note when the frame was shown in which highlights first lay on it. */
async function watchPaint(page: Page): Promise<void> {
  await page.evaluate(() => {
    const state = globalThis as unknown as { painted: number | null };
    state.painted = null;
    const look = (): void => {
      if (CSS.highlights.size === 0) requestAnimationFrame(look);
      else setTimeout(() => (state.painted = performance.timeOrigin + performance.now()));
    };
    requestAnimationFrame(look);
  });
}

import type { JSHandle, Page } from 'puppeteer-core';
import type { OpenBrowser } from '../../tests/e2e/open-browser';
import { readPopup } from '../../tests/e2e/read-popup';
import { type PressKind, point, pressButton, REST, rest } from './measure-press';
import { type Paced, readPace } from './pace';

/** A press by the clock, in milliseconds, with nothing recorded meanwhile, which would lengthen it. */
export interface PressTime extends Paced {
  /** From the press until the browser begins to open the popup's page, below 0 where that was prepared before; `null` where the press opens none. */
  readonly toPopup: number | null;
  /** From the press to the end of the frame in which the paint was first seen; `null` where nothing is painted. */
  readonly toPainted: number | null;
}

/** A press on a page that has no article leads to no paint; from then on the popup tells when it is done, in milliseconds. */
const PATIENCE = 4000;

/**
 * Opens an address and presses. All times are counted from 1970, so that those of this process, the popup and the page can be compared. Until the paint
 * is seen nothing is asked of page or popup: in Firefox, the answers would be given by the thread that analyses.
 */
export async function timePress(open: OpenBrowser, page: Page, address: string, kind: PressKind): Promise<PressTime> {
  await page.goto(address, { waitUntil: 'load' });
  await page.bringToFront();
  await rest(REST);
  const painted = await watchPaint(page);
  if (kind.endsWith('asleep')) await open.sleepBackground();
  await point(open, page, kind);
  const isShortcut = kind.startsWith('shortcut');
  const before = readPace();
  const press = performance.timeOrigin + performance.now();
  if (isShortcut) await open.pressShortcut(page);
  else await pressButton(open, page, kind);
  await Promise.race([painted.evaluate(({ time }) => time), rest(PATIENCE)]);
  let opened: number | null = null;
  if (!isShortcut) {
    const popup = await open.reachPopup();
    await readPopup(popup);
    opened = await popup.evaluate(() => performance.timeOrigin);
    await popup.close();
  }
  await rest(REST);
  const pace = (before + readPace()) / 2;
  const since = (time: number | null): number | null => (time === null ? null : time - press);
  return { toPopup: since(opened), toPainted: since(await painted.evaluate(({ known }) => known)), pace };
}

interface Painted {
  readonly time: Promise<number>;
  known: number | null;
}

/** Has the page note when the frame was shown in which highlights first lay on it. */
function watchPaint(page: Page): Promise<JSHandle<Painted>> {
  return page.evaluateHandle(() => {
    const state: Painted = {
      known: null,
      time: new Promise((resolve) => {
        const look = (): void => {
          if (CSS.highlights.size === 0) requestAnimationFrame(look);
          else
            setTimeout(() => {
              state.known = performance.timeOrigin + performance.now();
              resolve(state.known);
            });
        };
        requestAnimationFrame(look);
      }),
    };
    return state;
  });
}

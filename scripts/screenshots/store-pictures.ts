import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type OpenBrowser, openBrowser } from '../../tests/e2e/open-browser';
import type { PageServer } from '../../tests/e2e/serve-pages';
import { type BrowserName, findBrowser } from '../find-browser';
import { drawTile, TILES } from './draw-tile';
import { layAlone, layBeside, layOver, widthOf } from './lay-pictures';
import { MIDDLE, openPanel, scrollTo, settle, takeCard, takeOwnPage, takePopup, turnTo } from './take';

/** What both stores show best; Chrome takes five at most. */
const VIEW = { width: 1280, height: 800 };

/**
 * The pictures of 1280 × 800 for the listing, in their order. All are put together by Chromium, which leaves no alpha channel in them; Chrome's store
 * refuses one.
 */
export async function takeStorePictures(
  name: BrowserName,
  server: PageServer,
  save: (what: string, png: string) => void,
): Promise<void> {
  const open = await openBrowser(name, { viewport: VIEW });
  const board = await openBoard();
  const savePopup = async (what: string, page: Page, top: number): Promise<void> => {
    const { page: pagePng, popup } = await takePopup(open, page, top);
    save(what, await layOver(board, pagePng, popup, VIEW.width - 396));
  };
  try {
    const page = await open.browser.newPage();
    await page.goto(`${server.origin}/article.html`);
    await turnTo(open, page, 'light');
    await savePopup('1-popup', page, 0);
    save('2-card', await layAlone(board, await takeCard(open, page, 10)));
    await turnTo(open, page, 'dark');
    await savePopup('4-dark', page, MIDDLE);
    await turnTo(open, page, 'light');
    save('5-settings', await layAlone(board, await takeOwnPage(open, 'options', 'light')));
    save('3-panel', await takePanel(open, page, board));
  } finally {
    await open.close();
    await board.close();
  }
}

/** The article with the panel, side by side as wide as the other pictures. */
async function takePanel(open: OpenBrowser, page: Page, board: Browser): Promise<string> {
  const panel = await openPanel(open, page);
  const panelWidth = widthOf(await panel.screenshot());
  await page.setViewport({ width: VIEW.width - panelWidth - 1, height: VIEW.height });
  await scrollTo(page, MIDDLE);
  await settle();
  const pagePng = await page.screenshot({ encoding: 'base64' });
  return layBeside(board, pagePng, await panel.screenshot());
}

/** The promotional tiles. */
export async function takeTiles(save: (what: string, png: string) => void): Promise<void> {
  const board = await openBoard();
  try {
    for (const size of TILES) save(`${size.width}x${size.height}`, await drawTile(board, size));
  } finally {
    await board.close();
  }
}

const openBoard = (): Promise<Browser> =>
  puppeteer.launch({
    executablePath: findBrowser('chromium'),
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });

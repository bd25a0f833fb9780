import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { BrowserName } from '../../scripts/find-browser';
import { type OpenBrowser, type OpenOptions, openBrowser } from './open-browser';
import { makePages } from './pages';
import { readPopup } from './read-popup';
import { type PageServer, servePages } from './serve-pages';

type Pages = Parameters<typeof servePages>[0];

/** Somebody who reads in a real browser, for the tests of one `describe`. */
export interface Reader {
  readonly open: OpenBrowser;
  readonly server: PageServer;
  /** The page they look at. */
  readonly page: Page;
  /** Opens one of the served pages in a tab of its own; the last one stays open until the test ends. */
  visit(path: string): Promise<void>;
  /** Opens the popup on the page, which paints it, closes it again, and looks at the page. */
  paint(): Promise<void>;
  /** Whether any sentence of the page is painted. */
  isPainted(): Promise<boolean>;
}

/**
 * Opens a browser and serves pages (those of the bundled article unless told) before the tests of the `describe` this is called in, closes each test's
 * page after it, and both after the last.
 */
export function seatReader(name: BrowserName, options?: Partial<OpenOptions>, pages?: Pages): Reader {
  let open: OpenBrowser;
  let server: PageServer;
  let page: Page;
  beforeAll(async () => {
    server = await servePages({ ...(await makePages()), ...pages });
    open = await openBrowser(name, options);
  });
  afterEach(async () => {
    if (page?.isClosed() === false) await page.close();
  });
  afterAll(async () => {
    await open?.close();
    server?.close();
  });
  return {
    get open() {
      return open;
    },
    get server() {
      return server;
    },
    get page() {
      return page;
    },
    visit: async (path) => {
      page = await open.browser.newPage();
      // Where a pointer rests, a card opens, and steps begin there.
      await page.mouse.move(2, 2);
      await page.goto(`${server.origin}/${path}`);
    },
    paint: async () => {
      const popup = await open.openPopup(page);
      expect(await readPopup(popup)).toMatchObject({ kind: 'article' });
      await popup.close();
      await page.bringToFront();
    },
    isPainted: () => page.evaluate(() => CSS.highlights.size > 0),
  };
}

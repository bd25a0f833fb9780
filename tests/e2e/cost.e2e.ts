import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browserNames } from './browser-names';
import { readCpuTime, tellsCpuTime } from './cpu-time';
import { LIVING_PAGES } from './living-pages';
import { type OpenBrowser, openBrowser } from './open-browser';
import { readPopup } from './read-popup';
import { type PageServer, servePages } from './serve-pages';

/** How long a page that never rests is watched, in milliseconds. */
const TIME = 5_000;
/** A page is loaded and shown, the popup goes, and what was read is analysed within this time, in milliseconds. */
const SETTLING = 1_500;
/** What following the page may take of one processor. */
const MOST = 0.05;

describe.each(browserNames)('following a page that changes ten times a second in %s', (name) => {
  let open: OpenBrowser;
  let server: PageServer;
  let page: Page;
  beforeAll(async () => {
    server = await servePages(LIVING_PAGES);
    open = await openBrowser(name, { viewport: { width: 900, height: 900 } });
  });
  afterAll(async () => {
    await open?.close();
    server?.close();
  });
  afterEach(async () => {
    if (!page.isClosed()) await page.close();
  });

  /** The part of one processor that the browser with all its processes takes up. */
  const measureCpu = async (): Promise<number> => {
    const pid = open.browser.process()?.pid ?? 0;
    const [before, begin] = [readCpuTime(pid), performance.now()];
    await new Promise((done) => setTimeout(done, TIME));
    return (readCpuTime(pid) - before) / (performance.now() - begin);
  };

  it.skipIf(!tellsCpuTime).each(['?ticker', '?article'])('takes next to nothing%s', async (how) => {
    page = await open.browser.newPage();
    await page.goto(`${server.origin}/never-rests.html${how}`);
    await page.bringToFront();
    await new Promise((done) => setTimeout(done, SETTLING));
    const alone = await measureCpu();
    const popup = await open.openPopup(page);
    await readPopup(popup);
    await popup.close();
    await new Promise((done) => setTimeout(done, SETTLING));
    const followed = await measureCpu();
    const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;
    console.log(
      `${name}, ${how.slice(1)}: ${percent(alone)} of a processor by itself, ${percent(followed)} while followed`,
    );
    expect(followed - alone).toBeLessThan(MOST);
  });
});

import type { Browser, Page } from 'puppeteer-core';
import { until } from './until';

/** The page that a browser shows at an address, once it answers. */
export function findPage(browser: Browser, address: string): Promise<Page> {
  return until(`a page at ${address}`, async () => {
    const at = (await browser.pages()).find((page) => page.url() === address);
    return at && (await at.evaluate(() => document.readyState === 'complete')) ? at : null;
  });
}

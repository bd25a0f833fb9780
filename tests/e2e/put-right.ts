import type { Page } from 'puppeteer-core';
import { comeToRest } from './come-to-rest';
import type { OpenBrowser } from './open-browser';
import { until } from './until';

/** Says of the next sentence of a painted page that it is the reporter's, in its card and by the keyboard. */
export async function putRight(open: OpenBrowser, page: Page): Promise<void> {
  await page.bringToFront();
  await open.pressShortcut(page, 'next-sentence');
  await until('the card', () => page.evaluate(() => document.querySelector(':root > [popover]') !== null));
  await comeToRest(page);
  // Into the card, then back from its end: the last button says "This is wrong".
  for (const key of ['Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab'] as const) await page.keyboard.press(key);
  await page.keyboard.press('Enter');
  await page.keyboard.press('KeyR');
}

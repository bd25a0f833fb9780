import type { Page } from 'puppeteer-core';
import type { OpenBrowser, Popup } from '../../tests/e2e/open-browser';
import { readPopup } from '../../tests/e2e/read-popup';
import { until } from '../../tests/e2e/until';

export type Scheme = 'light' | 'dark';

/** How far down the article is where several voices stand below each other, in CSS pixels. */
export const MIDDLE = 940;

/** Long enough for a page to follow a change of its colours, and for a card to open. */
export const settle = (): Promise<void> => new Promise((done) => setTimeout(done, 900));

/** Turns the article, and what the system prefers, to light or dark. */
export async function turnTo(open: OpenBrowser, page: Page, scheme: Scheme): Promise<void> {
  await page.evaluate((theme) => document.documentElement.setAttribute('data-theme', theme), scheme);
  await open.preferScheme(page, scheme);
}

export async function scrollTo(page: Page, top: number): Promise<void> {
  await page.evaluate((to) => window.scrollTo({ top: to, behavior: 'instant' }), top);
}

/** The article, `top` pixels down, and its popup. */
export async function takePopup(
  open: OpenBrowser,
  page: Page,
  top: number,
): Promise<{ readonly page: string; readonly popup: string }> {
  await scrollTo(page, top);
  const popup = await open.openPopup(page);
  await expectArticle(popup);
  await settle();
  const popupPng = await popup.screenshot();
  await popup.close();
  await page.bringToFront();
  return { page: await page.screenshot({ encoding: 'base64' }), popup: popupPng };
}

/** The article with a card, `steps` sentences after the last one that had a card; those of the reporter are passed over. */
export async function takeCard(open: OpenBrowser, page: Page, steps: number): Promise<string> {
  await page.bringToFront();
  for (let step = 0; step < steps; step += 1) {
    await open.pressShortcut(page, 'next-sentence');
    await settle();
  }
  // The brief mark on the sentence the reader was taken to is no part of how it looks.
  await settle();
  const png = await page.screenshot({ encoding: 'base64' });
  await page.keyboard.press('Escape');
  return png;
}

/** Opens the side panel on the article, and waits until it shows it. */
export async function openPanel(open: OpenBrowser, page: Page): Promise<Popup> {
  const panel = await open.openPanel(page);
  await expectArticle(panel);
  await settle();
  return panel;
}

export async function takeOwnPage(open: OpenBrowser, file: string, scheme: Scheme): Promise<string> {
  const page = await openOwn(open, file);
  await open.preferScheme(page, scheme);
  await settle();
  const png = await page.screenshot({ encoding: 'base64' });
  await page.close();
  return png;
}

/** Opens a page of the extension, and waits until it is filled. */
export async function openOwn(open: OpenBrowser, file: string): Promise<Page> {
  const page = await open.openOwnPage(`${file}.html`);
  await until('the page to be filled', () => page.evaluate(() => document.querySelector('main h2') !== null));
  return page;
}

async function expectArticle(view: Popup): Promise<void> {
  await until('the article', async () => (await readPopup(view)).kind === 'article');
}

// Takes the pictures of the documentation: npm run screenshots [-- --browser chromium|firefox]
// Saves into docs/screenshots what a reader sees: the article on light and dark pages, each style, card, popup, side panel, settings and welcome.
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { PRESET_IDS } from '../src/paint/look';
import { buildBoth } from '../tests/e2e/build';
import { type OpenBrowser, openBrowser, type Popup } from '../tests/e2e/open-browser';
import { makePages } from '../tests/e2e/pages';
import { readPopup } from '../tests/e2e/read-popup';
import { type PageServer, servePages } from '../tests/e2e/serve-pages';
import { until } from '../tests/e2e/until';
import { type BrowserName, findBrowser } from './find-browser';
import { layBeside, layOver } from './lay-pictures';

const NAMES: readonly BrowserName[] = ['chromium', 'firefox'];
const SCHEMES = ['light', 'dark'] as const;
const FOLDER = resolve('docs/screenshots');
const VIEW = { width: 1000, height: 720 };

/** Long enough for a page to follow a change of its colours, and for a card to open. */
const settle = (): Promise<void> => new Promise((done) => setTimeout(done, 900));

async function takeAll(name: BrowserName, server: PageServer): Promise<void> {
  const open = await openBrowser(name, { viewport: VIEW });
  const save = (what: string, png: string): void => {
    const file = resolve(FOLDER, `${name}-${what}.png`);
    writeFileSync(file, Buffer.from(png, 'base64'));
    console.log(file);
  };
  try {
    const page = await open.browser.newPage();
    await page.goto(`${server.origin}/article.html`);
    for (const scheme of SCHEMES) {
      await page.evaluate((theme) => document.documentElement.setAttribute('data-theme', theme), scheme);
      await open.preferScheme(page, scheme);
      await takeReading(open, page, (what, png) => save(`${what}-${scheme}`, png));
      for (const file of ['options', 'welcome']) save(`${file}-${scheme}`, await takeOwnPage(open, file, scheme));
    }
    await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'light'));
    await open.preferScheme(page, 'light');
    await takePresets(open, page, save);
    await takePanel(open, page, save);
  } finally {
    await open.close();
  }
}

/** The article with its popup, and with a card. */
async function takeReading(open: OpenBrowser, page: Page, save: (what: string, png: string) => void): Promise<void> {
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  const popup = await open.openPopup(page);
  await expectArticle(popup);
  await settle();
  const popupPng = await popup.screenshot();
  await popup.close();
  await page.bringToFront();
  save('popup', await layOver(open.browser, await page.screenshot({ encoding: 'base64' }), popupPng, VIEW.width - 396));
  await page.bringToFront();
  for (let step = 0; step < 5; step += 1) {
    await open.pressShortcut(page, 'next-sentence');
    await settle();
  }
  // The brief mark on the sentence the reader was taken to is no part of how it looks.
  await settle();
  save('card', await page.screenshot({ encoding: 'base64' }));
  await page.keyboard.press('Escape');
}

/** The article in each style, chosen on the options page as a reader would. */
async function takePresets(open: OpenBrowser, page: Page, save: (what: string, png: string) => void): Promise<void> {
  const options = await openOwn(open, 'options');
  for (const preset of [...PRESET_IDS.slice(1), PRESET_IDS[0] ?? 'tint-and-underline']) {
    await options.bringToFront();
    await options.click(`input[value="${preset}"]`);
    await settle();
    await page.bringToFront();
    await page.evaluate(() => scrollTo({ top: 940, behavior: 'instant' }));
    await settle();
    save(`style-${preset}`, await page.screenshot({ encoding: 'base64' }));
  }
  await options.close();
}

async function takePanel(open: OpenBrowser, page: Page, save: (what: string, png: string) => void): Promise<void> {
  await page.evaluate(() => scrollTo({ top: 940, behavior: 'instant' }));
  const panel = await open.openPanel(page);
  await expectArticle(panel);
  await settle();
  const panelPng = await panel.screenshot();
  save('panel', await layBeside(open.browser, await page.screenshot({ encoding: 'base64' }), panelPng));
}

async function takeOwnPage(open: OpenBrowser, file: string, scheme: 'light' | 'dark'): Promise<string> {
  const page = await openOwn(open, file);
  await open.preferScheme(page, scheme);
  await settle();
  const png = await page.screenshot({ encoding: 'base64' });
  await page.close();
  return png;
}

async function openOwn(open: OpenBrowser, file: string): Promise<Page> {
  const page = await open.openOwnPage(`${file}.html`);
  await until('the page to be filled', () => page.evaluate(() => document.querySelector('main h2') !== null));
  return page;
}

async function expectArticle(view: Popup): Promise<void> {
  await until('the article', async () => (await readPopup(view)).kind === 'article');
}

const { values } = parseArgs({ options: { browser: { type: 'string' } } });
const chosen = NAMES.filter((name) => values.browser === undefined || values.browser === name);
if (chosen.length === 0) throw new Error(`"${values.browser}" is neither chromium nor firefox.`);
chosen.forEach(findBrowser);
console.log('Building the extension …');
await buildBoth();
mkdirSync(FOLDER, { recursive: true });
const server = await servePages(await makePages());
try {
  for (const name of chosen) await takeAll(name, server);
} finally {
  server.close();
}

// Takes the pictures of the documentation and for the stores: npm run screenshots [-- --browser chromium|firefox]
// Saves into docs/screenshots what a reader sees: the article on light and dark pages, each style, card, popup, side panel, settings and welcome;
// and into docs/store/pictures what the stores ask for, in their sizes.
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { PRESET_IDS } from '../src/paint/look';
import { buildBoth } from '../tests/e2e/build';
import { type OpenBrowser, openBrowser } from '../tests/e2e/open-browser';
import { makePages } from '../tests/e2e/pages';
import { type PageServer, servePages } from '../tests/e2e/serve-pages';
import { type BrowserName, findBrowser } from './find-browser';
import { layBeside, layOver } from './screenshots/lay-pictures';
import { takeStorePictures, takeTiles } from './screenshots/store-pictures';
import {
  MIDDLE,
  openOwn,
  openPanel,
  scrollTo,
  settle,
  takeCard,
  takeOwnPage,
  takePopup,
  turnTo,
} from './screenshots/take';

const NAMES: readonly BrowserName[] = ['chromium', 'firefox'];
const SCHEMES = ['light', 'dark'] as const;
const VIEW = { width: 1000, height: 720 };
/** Firefox's sidebar is as high as its window, which has to be higher than the pictures. */
const WINDOW = { MOZ_HEADLESS_WIDTH: '1600', MOZ_HEADLESS_HEIGHT: '1200' };

type Save = (what: string, png: string) => void;

const saveInto = (folder: string, prefix: string): Save => {
  mkdirSync(resolve(folder), { recursive: true });
  return (what, png) => {
    const file = resolve(folder, `${prefix}-${what}.png`);
    writeFileSync(file, Buffer.from(png, 'base64'));
    console.log(file);
  };
};

async function takeAll(name: BrowserName, server: PageServer): Promise<void> {
  const open = await openBrowser(name, { viewport: VIEW });
  const save = saveInto('docs/screenshots', name);
  try {
    const page = await open.browser.newPage();
    await page.goto(`${server.origin}/article.html`);
    for (const scheme of SCHEMES) {
      await turnTo(open, page, scheme);
      const { page: pagePng, popup } = await takePopup(open, page, 0);
      save(`popup-${scheme}`, await layOver(open.browser, pagePng, popup, VIEW.width - 396));
      save(`card-${scheme}`, await takeCard(open, page, 5));
      for (const file of ['options', 'welcome']) save(`${file}-${scheme}`, await takeOwnPage(open, file, scheme));
    }
    await turnTo(open, page, 'light');
    await takePresets(open, page, save);
    await scrollTo(page, MIDDLE);
    const panel = await openPanel(open, page);
    const panelPng = await panel.screenshot();
    save('panel', await layBeside(open.browser, await page.screenshot({ encoding: 'base64' }), panelPng));
  } finally {
    await open.close();
  }
}

/** The article in each style, chosen on the options page as a reader would. */
async function takePresets(open: OpenBrowser, page: Page, save: Save): Promise<void> {
  const options = await openOwn(open, 'options');
  for (const preset of [...PRESET_IDS.slice(1), PRESET_IDS[0] ?? 'tint-and-underline']) {
    await options.bringToFront();
    await options.click(`input[value="${preset}"]`);
    await settle();
    await page.bringToFront();
    await scrollTo(page, MIDDLE);
    await settle();
    save(`style-${preset}`, await page.screenshot({ encoding: 'base64' }));
  }
  await options.close();
}

const { values } = parseArgs({ options: { browser: { type: 'string' } } });
const chosen = NAMES.filter((name) => values.browser === undefined || values.browser === name);
if (chosen.length === 0) throw new Error(`"${values.browser}" is neither chromium nor firefox.`);
chosen.forEach(findBrowser);
Object.assign(process.env, WINDOW);
console.log('Building the extension …');
await buildBoth();
const server = await servePages(await makePages());
try {
  for (const name of chosen) {
    await takeAll(name, server);
    await takeStorePictures(name, server, saveInto('docs/store/pictures', name));
  }
  await takeTiles(saveInto('docs/store/pictures', 'tile'));
} finally {
  server.close();
}

// Shows the extension at work: npm run demo [-- --browser chromium|firefox] [--screenshots DIR]
// With a screen, opens a browser on the bundled article with the popup beside it. Without one, or with --screenshots, saves what a reader
// sees in each browser, on a light and on a dark page.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'puppeteer-core';
import { VOICE_IDS, VOICES } from '../src/voices/voice';
import { buildBoth } from '../tests/e2e/build';
import { countPixels } from '../tests/e2e/count-pixels';
import { type OpenBrowser, openBrowser } from '../tests/e2e/open-browser';
import { makePages } from '../tests/e2e/pages';
import { readPopup } from '../tests/e2e/read-popup';
import { type PageServer, servePages } from '../tests/e2e/serve-pages';
import { type BrowserName, findBrowser } from './find-browser';
import { layOver } from './screenshots/lay-pictures';

const NAMES: readonly BrowserName[] = ['chromium', 'firefox'];
const SCHEMES = ['light', 'dark'] as const;
type Scheme = (typeof SCHEMES)[number];

/** Saves page, popup, and both together for each scheme; prints the names of the files. */
async function saveScreenshots(name: BrowserName, folder: string, server: PageServer): Promise<void> {
  const open = await openBrowser(name, { viewport: { width: 1100, height: 1960 } });
  try {
    const page = await open.browser.newPage();
    await page.goto(`${server.origin}/article.html`);
    for (const scheme of SCHEMES) {
      await page.evaluate((theme) => document.documentElement.setAttribute('data-theme', theme), scheme);
      await open.preferScheme(page, scheme);
      const { pagePng, popupPng } = await takePictures(open, page);
      await assertPainted(open.browser, pagePng, scheme);
      const pictures = { page: pagePng, popup: popupPng, both: await layOver(open.browser, pagePng, popupPng, 700) };
      for (const [what, png] of Object.entries(pictures)) {
        const file = join(folder, `${name}-${what}-${scheme}.png`);
        writeFileSync(file, Buffer.from(png, 'base64'));
        console.log(file);
      }
    }
  } finally {
    await open.close();
  }
}

async function takePictures(open: OpenBrowser, page: Page): Promise<{ pagePng: string; popupPng: string }> {
  const popup = await open.openPopup(page);
  const { kind, title } = await readPopup(popup);
  if (kind !== 'article') throw new Error(`The popup found no article: "${title}"`);
  // The page follows a change between light and dark within a moment.
  await new Promise((done) => setTimeout(done, 500));
  const popupPng = await popup.screenshot();
  await popup.close();
  return { pagePng: await page.screenshot({ encoding: 'base64' }), popupPng };
}

async function assertPainted(browser: Browser, png: string, scheme: Scheme): Promise<void> {
  const colours = VOICE_IDS.flatMap((voice) => VOICES[voice].mark?.[scheme] ?? []);
  const counts = await countPixels(browser, png, colours);
  if (Math.max(...counts) < 300) throw new Error(`The ${scheme} page shows no colour of any voice.`);
}

/** Opens a window for the reader and waits until they close it. */
async function showWindow(name: BrowserName, server: PageServer): Promise<void> {
  const open = await openBrowser(name, { show: 'window' });
  const [page = await open.browser.newPage()] = await open.browser.pages();
  await page.goto(`${server.origin}/article.html`);
  await open.openPopup(page);
  console.log(`${open.version} shows the article with the popup beside it. Close the window to end.`);
  await new Promise<void>((closed) => open.browser.once('disconnected', () => closed()));
  await open.close();
}

const hasScreen = process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);

/** The first browser that can be found; the trouble with the last one when there is none. */
function findAny(): BrowserName {
  let trouble: unknown;
  for (const name of NAMES)
    try {
      findBrowser(name);
      return name;
    } catch (error) {
      trouble = error;
    }
  throw trouble;
}

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: { browser: { type: 'string' }, screenshots: { type: 'string' } },
  });
  const chosen = NAMES.filter((name) => values.browser === undefined || values.browser === name);
  if (chosen.length === 0) throw new Error(`"${values.browser}" is neither chromium nor firefox.`);
  const wantsWindow = hasScreen && values.screenshots === undefined;
  if (wantsWindow) findAny();
  else chosen.forEach(findBrowser);
  console.log('Building the extension …');
  await buildBoth();
  const server = await servePages(await makePages());
  try {
    if (wantsWindow) {
      await showWindow(values.browser === undefined ? findAny() : (chosen[0] ?? 'chromium'), server);
      return;
    }
    const folder = resolve(values.screenshots ?? 'shots');
    mkdirSync(folder, { recursive: true });
    for (const name of chosen) await saveScreenshots(name, folder, server);
  } finally {
    server.close();
  }
}

try {
  await run();
} catch (error) {
  console.error(`The demo could not be shown: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

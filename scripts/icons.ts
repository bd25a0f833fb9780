// Draws the toolbar and store icons from their SVG sources: node scripts/run.mjs icons
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { findBrowser } from './find-browser';

/** Sizes in pixels, with the drawing to use: the small one is aligned to the pixels of a toolbar. */
const SIZES = { 16: 'icon-small', 32: 'icon', 48: 'icon', 96: 'icon', 128: 'icon' } as const;

const browser = await puppeteer.launch({
  executablePath: findBrowser('chromium'),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
mkdirSync('assets/public/icon', { recursive: true });
for (const [size, source] of Object.entries(SIZES)) {
  const drawing = readFileSync(`assets/${source}.svg`, 'utf8');
  await page.setViewport({ width: Number(size), height: Number(size) });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${drawing}`);
  const file = `assets/public/icon/${size}.png`;
  writeFileSync(file, await page.screenshot({ omitBackground: true }));
  console.log(file);
}
await browser.close();

import { describe, expect, it } from 'vitest';
import { browserNames } from './browser-names';
import { readPopup } from './read-popup';
import { seatReader } from './seat-reader';
import { until } from './until';

describe.each(browserNames)('on every news article in %s', (name) => {
  const reader = seatReader(name, { agreed: 'everywhere' });
  const pause = (): Promise<void> => new Promise((done) => setTimeout(done, 1200));

  it('paints an article by itself, also after going back', async () => {
    await reader.visit('article.html');
    await until('the paint', reader.isPainted);
    await reader.page.goto(`${reader.server.origin}/short.html`);
    await pause();
    expect(await reader.isPainted()).toBe(false);
    await reader.page.evaluate(() => history.back());
    const isBack = (): Promise<boolean> =>
      reader.page.evaluate(() => location.pathname === '/article.html' && CSS.highlights.size > 0);
    await until('the article again', isBack);
  });

  it('paints in a background tab', async () => {
    await reader.visit('article.html');
    const other = await reader.open.browser.newPage();
    await until('the paint', reader.isPainted);
    await other.close();
  });

  it.runIf(name === 'firefox')('paints in a private window', async () => {
    if (!reader.open.openPrivate) throw new Error('No private window can be opened.');
    const page = await reader.open.openPrivate(`${reader.server.origin}/article.html?private`);
    await until('the paint', () => page.evaluate(() => CSS.highlights.size > 0));
    await page.close();
  });

  it('leaves alone what is no article, and a site that is switched off', async () => {
    await reader.visit('short.html');
    await pause();
    expect(await reader.isPainted()).toBe(false);
    await reader.page.goto(`${reader.server.origin}/article.html`);
    await until('the paint', reader.isPainted);
    const popup = await reader.open.openPopup(reader.page);
    await readPopup(popup);
    const never = '.site .plain-button:last-child';
    await until('the site', () => popup.evaluate((at) => document.querySelector(at) !== null, never));
    await popup.evaluate((at) => document.querySelector<HTMLElement>(at)?.click(), never);
    await until('the paint to go', async () => !(await reader.isPainted()));
    await popup.close();
    await reader.page.reload();
    await pause();
    expect(await reader.isPainted()).toBe(false);
  });
});

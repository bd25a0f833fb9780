import puppeteer from 'puppeteer-core';
import { type BrowserName, findBrowser } from '../find-browser';
import type { InPage, PageReading } from './page-reading';

declare const sourcelight: InPage;

/** A browser that reads saved pages. */
export interface Reader {
  /** Opens an address and reads it as the page of `url`. */
  readonly read: (address: string, url: string | null) => Promise<PageReading>;
  /** How long Readability takes for the page that was read last, in milliseconds. */
  readonly timeReadability: () => Promise<number>;
  readonly close: () => Promise<void>;
}

/** Opens a browser without any extension; `script` is put into each page. Nothing outside 127.0.0.1 is reached. */
export async function openReader(name: BrowserName, script: string): Promise<Reader> {
  const browser = await puppeteer.launch({
    browser: name === 'firefox' ? 'firefox' : 'chrome',
    executablePath: findBrowser(name),
    defaultViewport: { width: 1280, height: 900 },
    ...(name === 'firefox'
      ? { extraPrefsFirefox: { 'network.dns.disabled': true, 'services.settings.server': 'data:,#none/v1' } }
      : {
          args: [
            ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
            '--disable-gpu',
            '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
          ],
        }),
  });
  const page = await browser.newPage();
  return {
    read: async (address, url) => {
      await page.goto(address, { waitUntil: 'domcontentloaded' });
      await page.evaluate(script);
      return page.evaluate((of) => sourcelight.readPage(of), url);
    },
    timeReadability: () => page.evaluate(() => sourcelight.timeReadability()),
    close: () => browser.close(),
  };
}

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

/** A busy machine may take so long to start a browser, or to load a page, in milliseconds. */
const PATIENCE = 180_000;

/** Opens a browser without any extension; `script` is put into each page. Nothing outside 127.0.0.1 is reached. */
export async function openReader(name: BrowserName, script: string): Promise<Reader> {
  const browser = await puppeteer.launch({
    browser: name === 'firefox' ? 'firefox' : 'chrome',
    executablePath: findBrowser(name),
    defaultViewport: { width: 1280, height: 900 },
    timeout: PATIENCE,
    protocolTimeout: PATIENCE,
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
  page.setDefaultTimeout(PATIENCE);
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

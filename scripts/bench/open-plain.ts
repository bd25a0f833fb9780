import puppeteer, { type Browser } from 'puppeteer-core';
import { type BrowserName, findBrowser } from '../find-browser';

/** Settings under which Firefox tells the time as exactly as it can. */
export const EXACT_TIME = { 'privacy.reduceTimerPrecision': false };

/** A busy machine may take so long to start a browser, in milliseconds. */
const PATIENCE = 120_000;

/** A browser without the extension: the control. It is started as the one with the extension is; nothing outside 127.0.0.1 is reached. */
export function openPlain(name: BrowserName): Promise<Browser> {
  const common = {
    executablePath: findBrowser(name),
    defaultViewport: { width: 1000, height: 800 },
    timeout: PATIENCE,
  };
  if (name === 'firefox')
    return puppeteer.launch({
      ...common,
      browser: 'firefox',
      extraPrefsFirefox: {
        ...EXACT_TIME,
        'network.dns.disabled': true,
        'services.settings.server': 'data:,#remote-settings-dummy/v1',
        'ui.useAccessibilityTheme': 0,
      },
    });
  return puppeteer.launch({
    ...common,
    pipe: true,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--screen-info={1600x1200}',
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
    ],
  });
}

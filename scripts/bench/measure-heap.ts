import type { CDPSession, Page } from 'puppeteer-core';
import type { OpenBrowser } from '../../tests/e2e/open-browser';
import { reachWindow } from '../../tests/e2e/open-firefox';

/** Megabytes of script memory after everything that can go has gone. */
export interface Heap {
  /** All script memory of the page's thread, before anybody has pressed and painted. */
  readonly page: number;
  readonly pagePainted: number;
  readonly background: number;
}

const MEGABYTE = 2 ** 20;

/** Measures the heap of a page before and after `press`, and of the background that has analysed it. */
export async function measureHeap(
  open: OpenBrowser,
  address: string,
  press: (page: Page) => Promise<unknown>,
): Promise<Heap> {
  const page = await open.browser.newPage();
  try {
    await page.goto(address);
    switch (open.name) {
      case 'chromium':
        return await inChromium(open, page, press);
      case 'firefox':
        return await inFirefox(open, page, press);
    }
  } finally {
    await page.close();
  }
}

async function inChromium(open: OpenBrowser, page: Page, press: (page: Page) => Promise<unknown>): Promise<Heap> {
  const session = await page.createCDPSession();
  const before = await readUsage(session);
  await press(page);
  const pagePainted = await readUsage(session);
  const target = await open.browser.waitForTarget((t) => t.type() === 'service_worker');
  const worker = await target.worker();
  if (!worker) throw new Error('The service worker is gone.');
  return { page: before, pagePainted, background: await readUsage(worker.client) };
}

async function readUsage(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const usage: { readonly usedSize: number; readonly backingStorageSize?: number } =
    await session.send('Runtime.getHeapUsage');
  return (usage.usedSize + (usage.backingStorageSize ?? 0)) / MEGABYTE;
}

/** By the reports behind about:memory. In them a slash of an address stands reversed. */
async function inFirefox(open: OpenBrowser, page: Page, press: (page: Page) => Promise<unknown>): Promise<Heap> {
  const inWindow = await reachWindow(open.browser);
  const read = async (): Promise<{ readonly page: number; readonly background: number }> => {
    const address = page.url().replaceAll('/', '\\');
    const told = await inWindow(`(${readReports})(${JSON.stringify(address)})`);
    const { inPage, inBackground }: { inPage: number; inBackground: number } = JSON.parse(told);
    return { page: inPage / MEGABYTE, background: inBackground / MEGABYTE };
  };
  const before = await read();
  await press(page);
  const after = await read();
  return { page: before.page, pagePainted: after.page, background: after.background };
}

/** Runs in the browser's own window: the bytes of script in the process that shows `address`, and in the background of the extension. */
const readReports = `async (address) => {
  const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
  await new Promise((done) => manager.minimizeMemoryUsage(done));
  const ours = WebExtensionPolicy.getActiveExtensions().find(({ name }) => name === 'Sourcelight').mozExtensionHostname;
  const scripts = new Map();
  const showing = new Set();
  let inBackground = 0;
  await new Promise((done) => manager.getReports((process, path, kind, units, amount) => {
    if (units !== Ci.nsIMemoryReporter.UNITS_BYTES || !/^explicit\\/(?:js-non-window\\/|window-objects\\/.*js-)/.test(path)) return;
    scripts.set(process, (scripts.get(process) ?? 0) + amount);
    if (path.includes('top(' + address)) showing.add(process);
    if (path.includes(ours + '\\\\_generated_background_page.html')) inBackground += amount;
  }, null, done, null, false));
  let inPage = 0;
  for (const process of showing) inPage += scripts.get(process);
  return JSON.stringify({ inPage, inBackground });
}`;

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Page, type Target, type WebWorker } from 'puppeteer-core';
import { findBrowser } from '../../scripts/find-browser';
import { findPage } from './find-page';
import type { OpenBrowser, OpenOptions, Popup } from './open-browser';
import { PATIENCE } from './patience';
import { serveDeadEnd } from './serve-pages';
import { until } from './until';

/** The parts of the extension API that are run inside the service worker. */
declare const chrome: {
  readonly commands: { readonly onCommand: { dispatch(name: string, tab: object): void } };
  readonly contextMenus: { readonly onClicked: { dispatch(click: object, tab: object): void } };
  readonly scripting: { executeScript(injection: object): Promise<unknown> };
  readonly runtime: {
    readonly onMessage: {
      addListener(
        listener: (message: { type?: string }, sender: object, sendResponse: (reply: string) => void) => void,
      ): void;
    };
  };
  readonly action: { getBadgeText(tab: object): Promise<string>; getTitle(tab: object): Promise<string> };
  readonly tabs: {
    query(filter: object): Promise<{ readonly id: number }[]>;
    discard(id: number): Promise<{ readonly id: number } | undefined>;
    update(id: number, change: object): Promise<unknown>;
  };
  readonly developerPrivate: {
    updateExtensionConfiguration(change: object): Promise<void>;
    updateProfileConfiguration(change: object): Promise<void>;
  };
  readonly windows: { create(wish: object): Promise<unknown> };
};

/** Chromium (or any of its kin) with the extension folder `built` in it. Nothing it asks for outside 127.0.0.1 gets out. */
export async function openChromium(built: string, { show, viewport, agreed }: OpenOptions): Promise<OpenBrowser> {
  const deadEnd = await serveDeadEnd();
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chromium'),
    headless: show !== 'window',
    timeout: PATIENCE,
    protocolTimeout: PATIENCE,
    pipe: true,
    enableExtensions: true,
    defaultViewport: show === 'window' ? null : (viewport ?? { width: 1000, height: 800 }),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // The popup gets no larger than the screen allows.
      ...(show === 'window' ? ['--window-size=1280,960'] : ['--screen-info={1600x1200}']),
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
      `--proxy-server=${deadEnd.origin}`,
      '--proxy-bypass-list=127.0.0.1',
    ],
  });
  const folder = agreed ? await agreeInAdvance(built) : null;
  const id = await browser.installExtension(folder ?? built);
  const base = `chrome-extension://${id}/`;
  // The page that opens after the installation would come between.
  const welcome = await browser.waitForTarget((t) => t.url() === `${base}welcome.html`, { timeout: PATIENCE });
  await (await welcome.page())?.close();
  let scheme: 'light' | 'dark' = 'light';
  let forcedColours: 'active' | 'none' = 'none';

  const isWorker = (target: Target): boolean => target.type() === 'service_worker' && target.url().startsWith(base);
  const reachWorker = async (): Promise<WebWorker> => {
    await browser.waitForTarget(isWorker, { timeout: PATIENCE });
    // One that has ended may still be listed.
    const target = browser.targets().findLast(isWorker);
    const worker = await target?.worker();
    if (!worker) throw new Error('The service worker is gone.');
    return worker;
  };
  const sleepBackground = async (): Promise<void> => {
    const worker = await reachWorker();
    const before = browser.targets().find(isWorker);
    // One that is asked while it ends starts again as the same target, and is ended again.
    await until('the background to end', async () => {
      // It can be gone before it is let go of.
      await worker.close().catch(() => {});
      return !browser.targets().some((target) => target === before);
    });
  };
  const reachTab = async (page: Page): Promise<{ worker: WebWorker; tab: { readonly id: number } }> => {
    await page.bringToFront();
    const worker = await reachWorker();
    const windowId = Number(await page.windowId());
    const [tab] = await worker.evaluate((id) => chrome.tabs.query({ active: true, windowId: id }), windowId);
    if (!tab) throw new Error('There is no active tab.');
    return { worker, tab };
  };
  const reachPage = async (file: string): Promise<Page> => {
    const opened = await browser.waitForTarget((t) => t.url() === base + file, { timeout: PATIENCE });
    return opened.asPage();
  };
  const reachView = async (file: string): Promise<Popup> => {
    const popup = await reachPage(file);
    await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    if (forcedColours === 'active') {
      const session = await popup.createCDPSession();
      const features = [
        { name: 'forced-colors', value: forcedColours },
        { name: 'prefers-color-scheme', value: scheme },
      ];
      await session.send('Emulation.setEmulatedMedia', { features });
    }
    return {
      run: async (script) => {
        await popup.evaluate(script);
      },
      evaluate: (act, ...args) => popup.evaluate(act as never, ...(args as never)) as never,
      screenshot: () => popup.screenshot({ encoding: 'base64' }),
      close: async () => {
        const gone = new Promise((resolve) => popup.once('close', resolve));
        await popup.evaluate(() => window.close()).catch(() => {});
        await gone;
      },
    };
  };
  const openOwnPage = async (file: string): Promise<Page> => {
    const page = await browser.newPage();
    await page.goto(base + file);
    return page;
  };
  const reachPopup = (): Promise<Popup> => reachView('popup.html');
  const pressButton = async (page: Page): Promise<void> => {
    // A click on the button of an open popup would close it.
    const left = browser.targets().find((t) => t.url() === `${base}popup.html`);
    await (await left?.asPage())?.close();
    await page.bringToFront();
    await (await browser.extensions()).get(id)?.triggerAction(page);
  };
  await reachWorker();

  return {
    name: 'chromium',
    version: await browser.version(),
    id,
    browser,
    outside: deadEnd.requests,
    // Nothing is prepared.
    pointAtButton: async (page) => page.bringToFront(),
    pressButton,
    openPopup: async (page): Promise<Popup> => {
      await pressButton(page);
      return reachPopup();
    },
    reachPopup,
    // The browser opens it only while a real click is answered: that on the popup's button.
    openPanel: async (page) => {
      await page.bringToFront();
      const opened = reachPopup();
      await (await browser.extensions()).get(id)?.triggerAction(page);
      await opened;
      const popup = await reachPage('popup.html');
      await (await popup.waitForSelector('.foot > .plain-button', { timeout: PATIENCE }))?.click();
      const panel = await reachView('sidepanel.html');
      return {
        ...panel,
        resize: async (width, height) => {
          const view = await reachPage('sidepanel.html');
          await view.setViewport({ width, height });
          await until('the size', () => view.evaluate((w, h) => innerWidth === w && innerHeight === h, width, height));
        },
      };
    },
    openOwnPage,
    // Synthetic keys never reach an extension's shortcuts; its event can be fired.
    pressShortcut: async (page, command = 'toggle') => {
      const { worker, tab } = await reachTab(page);
      await worker.evaluate((at, name) => chrome.commands.onCommand.dispatch(name, at), tab, command);
    },
    chooseMenuItem: async (page, menuItemId = 'toggle') => {
      const { worker, tab } = await reachTab(page);
      await worker.evaluate((at, item) => chrome.contextMenus.onClicked.dispatch(item, at), tab, { menuItemId });
    },
    sleepBackground,
    // Browsers update an extension when it rests.
    reloadExtension: async () => {
      await sleepBackground();
      await browser.installExtension(folder ?? built);
      await browser.waitForTarget(isWorker, { timeout: PATIENCE });
    },
    restoreTab: async (page) => {
      const { worker, tab } = await reachTab(page);
      const address = page.url();
      const other = await browser.newPage();
      await worker.evaluate(async (id) => {
        const discarded = await chrome.tabs.discard(id);
        await chrome.tabs.update(discarded?.id ?? id, { active: true });
      }, tab.id);
      await other.close();
      return findPage(browser, address);
    },
    // What was agreed to in advance can be withheld by the browser's own page only.
    revokeSites: async () => {
      const page = await browser.newPage();
      await page.goto('chrome://extensions');
      await page.evaluate(
        (extensionId) => chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_CLICK' }),
        id,
      );
      await page.close();
    },
    inject: async (page) => {
      const { worker, tab } = await reachTab(page);
      await worker.evaluate(
        (tabId) => chrome.scripting.executeScript({ target: { tabId }, files: ['/page.js'] }),
        tab.id,
      );
    },
    countAnalyses: async () => {
      const worker = await reachWorker();
      const counter = await worker.evaluateHandle(() => {
        const counted = { analyses: 0 };
        chrome.runtime.onMessage.addListener(({ type }) => {
          if (type === 'analyze') counted.analyses += 1;
        });
        return counted;
      });
      return () => counter.evaluate(({ analyses }) => analyses);
    },
    // The first of two answers counts, and this one is there at once.
    failAnalyses: async (detail) => {
      const worker = await reachWorker();
      const failing = await worker.evaluateHandle((words) => {
        const now = { isOn: true };
        chrome.runtime.onMessage.addListener(({ type }, _, sendResponse) => {
          if (now.isOn && type === 'analyze') sendResponse(JSON.stringify({ status: 'failed', detail: words }));
        });
        return now;
      }, detail);
      return () =>
        failing.evaluate((now) => {
          now.isOn = false;
        });
    },
    measureHeld: async (page) => {
      const session = await page.createCDPSession();
      await session.send('HeapProfiler.enable');
      for (let time = 0; time < 3; time += 1) await session.send('HeapProfiler.collectGarbage');
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      await session.send('Performance.enable');
      const { metrics } = await session.send('Performance.getMetrics');
      await session.detach();
      const listeners = metrics.find((metric) => metric.name === 'JSEventListeners')?.value ?? Number.NaN;
      return { bytes: usedSize, listeners };
    },
    readButton: async (page) => {
      const { worker, tab } = await reachTab(page);
      return worker.evaluate(
        async (tabId) => ({
          badge: await chrome.action.getBadgeText({ tabId }),
          title: await chrome.action.getTitle({ tabId }),
        }),
        tab.id,
      );
    },
    preferScheme: async (page, wanted) => {
      scheme = wanted;
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: wanted }]);
    },
    forceColours: async (page, wish) => {
      forcedColours = wish === 'on' ? 'active' : 'none';
      const session = await page.createCDPSession();
      const features = [{ name: 'forced-colors', value: forcedColours }];
      await session.send('Emulation.setEmulatedMedia', { features });
    },
    printLook: (page, wish) => page.emulateMediaType(wish === 'on' ? 'print' : 'screen'),
    preferStillness: (page, wish) =>
      page.emulateMediaFeatures([
        { name: 'prefers-reduced-motion', value: wish === 'on' ? 'reduce' : 'no-preference' },
      ]),
    openPrivate: async (address) => {
      const before = browser.targets().findLast(isWorker);
      const settings = await browser.newPage();
      await settings.goto('chrome://extensions');
      await settings.evaluate(async (extensionId) => {
        // Else the browser would not start an unpacked extension anew.
        await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
        await chrome.developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
      }, id);
      await settings.close();
      await browser.waitForTarget((target) => isWorker(target) && target !== before);
      const own = await until('the extension anew', () => openOwnPage('options.html'));
      await own.evaluate((url) => chrome.windows.create({ incognito: true, url }).then(() => {}), address);
      await own.close();
      const target = await browser.waitForTarget((t) => t.url() === address);
      const page = await target.asPage();
      return { page, close: () => page.close() };
    },
    close: async () => {
      await browser.close();
      deadEnd.close();
      if (folder) await rm(folder, { recursive: true });
    },
  };
}

/** A copy of the extension that has access to all sites from the start: nobody is there to agree when Chromium asks. */
async function agreeInAdvance(built: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sourcelight-'));
  await cp(built, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...manifest, host_permissions: manifest.optional_host_permissions }));
  return folder;
}

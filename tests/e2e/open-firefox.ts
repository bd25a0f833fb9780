import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../../scripts/find-browser';
import { findPage } from './find-page';
import type { Command, MenuItem, OpenBrowser, OpenOptions, Popup, PressedBy } from './open-browser';
import { PATIENCE } from './patience';
import { serveDeadEnd } from './serve-pages';
import { until } from './until';

const GECKO_ID = '{3f0c6a1e-5d2b-4c57-9a41-8e7bb1f6d2a9}';
const UUID = '11111111-2222-4333-8444-555555555555';
const LABELS: Readonly<Record<MenuItem, string>> = {
  toggle: 'Show who is speaking',
  selection: 'Who is speaking in this selection?',
};
/** Readers hold a mouse button down for so long, in milliseconds. */
const HELD = 80;
const BASE = `moz-extension://${UUID}/`;

/** The keys of the commands, as Firefox writes them. */
const KEYS: Readonly<Record<Command, string>> = {
  toggle: 'Y',
  'next-sentence': 'VK_PERIOD',
  'previous-sentence': 'VK_COMMA',
};

/** The part of the extension API that is run inside an extension page. */
declare const browser: {
  readonly tabs: { query(filter: object): Promise<{ readonly id: number }[]> };
  readonly scripting: { executeScript(injection: object): Promise<unknown> };
  readonly permissions: {
    contains(permissions: object): Promise<boolean>;
    remove(permissions: object): Promise<boolean>;
  };
  readonly runtime: {
    readonly onMessage: { addListener(listener: (message: { type?: string }) => Promise<string> | undefined): void };
  };
};

/**
 * Firefox with the extension folder `built` in it. Nothing it asks for outside 127.0.0.1 gets out. What WebDriver BiDi does not reach (toolbar,
 * popup, shortcuts, context menu) is reached in the browser's own window, by the code that a real click runs.
 */
export async function openFirefox(
  built: string,
  { show, viewport, agreed, firefoxPrefs }: OpenOptions,
): Promise<OpenBrowser> {
  const deadEnd = await serveDeadEnd();
  const { hostname, port } = new URL(deadEnd.origin);
  const firefox = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox'),
    headless: show !== 'window',
    timeout: PATIENCE,
    protocolTimeout: PATIENCE,
    defaultViewport: show === 'window' ? null : (viewport ?? { width: 1000, height: 800 }),
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      ...firefoxPrefs,
      'network.dns.disabled': true,
      'network.proxy.type': 1,
      'network.proxy.http': hostname,
      'network.proxy.http_port': Number(port),
      'network.proxy.ssl': hostname,
      'network.proxy.ssl_port': Number(port),
      'services.settings.server': 'data:,#remote-settings-dummy/v1',
      'ui.useAccessibilityTheme': 0,
      // The browser's question to the reader counts as answered with yes.
      'extensions.webextOptionalPermissionPrompts': false,
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
    },
  });
  await firefox.installExtension(built);
  let inWindow = await reachWindow(firefox);

  const viewAt = (where: 'popup' | 'panel'): Popup => ({
    run: async (script) => {
      await inWindow(`sourcelight.inView('${where}', ${JSON.stringify(`(() => {${script}\n})()`)})`);
    },
    evaluate: async (act, ...args) => {
      const call = `(${act})(...${JSON.stringify(args)})`;
      return JSON.parse(await inWindow(`sourcelight.inView('${where}', ${JSON.stringify(call)})`)) as never;
    },
    screenshot: () => inWindow(`sourcelight.drawView('${where}')`),
    close: async () => {
      await inWindow(where === 'popup' ? 'sourcelight.closePopup()' : 'sourcelight.closePanel()');
    },
  });

  const reachPopup = async (): Promise<Popup> => {
    await until('Firefox to show the popup', () => inWindow('sourcelight.isPopupShown()'));
    const popup = viewAt('popup');
    await until('the popup', () => popup.evaluate(() => document.readyState === 'complete'));
    return popup;
  };

  const pointAtButton = async (page: Page): Promise<void> => {
    await page.bringToFront();
    await inWindow('sourcelight.pointAtButton()');
  };

  const pressButton = async (page: Page, by: PressedBy = 'mouse'): Promise<void> => {
    await page.bringToFront();
    await inWindow(by === 'mouse' ? 'sourcelight.clickButton()' : 'sourcelight.triggerButton()');
  };

  const openOwnPage = async (file: string): Promise<Page> => {
    const page = await firefox.newPage();
    // No load event ever comes for pages of an extension.
    page.goto(BASE + file).catch(() => {});
    await until('an extension page', () =>
      page.evaluate((base) => location.href.startsWith(base) && document.readyState === 'complete', BASE),
    );
    return page;
  };

  if (agreed) {
    const welcome = await openOwnPage('welcome.html');
    const radio = 'input[value="everywhere"]';
    await until('the question', () => welcome.$(radio));
    await welcome.click(radio);
    await until('the agreement', () => welcome.evaluate(() => browser.permissions.contains({ origins: ['*://*/*'] })));
    await welcome.close();
  }

  let helper: Page | undefined;
  /** A page of the extension in a tab of its own: a place to call the extension API from. */
  const openHelper = async (): Promise<Page> => {
    helper ??= await openOwnPage('popup.html');
    return helper;
  };
  /** Starts the extension anew, as an update does. */
  const reloadExtension = async (): Promise<void> => {
    await helper?.close();
    helper = undefined;
    await inWindow('sourcelight.reload()');
    // What is kept there of the old extension is out of date.
    inWindow = await reachWindow(firefox);
  };

  return {
    name: 'firefox',
    version: await firefox.version(),
    id: GECKO_ID,
    browser: firefox,
    outside: deadEnd.requests,
    pointAtButton,
    pressButton,
    openPopup: async (page) => {
      await pressButton(page);
      return reachPopup();
    },
    reachPopup,
    openPanel: async (page) => {
      await page.bringToFront();
      await inWindow('sourcelight.openPanel()');
      const panel = viewAt('panel');
      await until('the panel', () => panel.evaluate(() => document.readyState === 'complete'));
      return {
        ...panel,
        resize: async (width, height) => {
          await inWindow(`sourcelight.resizePanel(${width}, ${height})`);
        },
      };
    },
    openOwnPage,
    pressShortcut: async (page, command = 'toggle') => {
      await page.bringToFront();
      await inWindow(`sourcelight.pressShortcut('${KEYS[command]}')`);
    },
    chooseMenuItem: async (page, item = 'toggle') => {
      await page.bringToFront();
      await page.mouse.click(500, 500, { button: 'right' });
      await until('the context menu', () => inWindow(`sourcelight.chooseMenuItem(${JSON.stringify(LABELS[item])})`));
    },
    sleepBackground: async () => {
      await inWindow('sourcelight.sleepBackground()');
    },
    reloadExtension,
    restoreTab: async (page) => {
      const address = page.url();
      await page.bringToFront();
      await inWindow('sourcelight.restoreTab()');
      return findPage(firefox, address);
    },
    revokeSites: async () => {
      const helper = await openHelper();
      await helper.evaluate(() => browser.permissions.remove({ origins: ['*://*/*'] }));
    },
    inject: async (page) => {
      const helper = await openHelper();
      await page.bringToFront();
      await helper.evaluate(async () => {
        const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
        await browser.scripting.executeScript({ target: { tabId: tab?.id }, files: ['/page.js'] });
      });
    },
    countAnalyses: async () => {
      const helper = await openHelper();
      const counter = await helper.evaluateHandle(() => {
        const counted = { analyses: 0 };
        browser.runtime.onMessage.addListener(({ type }) => {
          if (type === 'analyze') counted.analyses += 1;
          return undefined;
        });
        return counted;
      });
      return () => counter.evaluate(({ analyses }) => analyses);
    },
    // The first of two answers counts, and this one is there at once.
    failAnalyses: async (detail) => {
      const helper = await openHelper();
      const failing = await helper.evaluateHandle((words) => {
        const now = { isOn: true };
        const reply = JSON.stringify({ status: 'failed', detail: words });
        browser.runtime.onMessage.addListener(({ type }) =>
          now.isOn && type === 'analyze' ? Promise.resolve(reply) : undefined,
        );
        return now;
      }, detail);
      return () =>
        failing.evaluate((now) => {
          now.isOn = false;
        });
    },
    measureHeld: async (page) => {
      await page.bringToFront();
      return JSON.parse(await inWindow('sourcelight.measureHeld()'));
    },
    readButton: async (page) => {
      await page.bringToFront();
      return JSON.parse(await inWindow('sourcelight.readButton()'));
    },
    preferScheme: async (_page, scheme) => {
      await inWindow(`sourcelight.preferScheme('${scheme}')`);
    },
    forceColours: async (_page, wish) => {
      await inWindow(`sourcelight.forceColours('${wish}')`);
    },
    printLook: async (page, wish) => {
      await page.bringToFront();
      await inWindow(`sourcelight.printLook('${wish}')`);
    },
    preferStillness: async (_page, wish) => {
      await inWindow(`sourcelight.preferStillness('${wish}')`);
    },
    openPrivate: async (address) => {
      await inWindow('sourcelight.allowPrivate()');
      await reloadExtension();
      await inWindow(`sourcelight.openPrivate(${JSON.stringify(address)})`);
      const page = await until('the private page', async () => {
        const pages = await firefox.pages();
        const places = await Promise.all(pages.map((page) => page.evaluate(() => location.href).catch(() => '')));
        return pages[places.indexOf(address)] ?? null;
      });
      const before = inWindow;
      inWindow = await reachWindow(firefox, 'last');
      return {
        page,
        close: async () => {
          await inWindow('window.close(); true');
          inWindow = before;
        },
      };
    },
    close: async () => {
      await firefox.close();
      deadEnd.close();
    },
  };
}

/** Runs an expression in the browser's own window, with its privileges; the value must be a string or a boolean. */
export type InWindow = (expression: string) => Promise<string>;

interface Bidi {
  send(method: string, parameters: object): Promise<{ readonly result: never }>;
}

export const reachWindow = async (firefox: Browser, which: 'first' | 'last' = 'first'): Promise<InWindow> => {
  const bidi = (firefox as unknown as { readonly connection: Bidi }).connection;
  const tree: { readonly contexts: readonly { readonly url: string; readonly context: string }[] } = (
    await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' })
  ).result;
  const windows = tree.contexts.filter(({ url }) => url.endsWith('browser.xhtml'));
  const window = windows.at(which === 'first' ? 0 : -1);
  if (!window) throw new Error('Firefox shows no window.');
  const run: InWindow = async (expression) => {
    const reply: { type: string; exceptionDetails?: { text: string }; result: { value: string } } = (
      await bidi.send('script.evaluate', {
        expression,
        awaitPromise: true,
        userActivation: true,
        target: { context: window.context },
      })
    ).result;
    if (reply.type !== 'success') throw new Error(reply.exceptionDetails?.text ?? 'The window ran into an error.');
    return reply.result.value;
  };
  await run(`globalThis.sourcelight = ${WINDOW_CODE}; true`);
  return run;
};

const MEASURE_HELD = `
  const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
  await new Promise((resolve) => manager.minimizeMemoryUsage(resolve));
  const parts = Array.from({ length: 9 }, () => ({}));
  manager.sizeOfTab(content, ...parts);
  const [jsObjects, jsStrings, jsOther, dom, style, other, total] = parts.map(({ value }) => value);
  const targets = [content, content.document, content.document.documentElement, content.document.body];
  const listeners = targets.flatMap((target) => Services.els.getListenerInfoFor(target)).length;
  return JSON.stringify({ bytes: total, listeners, jsObjects, jsStrings, jsOther, dom, style, other, heap: manager.heapAllocated });
`;

const WINDOW_CODE = `(() => {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const extension = WebExtensionPolicy.getByID('${GECKO_ID}').extension;
  const button = ExtensionParent.apiManager.global.browserActionFor(extension);
  const until = async (condition) => {
    const end = Date.now() + ${PATIENCE};
    while (!condition()) {
      if (Date.now() > end) throw new Error('Waited in vain in the window of Firefox until ' + condition);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const { ViewPopup } = ChromeUtils.importESModule('resource:///modules/ExtensionPopups.sys.mjs');
  const view = () => ViewPopup.for(extension, window);
  const panelId = '${GECKO_ID}'.toLowerCase().replace(/[^a-z0-9_-]/g, '_') + '-sidebar-action';
  const browserAt = (where) => where === 'popup' ? view().browser
    : document.getElementById('sidebar').contentDocument.getElementById('webext-panels-browser');
  CustomizableUI.addWidgetToArea(button.widget.id, CustomizableUI.AREA_NAVBAR);
  const mouse = (type, x, y) => window.synthesizeMouseEvent(type, x, y, { button: 0, clickCount: type === 'mousemove' ? 0 : 1 });
  const atButton = (type) => {
    const { left, top, width, height } = button.widget.forWindow(window).node.getBoundingClientRect();
    mouse(type, left + width / 2, top + height / 2);
  };
  let runs = 0;
  /** Runs the body of a function in the process of a browser element, with the browser's privileges there. */
  const inProcess = ({ messageManager }, body) => {
    const name = 'sourcelight:' + (runs += 1);
    const script = '(async () => { let reply; try { reply = { value: await (async () => {' + body + '})() }; }'
      + ' catch (error) { reply = { error: String(error) }; } sendAsyncMessage(' + JSON.stringify(name) + ', reply); })()';
    return new Promise((resolve, reject) => {
      const listener = ({ data }) => {
        messageManager.removeMessageListener(name, listener);
        if (data.error) reject(new Error(data.error));
        else resolve(data.value);
      };
      messageManager.addMessageListener(name, listener);
      messageManager.loadFrameScript('data:,' + encodeURIComponent(script), false);
    });
  };
  return {
    // While the pointer is on the button, the browser prepares the popup's page; it runs as soon as the mouse is down, and is shown when that comes up.
    async pointAtButton() {
      if (button.pendingPopup) return true;
      await this.closePopup();
      mouse('mousemove', 1, 1);
      atButton('mousemove');
      return true;
    },
    async clickButton() {
      await this.pointAtButton();
      atButton('mousedown');
      setTimeout(atButton, ${HELD}, 'mouseup');
      return true;
    },
    async triggerButton() {
      await this.closePopup();
      await button.triggerAction(window);
      return true;
    },
    // The popup's page is moved to another browser element on its way to the screen: it can be reached once it is shown.
    isPopupShown() {
      return Boolean(view()?.shown);
    },
    async closePopup() {
      view()?.closePopup();
      await until(() => !view());
      return true;
    },
    async openPanel() {
      await SidebarController.show(panelId);
      await until(() => browserAt('panel')?.currentURI?.spec.endsWith('sidepanel.html'));
      return true;
    },
    closePanel() {
      SidebarController.hide();
      return true;
    },
    inView(where, call) {
      const code = '(async () => JSON.stringify((await ' + call + ') ?? null))()';
      return inProcess(browserAt(where), 'const box = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });'
        + ' return Cu.evalInSandbox(' + JSON.stringify(code) + ', box);');
    },
    // Objects, strings and DOM of the tab, and all of the process that is no JavaScript: what scripts make the browser keep.
    measureHeld() {
      return inProcess(gBrowser.selectedBrowser, ${JSON.stringify(MEASURE_HELD)});
    },
    async resizePanel(width, height) {
      const browser = browserAt('panel');
      for (const [side, size] of [['width', width], ['height', height]])
        for (const limit of ['', 'min-', 'max-']) browser.style.setProperty(limit + side, size + 'px', 'important');
      browser.style.setProperty('flex', 'none', 'important');
      await inProcess(browser, 'for (let tries = 0; tries < 400 && (content.innerWidth !== ' + width + ' || content.innerHeight !== ' + height
        + '); tries += 1) await new Promise((done) => content.setTimeout(done, 20));');
      return true;
    },
    async drawView(where) {
      const drawn = await browserAt(where).browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
      const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
      Object.assign(canvas, { width: drawn.width, height: drawn.height }).getContext('2d').drawImage(drawn, 0, 0);
      return canvas.toDataURL('image/png').split(',')[1];
    },
    pressShortcut(wanted) {
      const keys = [...document.querySelectorAll('keyset[id^="ext-keyset-id"] key')];
      const key = keys.find((key) => [key.getAttribute('key'), key.getAttribute('keycode')].includes(wanted));
      key.doCommand();
      return true;
    },
    chooseMenuItem(wanted) {
      const menu = document.getElementById('contentAreaContextMenu');
      const item = [...menu.querySelectorAll('menuitem')].find(({ label }) => label === wanted);
      if (menu.state !== 'open' || !item) return false;
      menu.activateItem(item);
      return true;
    },
    async sleepBackground() {
      // Also while it is at work, which Firefox by itself waits for.
      await extension.terminateBackground({ disableResetIdleForTest: true });
      return true;
    },
    async reload() {
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      await (await AddonManager.getAddonByID('${GECKO_ID}')).reload();
      return true;
    },
    async restoreTab() {
      const tab = gBrowser.selectedTab;
      const other = gBrowser.addTrustedTab('about:blank');
      gBrowser.selectedTab = other;
      await gBrowser.prepareDiscardBrowser(tab);
      const isDiscarded = gBrowser.discardBrowser(tab, true);
      if (!isDiscarded) throw new Error('The tab was not taken out of memory.');
      gBrowser.selectedTab = tab;
      gBrowser.removeTab(other);
      return true;
    },
    readButton() {
      const values = button.action.getContextData(gBrowser.selectedTab);
      return JSON.stringify({ badge: values.badgeText ?? '', title: values.title });
    },
    printLook(wish) {
      gBrowser.selectedBrowser.browsingContext.mediumOverride = wish === 'on' ? 'print' : '';
      return true;
    },
    preferStillness(wish) {
      Services.prefs.setIntPref('ui.prefersReducedMotion', wish === 'on' ? 1 : 0);
      return true;
    },
    async allowPrivate() {
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      await ExtensionPermissions.add('${GECKO_ID}', { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
      return true;
    },
    async openPrivate(address) {
      const opened = OpenBrowserWindow({ private: true });
      await new Promise((resolve) => opened.addEventListener('load', resolve, { once: true }));
      await opened.delayedStartupPromise;
      opened.openTrustedLinkIn(address, 'current');
      return true;
    },
    forceColours(wish) {
      Services.prefs.setIntPref('browser.display.document_color_use', wish === 'on' ? 2 : 0);
      return true;
    },
    preferScheme(scheme) {
      Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', scheme === 'dark' ? 0 : 1);
      Services.prefs.setIntPref('ui.systemUsesDarkTheme', scheme === 'dark' ? 1 : 0);
      return true;
    },
  };
})()`;

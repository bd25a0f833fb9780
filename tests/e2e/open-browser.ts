import { resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import type { BrowserName } from '../../scripts/find-browser';
import { openChromium } from './open-chromium';
import { openFirefox } from './open-firefox';
import { PATIENCE } from './patience';

/** A real browser with the built extension in it, and what a reader can do there; the same for both. */
export interface OpenBrowser {
  readonly name: BrowserName;
  readonly version: string;
  /** The extension's id in this browser. */
  readonly id: string;
  readonly browser: Browser;
  /** What tried to leave the machine so far. */
  readonly outside: readonly string[];
  /** Rests the pointer on the toolbar button, as before every click: Firefox prepares the popup's page then. */
  pointAtButton(page: Page): Promise<void>;
  /** Presses the toolbar button on a page, by the mouse unless told otherwise, and waits for nothing. */
  pressButton(page: Page, by?: PressedBy): Promise<void>;
  /** Presses it, and waits for the popup. */
  openPopup(page: Page): Promise<Popup>;
  /** The popup that opens by itself, once it is there. */
  reachPopup(): Promise<Popup>;
  /** Opens the view beside a page: side panel or sidebar. */
  openPanel(page: Page): Promise<Panel>;
  /** Opens a page of the extension in a tab: `'options.html'`. */
  openOwnPage(file: string): Promise<Page>;
  /** What the shortcut of a command does on a page. */
  pressShortcut(page: Page, command?: Command): Promise<void>;
  /** What choosing an item of ours in the context menu of a page does. */
  chooseMenuItem(page: Page, item?: MenuItem): Promise<void>;
  /** Ends the background, as the browser does when it has been idle: what comes next has to start it anew. */
  sleepBackground(): Promise<void>;
  /** Ends the extension and starts it anew under the open pages, as an update does. */
  reloadExtension(): Promise<void>;
  /** Takes the page of a tab out of memory, as browsers do when that is short, and turns to the tab again; returns the page anew. */
  restoreTab(page: Page): Promise<Page>;
  /** Takes back that the extension may run on all sites by itself. */
  revokeSites(): Promise<void>;
  /** Injects the content script, whether or not it is there. */
  inject(page: Page): Promise<void>;
  /** Counts, from now on, the analyses that pages ask for. */
  countAnalyses(): Promise<() => Promise<number>>;
  /** Has every analysis that pages ask for from now on fail, with these words; returns what ends that. */
  failAnalyses(detail: string): Promise<() => Promise<void>>;
  /** What a page holds in memory after all garbage is collected, with the scripts of ours that run in it. */
  measureHeld(page: Page): Promise<Held>;
  /** What the toolbar button says on a page. */
  readButton(page: Page): Promise<{ readonly badge: string; readonly title: string }>;
  /** Switches the system's preference between light and dark. */
  preferScheme(page: Page, scheme: 'light' | 'dark'): Promise<void>;
  /** Makes a page, and the views opened after, look as they do for readers whose system forces its own few colours on all pages. */
  forceColours(page: Page, wish: 'on' | 'off'): Promise<void>;
  /** Makes a page look as it does on paper. */
  printLook(page: Page, wish: 'on' | 'off'): Promise<void>;
  /** Switches the system's wish for less motion on or off. */
  preferStillness(page: Page, wish: 'on' | 'off'): Promise<void>;
  /** Opens an address in a private window, in which the reader has allowed the extension. What is pressed from then on is pressed there, until it is closed. Pages of the extension that were open are closed. */
  openPrivate(address: string): Promise<PrivateWindow>;
  close(): Promise<void>;
}

/** A private window with one page in it. */
export interface PrivateWindow {
  readonly page: Page;
  close(): Promise<void>;
}

/** How the toolbar button is pressed. Chromium does the same for both. */
export type PressedBy = 'mouse' | 'keyboard';

/** Bytes of live objects, and event listeners: on everything in Chromium, on window, document, `<html>` and `<body>` in Firefox. */
export interface Held {
  readonly bytes: number;
  readonly listeners: number;
}

/** Our items in the context menu of a page, by what they show: the page, or what is selected on it. */
export type MenuItem = 'toggle' | 'selection';

/** The commands that have keys of their own from the start. */
export type Command = 'toggle' | 'next-sentence' | 'previous-sentence';

/** The popup while it is open. Functions run inside it and see its `document`. */
export interface Popup {
  /** Runs a script's text there, whatever the popup's content security policy. */
  run(script: string): Promise<void>;
  evaluate<A extends readonly unknown[], T>(act: (...args: A) => T, ...args: A): Promise<Awaited<T>>;
  /** Base64 of a PNG of the whole popup. */
  screenshot(): Promise<string>;
  close(): Promise<void>;
}

/** The view beside a page. It is the reader who sizes it; browsers keep the size of a popup to themselves. */
export interface Panel extends Popup {
  /** Makes it so large, in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
}

export interface OpenOptions {
  readonly show?: 'headless' | 'window';
  readonly viewport?: { readonly width: number; readonly height: number };
  /** What the reader has agreed to: that the extension runs on all sites by itself. */
  readonly agreed?: 'everywhere';
  /** Settings of Firefox beside those that keep it to itself. */
  readonly firefoxPrefs?: Readonly<Record<string, boolean | number | string>>;
}

/** Opens a browser with the extension as it is built in `.output`. */
export async function openBrowser(name: BrowserName, options: OpenOptions = {}): Promise<OpenBrowser> {
  const open = await (name === 'chromium' ? openChromium : openFirefox)(builtFor(name), options);
  makePatient(open.browser);
  return open;
}

/** Has the pages of a browser wait as long as everything else here. The library has no setting for all of them. */
function makePatient(browser: Browser): void {
  const newPage = browser.newPage.bind(browser);
  browser.newPage = async (options) => {
    const page = await newPage(options);
    page.setDefaultTimeout(PATIENCE);
    return page;
  };
}

/** The folder that the extension is built into for a browser. */
export const builtFor = (name: BrowserName): string =>
  resolve('.output', name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');

import browser, { type Tabs } from 'webextension-polyfill';
import { askNewPage, type NoAnswer } from '../ask-page';
import type { PageState, Wake } from '../messages';

/** What a press on the toolbar button sets going. */
export interface Press {
  /** The tab it was pressed on. */
  readonly tab: Promise<Tabs.Tab | undefined>;
  /** How the page of that tab stands, painted. */
  readonly state: Promise<PageState | NoAnswer>;
}

/** Where the script that runs ahead of the popup's own code leaves the press. */
const PRESS = Symbol.for('sourcelight-press');
const globals = globalThis as { [PRESS]?: Press };

/** Has the page of the active tab painted, before the code that shows how it stands has been loaded. */
export function beginPress(): void {
  globals[PRESS] = press();
}

/** The press that this popup was opened by. */
export function takePress(): Press {
  return globals[PRESS] ?? press();
}

const press = (): Press => {
  wakeBackground();
  const tab = browser.tabs.query({ active: true, currentWindow: true }).then(([active]) => active);
  const state = tab.then((active): PageState | NoAnswer | Promise<PageState | NoAnswer> =>
    active?.id === undefined ? { status: 'no-access' } : askNewPage(active.id, { type: 'show' }),
  );
  return { tab, state };
};

/** Has the background, which the page is about to ask, make itself ready meanwhile. */
export const wakeBackground = (): void =>
  void browser.runtime.sendMessage({ type: 'wake' } satisfies Wake).catch(() => {});

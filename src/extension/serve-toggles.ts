import browser from 'webextension-polyfill';
import { askPage, type NoAnswer } from './ask-page';
import type { PageState } from './messages';
import { say } from './say';
import { tellState } from './tell-state';

const MENU_ITEM = 'toggle';

/** Switches the paint of a tab on or off from the keyboard and from the context menu. Registers all listeners at once, as an event page must. */
export function serveToggles(): void {
  browser.runtime.onInstalled.addListener(() => {
    void addMenuItem();
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'toggle') void toggleTab(tab?.id);
  });
  browser.contextMenus.onClicked.addListener((click, tab) => {
    if (click.menuItemId === MENU_ITEM) void toggleTab(tab?.id);
  });
}

const addMenuItem = async (): Promise<void> => {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: MENU_ITEM, title: say('menuToggle'), contexts: ['page', 'selection', 'link'] });
};

const toggleTab = async (tabId: number | undefined): Promise<void> => {
  if (tabId === undefined) return;
  await signal(tabId, await askPage(tabId, { type: 'toggle' }));
};

/** Without the popup nobody sees why a page stays as it is: the toolbar button carries a quiet sign and says it when pointed at. */
const signal = async (tabId: number, state: PageState | NoAnswer): Promise<void> => {
  const isArticle = state.status === 'article';
  await browser.action.setBadgeText({ tabId, text: isArticle ? '' : '–' });
  await browser.action.setTitle({
    tabId,
    title: isArticle ? say('name') : `${say('name')}: ${tellState(state).title}`,
  });
};

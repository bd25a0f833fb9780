import browser from 'webextension-polyfill';
import { askPage } from './ask-page';
import { markButton } from './mark-button';
import { say } from './say';

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
  await markButton(tabId, await askPage(tabId, { type: 'toggle' }));
};

import browser from 'webextension-polyfill';
import { askPage } from './ask-page';
import { markButton } from './mark-button';
import { say } from './say';
import { prepareAnalysis } from './serve-analyses';

const MENU_ITEM = 'toggle';
const SELECTION_ITEM = 'selection';

/**
 * Switches the paint of a tab on or off from the keyboard and from the context menu, and says there who is speaking in a selection. Registers all listeners at once, as an event page must.
 */
export function serveToggles(): void {
  browser.runtime.onInstalled.addListener(() => {
    void addMenuItem();
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'toggle') void toggleTab(tab?.id);
  });
  browser.contextMenus.onClicked.addListener((click, tab) => {
    if (click.menuItemId === MENU_ITEM) void toggleTab(tab?.id);
    if (click.menuItemId === SELECTION_ITEM) void showSelection(tab?.id);
  });
}

const addMenuItem = async (): Promise<void> => {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: MENU_ITEM, title: say('menuToggle'), contexts: ['page', 'link'] });
  browser.contextMenus.create({ id: SELECTION_ITEM, title: say('menuSelection'), contexts: ['selection'] });
};

const toggleTab = async (tabId: number | undefined): Promise<void> => {
  if (tabId === undefined) return;
  await markButton(tabId, await askPage(tabId, { type: 'toggle' }, prepareAnalysis));
};

/** Reads and paints what is selected, and opens the popup on it; where nothing can be read, the button says why. */
const showSelection = async (tabId: number | undefined): Promise<void> => {
  if (tabId === undefined) return;
  const state = await askPage(tabId, { type: 'read', wish: 'selection' }, prepareAnalysis);
  await markButton(tabId, state);
  if (state.status !== 'article') return;
  // Firefox before 149 opens popups only while a click is being answered, and the page had to be asked first: the paint has to do there.
  await browser.action.openPopup().catch(() => {});
};

import browser, { type Scripting } from 'webextension-polyfill';
import { CONTENT_SCRIPT } from '../ask-page';
import { toPattern } from '../kept/host';
import { readList, watchList } from '../kept/list';
import { moveOffSites } from '../kept/move-off-sites';
import { OFF_SITES } from '../kept/off-sites';
import { say } from '../say';
import { readGranted } from './site';

const SCRIPT = 'by-itself';

/**
 * Runs the content script by itself where the reader has agreed to it: on pages that are opened from then on, and on those that are open already. It is
 * registered anew after installations, updates and starts, and whenever agreements or sites change. Registers all listeners at once, as an event page must.
 */
export function serveSites(): void {
  let last: Promise<unknown> = Promise.resolve();
  const renew = (): void => {
    last = last.then(register).then(tellDone).catch(tellTrouble).catch(console.error);
  };
  browser.runtime.onInstalled.addListener(() => {
    renew();
    void runOnOpenPages();
  });
  browser.runtime.onStartup.addListener(renew);
  browser.permissions.onAdded.addListener(() => {
    renew();
    void runOnOpenPages();
  });
  browser.permissions.onRemoved.addListener(renew);
  watchList(OFF_SITES, renew);
}

/** Registers the script for what the reader has agreed to. What was registered before goes only when the new is in its place. */
const register = async (): Promise<void> => {
  await moveOffSites();
  const matches = [...(await readGranted())];
  const isThere = (await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] })).length > 0;
  if (matches.length === 0) {
    if (isThere) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT] });
    return;
  }
  const put = (excludeMatches: string[]): Promise<void> => {
    const script: Scripting.RegisteredContentScript = {
      id: SCRIPT,
      js: [CONTENT_SCRIPT],
      matches,
      excludeMatches,
      runAt: 'document_idle',
      persistAcrossSessions: true,
    };
    return isThere
      ? browser.scripting.updateContentScripts([script])
      : browser.scripting.registerContentScripts([script]);
  };
  // A page of a site that cannot be left out here is told when it asks whether to be painted.
  const excluded = (await readList(OFF_SITES)).flatMap((host) => toPattern(host) ?? []);
  try {
    await put(excluded);
  } catch (error) {
    console.error(error);
    await put([]);
  }
};

const tellDone = async (): Promise<void> => {
  await browser.action.setBadgeText({ text: '' });
  await browser.action.setTitle({ title: say('name') });
};

/** Says at the toolbar button that pages are not read by themselves as the reader wishes. */
const tellTrouble = async (error: unknown): Promise<void> => {
  console.error(error);
  await browser.action.setBadgeText({ text: '!' });
  await browser.action.setTitle({ title: `${say('name')}: ${say('notRegistered')}` });
};

/** Pages that were open before the reader agreed get the content script now; one that is there already stays. */
const runOnOpenPages = async (): Promise<void> => {
  const matches = [...(await readGranted())];
  if (matches.length === 0) return;
  for (const { id } of await browser.tabs.query({ url: matches }))
    if (id !== undefined)
      await browser.scripting.executeScript({ target: { tabId: id }, files: [CONTENT_SCRIPT] }).catch(() => {});
};

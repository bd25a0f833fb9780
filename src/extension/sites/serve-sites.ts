import browser from 'webextension-polyfill';
import { CONTENT_SCRIPT } from '../ask-page';
import { listen } from '../listen';
import { type ArrivalReply, isArrival } from '../messages';
import { prepareAnalysis } from '../serve-analyses';
import { readSettings, watchSettings } from '../settings/keep-settings';
import { isGranted, readGranted, siteOf } from './site';

const SCRIPT = 'by-itself';

/**
 * Runs the content script by itself where the reader has agreed to it: on pages that are opened from then on, and on those that are open already. It is
 * registered anew after installations, updates and starts, and whenever agreements or settings change. Registers all listeners at once, as an event page must.
 */
export function serveSites(): void {
  let last: Promise<unknown> = Promise.resolve();
  const renew = (): void => {
    last = last.then(register, register);
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
  watchSettings(renew);
  listen(isArrival, async (_, sender): Promise<ArrivalReply> => {
    const site = siteOf(sender.url);
    const isWanted = site !== null && sender.frameId === 0 && (await isGranted(site.origin));
    const isOff = isWanted && (await readSettings()).offSites.includes(site.host);
    // The page is read next.
    void prepareAnalysis();
    return { paint: isWanted && !isOff ? 'now' : 'on-request' };
  });
}

const register = async (): Promise<void> => {
  const matches = [...(await readGranted())];
  const excludeMatches = (await readSettings()).offSites.map((host) => `*://${host}/*`);
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT] });
  if (matches.length > 0)
    await browser.scripting.registerContentScripts([
      {
        id: SCRIPT,
        js: [CONTENT_SCRIPT],
        matches,
        runAt: 'document_idle',
        persistAcrossSessions: true,
        ...(excludeMatches.length > 0 ? { excludeMatches } : {}),
      },
    ]);
};

/** Pages that were open before the reader agreed get the content script now; one that is there already stays. */
const runOnOpenPages = async (): Promise<void> => {
  const matches = [...(await readGranted())];
  if (matches.length === 0) return;
  for (const { id } of await browser.tabs.query({ url: matches }))
    if (id !== undefined)
      await browser.scripting.executeScript({ target: { tabId: id }, files: [CONTENT_SCRIPT] }).catch(() => {});
};

import browser, { type Runtime } from 'webextension-polyfill';
import { pageAddressOf } from './apply-corrections';
import { type Failed, toFailed } from './failed';
import { addCorrection, CORRECTIONS, PRIVATE_CORRECTIONS } from './kept/corrections';
import { forgetPrivate } from './kept/forget-private';
import { readSettings, watchSettings } from './kept/keep-settings';
import { watchList } from './kept/list';
import { memoryOf } from './kept/memory';
import { moveOffSites } from './kept/move-off-sites';
import { NotKept } from './kept/not-kept';
import { isSiteOff, OFF_SITES, PRIVATE_SITES } from './kept/off-sites';
import { READER_RULES } from './kept/reader-rules';
import { listen } from './listen';
import { markButton } from './mark-button';
import { type ArrivalReply, type CorrectReply, isArrival, isCorrectRequest, type KeptNotice } from './messages';
import { prepareAnalysis } from './serve-analyses';
import { isGranted, siteOf } from './sites/site';

/**
 * Keeps for all pages what is kept: their content scripts touch no storage. They are told what concerns them, and when it changes; what a reader says in them
 * is kept here. Registers all listeners at once, as an event page must.
 */
export function serveKept(): void {
  const move = (): void => void moveOffSites().catch(console.error);
  const tellSettings = (): void => void tellPages('settings');
  const tellVoices = (): void => void tellPages('voices');
  withhold();
  move();
  watchSettings(move);
  watchSettings(tellSettings);
  for (const list of [OFF_SITES, PRIVATE_SITES]) watchList(list, tellSettings);
  for (const list of [READER_RULES, CORRECTIONS, PRIVATE_CORRECTIONS]) watchList(list, tellVoices);
  browser.windows.onRemoved.addListener(() => void forgetPrivate().catch(console.error));
  listen(isArrival, async (_, sender): Promise<ArrivalReply> => {
    const reply = await tellArrived(sender);
    // The page is read next. Where the reader has asked for it, this has begun with their press.
    if (reply.paint === 'now') void prepareAnalysis();
    return reply;
  });
  listen(isCorrectRequest, async ({ sentence, voice }, sender): Promise<CorrectReply> => {
    const url = pageAddressOf(sender);
    if (url === null) throw new Error('The browser does not say which page this is.');
    const memory = memoryOf(sender.tab);
    try {
      await addCorrection({ url, sentence, voice }, memory);
    } catch (error) {
      if (error instanceof NotKept) return { status: 'refused', refusal: error.refusal };
      throw error;
    }
    // The window may have been closed meanwhile.
    if (memory === 'private') await forgetPrivate();
    return { status: 'kept' };
  });
}

/** What concerns the page of a content script. Where that cannot be read, a page that was to be painted by itself is not, and its button says so. */
async function tellArrived(sender: Runtime.MessageSender): Promise<Exclude<ArrivalReply, Failed>> {
  const site = siteOf(sender.url);
  const granted = site !== null && sender.frameId === 0 && isGranted(site.origin);
  try {
    const [settings, isOff, isWanted] = await Promise.all([
      readSettings(),
      site !== null && moveOffSites().then(() => isSiteOff(site.host, memoryOf(sender.tab))),
      granted,
    ]);
    return {
      status: 'known',
      settings,
      site: isOff ? 'off' : 'on',
      paint: isWanted && !isOff ? 'now' : 'on-request',
    };
  } catch (error) {
    if ((await granted) && sender.tab?.id !== undefined) await markButton(sender.tab.id, toFailed(error));
    throw error;
  }
}

/** Tells every content script there is. The browser does not say which tabs have one; in all others nobody listens. */
async function tellPages(what: KeptNotice['what']): Promise<void> {
  for (const { id } of await browser.tabs.query({}))
    if (id !== undefined)
      browser.tabs.sendMessage(id, { type: 'kept-changed', what } satisfies KeptNotice, { frameId: 0 }).catch(() => {});
}

/** Chromium lets content scripts read what an extension keeps unless told otherwise; Firefox cannot be told. */
interface Withholding {
  setAccessLevel?(wish: { readonly accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

const withhold = (): void => {
  for (const area of ['local', 'sync'] as const) {
    const storage: Withholding = browser.storage[area] as Withholding;
    storage.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(console.error);
  }
};

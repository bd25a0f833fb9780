import browser from 'webextension-polyfill';
import type { Failed } from './failed';
import { isReply } from './is-reply';
import type { PageReplies, PageRequest } from './messages';
import { unpackReply } from './reply';

/** What can come instead of an answer. */
export type NoAnswer = { readonly status: 'no-access' } | Failed;

export const CONTENT_SCRIPT = '/page.js';
/** Ahead of the content script it says that the reader has asked for the page. */
const ASKED_SCRIPT = '/asked.js';
/** Requests that begin with painting the article of a page that has no content script yet. */
const PAINTING: ReadonlySet<PageRequest['type']> = new Set(['show', 'toggle', 'step', 'step-through']);

/**
 * Asks the content script of a tab, which is injected first where it is not yet there; `onNew` is called then. Never rejects: pages that no extension may
 * touch come back as `no-access`, everything else that goes wrong as `failed`.
 */
export async function askPage<R extends PageRequest>(
  tabId: number,
  request: R,
  onNew?: () => unknown,
): Promise<PageReplies[R['type']] | NoAnswer> {
  try {
    const answer = await send(tabId, request);
    if (answer) return answer;
    const injected = inject(tabId, request);
    onNew?.();
    return await askInjected(tabId, request, injected);
  } catch (error) {
    return toNoAnswer(error);
  }
}

/**
 * The same for a tab that most likely has no content script: it is injected while the tab is asked, since a browser takes its time to say that nobody
 * listens. Where there is one, the second does nothing.
 */
export async function askNewPage<R extends PageRequest>(
  tabId: number,
  request: R,
): Promise<PageReplies[R['type']] | NoAnswer> {
  const injected = inject(tabId, request);
  // Where the page answers, nobody asks what became of it.
  injected.catch(() => {});
  try {
    return (await send(tabId, request)) ?? (await askInjected(tabId, request, injected));
  } catch (error) {
    return toNoAnswer(error);
  }
}

const inject = (tabId: number, { type }: PageRequest): Promise<readonly unknown[]> =>
  browser.scripting.executeScript({
    target: { tabId },
    files: PAINTING.has(type) ? [ASKED_SCRIPT, CONTENT_SCRIPT] : [CONTENT_SCRIPT],
    // A page may never end loading.
    injectImmediately: true,
  });

const askInjected = async <R extends PageRequest>(
  tabId: number,
  request: R,
  injecting: Promise<readonly unknown[]>,
): Promise<PageReplies[R['type']] | NoAnswer> => {
  const [injected] = await injecting;
  // Firefox does not object to its own pages, it just injects nothing.
  if (!injected) return { status: 'no-access' };
  return (await send(tabId, request)) ?? { status: 'failed', detail: 'The page did not answer.' };
};

const toNoAnswer = (error: unknown): NoAnswer => {
  const detail = error instanceof Error ? error.message : String(error);
  return saysNoAccess(detail) ? { status: 'no-access' } : { status: 'failed', detail };
};

/** Asks the content script of a tab that has one; `undefined` of any other, which stays untouched. Never rejects. */
export async function askIfThere<R extends PageRequest>(
  tabId: number,
  request: R,
): Promise<PageReplies[R['type']] | NoAnswer | undefined> {
  try {
    return await send(tabId, request);
  } catch {
    return undefined;
  }
}

/** The answer of the tab's content script; `undefined` when none listens, `failed` when it makes no sense. */
const send = async <R extends PageRequest>(
  tabId: number,
  request: R,
): Promise<PageReplies[R['type']] | NoAnswer | undefined> => {
  try {
    const reply = unpackReply<unknown>(await browser.tabs.sendMessage(tabId, request, { frameId: 0 }));
    if (reply === undefined || isReply(request, reply)) return reply;
    return { status: 'failed', detail: 'The page answered something that Sourcelight does not understand.' };
  } catch (error) {
    if (/receiving end does not exist|message (port|channel) closed/i.test(String(error))) return undefined;
    throw error;
  }
};

/** Whether a browser's error says that the page is out of an extension's reach, in the words of Chromium or Firefox. */
export function saysNoAccess(message: string): boolean {
  return /cannot access|cannot be scripted|missing host permission|showing error page|cannot script/i.test(message);
}

import browser, { type Runtime } from 'webextension-polyfill';
import type { Wish } from '../../article/article';
import { askPage, type NoAnswer } from '../ask-page';
import { markButton } from '../mark-button';
import { isPageNotice, type PageState } from '../messages';
import { say } from '../say';
import { canInsist, tellState } from '../tell-state';
import { viewArticle, type Wishes } from './view-article';
import { viewMessage, viewReading } from './view-message';

/** Fills the popup: paints the page of the active tab if it is not yet painted, and shows how it stands. */
export async function runPopup(body: HTMLElement): Promise<void> {
  document.title = say('name');
  document.documentElement.lang = say('language');
  body.replaceChildren(viewReading());
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const tabId = tab?.id;
  const readAs = async (wish: Wish): Promise<void> => {
    body.replaceChildren(viewReading());
    show(await askPage(tabId ?? browser.tabs.TAB_ID_NONE, { type: 'read', wish }));
  };
  const show = (state: PageState | NoAnswer): void => {
    body.replaceChildren(
      state.status === 'article'
        ? viewArticle(state, toWishes(tabId ?? browser.tabs.TAB_ID_NONE, show, readAs))
        : viewMessage(tellState(state), canInsist(state) ? () => void readAs('anyway') : null),
    );
  };
  if (tabId === undefined) {
    show({ status: 'no-access' });
    return;
  }
  const refresh = async (): Promise<void> => {
    const state = await askPage(tabId, { type: 'show' });
    show(state);
    if (state.status === 'article') await markButton(tabId, state);
  };
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender): undefined => {
    if (sender.id === browser.runtime.id && sender.tab?.id === tabId && isPageNotice(message)) void refresh();
  });
  await refresh();
}

/** The reader's wishes as requests to a tab; where the page answers with anything but what was asked, `show` tells the reader. */
const toWishes = (
  tabId: number,
  show: (state: PageState | NoAnswer) => void,
  readAs: (wish: Wish) => Promise<void>,
): Wishes => ({
  readAs: (wish) => void readAs(wish),
  switchPainting: async () => {
    const state = await askPage(tabId, { type: 'toggle' });
    if (state.status === 'article') return state.painting;
    show(state);
    return 'off';
  },
  switchVoice: async (voice, wish) => {
    const reply = await askPage(tabId, { type: wish === 'show' ? 'show-voice' : 'hide-voice', voice });
    if ('status' in reply) show(reply);
  },
  goToNext: async (sourceId) => {
    const reply = await askPage(tabId, { type: 'step-through', sourceId, to: 'next' });
    if (!('status' in reply)) return reply.visit;
    show(reply);
    return null;
  },
});

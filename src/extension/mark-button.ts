import browser from 'webextension-polyfill';
import type { NoAnswer } from './ask-page';
import type { PageState } from './messages';
import { say } from './say';
import { tellState } from './tell-state';

/** Says at a tab's toolbar button why its page stays as it is: a quiet sign, and the reason when pointed at. A painted page needs neither. */
export async function markButton(tabId: number, state: PageState | NoAnswer): Promise<void> {
  const isArticle = state.status === 'article';
  const title = isArticle ? say('name') : `${say('name')}: ${tellState(state).title}`;
  try {
    await browser.action.setBadgeText({ tabId, text: isArticle ? '' : '–' });
    await browser.action.setTitle({ tabId, title });
  } catch {
    // The tab has been closed meanwhile, and its button with it.
  }
}

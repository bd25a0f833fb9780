import browser, { type Runtime } from 'webextension-polyfill';
import type { NoAnswer } from './ask-page';
import { type ButtonState, toButtonState, type Unread } from './button-state';
import { isPageNotice, type PageState } from './messages';
import { cleanText } from './page-text';
import { say } from './say';
import { tellState } from './tell-state';

/** What a toolbar button shows of a page: a sign on it, on a colour, and a sentence when pointed at. */
export interface ButtonSign {
  readonly badge: string;
  /** White reads on it. */
  readonly colour: string;
  readonly title: string;
}

const COLOURS = { fine: '#1d6b3a', plain: '#5a5d66', part: '#7a5200', lost: '#7b2d8b', failed: '#a3191f' } as const;

/** Marks the button of the tab of every page that says how it stands. */
export function serveButtons(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender): undefined => {
    const tabId = sender.tab?.id;
    if (sender.id !== browser.runtime.id || tabId === undefined || sender.frameId !== 0) return;
    if (isPageNotice(message)) void putOnButton(tabId, toSign(message.state));
  });
}

/** Says at a tab's toolbar button how its page stands. */
export async function markButton(tabId: number, state: PageState | NoAnswer): Promise<void> {
  await putOnButton(tabId, toSign(toButtonState(state)));
}

const putOnButton = async (tabId: number, { badge, colour, title }: ButtonSign): Promise<void> => {
  try {
    await Promise.all([
      browser.action.setBadgeBackgroundColor({ tabId, color: colour }),
      browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
      browser.action.setBadgeText({ tabId, text: badge }),
      browser.action.setTitle({ tabId, title }),
    ]);
  } catch {
    // The tab has been closed meanwhile, and its button with it.
  }
};

/** The sign for each way that a page can stand. */
export function toSign(state: ButtonState): ButtonSign {
  if (state.status === 'unread') return { badge: '', colour: COLOURS.plain, title: say('name') };
  const { badge, colour, words } = tellSign(state);
  return { badge, colour, title: `${say('name')}: ${words}` };
}

const tellSign = (state: Exclude<ButtonState, Unread>): Omit<ButtonSign, 'title'> & { readonly words: string } => {
  switch (state.status) {
    case 'article':
      return tellArticle(state);
    case 'failed':
      return { badge: '!', colour: COLOURS.failed, words: `${tellState(state).title} ${cleanText(state.detail)}` };
    case 'off-here':
      return { badge: say('badgeOff'), colour: COLOURS.plain, words: tellState(state).title };
    case 'no-article':
    case 'unsupported-language':
    case 'no-access':
      return { badge: '–', colour: COLOURS.plain, words: tellState(state).title };
  }
};

const tellArticle = ({ painting, extent }: Extract<ButtonState, { readonly status: 'article' }>) => {
  switch (painting) {
    case 'off':
      return { badge: '', colour: COLOURS.plain, words: say('buttonOff') };
    case 'lost':
      return { badge: '×', colour: COLOURS.lost, words: say('lostTitle') };
    case 'on':
      return extent === 'whole'
        ? { badge: '✓', colour: COLOURS.fine, words: say('buttonMarked') }
        : { badge: say('badgeCut'), colour: COLOURS.part, words: say('buttonCut') };
  }
};

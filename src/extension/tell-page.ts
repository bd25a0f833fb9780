import browser from 'webextension-polyfill';
import { type ButtonState, toButtonState, type Unread } from './button-state';
import type { ChangedBy, PageNotice, PageState } from './messages';

/** What tells background and views how the page of this content script stands. */
export interface PageTeller {
  /** Passes on a state of the page, unless nobody would learn anything from it. */
  readonly tell: (state: PageState | Unread, by: ChangedBy) => void;
  /** Says once more what was said last: browsers clear a tab's button when the tab goes to another page, and do not bring it back with the page. */
  readonly tellAgain: () => void;
}

export function openPageTeller(): PageTeller {
  let last: ButtonState | null = null;
  const send = async (state: ButtonState, by: ChangedBy): Promise<void> => {
    const notice: PageNotice = { type: 'page-changed', by, state };
    try {
      await browser.runtime.sendMessage(notice);
    } catch {
      // The extension is being updated or removed, and its button with it.
    }
  };
  return {
    tell: (state, by) => {
      const now = toButtonState(state);
      const isSame = JSON.stringify(now) === JSON.stringify(last);
      last = now;
      // An article that changes by itself is another one, even if the button says the same.
      if (!isSame || (by === 'itself' && now.status === 'article')) void send(now, by);
    },
    tellAgain: () => {
      if (last) void send(last, 'request');
    },
  };
}

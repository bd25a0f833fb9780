import type { NoArticleReason } from '../article/article';
import type { NoAnswer } from './ask-page';
import type { PageState } from './messages';
import { cleanText } from './page-text';
import { say } from './say';

/** What a reader is told about a page that is not painted: one plain sentence, and what they can do. */
export interface Told {
  readonly title: string;
  readonly advice: string;
  /** What the browser or the extension said of a failure, for a report; absent when nothing failed. */
  readonly detail?: string;
}

/** Whether a reader may have the page analysed although it looks like no article: there are words on it, in a language that can be read. */
export function canInsist(state: PageState | NoAnswer): boolean {
  return state.status === 'no-article' && INSISTABLE.some((reason) => reason === state.reason);
}

const INSISTABLE: readonly NoArticleReason[] = ['too-short', 'list-of-stories', 'not-an-article'];

/** The words for every state of a page other than that of an article. */
export function tellState(state: Exclude<PageState, { readonly status: 'article' }> | NoAnswer): Told {
  switch (state.status) {
    case 'no-article':
      return tellReason(state.reason);
    case 'unsupported-language':
      return { title: say('languageTitle', cleanText(nameOf(state.lang))), advice: say('languageAdvice') };
    case 'off-here':
      return { title: say('offHereTitle'), advice: say('offHereAdvice') };
    case 'no-access':
      return { title: say('noAccessTitle'), advice: say('noAccessAdvice') };
    case 'failed':
      return state.cause === 'storage'
        ? { title: say('unreadableTitle'), advice: say('unreadableAdvice'), detail: state.detail }
        : { title: say('failedTitle'), advice: say('failedAdvice'), detail: state.detail };
  }
}

const tellReason = (reason: NoArticleReason): Told => {
  switch (reason) {
    case 'no-text':
      return { title: say('noTextTitle'), advice: say('noTextAdvice') };
    case 'too-large':
      return { title: say('tooLargeTitle'), advice: say('tooLargeAdvice') };
    case 'too-short':
      return { title: say('tooShortTitle'), advice: say('tooShortAdvice') };
    case 'list-of-stories':
      return { title: say('listTitle'), advice: say('listAdvice') };
    case 'not-an-article':
      return { title: say('notArticleTitle'), advice: say('notArticleAdvice') };
    case 'not-a-page':
      return { title: say('notPageTitle'), advice: say('notPageAdvice') };
    case 'in-a-frame':
      return { title: say('frameTitle'), advice: say('frameAdvice') };
    case 'nothing-selected':
      return { title: say('nothingSelectedTitle'), advice: say('nothingSelectedAdvice') };
  }
};

/** A language by its name: `'de'` → `'German'`; by its tag where it has no name. */
const nameOf = (lang: string): string => {
  try {
    return new Intl.DisplayNames(say('language'), { type: 'language' }).of(lang) ?? lang;
  } catch {
    return lang;
  }
};

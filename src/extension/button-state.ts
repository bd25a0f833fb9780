import type { NoArticleReason } from '../article/article';
import type { NoAnswer } from './ask-page';
import type { PageState, PaintState } from './messages';

/** How a page stands, as far as its button says it. */
export type ButtonState =
  | {
      readonly status: 'article';
      readonly painting: PaintState;
      /** Whether some of the article, or of other stories on the page, is plain because it could not be read or was too much. */
      readonly extent: 'whole' | 'part';
    }
  | Exclude<PageState, { readonly status: 'article' }>
  | Unread;

/** Nobody has asked for the page yet, or not since its site was switched on again. */
export interface Unread {
  readonly status: 'unread';
}

/** Longer words about a failure are cut. */
const LONGEST_DETAIL = 200;

export function toButtonState(state: PageState | NoAnswer | Unread): ButtonState {
  if (state.status === 'failed') return { ...state, detail: state.detail.slice(0, LONGEST_DETAIL) };
  if (state.status !== 'article') return state;
  const { painting, plainStories } = state;
  const { isCut, isTruncated } = state.analysis.article;
  return { status: 'article', painting, extent: isCut || isTruncated || plainStories > 0 ? 'part' : 'whole' };
}

/** Whether a value from outside is such a state. */
export function isButtonState(value: unknown): value is ButtonState {
  if (typeof value !== 'object' || value === null) return false;
  const { status, painting, extent, reason, lang, detail, cause } = value as Readonly<Record<string, unknown>>;
  switch (status) {
    case 'article':
      return isPaintState(painting) && (extent === 'whole' || extent === 'part');
    case 'no-article':
      return isReason(reason);
    case 'unsupported-language':
      return typeof lang === 'string' && /^[a-z]{2,3}$/u.test(lang);
    case 'off-here':
    case 'no-access':
    case 'unread':
      return true;
    case 'failed':
      return (
        typeof detail === 'string' && detail.length <= LONGEST_DETAIL && (cause === undefined || cause === 'storage')
      );
    default:
      return false;
  }
}

export function isPaintState(value: unknown): value is PaintState {
  return typeof value === 'string' && Object.hasOwn(PAINTINGS, value);
}

export function isReason(value: unknown): value is NoArticleReason {
  return typeof value === 'string' && Object.hasOwn(REASONS, value);
}

const PAINTINGS: Readonly<Record<PaintState, true>> = { on: true, off: true, lost: true };
const REASONS: Readonly<Record<NoArticleReason, true>> = {
  'no-text': true,
  'too-large': true,
  'too-short': true,
  'list-of-stories': true,
  'not-an-article': true,
  'not-a-page': true,
  'in-a-frame': true,
  'nothing-selected': true,
};

import type { Analysis } from '../analyze';
import type { Article, NoArticleReason, Wish } from '../article/article';
import { LONGEST_TEXT, MOST_BLOCKS } from '../article/to-article-text';
import type { Span } from '../span';
import { VOICE_IDS, type Voice } from '../voices/voice';
import { type ButtonState, isButtonState } from './button-state';
import type { Failed } from './failed';
import type { Refusal } from './kept/not-kept';
import type { Settings } from './kept/settings';

/** What the content script asks of the background. */
export type BackgroundRequest = AnalyzeRequest | ArrivalRequest | CorrectRequest;

export interface AnalyzeRequest {
  readonly type: 'analyze';
  readonly article: Article;
}

export type AnalyzeReply = { readonly status: 'analyzed'; readonly analysis: Analysis } | Failed;

/** A content script has come into its page, or has heard that something kept has changed: it asks for what concerns its page. */
export interface ArrivalRequest {
  readonly type: 'arrived';
}

export type ArrivalReply =
  | {
      readonly status: 'known';
      readonly settings: Settings;
      /** Whether the reader has switched the page's site off. */
      readonly site: 'on' | 'off';
      /** Whether they want the page painted without asking. */
      readonly paint: 'now' | 'on-request';
    }
  | Failed;

export function isArrival(message: unknown): message is ArrivalRequest {
  return isRecord(message) && message.type === 'arrived';
}

/** The reader says whose voice a sentence of the page is. Which page that is, the background asks the browser. */
export interface CorrectRequest {
  readonly type: 'correct';
  readonly sentence: string;
  readonly voice: Voice;
}

export type CorrectReply =
  | { readonly status: 'kept' }
  | { readonly status: 'refused'; readonly refusal: Refusal }
  | Failed;

export function isCorrectRequest(message: unknown): message is CorrectRequest {
  if (!isRecord(message) || message.type !== 'correct') return false;
  const { sentence, voice } = message;
  return (
    typeof sentence === 'string' &&
    sentence !== '' &&
    sentence.length <= LONGEST_TEXT &&
    VOICE_IDS.some((id) => id === voice)
  );
}

/** What the background tells every content script: settings or sites have changed, or what the reader knows of voices. */
export interface KeptNotice {
  readonly type: 'kept-changed';
  readonly what: 'settings' | 'voices';
}

export function isKeptNotice(message: unknown): message is KeptNotice {
  return isRecord(message) && message.type === 'kept-changed' && KINDS_KEPT.some((kind) => kind === message.what);
}
const KINDS_KEPT: readonly KeptNotice['what'][] = ['settings', 'voices'];

/** What the popup tells the background, which may have been ended meanwhile: an article is about to be asked for. */
export interface Wake {
  readonly type: 'wake';
}

export function isWake(message: unknown): message is Wake {
  return isRecord(message) && message.type === 'wake';
}

/** What popup and background ask of the content script of a tab. */
export type PageRequest =
  /** Paint the page unless the reader has switched it off, and say how it stands. */
  | { readonly type: 'show' }
  /** Switch the paint on or off. */
  | { readonly type: 'toggle' }
  /** Read the page anew as the reader wishes, paint it, and keep to that wish until another comes or the address changes. */
  | { readonly type: 'read'; readonly wish: Wish }
  /** Analyse the page anew if it has been, since what the reader knows better has changed. */
  | { readonly type: 'refresh' }
  | { readonly type: 'show-voice'; readonly voice: Voice }
  | { readonly type: 'hide-voice'; readonly voice: Voice }
  /** Go to the next or previous sentence that is not the reporter's, from where the reader is, round at the ends. A page not yet painted is painted. */
  | { readonly type: 'step'; readonly to: Direction }
  /** The same among the sentences of one source; `null` is the source of the sentence the reader is at. */
  | { readonly type: 'step-through'; readonly to: Direction; readonly sourceId: string | null }
  | { readonly type: 'go-to'; readonly sentence: number }
  /** Say which sentences the reader has before them. */
  | { readonly type: 'where' };

export type Direction = 'next' | 'previous';

/** Whether a page shows its article painted. `lost`: it would, but the page takes the paint away again and again; all of it is off. */
export type PaintState = 'on' | 'off' | 'lost';

/** How a page stands. */
export type PageState =
  | {
      readonly status: 'article';
      readonly analysis: Analysis;
      readonly painting: PaintState;
      readonly hidden: readonly Voice[];
      /** How many other stories on the page stay plain because so many can't be painted at once. */
      readonly plainStories: number;
      /** What the analysis is of; of a selection it has only the sentences that the selection touches. */
      readonly wish: Wish;
    }
  | { readonly status: 'no-article'; readonly reason: NoArticleReason }
  | { readonly status: 'unsupported-language'; readonly lang: string }
  /** The reader has switched this site off. */
  | { readonly status: 'off-here' }
  | { readonly status: 'no-access' }
  | Failed;

/** What the content script tells background and views: its page has come to stand otherwise than it last said. */
export interface PageNotice {
  readonly type: 'page-changed';
  /** `itself`: nobody has asked for the change, and whoever shows the page has to ask anew. */
  readonly by: ChangedBy;
  /** For the toolbar button. */
  readonly state: ButtonState;
}

export type ChangedBy = 'request' | 'itself';

/** Where a reader was taken: to sentence number `sentence`, the `nth` of `of` they go through, from 1; `null` when the page no longer shows any of them. */
export type Visit = { readonly sentence: number; readonly nth: number; readonly of: number } | null;

/** The first and the last sentence that can be seen; `null` when none can. */
export type InView = { readonly first: number; readonly last: number } | null;

/** The answer to each kind of request; `no-access` and `failed` can come instead of any. */
export interface PageReplies {
  readonly show: PageState;
  readonly toggle: PageState;
  readonly read: PageState;
  readonly refresh: PageState | null;
  readonly 'show-voice': { readonly hidden: readonly Voice[] };
  readonly 'hide-voice': { readonly hidden: readonly Voice[] };
  readonly step: { readonly visit: Visit };
  readonly 'step-through': { readonly visit: Visit };
  readonly 'go-to': { readonly visit: Visit };
  readonly where: { readonly inView: InView };
}

const WISHES = ['article', 'anyway', 'selection'] as const satisfies readonly Wish[];

/** Whether a message from outside is a request the content script knows, in its exact shape. */
export function isPageRequest(message: unknown): message is PageRequest {
  if (!isRecord(message)) return false;
  switch (message.type) {
    case 'show':
    case 'toggle':
    case 'refresh':
    case 'where':
      return true;
    case 'read':
      return WISHES.some((wish) => wish === message.wish);
    case 'step':
      return isDirection(message.to);
    case 'step-through':
      return isDirection(message.to) && (message.sourceId === null || isSourceId(message.sourceId));
    case 'go-to':
      return Number.isInteger(message.sentence) && Number(message.sentence) >= 0;
    case 'show-voice':
    case 'hide-voice':
      return VOICE_IDS.some((voice) => voice === message.voice);
    default:
      return false;
  }
}

/** Whether a message is a content script's word that its page has changed. */
export function isPageNotice(message: unknown): message is PageNotice {
  return (
    isRecord(message) &&
    message.type === 'page-changed' &&
    (message.by === 'request' || message.by === 'itself') &&
    isButtonState(message.state)
  );
}

const isDirection = (value: unknown): value is Direction => value === 'next' || value === 'previous';
const isSourceId = (value: unknown): value is string => typeof value === 'string' && value.length <= 40;

/** Whether a message is a request to analyse an article that is sound and not over the size cap. */
export function isAnalyzeRequest(message: unknown): message is AnalyzeRequest {
  return isRecord(message) && message.type === 'analyze' && isArticle(message.article);
}

/** Whether a value is an article that is sound and not over the size cap. */
export const isArticle = (value: unknown): value is Article => {
  if (!isRecord(value)) return false;
  const { text, blocks } = value;
  if (typeof text !== 'string' || text.length > LONGEST_TEXT) return false;
  if (![value.url, value.outlet, value.title, value.byline, value.lang, value.published].every(isShortText))
    return false;
  if (typeof value.isLiveBlog !== 'boolean' || typeof value.isCut !== 'boolean') return false;
  if (typeof value.isTruncated !== 'boolean') return false;
  if (!Array.isArray(blocks) || blocks.length > MOST_BLOCKS) return false;
  if (
    !Array.isArray(value.entries) ||
    !value.entries.every((at, nth, all) => isIndexIn(at, all[nth - 1], blocks.length))
  )
    return false;
  let end = 0;
  for (const block of blocks) {
    if (!isRecord(block) || !isBlockKind(block.kind) || !isSpanIn(block.span, end, text.length)) return false;
    end = block.span.end;
  }
  return true;
};

const KINDS = ['headline', 'standfirst', 'paragraph', 'subheading', 'list-item', 'blockquote', 'caption'] as const;
const isBlockKind = (value: unknown): boolean => KINDS.some((kind) => kind === value);

/** Whether a value is an index of a list of `length`, and comes after the one before it. */
const isIndexIn = (value: unknown, before: unknown, length: number): boolean =>
  Number.isInteger(value) && Number(value) > Number(before ?? -1) && Number(value) < length;

/** Whether a value is a span that begins at `from` or later and ends at `to` or earlier. */
export const isSpanIn = (value: unknown, from: number, to: number): value is Span =>
  isRecord(value) &&
  Number.isInteger(value.start) &&
  Number.isInteger(value.end) &&
  from <= Number(value.start) &&
  Number(value.start) <= Number(value.end) &&
  Number(value.end) <= to;

const isShortText = (value: unknown): boolean =>
  value === null || (typeof value === 'string' && value.length <= 10_000);

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

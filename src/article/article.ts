import type { Span } from '../span';

export type BlockKind = 'headline' | 'standfirst' | 'paragraph' | 'subheading' | 'list-item' | 'blockquote' | 'caption';

/** One paragraph-like piece of an article. Blocks are in reading order and disjoint; text between them is white space. */
export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
}

/**
 * An article as plain, serialisable data, without any tie to the page it came from.
 * What is unknown is `null`, never `''`.
 */
export interface Article {
  readonly url: string | null;
  /** The outlet that publishes this page: "ITV News". Its narration is the reporter's voice. */
  readonly outlet: string | null;
  readonly title: string | null;
  /** The reporters' names as printed, without "By": "Jane Doe and Li Wei". */
  readonly byline: string | null;
  /** BCP 47 primary language subtag in lower case: "en". */
  readonly lang: string | null;
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** Why a page is left alone; the popup says it in plain words. */
export type NoArticleReason = 'no-text' | 'too-short' | 'list-of-stories' | 'not-an-article' | 'not-a-page';

/**
 * What reading a page gave. `toRange` is the only way back to the page: the ranges, in document order, that cover exactly the
 * characters of `span` (one range a text node); `[]` when the page no longer holds them.
 */
export type Reading =
  | { readonly status: 'article'; readonly article: Article; readonly toRange: ToRange }
  | { readonly status: 'no-article'; readonly reason: NoArticleReason };

export type ToRange = (span: Span) => StaticRange[];

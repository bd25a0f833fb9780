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
  /** The day of publication, as the page gives it: "2026-09-14". */
  readonly published: string | null;
  /** Whether it is a live blog: entries one after the other, mostly the newest first. */
  readonly isLiveBlog: boolean;
  /**
   * The blocks with which the entries of a live blog begin, as indices in order; `[]` for any other text, and where they cannot be told. Each entry is a
   * text of its own: nobody speaks on from the entry above, which is mostly the newer one.
   */
  readonly entries: readonly number[];
  /** Whether the page shows only the beginning of its text and keeps the rest for those who pay or sign in. */
  readonly isCut: boolean;
  /** Whether the text goes on beyond what is read at most. */
  readonly isTruncated: boolean;
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** Why a page is left alone; the popup says it in plain words. */
export type NoArticleReason =
  | 'no-text'
  | 'too-large'
  | 'too-short'
  | 'list-of-stories'
  | 'not-an-article'
  | 'not-a-page'
  | 'in-a-frame'
  | 'nothing-selected';

/**
 * What a reader asks for: the page's article where it is one; the page as an article whatever it looks like; or what they have selected.
 */
export type Wish = 'article' | 'anyway' | 'selection';

/**
 * What reading a page gave. `toRange` is the only way back to the page: the ranges, in document order, that cover exactly the
 * characters of `span` (one range a text node); `[]` when the page no longer holds them. `focus` is the part of the text that was asked for: `null`
 * means all of it. `isInView` says whether the reader is still at this story, on pages that hold several one after the other.
 */
export type Reading =
  | {
      readonly status: 'article';
      readonly article: Article;
      readonly toRange: ToRange;
      readonly focus: Span | null;
      readonly isInView: () => boolean;
    }
  | { readonly status: 'no-article'; readonly reason: NoArticleReason };

export type ToRange = (span: Span) => StaticRange[];

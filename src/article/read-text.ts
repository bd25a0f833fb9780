import { textOf } from '../span';
import type { Article, Block } from './article';
import { findParagraphs } from './find-paragraphs';

/** What a caller knows of a text beside its words; unknown is `null`. */
export interface TextOrigin {
  readonly url: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly byline: string | null;
  /** The day it was published, `'2026-09-14'`. */
  readonly published: string | null;
}

const UNKNOWN: TextOrigin = { url: null, outlet: null, title: null, byline: null, published: null };

const squeeze = (s: string): string => s.replace(/\s+/gu, ' ').trim();

/**
 * Plain text → `Article`. Paragraphs are parted by line breaks, those of a page's width aside; offsets refer to the text unchanged. The first
 * paragraph is the headline when it equals `known.title`.
 */
export function readText(text: string, known: Partial<TextOrigin> = {}): Article {
  const origin = { ...UNKNOWN, ...known };
  const title = origin.title === null ? null : squeeze(origin.title);
  const blocks = findParagraphs(text).map((span, index): Block => {
    const isHeadline = index === 0 && title !== null && squeeze(textOf(text, span)) === title;
    return { kind: isHeadline ? 'headline' : 'paragraph', span };
  });
  return {
    ...origin,
    lang: null,
    isLiveBlog: false,
    entries: [],
    isCut: false,
    isTruncated: false,
    text,
    blocks,
  };
}

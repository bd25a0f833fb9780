import type { Reading } from './article';

/** The article of a live page. The page is never changed. */
export function readArticle(_document: Document, _url: string | null): Reading {
  return { status: 'no-article', reason: 'no-text' };
}

import type { Reading } from './article';
import { findBody } from './find-body';
import { findFurniture } from './find-furniture';
import { findHeadline } from './find-headline';
import { openDom } from './page-dom';
import { readTree } from './page-tree';
import { readMetadata } from './read-metadata';
import { selectParts } from './select-parts';
import { splitBlocks } from './split-blocks';
import { toArticleText } from './to-article-text';

/** The article of a live page. The page is never changed. */
export function readArticle(document: Document, url: string | null): Reading {
  const tree = readTree(openDom(document));
  const blocks = splitBlocks(tree);
  const furniture = findFurniture(tree, blocks);
  const { outlet, title, byline, lang } = readMetadata(tree, url);
  const headline = findHeadline(blocks, title);
  const body = findBody(blocks, furniture, headline);
  if (!body) return { status: 'no-article', reason: 'no-text' };
  const parts = selectParts({ blocks, body, furniture, headline });
  const { text, blocks: found, toRange } = toArticleText(parts);
  return { status: 'article', article: { url, outlet, title, byline, lang, text, blocks: found }, toRange };
}

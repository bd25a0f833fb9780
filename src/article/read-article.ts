import type { Reading } from './article';
import { findBody } from './find-body';
import { findFurniture } from './find-furniture';
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
  const body = findBody(blocks, furniture);
  if (!body) return { status: 'no-article', reason: 'no-text' };
  const { outlet, title, byline, lang } = readMetadata(tree, url);
  const parts = selectParts({ blocks, body, furniture, title });
  const { text, blocks: found, toRange } = toArticleText(parts);
  return { status: 'article', article: { url, outlet, title, byline, lang, text, blocks: found }, toRange };
}

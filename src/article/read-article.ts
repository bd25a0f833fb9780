import type { Reading } from './article';
import { findBody } from './find-body';
import { findFurniture } from './find-furniture';
import { findHeadline } from './find-headline';
import { findOtherStories } from './find-other-stories';
import { findTeasers } from './find-teasers';
import { openDom } from './page-dom';
import { readTree } from './page-tree';
import { readLanguage } from './read-language';
import { readMetadata } from './read-metadata';
import { revealBlocks } from './reveal-blocks';
import { selectParts } from './select-parts';
import { splitBlocks } from './split-blocks';
import { toArticleText } from './to-article-text';
import { whyNoArticle } from './why-no-article';

/** The article of a live page, or why there is none. Synchronous; the page is never changed. */
export function readArticle(document: Document, url: string | null): Reading {
  const tree = readTree(openDom(document));
  const blocks = revealBlocks(splitBlocks(tree));
  const { outlet, title, byline, lang: declared, published, types } = readMetadata(tree, url);
  const boxes = findFurniture(tree, blocks);
  const headline = findHeadline(blocks, boxes, title);
  const furniture = new Set([...boxes, ...findOtherStories(tree, blocks, headline)]);
  const teasers = findTeasers(blocks);
  const body = findBody(blocks, { furniture, teasers, headline });
  const parts = body ? selectParts(blocks, { body, furniture, headline }) : [];
  const { text, blocks: found, toRange } = toArticleText(parts);
  const lang = readLanguage(declared, text);
  const isSigned = byline !== null || published !== null;
  const reason = whyNoArticle({ url, types, isSigned, lang, teasers: teasers.size, text, blocks: found });
  if (reason !== null) return { status: 'no-article', reason };
  return { status: 'article', article: { url, outlet, title, byline, lang, text, blocks: found }, toRange };
}

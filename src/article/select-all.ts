import { kindByTag } from './block-kind';
import { isWithin } from './find-furniture';
import { isFurnitureText } from './furniture-words';
import { isProse } from './is-prose';
import type { PageElement } from './page-tree';
import type { PageBlock } from './split-blocks';
import type { ArticlePart } from './to-article-text';

/** Shorter than this, a line is a label. */
const MIN_LINE = 25;

/**
 * All there is to read on a page that is no article: headings and lines of text, prose where there is any. `[]` for a page without words.
 */
export function selectAll(blocks: readonly PageBlock[], furniture: ReadonlySet<PageElement>): ArticlePart[] {
  const shown = blocks.filter(({ isHidden }) => !isHidden);
  const readable = shown.filter(
    (block) => !isWithin(block.element, furniture) && !isFurnitureText(block.text) && isLine(block),
  );
  return (readable.length > 0 ? readable : shown).map((block) => ({ kind: kindByTag(block), block }));
}

const isLine = (block: PageBlock): boolean =>
  isProse(block) || block.text.length >= MIN_LINE || /^h[1-6]$/u.test(block.element.tag);

import { isWithin } from './find-furniture';
import { isProse } from './is-prose';
import type { PageElement, PageTree } from './page-tree';
import type { PageBlock } from './split-blocks';

/** An `<article>` around the headline with less prose than this is a heading, and the text stands elsewhere. */
const MIN_PROSE = 400;

/**
 * The `<article>` elements that hold other stories than the page's: where the headline and prose under it stand in one `<article>`, all that
 * neither hold it nor stand in it. The entries of a live blog, whose headline stands above them, are none.
 */
export function findOtherStories(
  tree: PageTree,
  blocks: readonly PageBlock[],
  headline: PageBlock | null,
): readonly PageElement[] {
  const own = headline ? articleAround(headline.element) : null;
  if (!own) return [];
  const inOwn = new Set([own]);
  const prose = blocks.filter((block) => isProse(block) && isWithin(block.element, inOwn));
  if (prose.reduce((sum, { text }) => sum + text.length, 0) < MIN_PROSE) return [];
  return tree.items.flatMap((item) => {
    if (item.type !== 'element' || item.element.tag !== 'article') return [];
    return isWithin(item.element, inOwn) || isWithin(own, new Set([item.element])) ? [] : [item.element];
  });
}

function articleAround(element: PageElement): PageElement | null {
  for (let at: PageElement | null = element; at; at = at.parent) if (at.tag === 'article') return at;
  return null;
}

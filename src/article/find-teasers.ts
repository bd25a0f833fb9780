import { isProse } from './is-prose';
import type { PageElement } from './page-tree';
import type { PageBlock } from './split-blocks';

const MAX_LEVELS = 5;
const MAX_PROSE = 2;
const MIN_TITLE = 20;

/**
 * The blocks that announce another page: prose that follows a linked title in a box that holds hardly any other prose. Lists of stories are
 * made of them; an article has few.
 */
export function findTeasers(blocks: readonly PageBlock[]): ReadonlySet<PageBlock> {
  const prose = new Map<PageElement, number>();
  for (const block of blocks)
    if (isProse(block)) for (const box of boxesOf(block)) prose.set(box, (prose.get(box) ?? 0) + 1);
  const titled = new Set<PageElement>();
  const teasers = new Set<PageBlock>();
  for (const block of blocks) {
    if (isLinkedTitle(block)) for (const box of boxesOf(block)) titled.add(box);
    else if (isProse(block)) {
      const box = boxesOf(block).find((at) => titled.has(at));
      if (box && (prose.get(box) ?? 0) <= MAX_PROSE) teasers.add(block);
    }
  }
  return teasers;
}

const isLinkedTitle = ({ text, linked }: PageBlock): boolean => text.length >= MIN_TITLE && linked >= text.length * 0.9;

/** The elements around a block, innermost first, as far up as a box around one story reaches. */
function boxesOf(block: PageBlock): readonly PageElement[] {
  const boxes: PageElement[] = [];
  for (let at: PageElement | null = block.element; at && boxes.length < MAX_LEVELS; at = at.parent) boxes.push(at);
  return boxes;
}

import { isWithin } from './find-furniture';
import { findTeasers } from './find-teasers';
import { isProse } from './is-prose';
import type { PageElement } from './page-tree';
import type { PageBlock } from './split-blocks';

/** How much more it counts to hold all prose than to hold nothing else: the block filter can drop, not add. */
const RECALL_WEIGHT = 4;

/**
 * The element that holds the article: the one whose text is most nearly all of the page's prose and nothing but prose (the F-measure of the
 * two, over characters). `null` when the page has no prose.
 */
export function findBody(blocks: readonly PageBlock[], furniture: ReadonlySet<PageElement>): PageElement | null {
  const teasers = findTeasers(blocks);
  const prose = new Map<PageElement, number>();
  const all = new Map<PageElement, number>();
  let total = 0;
  for (const block of blocks) {
    if (block.isHidden) continue;
    const isGood = isProse(block) && !teasers.has(block) && !isWithin(block.element, furniture);
    if (isGood) total += block.text.length;
    for (let at: PageElement | null = block.element; at; at = at.parent) {
      all.set(at, (all.get(at) ?? 0) + block.text.length);
      if (isGood) prose.set(at, (prose.get(at) ?? 0) + block.text.length);
    }
  }
  let best: PageElement | null = null;
  let bestScore = 0;
  for (const [element, held] of prose) {
    const score = ((1 + RECALL_WEIGHT) * held) / (RECALL_WEIGHT * total + (all.get(element) ?? held));
    if (score > bestScore || (score === bestScore && best && element.depth > best.depth)) {
      best = element;
      bestScore = score;
    }
  }
  return best;
}

import { isWithin } from './find-furniture';
import { isBodyName } from './furniture-words';
import { isProse } from './is-prose';
import { lookOf, type PageElement } from './page-tree';
import type { PageBlock } from './split-blocks';

/** How much more it counts to hold all prose than to hold nothing else: the block filter can drop, not add. */
const RECALL_WEIGHT = 4;
/** Prose that the page itself marks as an article's counts this many times. */
const MARKED = 2;
/** Prose above the headline (notices, dialogs) counts this much. */
const ABOVE_HEADLINE = 0.2;
/** And prose outside of what holds the headline and most prose, in places that look like none within (legal notes). */
const APART = 0.1;
/** What holds the headline and this share of the prose is its own. */
const OWN_SHARE = 0.5;

/** What speaks for and against places on the page. */
export interface Signs {
  readonly furniture: ReadonlySet<PageElement>;
  readonly teasers: ReadonlySet<PageBlock>;
  /** The page's heading, if it has one. */
  readonly headline: PageBlock | null;
}

/**
 * The element that holds the article: the one whose text is most nearly all of the page's prose and nothing but prose (the F-measure of the
 * two, over characters). `null` when the page has no prose.
 */
export function findBody(blocks: readonly PageBlock[], signs: Signs): PageElement | null {
  const { prose, all, total } = weigh(blocks, signs);
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

/** How much text the page's elements hold, in weighed characters. */
interface Weights {
  /** The prose in each element that holds any. */
  readonly prose: ReadonlyMap<PageElement, number>;
  /** All the text that is shown in each element. */
  readonly all: ReadonlyMap<PageElement, number>;
  /** The prose of the whole page. */
  readonly total: number;
}

function weigh(blocks: readonly PageBlock[], { furniture, teasers, headline }: Signs): Weights {
  const prose = new Map<PageElement, number>();
  const all = new Map<PageElement, number>();
  const marked = new Map<PageElement, boolean>();
  let total = 0;
  let isAbove = headline !== null;
  const isProseOf = (block: PageBlock): boolean =>
    isProse(block) && !teasers.has(block) && !isWithin(block.element, furniture);
  const isApart = headline ? findApart(headline, blocks.filter(isProseOf)) : () => false;
  for (const block of blocks) {
    if (block === headline) isAbove = false;
    if (block.isHidden) continue;
    const isGood = isProseOf(block);
    const weight =
      block.text.length * (isGood && isMarked(block.element, marked) ? MARKED : 1) * (isAbove ? ABOVE_HEADLINE : 1);
    addAround(all, block.element, weight);
    if (!isGood) continue;
    const own = isApart(block) ? weight * APART : weight;
    addAround(prose, block.element, own);
    total += own;
  }
  return { prose, all, total };
}

/** Tells prose that stands outside of the smallest element around the headline that holds most prose, in a place that looks like none in there. */
function findApart(headline: PageBlock, prose: readonly PageBlock[]): (block: PageBlock) => boolean {
  const held = new Map<PageElement, number>();
  let total = 0;
  for (const { element, text } of prose) {
    addAround(held, element, text.length);
    total += text.length;
  }
  let scope = headline.element;
  while (scope.parent && (held.get(scope) ?? 0) < total * OWN_SHARE) scope = scope.parent;
  const inside = new Set([scope]);
  const isInside = ({ element }: PageBlock): boolean => isWithin(element, inside);
  const placeOf = ({ element }: PageBlock): string => lookOf(element.parent ?? element);
  const places = new Set(prose.filter(isInside).map(placeOf));
  return (block) => !isInside(block) && !places.has(placeOf(block));
}

/** Adds a weight to an element and to everything around it. */
function addAround(sums: Map<PageElement, number>, element: PageElement, weight: number): void {
  for (let at: PageElement | null = element; at; at = at.parent) sums.set(at, (sums.get(at) ?? 0) + weight);
}

/** Whether the page marks the element as an article's text, in words for machines or in its class names. `known` keeps the answers. */
function isMarked(element: PageElement, known: Map<PageElement, boolean>): boolean {
  const asked: PageElement[] = [];
  let marked = false;
  for (let at: PageElement | null = element; at && !marked; at = at.parent) {
    const before = known.get(at);
    if (before === false) break;
    marked =
      before ?? (at.itemprop === 'articleBody' || at.tag === 'article' || (at.tag !== 'body' && isBodyName(at.names)));
    asked.push(at);
  }
  for (const each of asked) known.set(each, marked);
  return marked;
}

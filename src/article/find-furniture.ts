import { type Suspicion, suspicionOf } from './furniture-words';
import { isProse } from './is-prose';
import type { PageElement, PageTree } from './page-tree';
import type { PageBlock } from './split-blocks';

/**
 * Elements that hold furniture: share bars, related links, newsletter boxes, comments, bylines. A name is believed only while all elements of
 * that tag and name together hold a small part of the page's prose, since on real pages `paywall`, `sidebar-grid` and `card` wrap whole
 * articles.
 */
export function findFurniture(tree: PageTree, blocks: readonly PageBlock[]): ReadonlySet<PageElement> {
  const furniture = new Set<PageElement>();
  for (const suspicion of ['certain', 'likely', 'doubtful'] as const)
    for (const element of findSuspects(tree, blocks, suspicion, furniture)) furniture.add(element);
  return furniture;
}

function findSuspects(
  tree: PageTree,
  blocks: readonly PageBlock[],
  suspicion: Suspicion,
  known: ReadonlySet<PageElement>,
): readonly PageElement[] {
  const { under, total } = weighProse(blocks.filter((block) => !isWithin(block.element, known)));
  const suspects: PageElement[] = [];
  const held = new Map<string, number>();
  for (const item of tree.items) {
    if (item.type !== 'element' || suspicionAgainst(item.element) !== suspicion) continue;
    suspects.push(item.element);
    const key = keyOf(item.element);
    held.set(key, (held.get(key) ?? 0) + (under.get(item.element) ?? 0));
  }
  return suspects.filter((element) => (held.get(keyOf(element)) ?? 0) <= total * MOST_PROSE[suspicion]);
}

/** The share of the page's prose that furniture of this kind may hold. */
const MOST_PROSE: Readonly<Record<Suspicion, number>> = { certain: 0.9, likely: 0.35, doubtful: 0.12 };

/** Characters of prose in all, and under each element. */
function weighProse(blocks: readonly PageBlock[]): {
  readonly under: ReadonlyMap<PageElement, number>;
  readonly total: number;
} {
  const under = new Map<PageElement, number>();
  let total = 0;
  for (const block of blocks) {
    if (!isProse(block)) continue;
    total += block.text.length;
    for (let at: PageElement | null = block.element; at; at = at.parent)
      under.set(at, (under.get(at) ?? 0) + block.text.length);
  }
  return { under, total };
}

function suspicionAgainst({ tag, role, names }: PageElement): Suspicion | null {
  if (tag === 'html' || tag === 'body') return null;
  if (tag === 'footer') return 'certain';
  if (tag === 'aside' || FURNITURE_ROLE.test(role)) return 'likely';
  return suspicionOf(names);
}

const FURNITURE_ROLE = /^(complementary|contentinfo|banner|note)$/u;

const keyOf = (element: PageElement): string => `${element.tag} ${element.names}`;

/** Whether `element` stands in, or is, one of `set`. */
export function isWithin(element: PageElement, set: ReadonlySet<PageElement>): boolean {
  for (let at: PageElement | null = element; at; at = at.parent) if (set.has(at)) return true;
  return false;
}

import { isBodyName, type Suspicion, suspicionOf } from './furniture-words';
import type { InPieces } from './in-slices';
import { isProse } from './is-prose';
import type { PageElement, PageTree } from './page-tree';
import type { PageBlock } from './split-blocks';

/** What holds the headline and this share of the page's prose, or is marked as its article and holds it, is no furniture. */
const OWN_PROSE = 0.2;

/**
 * Elements that hold furniture: share bars, related links, newsletter boxes, comments, bylines. A name is believed only while all elements of
 * that tag and name together hold a small part of the page's prose, since on real pages `paywall`, `sidebar-grid` and `card` wrap whole
 * articles; and never of what holds the `headline` and prose.
 */
export function* findFurniture(
  tree: PageTree,
  blocks: readonly PageBlock[],
  headline: PageBlock | null,
): InPieces<ReadonlySet<PageElement>> {
  const suspects = findSuspects(tree);
  const wrappers = findWrappers(tree, headline);
  const furniture = new Set<PageElement>();
  for (const suspicion of ['certain', 'likely', 'doubtful'] as const) {
    yield;
    const { under, total } = weighProse(blocks.filter((block) => !isWithin(block.element, furniture)));
    const looks = suspects.get(suspicion) ?? new Map<string, PageElement[]>();
    for (const elements of looks.values()) {
      const held = elements.reduce((sum, element) => sum + (under.get(element) ?? 0), 0);
      if (held > total * MOST_PROSE[suspicion]) continue;
      for (const element of elements)
        if (!wrappers.has(element) || (under.get(element) ?? 0) < total * OWN_PROSE) furniture.add(element);
    }
  }
  return furniture;
}

/** The elements around the headline, and around what the page marks as its main part or as an article's text. */
function findWrappers(tree: PageTree, headline: PageBlock | null): ReadonlySet<PageElement> {
  const wrappers = new Set<PageElement>();
  const add = (element: PageElement | null): void => {
    for (let at = element; at && !wrappers.has(at); at = at.parent) wrappers.add(at);
  };
  add(headline?.element ?? null);
  for (const item of tree.items) if (item.type === 'element' && isMain(item.element)) add(item.element);
  return wrappers;
}

const isMain = ({ tag, itemprop, names }: PageElement): boolean =>
  tag === 'main' || itemprop === 'articleBody' || (tag !== 'body' && tag !== 'html' && isBodyName(names));

type Suspects = ReadonlyMap<Suspicion, ReadonlyMap<string, readonly PageElement[]>>;

/** The elements whose tag, role or name speaks against them, by how much it says and by their look. */
function findSuspects(tree: PageTree): Suspects {
  const suspects = new Map<Suspicion, Map<string, PageElement[]>>();
  // The same few names stand on most elements of a page.
  const known = new Map<string, Suspicion | null>();
  const ofNames = (names: string): Suspicion | null => {
    const before = known.get(names);
    if (before !== undefined) return before;
    const suspicion = suspicionOf(names);
    known.set(names, suspicion);
    return suspicion;
  };
  for (const item of tree.items) {
    if (item.type !== 'element') continue;
    const suspicion = suspicionAgainst(item.element, ofNames);
    if (suspicion === null) continue;
    const looks = suspects.get(suspicion) ?? new Map<string, PageElement[]>();
    suspects.set(suspicion, looks);
    const look = `${item.element.tag} ${item.element.names}`;
    const alike = looks.get(look);
    if (alike) alike.push(item.element);
    else looks.set(look, [item.element]);
  }
  return suspects;
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

function suspicionAgainst(
  { tag, role, names }: PageElement,
  ofNames: (names: string) => Suspicion | null,
): Suspicion | null {
  if (tag === 'html' || tag === 'body') return null;
  if (tag === 'footer' || (tag === 'aside' && names.includes('sidebar'))) return 'certain';
  if (tag === 'aside' || FURNITURE_ROLE.test(role)) return 'likely';
  return ofNames(names);
}

const FURNITURE_ROLE = /^(complementary|contentinfo|banner|note)$/u;

/** Whether `element` stands in, or is, one of `set`. */
export function isWithin(element: PageElement, set: ReadonlySet<PageElement>): boolean {
  for (let at: PageElement | null = element; at; at = at.parent) if (set.has(at)) return true;
  return false;
}

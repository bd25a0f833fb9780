import { isWithinTag } from './block-kind';
import { isProse } from './is-prose';
import { lookOf, type PageElement, type PageTree } from './page-tree';
import type { PageBlock } from './split-blocks';

const MAX_LEVELS = 5;
const MAX_PROSE = 3;
const MIN_TITLE = 20;
const MIN_ALIKE = 3;

/**
 * The blocks that announce other pages: prose that follows a linked title, or a title under a linked picture, in a box that holds hardly any other
 * prose, where the page has several boxes of that look. Lists of stories are made of them.
 */
export function findTeasers(blocks: readonly PageBlock[], tree: PageTree): ReadonlySet<PageBlock> {
  const boxed = findBoxed(blocks, findPictured(tree));
  const alike = new Map<string, number>();
  for (const box of new Set(boxed.values())) alike.set(lookOf(box), (alike.get(lookOf(box)) ?? 0) + 1);
  return new Set([...boxed].filter(([, box]) => (alike.get(lookOf(box)) ?? 0) >= MIN_ALIKE).map(([block]) => block));
}

/** Prose under a title that leads elsewhere, with the box that holds both and hardly any other prose. */
function findBoxed(
  blocks: readonly PageBlock[],
  pictured: ReadonlySet<PageElement>,
): ReadonlyMap<PageBlock, PageElement> {
  const prose = new Map<PageElement, number>();
  for (const block of blocks)
    if (isProse(block)) for (const box of boxesOf(block)) prose.set(box, (prose.get(box) ?? 0) + 1);
  const titled = new Set<PageElement>();
  const boxed = new Map<PageBlock, PageElement>();
  for (const block of blocks) {
    const boxes = boxesOf(block);
    if (isLinkedTitle(block) || isTitle(block))
      for (const box of boxes.filter((at) => isLinkedTitle(block) || pictured.has(at))) titled.add(box);
    else if (isProse(block)) {
      const box = boxes.find((at) => titled.has(at));
      if (box && (prose.get(box) ?? 0) <= MAX_PROSE) boxed.set(block, box);
    }
  }
  return boxed;
}

/** The elements around links that hold no words: those of pictures, and those that lie over a card. */
function findPictured({ items }: PageTree): ReadonlySet<PageElement> {
  const wordless = new Set<PageElement>();
  for (const item of items)
    if (item.type === 'element') {
      if (item.element.tag === 'a' && item.element.inLink) wordless.add(item.element);
    } else if (item.parent.inLink && /\S/u.test(item.text.data))
      for (let at: PageElement | null = item.parent; at?.inLink; at = at.parent) wordless.delete(at);
  const around = new Set<PageElement>();
  for (const link of wordless) {
    let at: PageElement | null = link;
    for (let level = 0; at && level < MAX_LEVELS; level++, at = at.parent) around.add(at);
  }
  return around;
}

const isTitle = ({ element, text }: PageBlock): boolean => text.length >= MIN_TITLE && isWithinTag(element, TITLE);

const TITLE = /^h[2-6]$/u;

const isLinkedTitle = ({ text, linked }: PageBlock): boolean => text.length >= MIN_TITLE && linked >= text.length * 0.9;

/** The elements around a block, innermost first, as far up as a box around one story reaches. */
function boxesOf(block: PageBlock): readonly PageElement[] {
  const boxes: PageElement[] = [];
  for (let at: PageElement | null = block.element; at && boxes.length < MAX_LEVELS; at = at.parent) boxes.push(at);
  return boxes;
}

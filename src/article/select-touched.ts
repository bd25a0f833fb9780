import type { Span } from '../span';
import { kindByTag } from './block-kind';
import { hostsAround, type PageDom } from './page-dom';
import type { PageBlock, Stretch } from './split-blocks';
import type { ArticlePart } from './to-article-text';

/** The shown blocks that a reader's selection touches, in order, each with the part of its text that is selected. */
export function findSelected(blocks: readonly PageBlock[], dom: PageDom): ReadonlyMap<PageBlock, Span> {
  const nodes = blocks.flatMap(({ stretches }) => stretches.slice(0, 1).map(({ node }) => node));
  const roots = [...new Set(nodes.map(dom.rootOf))];
  const shadowRoots = roots.filter((root) => root.nodeType === FRAGMENT);
  const documents = new Set(nodes.flatMap(({ ownerDocument }) => ownerDocument));
  const ranges = [...documents].flatMap((document) => dom.selectionIn(document, shadowRoots));
  const selected = new Map<PageBlock, Span>();
  for (const block of blocks) {
    if (block.isHidden) continue;
    const spans = block.stretches.flatMap((stretch) => ranges.flatMap((range) => spanWithin(stretch, range, dom)));
    const [first] = spans;
    const last = spans[spans.length - 1];
    if (first && last) selected.set(block, { start: first.start, end: last.end });
  }
  return selected;
}

/** The touched blocks, whole: a sentence is understood from its beginning. */
export function selectTouched(selected: ReadonlyMap<PageBlock, Span>): ArticlePart[] {
  return [...selected.keys()].map((block) => ({ kind: kindByTag(block), block }));
}

const FRAGMENT = 11;

/** The part of a stretch that lies in a range, in offsets of the block's text; `[]` for none. */
function spanWithin({ at, length, node, offset }: Stretch, range: Range, dom: PageDom): Span[] {
  const tree = dom.rootOf(range.startContainer);
  const there = hostsAround(node, dom.rootOf).find((around) => around.tree === tree);
  if (!there || !range.intersectsNode(there.node)) return [];
  const from = node === range.startContainer ? range.startOffset : 0;
  const to = node === range.endContainer ? range.endOffset : node.data.length;
  const start = at + Math.max(0, from - offset);
  const end = at + Math.min(length, to - offset);
  return start < end ? [{ start, end }] : [];
}

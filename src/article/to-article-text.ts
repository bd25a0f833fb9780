import type { Span } from '../span';
import type { Block, BlockKind, ToRange } from './article';
import type { PageBlock, Stretch } from './split-blocks';

/** A block of the page that belongs to the article, and what it is there. */
export interface ArticlePart {
  readonly kind: BlockKind;
  readonly block: PageBlock;
}

/** The text of an article with its blocks and the only way back to the page. */
export interface ArticleText {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly toRange: ToRange;
}

const BETWEEN = '\n\n';

/** Joins the parts with an empty line between them, and remembers where in the page every character stands. */
export function toArticleText(parts: readonly ArticlePart[]): ArticleText {
  let text = '';
  const blocks: Block[] = [];
  const stretches: LiveStretch[] = [];
  for (const { kind, block } of parts) {
    if (text !== '') text += BETWEEN;
    const start = text.length;
    text += block.text;
    blocks.push({ kind, span: { start, end: text.length } });
    for (const stretch of block.stretches)
      stretches.push({ ...stretch, at: start + stretch.at, was: stretch.node.data });
  }
  return { text, blocks, toRange: (span) => toRanges(stretches, span) };
}

/** A stretch in article offsets, with what its text node held when it was read. */
interface LiveStretch extends Stretch {
  readonly was: string;
}

function toRanges(stretches: readonly LiveStretch[], span: Span): StaticRange[] {
  const pieces: { readonly node: Text; readonly start: number; end: number }[] = [];
  for (let i = firstEndingAfter(stretches, span.start); i < stretches.length; i++) {
    const stretch = stretches[i];
    if (!stretch || stretch.at >= span.end) break;
    const start = stretch.offset + Math.max(0, span.start - stretch.at);
    const end = stretch.offset + Math.min(stretch.length, span.end - stretch.at);
    if (end <= start) continue;
    if (!stretch.node.isConnected || stretch.node.data !== stretch.was) return [];
    const last = pieces[pieces.length - 1];
    if (last?.node === stretch.node) last.end = end;
    else pieces.push({ node: stretch.node, start, end });
  }
  return pieces.map(toStaticRange);
}

/** Index of the first stretch that ends after `offset`. */
function firstEndingAfter(stretches: readonly LiveStretch[], offset: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const stretch = stretches[middle];
    if (stretch && stretch.at + stretch.length <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A `StaticRange`, or a plain object of the same shape where the DOM has none (happy-dom). */
function toStaticRange(of: { readonly node: Text; readonly start: number; readonly end: number }): StaticRange {
  const boundary = { startContainer: of.node, startOffset: of.start, endContainer: of.node, endOffset: of.end };
  return typeof StaticRange === 'function'
    ? new StaticRange(boundary)
    : { ...boundary, collapsed: of.start === of.end };
}

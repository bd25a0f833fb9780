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
  /** Whether the parts hold more than an article's text may. */
  readonly isTruncated: boolean;
}

const BETWEEN = '\n\n';
/** Longest text of an article, in UTF-16 units: some forty times a long report. */
export const LONGEST_TEXT = 250_000;
/** Most blocks of an article. */
export const MOST_BLOCKS = 10_000;
/** Most text nodes and other stretches of the page that an article is put together from: five times what a long live blog has. */
const MOST_STRETCHES = 10_000;
/** Most full stops and other ends of sentences: three times what prose of the longest text has. */
const MOST_STOPS = 6_000;

/**
 * Joins the parts with an empty line between them, and remembers where in the page every character stands. A text that is too long is cut at
 * the end of a sentence.
 */
export function toArticleText(parts: readonly ArticlePart[]): ArticleText {
  let text = '';
  const blocks: Block[] = [];
  const stretches: Stretch[] = [];
  let stops = 0;
  let isTruncated = parts.some(({ block }) => block.isTruncated);
  for (const { kind, block } of parts) {
    const next = block.stretches[MOST_STRETCHES - stretches.length];
    const start = text === '' ? 0 : text.length + BETWEEN.length;
    const fitting = fitIn(
      block.text,
      Math.min(LONGEST_TEXT - start, next?.at ?? block.text.length),
      MOST_STOPS - stops,
    );
    const isFull = fitting.end < block.text.length || blocks.length === MOST_BLOCKS;
    isTruncated ||= isFull;
    if (fitting.end === 0 || blocks.length === MOST_BLOCKS) break;
    stops += fitting.stops;
    text += (text === '' ? '' : BETWEEN) + block.text.slice(0, fitting.end);
    blocks.push({ kind, span: { start, end: text.length } });
    for (const stretch of block.stretches)
      if (stretch.at < fitting.end)
        stretches.push({
          ...stretch,
          at: start + stretch.at,
          length: Math.min(stretch.length, fitting.end - stretch.at),
        });
    if (isFull) break;
  }
  return { text, blocks, isTruncated, toRange: (span) => toRanges(stretches, span) };
}

/** How much of a text there is room for, up to the end of a sentence if there is one, else of a word; and how many ends of sentences that has. */
function fitIn(text: string, room: number, stops: number): { readonly end: number; readonly stops: number } {
  let [end, used] = [0, 0];
  for (const { 0: stop, index } of text.matchAll(STOP)) {
    if (index + stop.length > room || used === stops) return { end, stops: used };
    end = index + stop.length;
    used += 1;
  }
  if (text.length <= room) return { end: text.length, stops: used };
  return { end: end || Math.max(0, text.lastIndexOf(' ', room)) || Math.max(0, room), stops: used };
}

const STOP = /[.!?…]+["”’»)\]]*(?=\s|$)/gu;

function toRanges(stretches: readonly Stretch[], span: Span): StaticRange[] {
  const pieces: { readonly node: Text; readonly start: number; end: number }[] = [];
  for (let i = firstEndingAfter(stretches, span.start); i < stretches.length; i++) {
    const stretch = stretches[i];
    if (!stretch || stretch.at >= span.end) break;
    const start = stretch.offset + Math.max(0, span.start - stretch.at);
    const end = stretch.offset + Math.min(stretch.length, span.end - stretch.at);
    if (end <= start) continue;
    if (!holds(stretch, start, end)) return [];
    const last = pieces[pieces.length - 1];
    if (last?.node === stretch.node) last.end = end;
    else pieces.push({ node: stretch.node, start, end });
  }
  return pieces.map(toStaticRange);
}

/** Whether the page still has a stretch's node, with the same characters at a place. The rest of the node may be megabytes and is not compared. */
function holds({ node, was }: Stretch, start: number, end: number): boolean {
  if (!node.isConnected) return false;
  if (end - start === was.length) return node.data === was;
  return node.length === was.length && node.substringData(start, end - start) === was.slice(start, end);
}

/** Index of the first stretch that ends after `offset`. */
function firstEndingAfter(stretches: readonly Stretch[], offset: number): number {
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

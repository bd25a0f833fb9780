import type { Block } from '../article/article';
import type { Span } from '../span';
import { type Mark, readMarks } from './read-marks';

/**
 * Words between quotation marks: a typographic fact that says nothing of who speaks. `span` includes the marks, `inner` does not.
 * `carried-over`: the paragraph ends inside the quotation and the next one goes on with it, as a rule opening with a mark again, as
 * news typography does for quotations over several paragraphs. `unclosed`: the closing mark is missing; the span ends with the block.
 */
export interface Quotation {
  readonly span: Span;
  readonly inner: Span;
  readonly closing: 'closed' | 'carried-over' | 'unclosed';
}

/**
 * The quotations of an article in text order, an outer one before those nested in it; none crosses a block, and none goes on in an entry of a live
 * blog, of which `entries` are the first blocks.
 * `He said: “Go 'home'.”` → `“Go 'home'.”`, `'home'`. Marks are paired by their neighbours, not by counting, so one missing mark
 * spoils one quotation only: in `on "This Week, "the word is they’re tired”` the words from "the word" on are the quotation.
 * Knowingly misses single quotations whose closing mark looks like the apostrophe of a plural.
 */
export function findQuotations(
  text: string,
  blocks: readonly Block[],
  entries: readonly number[] = [],
): readonly Quotation[] {
  const found: Quotation[] = [];
  const marks = blocks.map((block) => readMarks(text, block.span));
  /** The double quotation that the block before left open, as an index into `found`. */
  let open = -1;
  const openings = new Set(entries);
  blocks.forEach(({ span }, index) => {
    const own = marks[index] ?? [];
    const next = openings.has(index + 1) ? undefined : blocks[index + 1];
    if (openings.has(index)) open = -1;
    const nextOpens = next ? opensWith(marks[index + 1]?.[0], next.span) : null;
    const result = pairMarks(span, own, nextOpens, open >= 0);
    const before = found[open];
    if (before && result.closesEarlier) found[open] = { ...before, closing: 'carried-over' };
    open = -1;
    for (const quotation of result.quotations) {
      if (quotation.closing !== 'closed') open = found.length;
      found.push(quotation);
    }
  });
  return found;
}

const opensWith = (mark: Mark | undefined, block: Span): Mark['family'] | null =>
  mark !== undefined && mark.role !== 'closes' && mark.span.start === block.start ? mark.family : null;

interface Pairing {
  readonly quotations: readonly Quotation[];
  /** Whether the block begins inside the quotation that the block before left open. */
  readonly closesEarlier: boolean;
}

/** Pairs the marks of one block. A mark of the same family opened again before it is closed leaves a stray opener behind. */
function pairMarks(block: Span, marks: readonly Mark[], nextOpens: Mark['family'] | null, carried: boolean): Pairing {
  const quotations: Quotation[] = [];
  const stack: Mark[] = [];
  const open = { double: 0, single: 0, angle: 0, corner: 0 };
  let closesEarlier = false;
  for (const mark of marks) {
    if (mark.role === 'opens' || (mark.role === 'either' && open[mark.family] === 0)) {
      stack.push(mark);
      open[mark.family]++;
    } else if (open[mark.family] > 0) {
      let opener = stack.pop();
      while (opener && opener.family !== mark.family) {
        open[opener.family]--;
        opener = stack.pop();
      }
      open[mark.family]--;
      if (opener) quotations.push(quotationOf(opener.span, mark.span, 'closed'));
    } else if (carried && mark.family === 'double' && quotations.length === 0) {
      closesEarlier = true;
      quotations.push(quotationOf({ start: block.start, end: block.start }, mark.span, 'closed'));
    }
  }
  const unfinished = unfinishedOf(block, stack, quotations, nextOpens);
  if (unfinished) quotations.push(unfinished);
  quotations.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return { quotations, closesEarlier };
}

/** The quotation that runs to the end of the block, if one of the openers left over can be trusted to mean that. */
function unfinishedOf(
  block: Span,
  left: readonly Mark[],
  quotations: readonly Quotation[],
  nextOpens: Mark['family'] | null,
): Quotation | null {
  const end = { start: block.end, end: block.end };
  const first = left[0];
  if (first && first.family === nextOpens && first.span.start === block.start)
    return quotationOf(first.span, end, 'carried-over');
  const last = left.findLast((mark) => mark.family !== 'single' || mark.introduced);
  if (!last) return null;
  // Something was quoted properly after it, so it hardly runs to the end of the block.
  const latest = quotations.at(-1);
  if (latest && latest.span.start > last.span.start) return null;
  return quotationOf(last.span, end, last.family === nextOpens ? 'carried-over' : 'unclosed');
}

const quotationOf = (opener: Span, closer: Span, closing: Quotation['closing']): Quotation => ({
  span: { start: opener.start, end: closer.end },
  inner: { start: opener.end, end: closer.start },
  closing,
});

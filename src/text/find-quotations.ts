import type { Span } from '../span';

/**
 * Words between quotation marks: a typographic fact that says nothing of who speaks. `span` includes the marks, `inner` does not.
 * `carried-over`: the paragraph ends inside the quotation and the next one opens with a mark again, as news typography does for
 * quotations over several paragraphs. `unclosed`: the closing mark is missing; the span ends with the block.
 */
export interface Quotation {
  readonly span: Span;
  readonly inner: Span;
  readonly closing: 'closed' | 'carried-over' | 'unclosed';
}

import type { Span } from '../span';

/** One sentence. The sentences of a block cover it without overlap; `block` is the block's index in `article.blocks`. */
export interface Sentence {
  readonly span: Span;
  readonly block: number;
}

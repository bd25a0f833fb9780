import type { Span } from '../span';

/** A word, a number or one punctuation mark. `lower` is the word in lower case with straight apostrophes: "Didn’t" → "didn't". */
export interface Token {
  readonly span: Span;
  readonly kind: 'word' | 'number' | 'punctuation';
  readonly lower: string;
}

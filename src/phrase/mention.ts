import type { Span } from '../span';

/** Words that refer to somebody or something that could speak: "John Kirby", "the army", "she". */
export interface Mention {
  readonly span: Span;
  readonly kind: 'name' | 'nominal' | 'pronoun';
}

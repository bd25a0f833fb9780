import type { Article } from '../article/article';
import type { Mention } from './find-mentions';
import type { Quotation } from './find-quotations';
import type { Sentence } from './split-sentences';
import type { Token } from './tokenize';

/** An article with what its words are, before anyone asks who speaks. All lists are in text order. */
export interface Passage {
  readonly article: Article;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  readonly mentions: readonly Mention[];
}

/** `Article` → `Passage`: everything the pure rooms after this one read. */
export function readPassage(article: Article): Passage {
  const sentences = article.blocks.map((block, index) => ({ span: block.span, block: index }));
  return { article, tokens: [], sentences, quotations: [], mentions: [] };
}

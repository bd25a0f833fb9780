import type { Article } from '../article/article';
import type { Span } from '../span';
import { findMentions, type Mention } from './find-mentions';
import { findQuotations, type Quotation } from './find-quotations';
import { type Sentence, splitSentences } from './split-sentences';
import { type Token, tokenize } from './tokenize';

/** An article with what its words are, before anyone asks who speaks. All lists are in text order. */
export interface Passage {
  readonly article: Article;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  readonly mentions: readonly Mention[];
  /** For each token the index of its sentence, -1 outside all. */
  readonly sentenceOf: ArrayLike<number>;
  /** For each token the index of the outermost quotation around it (its marks included), -1 outside all. */
  readonly quotationOf: ArrayLike<number>;
}

/** `Article` → `Passage`: everything the pure rooms after this one read. Linear in the length of the text. */
export function readPassage(article: Article): Passage {
  const { text, blocks } = article;
  const tokens = tokenize(text, { start: 0, end: text.length });
  const sentences = splitSentences(text, blocks);
  const quotations = findQuotations(text, blocks);
  const sentenceOf = placeTokens(tokens, sentences);
  const opensSentence = (token: number): boolean => sentenceOf[token] !== sentenceOf[token - 1];
  return {
    article,
    tokens,
    sentences,
    quotations,
    mentions: findMentions(text, tokens, opensSentence),
    sentenceOf,
    quotationOf: placeTokens(tokens, quotations),
  };
}

/** For each token the index of the first of `places` (in text order) that covers its start, -1 for none. */
function placeTokens(tokens: readonly Token[], places: readonly { readonly span: Span }[]): ArrayLike<number> {
  const placed = new Int32Array(tokens.length).fill(-1);
  let place = 0;
  tokens.forEach((token, index) => {
    while ((places[place]?.span.end ?? Number.POSITIVE_INFINITY) <= token.span.start) place++;
    const span = places[place]?.span;
    if (span && span.start <= token.span.start) placed[index] = place;
  });
  return placed;
}

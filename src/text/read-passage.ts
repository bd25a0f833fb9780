import type { Article } from '../article/article';
import type { Span } from '../span';
import { findQuotations, type Quotation } from './find-quotations';
import { withNamesLikeGrammar } from './names-like-grammar';
import { type Sentence, splitSentences } from './split-sentences';
import { type Token, tokenize } from './tokenize';

/** An article with what its words are, before anyone asks who speaks. All lists are in text order. */
export interface Passage {
  readonly article: Article;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** For each sentence the number of the live-blog entry it stands in, from 0; 0 throughout for any other text. */
  readonly entryOf: ArrayLike<number>;
  readonly quotations: readonly Quotation[];
  /** For each token the index of its sentence, -1 outside all. */
  readonly sentenceOf: ArrayLike<number>;
  /** For each token the index of the outermost quotation around it (its marks included), -1 outside all. */
  readonly quotationOf: ArrayLike<number>;
}

/** `Article` → `Passage`: everything the pure rooms after this one read. Linear in the length of the text. */
export function readPassage(article: Article): Passage {
  const { text, blocks, entries } = article;
  const plain = tokenize(text, { start: 0, end: text.length });
  const sentences = splitSentences(text, blocks);
  const quotations = findQuotations(text, blocks, entries);
  const sentenceOf = placeTokens(plain, sentences);
  const tokens = withNamesLikeGrammar(plain, sentenceOf);
  return {
    article,
    tokens,
    sentences,
    entryOf: placeSentences(sentences, entries),
    quotations,
    sentenceOf,
    quotationOf: placeTokens(tokens, quotations),
  };
}

/** So many paragraphs lie between two entries, however near they stand: further than anyone looks for a speaker. */
const BETWEEN_ENTRIES = 100;

/** The number of the paragraph a sentence stands in, to measure how far it is to another; -1 for no sentence. Those of different entries are far apart. */
export function paragraphAt({ sentences, entryOf }: Passage, sentence: number): number {
  const block = sentences[sentence]?.block;
  return block === undefined ? -1 : block + (entryOf[sentence] ?? 0) * BETWEEN_ENTRIES;
}

/** For each sentence how many of `entries`, blocks in order, have begun. */
function placeSentences(sentences: readonly Sentence[], entries: readonly number[]): ArrayLike<number> {
  let begun = 0;
  return Int32Array.from(sentences, ({ block }) => {
    while ((entries[begun] ?? Number.POSITIVE_INFINITY) <= block) begun++;
    return begun;
  });
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

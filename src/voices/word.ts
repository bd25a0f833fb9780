import type { Span } from '../span';
import { tokenize } from '../text/tokenize';

/** A word of a name or description. `key` is how word lists know it: lower case, straight apostrophes, no full stops, no accents lost. */
export interface Word {
  readonly span: Span;
  readonly text: string;
  readonly key: string;
  readonly isCapital: boolean;
  readonly isPunctuation: boolean;
}

/** The words and marks of `text` inside `within` (all of it when left out): "U.S. Gov. Ann Lee's" → us, gov, ann, lee, 's. */
export function wordsOf(text: string, within: Span = { start: 0, end: text.length }): readonly Word[] {
  return tokenize(text, within).map(({ span, kind }) => {
    const word = text.slice(span.start, span.end);
    return {
      span,
      text: word,
      key: kind === 'punctuation' ? word : keyOf(word),
      isCapital: /^\p{Lu}/u.test(word),
      isPunctuation: kind === 'punctuation',
    };
  });
}

/** How word lists and comparisons see a word: "U.S." → "us", "Sen." → "sen", "O’Brien" → "o'brien". */
export const keyOf = (word: string): string =>
  word
    .toLowerCase()
    .replace(/’/gu, "'")
    .replace(/[.\u00AD]/gu, '');

/** The words as they read in running text: `Lee`, `'s`, `aide` → "Lee's aide". */
export function textOfWords(text: string, words: readonly Word[]): string {
  const first = words[0];
  const last = words[words.length - 1];
  return first && last ? text.slice(first.span.start, last.span.end) : '';
}

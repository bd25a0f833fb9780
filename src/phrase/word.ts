import type { Span } from '../span';
import { type Token, tokenize } from '../text/tokenize';
import { keyOf } from './key-of';

/** A word of a name or description. `key` is how word lists know it: lower case, straight apostrophes, no full stops, no accents lost. */
export interface Word {
  readonly span: Span;
  readonly text: string;
  readonly key: string;
  readonly isCapital: boolean;
  readonly isPunctuation: boolean;
}

/** The words and marks of a text: "U.S. Gov. Ann Lee's" → us, gov, ann, lee, 's. */
export const wordsOf = (text: string): readonly Word[] => toWords(tokenize(text, { start: 0, end: text.length }));

/** The same for tokens. */
export const toWords = (tokens: readonly Token[]): readonly Word[] =>
  tokens.map(({ span, kind, text, isCapital }) => ({
    span,
    text,
    key: kind === 'punctuation' ? text : keyOf(text),
    isCapital,
    isPunctuation: kind === 'punctuation',
  }));

/** Whether a word is the sign of possession behind a name: "Lee | 's", "the workers | '". */
export const isPossessive = (word: Word | undefined): boolean => word !== undefined && POSSESSIVES.has(word.key);
const POSSESSIVES = new Set(["'s", "'", '’']);

/** A name without the sign of possession at its end: "Lee’s" → "Lee", "the workers'" → "the workers". */
export function withoutPossessive(name: string): string {
  const mark = name.endsWith('s') ? name.length - 2 : name.length - 1;
  return name.charAt(mark) === "'" || name.charAt(mark) === '’' ? name.slice(0, mark) : name;
}

/** The words as they read in running text: `Lee`, `'s`, `aide` → "Lee's aide". */
export function textOfWords(text: string, words: readonly Word[]): string {
  const first = words[0];
  const last = words[words.length - 1];
  return first && last ? text.slice(first.span.start, last.span.end) : '';
}

import { type Token, tokenize } from '../text/tokenize';

/** A word or mark of a name or description. */
export type Word = Token;

/** The words and marks of a text that stands alone: "U.S. Gov. Ann Lee's" → us, gov, ann, lee, 's. */
export const wordsOf = (text: string): readonly Word[] => tokenize(text, { start: 0, end: text.length });

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

import { PHRASE_WORDS } from './phrase-words';
import type { Word } from './word';

/** Words near a name that say who its bearer is. */
export interface Description {
  readonly words: readonly Word[];
  /** How the words hang on the name; the order is that of trust. */
  readonly by: 'title' | 'apposition' | 'clause' | 'affiliation';
}

/** How many words a description has at most. */
export const REACH = 26;
/** Marks that end it. */
export const STOPS: ReadonlySet<string> = new Set([
  '.',
  '!',
  '?',
  ';',
  ':',
  '"',
  '“',
  '”',
  '„',
  '«',
  '»',
  '|',
  '…',
  '...',
]);

/** "the province strengthened its warnings": a past tense with its object, before any comma or relative clause. */
export function isClause(words: readonly Word[]): boolean {
  const end = words.findIndex((word) => word.text === ',' || PHRASE_WORDS.closer.has(word.key));
  return words
    .slice(1, end < 0 ? words.length : end)
    .some((word, at) => /[a-z]{2}ed$/u.test(word.key) && PHRASE_WORDS.determiner.has(words[at + 2]?.key ?? ''));
}

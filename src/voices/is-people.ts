import { findKnown } from './find-known';
import { COUNTRIES } from './known-words';
import { type Word, wordsOf } from './word';

/** Whether a description means the people of a country, not its state: "Kenyans", "many young Palestinians"; not "Kenya". */
export function isPeople(words: readonly Word[]): boolean {
  const country = findKnown(words).findLast(({ kind }) => kind === 'country');
  const demonym = country && country.to === country.from + 1 ? words[country.from]?.text : undefined;
  return demonym?.endsWith('s') === true && COUNTRIES.exactly(wordsOf(demonym.slice(0, -1))) !== null;
}

import { findKnown } from './find-known';
import { COUNTRIES, US_PLACES } from './known-words';
import { type Word, wordsOf } from './word';

/** Whether a description means the people of a country, not its state: "Kenyans", "many young Palestinians"; not "Kenya". */
export function isPeople(words: readonly Word[]): boolean {
  const country = findKnown(words).findLast(({ kind }) => kind === 'country' || kind === 'us-place');
  const demonym = country && country.to === country.from + 1 ? words[country.from]?.text : undefined;
  if (demonym?.endsWith('s') !== true) return false;
  const singular = wordsOf(demonym.slice(0, -1));
  return COUNTRIES.exactly(singular) !== null || US_PLACES.exactly(singular)?.section === 'country';
}

import { COUNTRIES, ORGANISATIONS, US_PLACES } from './known-words';
import { type Word, wordsOf } from './word';

const FORCES = /(?:^| )(?:military|army|armed forces|defen[cs]e forces?|forces|troops)$/u;
const FORCES_FIRST = /^(?:armed forces|army|military) of /u;
const GOVERNMENT = /(?:^| )(?:government|authorities|administration)$/u;

/**
 * A key for states and their armies under any of their names, `null` for everything else: "Israeli military", "Israel Defense Forces",
 * "IDF" → army:Israel; "Seoul", "South Korea", "the South Korean government" → state:South Korea. Branches ("Israeli air force") stand
 * for themselves.
 */
export function stateKeyOf(words: readonly Word[]): string | null {
  const listed = ORGANISATIONS.exactly(words);
  const spelt = listed && listed.section === 'military' ? wordsOf(listed.term) : words;
  const country = countryIn(spelt);
  if (!country) return null;
  const keys = spelt.map((word) => word.key).join(' ');
  if (country.words === spelt.length) return `state:${country.name}`;
  if (FORCES.test(keys) || FORCES_FIRST.test(keys)) return `army:${country.name}`;
  return GOVERNMENT.test(keys) && country.words === spelt.length - 1 ? `state:${country.name}` : null;
}

/** "Ukraine's air force", "the Ukrainian air force" → of:Ukraine:air force; `null` when no country opens the name. */
export function nameByCountry(words: readonly Word[]): string | null {
  const country = COUNTRIES.startingAt(words, 0)[0];
  if (!country || country.to >= words.length) return null;
  return `of:${country.term}:${words
    .slice(country.to)
    .map((word) => word.key)
    .join(' ')}`;
}

/** Whether words mean an army without saying whose: "the military", "the army". */
export const isBareArmy = (words: readonly Word[]): boolean =>
  /^(?:military|army|armed forces)$/u.test(words.map((word) => word.key).join(' '));

function countryIn(words: readonly Word[]): { readonly name: string; readonly words: number } | null {
  for (let at = 0; at < words.length; at += 1) {
    const us = US_PLACES.startingAt(words, at).find((match) => match.section === 'country');
    if (us) return { name: 'United States', words: us.to - us.from };
    const country = COUNTRIES.startingAt(words, at)[0];
    if (country) return { name: country.term, words: country.to - country.from };
  }
  return null;
}

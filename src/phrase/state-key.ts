import { fold } from './fold';
import { isGivenName } from './known-names';
import { COUNTRIES, ORGANISATIONS, US_PLACES } from './known-words';
import { type Word, wordsOf } from './word';

const FORCES = /(?:^| )(?:military|army|armed forces|defen[cs]e forces?|forces|troops)$/u;
const FORCES_FIRST = /^(?:armed forces|army|military) of /u;
const GOVERNMENT = /(?:^| )(?:government|authorities|administration)$/u;

/**
 * A key for states and their armies under any of their names, `null` for everything else: "Israeli military", "Israel Defense Forces",
 * "IDF" → army:Israel; "Seoul", "South Korea", "the South Korean government" → state:South Korea. Branches ("Israeli air force") stand
 * for themselves. A country that no list knows is told by the stem of its name: "Karovian army", "Karovia's military" → army:karov.
 */
export function stateKeyOf(words: readonly Word[]): string | null {
  const listed = ORGANISATIONS.exactly(words);
  const spelt = listed && listed.section === 'military' ? wordsOf(listed.term) : words;
  const country = countryIn(spelt);
  if (!country) return listed ? null : unlistedArmy(spelt);
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

/** A single capitalised word before the noun for an army: "Karovian Armed Forces". */
function unlistedArmy(words: readonly Word[]): string | null {
  const [demonym, ...noun] = words.filter((word) => word.key !== "'s" && word.key !== 'the');
  if (!demonym?.isCapital || !isArmyNoun(noun) || isGivenName(demonym.key)) return null;
  const stem = fold(demonym.text).replace(DEMONYM_ENDING, '');
  return stem.length < SHORTEST_STEM ? null : `army:${stem}`;
}

/** What country and demonym end in beside their common stem: Karov|ia, Karov|ian; Vesk|a, Vesk|an; Tars|ish. */
const DEMONYM_ENDING = /(?:i?an|ia|ese|ish|[aeio])$/u;
const SHORTEST_STEM = 3;

const ARMIES = new Set(['military', 'army', 'armed forces']);
const DEFENCE_FORCES = new Set(['defence force', 'defense force', 'defence forces', 'defense forces']);

/** Whether words mean an army without saying whose: "the military", "the army". */
export const isBareArmy = (words: readonly Word[]): boolean => ARMIES.has(words.map((word) => word.key).join(' '));

const isArmyNoun = (words: readonly Word[]): boolean =>
  isBareArmy(words) || DEFENCE_FORCES.has(words.map((word) => word.key).join(' '));

function countryIn(words: readonly Word[]): { readonly name: string; readonly words: number } | null {
  for (let at = 0; at < words.length; at += 1) {
    const us = US_PLACES.startingAt(words, at).find((match) => match.section === 'country');
    if (us) return { name: 'United States', words: us.to - us.from };
    const country = COUNTRIES.startingAt(words, at)[0];
    if (country) return { name: country.term, words: country.to - country.from };
  }
  return null;
}

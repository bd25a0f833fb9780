import * as companyEndingsList from '../lexicon/company-endings.txt?entries';
import { readLexicon } from '../lexicon/read-lexicon';
import { findKnown } from './find-known';
import { fold } from './fold';
import type { Word } from './word';

/** Nouns that end the full names of companies and are dropped from the short ones. */
const COMPANY = new Set(
  readLexicon(companyEndingsList, ['ending'] as const)
    .get('ending')
    ?.map(({ term }) => term),
);

/** What a company is called for short: "United Airlines" → united; `null` for names whose first word means somebody else. */
export function shortNameOf(words: readonly Word[]): string | null {
  const first = words[0];
  if (!first || !isCompanyName(words)) return null;
  const isAirline = words.length === 2 && AIRLINE.test(words[1]?.key ?? '');
  return isAirline || findKnown([first]).length === 0 ? fold(first.text) : null;
}

/** Airlines are called by their country: "American Airlines" is "American". */
const AIRLINE = /^air(?:lines|ways)$/u;

/** Whether a name ends like a company's full one: "United Airlines". */
export const isCompanyName = (words: readonly Word[]): boolean =>
  words.length > 1 && words.every(({ isCapital }) => isCapital) && COMPANY.has(words.at(-1)?.key ?? '');

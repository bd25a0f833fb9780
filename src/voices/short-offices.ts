import { readLexicon } from '../lexicon/read-lexicon';
import { readOnce } from '../lexicon/read-once';
import * as list from '../lexicon/short-offices.txt?entries';
import { findKnown, type LocalBodies, type LocalBody } from '../phrase/find-known';
import { wordsOf } from '../phrase/word';

const COUNTRIES = [
  'Australia',
  'Bangladesh',
  'Barbados',
  'Canada',
  'Ghana',
  'India',
  'Ireland',
  'Jamaica',
  'Kenya',
  'Malaysia',
  'Nigeria',
  'Pakistan',
  'Philippines',
  'Singapore',
  'South Africa',
  'Sri Lanka',
  'Trinidad and Tobago',
  'United Kingdom',
] as const;

const byCountry = readOnce((): ReadonlyMap<string, LocalBodies> => {
  const lexicon = readLexicon(list, COUNTRIES);
  return new Map(
    COUNTRIES.map((country) => [
      country,
      new Map(
        (lexicon.get(country) ?? []).flatMap(({ term, forms }): readonly (readonly [string, LocalBody])[] => {
          const words = wordsOf(term);
          const known = findKnown(words).find((k) => k.to === words.length);
          if (!known) return [];
          const { kind, sections } = known;
          return forms.map((form) => [form, { kind, sections, name: known.term, words, order: 'before lists' }]);
        }),
      ),
    ]),
  );
});

/** The short forms for offices and courts that the news of a country uses: in India "the SP" is a superintendent of police; none elsewhere. */
export const shortOffices = (country: string | null): LocalBodies => byCountry().get(country ?? '') ?? NONE;

const NONE: LocalBodies = new Map();

import givenNamesText from '../lexicon/given-names.txt?raw';
import { readLexicon } from '../lexicon/read-lexicon';
import titlesText from '../lexicon/titles.txt?raw';
import { remember } from '../text/remember';
import { keyOf, wordsOf } from './word';

export type Gender = 'woman' | 'man';

const TITLE_SECTIONS = [
  'man',
  'woman',
  'anyone',
  'scholar',
  'doctor',
  'clergy',
  'rank',
  'politician',
  'executive',
  'prime-minister',
  'law',
] as const;
export type TitleSection = (typeof TITLE_SECTIONS)[number];

/** A name as comparisons see it: lower case, without accents: "Sánchez" → "sanchez", "al-Assad" → "assad". */
export const fold = remember((name) =>
  keyOf(name)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ł/gu, 'l')
    .replace(/ø/gu, 'o')
    .replace(/^(?:al|el|as|ash|ad|an|ar)-/u, ''),
);

const givenNames = readLexicon('given-names.txt', givenNamesText, ['women', 'men', 'either'] as const);
const GENDERS = new Map<string, Gender>();
for (const { term } of givenNames.get('women') ?? []) GENDERS.set(fold(term), 'woman');
for (const { term } of givenNames.get('men') ?? []) GENDERS.set(fold(term), 'man');

const GIVEN = new Set([...GENDERS.keys(), ...(givenNames.get('either') ?? []).map(({ term }) => fold(term))]);

const TITLES = new Map<string, TitleSection>();
for (const [section, entries] of readLexicon('titles.txt', titlesText, TITLE_SECTIONS))
  for (const { term } of entries) {
    const key = wordsOf(term)
      .map((word) => word.key)
      .join(' ');
    if (!TITLES.has(key)) TITLES.set(key, section);
  }

/** The sex nearly all bearers of a given name have; `null` for names of both or unknown ones. */
export const genderOfGivenName = (name: string): Gender | null =>
  GENDERS.get(fold(name)) ?? GENDERS.get(fold(name).split('-')[0] ?? '') ?? null;

/** The kind of title: "Sen." → politician; `null` when the words are none. */
export const titleOf = (key: string): TitleSection | null => TITLES.get(key) ?? null;

/** Whether a word is a listed given name, whoever bears it. */
export const isGivenName = remember(
  (name): boolean => GIVEN.has(fold(name)) || GIVEN.has(fold(name).split('-')[0] ?? ''),
);

import * as givenNamesList from '../lexicon/given-names.txt?entries';
import { readLexicon } from '../lexicon/read-lexicon';
import { readOnce } from '../lexicon/read-once';
import * as titlesList from '../lexicon/titles.txt?entries';
import { isPlain } from '../text/is-plain';
import { remember } from '../text/remember';
import type { Token } from '../text/tokenize';
import { fold, toFolded } from './fold';
import { PHRASE_WORDS } from './phrase-words';
import { wordsOf } from './word';

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

/** The listed given names as comparisons see them, each with its bearers' sex; `null` where they are of both. */
const givenNames = readOnce((): ReadonlyMap<string, Gender | null> => {
  const lexicon = readLexicon(givenNamesList, ['women', 'men', 'either'] as const);
  const genders = new Map<string, Gender | null>();
  for (const { term } of lexicon.get('women') ?? []) genders.set(toFolded(term), 'woman');
  for (const { term } of lexicon.get('men') ?? []) genders.set(toFolded(term), 'man');
  for (const { term } of lexicon.get('either') ?? []) {
    const name = toFolded(term);
    if (!genders.has(name)) genders.set(name, null);
  }
  return genders;
});

/** The listed titles by their keys; what stands in several sections counts in the first. */
const titles = readOnce((): ReadonlyMap<string, TitleSection> => {
  const sections = new Map<string, TitleSection>();
  for (const [section, entries] of readLexicon(titlesList, TITLE_SECTIONS))
    for (const { term } of entries) {
      const key = isPlain(term) ? term.toLowerCase() : keysOf(term);
      if (!sections.has(key)) sections.set(key, section);
    }
  return sections;
});

const keysOf = (term: string): string =>
  wordsOf(term)
    .map((word) => word.key)
    .join(' ');

/** The sex nearly all bearers of a given name have; `null` for names of both or unknown ones. */
export const genderOfGivenName = (name: string): Gender | null =>
  givenNames().get(fold(name)) ?? givenNames().get(fold(name).split('-')[0] ?? '') ?? null;

/** The kind of title: "Sen." → politician; `null` when the words are none. */
export const titleOf = (key: string): TitleSection | null => titles().get(key) ?? null;

/** Whether a word is a title where it stands: "DI Ann Lee", "Del. Ann Lee"; not "Luigi *Di* Maio". */
export const isTitle = ({ key, text }: Pick<Token, 'key' | 'text'>): boolean =>
  titleOf(key) !== null && !(PHRASE_WORDS.particle.has(key) && /\p{Ll}$/u.test(text));

/** Whether a word is a listed given name, whoever bears it. */
export const isGivenName = remember(
  (name): boolean => givenNames().has(fold(name)) || givenNames().has(fold(name).split('-')[0] ?? ''),
);

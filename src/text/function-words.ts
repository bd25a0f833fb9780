import * as list from '../lexicon/function-words.txt?entries';
import { readLexicon } from '../lexicon/read-lexicon';

const SECTIONS = [
  'personal-pronoun',
  'relative-pronoun',
  'other-pronoun',
  'determiner',
  'preposition',
  'conjunction',
  'auxiliary',
  'adverb',
  'opener',
  'time',
] as const;
type Section = (typeof SECTIONS)[number];

const lexicon = readLexicon(list, SECTIONS);
const of = (section: Section): ReadonlySet<string> => new Set((lexicon.get(section) ?? []).map((entry) => entry.term));

/** The closed word classes of English, in lower case with straight apostrophes. A word may belong to several. */
export const FUNCTION_WORDS = {
  personalPronoun: of('personal-pronoun'),
  relativePronoun: of('relative-pronoun'),
  otherPronoun: of('other-pronoun'),
  determiner: of('determiner'),
  preposition: of('preposition'),
  conjunction: of('conjunction'),
  auxiliary: of('auxiliary'),
  adverb: of('adverb'),
  opener: of('opener'),
  time: of('time'),
} as const;

/** Every word of the closed classes and every word that opens sentences without naming anything: no such word begins a name. */
export const NAMELESS_WORDS: ReadonlySet<string> = new Set(
  Object.values(FUNCTION_WORDS).flatMap((words) => [...words]),
);

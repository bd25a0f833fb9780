import * as nouns from '../lexicon/cue-nouns.txt?entries';
import * as phrases from '../lexicon/cue-phrases.txt?entries';
import { pluralOfNoun } from '../lexicon/inflect';
import { type Entry, readLexicon } from '../lexicon/read-lexicon';

const NOUN_SECTIONS = ['claim', 'appeal', 'opinion', 'document', 'homograph', 'court', 'issued', 'forecast'] as const;
const nounLexicon = readLexicon(nouns, NOUN_SECTIONS);
const phraseLexicon = readLexicon(phrases, ['according-to', 'hearsay', 'attitude', 'measure', 'label'] as const);

const pluralOf = ({ term, forms }: Entry): readonly string[] => (forms.length > 0 ? forms : [pluralOfNoun(term)]);

const nounsOf = (section: (typeof NOUN_SECTIONS)[number]): ReadonlySet<string> =>
  new Set((nounLexicon.get(section) ?? []).flatMap((entry) => [entry.term, ...pluralOf(entry)]));

/** Nouns that stand for words, singular and plural, by how their content follows: the sections of cue-nouns.txt. */
export const CUE_NOUNS = {
  claim: nounsOf('claim'),
  appeal: nounsOf('appeal'),
  opinion: nounsOf('opinion'),
  document: nounsOf('document'),
  homograph: nounsOf('homograph'),
  court: nounsOf('court'),
  issued: nounsOf('issued'),
  forecast: nounsOf('forecast'),
} as const;

/** Fixed phrases, each as its words, by the first of them. */
export type CuePhrases = ReadonlyMap<string, readonly (readonly string[])[]>;

const phrasesOf = (section: 'according-to' | 'hearsay'): CuePhrases => {
  const phrases = new Map<string, (readonly string[])[]>();
  for (const { term } of phraseLexicon.get(section) ?? []) {
    const words = term.split(' ');
    const [first = ''] = words;
    phrases.set(first, [...(phrases.get(first) ?? []), words]);
  }
  return phrases;
};

/** The sections of cue-phrases.txt. */
export const CUE_PHRASES = { accordingTo: phrasesOf('according-to'), hearsay: phrasesOf('hearsay') } as const;

/** Adjectives for what somebody thinks and has said: "convinced", "worried". */
export const ATTITUDES: ReadonlySet<string> = new Set((phraseLexicon.get('attitude') ?? []).map(({ term }) => term));

/** What follows "according to" without being a speaker: "plan", "age". */
export const MEASURES: ReadonlySet<string> = new Set((phraseLexicon.get('measure') ?? []).map(({ term }) => term));

/** What stands before a colon without speaking: "Analysis", "Photograph". */
export const LABELS: ReadonlySet<string> = new Set((phraseLexicon.get('label') ?? []).map(({ term }) => term));

import * as nouns from '../lexicon/cue-nouns.txt?entries';
import { pluralOfNoun } from '../lexicon/inflect';
import { type Entry, readLexicon } from '../lexicon/read-lexicon';

const NOUN_SECTIONS = ['claim', 'appeal', 'opinion', 'document', 'homograph', 'court', 'issued', 'forecast'] as const;
const nounLexicon = readLexicon(nouns, NOUN_SECTIONS);

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

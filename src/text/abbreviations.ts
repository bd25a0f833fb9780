import * as list from '../lexicon/abbreviations.txt?entries';
import { readLexicon } from '../lexicon/read-lexicon';

const SECTIONS = ['title', 'between', 'in brackets', 'before-number', 'date', 'either', 'like-grammar'] as const;
const lexicon = readLexicon(list, SECTIONS);

const termsOf = (section: (typeof SECTIONS)[number]): ReadonlySet<string> =>
  new Set((lexicon.get(section) ?? []).map((entry) => entry.term));

/** Shortened words, in lower case without their last full stop, by what may follow them; and short forms in capitals that look like grammar. */
export const ABBREVIATIONS = {
  title: termsOf('title'),
  between: termsOf('between'),
  inBrackets: termsOf('in brackets'),
  beforeNumber: termsOf('before-number'),
  date: termsOf('date'),
  either: termsOf('either'),
  likeGrammar: termsOf('like-grammar'),
} as const;

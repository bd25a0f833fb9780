import * as list from '../lexicon/abbreviations.txt?entries';
import { readLexicon } from '../lexicon/read-lexicon';

const lexicon = readLexicon(list, ['title', 'before-number', 'date', 'either', 'like-grammar']);

const termsOf = (section: 'title' | 'before-number' | 'date' | 'either' | 'like-grammar'): ReadonlySet<string> =>
  new Set((lexicon.get(section) ?? []).map((entry) => entry.term));

/** Shortened words, in lower case without their last full stop, by what may follow them; and short forms in capitals that look like grammar. */
export const ABBREVIATIONS = {
  title: termsOf('title'),
  beforeNumber: termsOf('before-number'),
  date: termsOf('date'),
  either: termsOf('either'),
  likeGrammar: termsOf('like-grammar'),
} as const;

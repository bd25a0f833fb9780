import content from '../lexicon/abbreviations.txt?raw';
import { readLexicon } from '../lexicon/read-lexicon';

const lexicon = readLexicon('abbreviations.txt', content, ['title', 'before-number', 'date', 'either']);

const termsOf = (section: 'title' | 'before-number' | 'date' | 'either'): ReadonlySet<string> =>
  new Set((lexicon.get(section) ?? []).map((entry) => entry.term));

/** Shortened words, in lower case without their last full stop, by what may follow them. */
export const ABBREVIATIONS = {
  title: termsOf('title'),
  beforeNumber: termsOf('before-number'),
  date: termsOf('date'),
  either: termsOf('either'),
} as const;

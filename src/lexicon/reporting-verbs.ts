import { readLexicon } from './read-lexicon';
import { readOnce } from './read-once';
import * as verbs from './reporting-verbs.txt?by-verb-form';
import * as entries from './reporting-verbs.txt?entries';
import type { IndexedList } from './word-index';

const SECTIONS = [
  'say',
  'claim',
  'tell',
  'quote',
  'promise',
  'object',
  'belief',
  'evidence',
  'question',
  'hearing',
  'forecast',
  'issue',
] as const;

/** What a reporting verb needs beside it to tie words to a speaker: the sections of reporting-verbs.txt. */
export type VerbClass = (typeof SECTIONS)[number];

/** The list of reporting verbs. */
export const REPORTING_VERBS: IndexedList<VerbClass> = { file: 'reporting-verbs.txt', ...verbs, sections: SECTIONS };

/** The same, by class. */
export const reportingVerbs = readOnce(() => readLexicon(entries, SECTIONS));

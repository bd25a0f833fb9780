import { readLexicon } from './read-lexicon';
import { readOnce } from './read-once';
import content from './reporting-verbs.txt?raw';

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

/** The list of reporting verbs, by class. */
export const reportingVerbs = readOnce(() => readLexicon('reporting-verbs.txt', content, SECTIONS));

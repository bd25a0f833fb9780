import * as phrases from '../lexicon/cue-phrases.txt?entries';
import { readLexicon } from '../lexicon/read-lexicon';

const phraseLexicon = readLexicon(phrases, ['according-to', 'hearsay', 'attitude', 'measure', 'label'] as const);

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

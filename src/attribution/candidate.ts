import type { Cue, FoundBy } from './attribution';
import type { NounPhrase } from './noun-phrase';
import type { TokenRange } from './read-words';

/**
 * A relation that may hold, in token indices: what the patterns (or a trained tagger) propose and `decide` keeps or drops.
 */
export interface Candidate {
  /** Index of the sentence with the cue. */
  readonly sentence: number;
  readonly source: NounPhrase | null;
  readonly cue: TokenRange;
  readonly cueKind: Cue['kind'];
  /** In order, at least one, each with at least one token. */
  readonly content: readonly TokenRange[];
  readonly pattern: Pattern;
}

interface PatternRow {
  readonly foundBy: FoundBy;
  /**
   * Share of the sentences this pattern gave to a speaker, in the training corpora, that people gave to the same speaker; one
   * figure for all verbs of a class.
   */
  readonly prior: number;
}

/** The patterns, each with its name for readers and how often it is right. */
export const PATTERNS = {
  'subject-verb-quotation': { foundBy: 'cue-verb', prior: 0.97 },
  'subject-verb-that': { foundBy: 'cue-verb', prior: 0.92 },
  'subject-verb-clause': { foundBy: 'cue-verb', prior: 0.9 },
  'subject-verb-question': { foundBy: 'cue-verb', prior: 0.75 },
  'subject-verb-infinitive': { foundBy: 'cue-verb', prior: 0.7 },
  'subject-verb-object': { foundBy: 'cue-verb', prior: 0.6 },
  'subject-verb-belief': { foundBy: 'cue-verb', prior: 0.6 },
  parenthetical: { foundBy: 'cue-verb', prior: 0.95 },
  inverted: { foundBy: 'inverted-cue', prior: 0.96 },
  participle: { foundBy: 'participle', prior: 0.85 },
  colon: { foundBy: 'colon', prior: 0.9 },
  'according-to': { foundBy: 'according-to', prior: 0.93 },
  noun: { foundBy: 'cue-noun', prior: 0.7 },
  passive: { foundBy: 'passive-cue', prior: 0.6 },
  hearsay: { foundBy: 'passive-cue', prior: 0.6 },
  headline: { foundBy: 'headline', prior: 0.85 },
} as const satisfies Record<string, PatternRow>;

export type Pattern = keyof typeof PATTERNS;

import type { NounPhrase } from '../phrase/noun-phrase';
import type { TokenRange } from '../phrase/read-words';
import type { Cue, FoundBy } from './attribution';

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
   * Of the sentences that this pattern gives to a speaker in the training corpora (PolNeAR and newsroom articles), the share that
   * people gave to the same speaker; for hearsay, to anybody but the reporter.
   */
  readonly prior: number;
}

/** The patterns, each with its name for readers and how often it is right. */
export const PATTERNS = {
  'subject-verb-quotation': { foundBy: 'cue-verb', prior: 0.95 },
  'subject-verb-that': { foundBy: 'cue-verb', prior: 0.95 },
  'subject-verb-clause': { foundBy: 'cue-verb', prior: 0.93 },
  'subject-verb-question': { foundBy: 'cue-verb', prior: 0.85 },
  'subject-verb-infinitive': { foundBy: 'cue-verb', prior: 0.88 },
  'subject-verb-object': { foundBy: 'cue-verb', prior: 0.85 },
  'subject-verb-belief': { foundBy: 'cue-verb', prior: 0.5 },
  parenthetical: { foundBy: 'cue-verb', prior: 0.97 },
  inverted: { foundBy: 'inverted-cue', prior: 0.97 },
  participle: { foundBy: 'participle', prior: 0.86 },
  colon: { foundBy: 'colon', prior: 0.84 },
  'according-to': { foundBy: 'according-to', prior: 0.94 },
  noun: { foundBy: 'cue-noun', prior: 0.54 },
  passive: { foundBy: 'passive-cue', prior: 0.69 },
  hearsay: { foundBy: 'passive-cue', prior: 0.47 },
  headline: { foundBy: 'headline', prior: 0.84 },
  signature: { foundBy: 'signature', prior: 0.97 },
} as const satisfies Record<string, PatternRow>;

export type Pattern = keyof typeof PATTERNS;

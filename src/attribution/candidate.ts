import type { NounPhrase } from '../phrase/noun-phrase';
import type { TokenRange } from '../phrase/read-words';
import type { Cue } from './attribution';
import type { Pattern } from './patterns';

/**
 * A relation that may hold, in token indices: what the patterns propose and `decide` keeps or drops.
 */
export interface Candidate {
  /** Index of the sentence with the cue. */
  readonly sentence: number;
  readonly source: NounPhrase | null;
  readonly cue: TokenRange;
  readonly cueKind: Cue['kind'];
  readonly lemma?: string;
  /** In order, at least one, each with at least one token. */
  readonly content: readonly TokenRange[];
  readonly pattern: Pattern;
}

import type { Attribution } from '../attribution/attribution';
import type { Mention } from '../phrase/mention';
import type { Sentence } from '../text/split-sentences';
import type { Because } from './because';
import type { Voice } from './voice';

/** The person or body behind mentions, once for the whole article. */
export interface Source {
  /** Unique within the analysis, stable for the same text: "s0", "s1", … in order of first mention. */
  readonly id: string;
  /** The name a reader would use: "John Kirby", "Israel Defense Forces", "A US official". */
  readonly name: string;
  /** Other forms under which the article mentions it, without duplicates. */
  readonly aliases: readonly string[];
  /** The role the article gives: "National Security spokesperson"; `null` when it gives none. */
  readonly role: string | null;
  /** Whether the article keeps the name back: "a US official", "sources". */
  readonly anonymous: boolean;
  readonly mentions: readonly Mention[];
  readonly voice: Voice;
  /** Why it has this voice. */
  readonly because: Because;
  /** Probability in [0, 1] that the voice is right for whoever it is. */
  readonly confidence: number;
}

/** An attribution whose source is resolved; `null` where nobody is named or implied. */
export interface ResolvedAttribution extends Attribution {
  readonly sourceId: string | null;
}

/** A sentence with exactly one voice. */
export interface AssignedSentence {
  readonly sentence: Sentence;
  readonly voice: Voice;
  /** `null` in the reporter's voice, and where nobody is named or implied. */
  readonly sourceId: string | null;
  /** Index of the attribution that decided; in the reporter's voice that of what the reporter tells of somebody, `null` for nothing. */
  readonly attribution: number | null;
  /** Probability in [0, 1] that this is who speaks, somebody or the reporter, whatever their voice. */
  readonly confidence: number;
}

/** A sentence with its voice, and how sure that is. */
export interface SpokenSentence extends AssignedSentence {
  /** Where the reader has put the voice right: the one we had found. */
  readonly correctedFrom?: Voice;
  /** Probability in [0, 1] that the voice is right: what the reader is told. 1 where the reader has put it right. */
  readonly certainty: number;
}

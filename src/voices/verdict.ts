import type { Word } from '../phrase/word';
import type { Because } from './because';
import type { Voice } from './voice';

/** A voice, how sure the words make it (0 to 1), and why. */
export interface Verdict {
  readonly voice: Voice;
  readonly strength: number;
  readonly because: Because;
  /** What the words name: a person's role, a body, a document, a place that speaks for its government. */
  readonly kind: 'role' | 'body' | 'outlet' | 'document' | 'place';
  /** The listed name of the body that decided, if a listed name did. */
  readonly term: string | null;
}

/** Classifies a smaller phrase inside another; `null` when it is not known or stands too deep. */
export type Classify = (words: readonly Word[]) => Verdict | null;

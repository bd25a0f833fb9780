import type { Source, SpokenSentence } from './source';

/** Below this probability the reader is told that we are unsure: as likely wrong as right. */
export const UNSURE_BELOW = 0.5;

type Rated = Pick<SpokenSentence, 'confidence' | 'correctedFrom'>;

/** The probability in [0, 1] that a sentence has the right voice: that this is who speaks, and that this is what they are. What the reader has put right is certain. */
export function certaintyOf({ confidence, correctedFrom }: Rated, source: Source | null): number {
  return correctedFrom === undefined ? confidence * (source?.confidence ?? 1) : 1;
}

/** Whether the reader should be told that the voice of a sentence is unsure. */
export function isUnsure(spoken: Rated, source: Source | null): boolean {
  return certaintyOf(spoken, source) < UNSURE_BELOW;
}

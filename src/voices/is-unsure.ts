import type { Source, SpokenSentence } from './source';

/** Below this probability the reader is told that we are unsure: as likely wrong as right. */
export const UNSURE_BELOW = 0.5;

/** Whether the reader should be told that the voice of a sentence is unsure, be it who speaks or what the speaker is. */
export function isUnsure({ confidence }: Pick<SpokenSentence, 'confidence'>, source: Source | null): boolean {
  return confidence * (source?.confidence ?? 1) < UNSURE_BELOW;
}

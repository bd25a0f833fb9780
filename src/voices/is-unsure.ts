import type { Source, SpokenSentence } from './source';

/** Below this probability the reader is told that we are unsure: as likely wrong as right. */
export const UNSURE_BELOW = 0.5;

/** Whether the reader should be told that the voice of a sentence is unsure, be it who speaks or what the speaker is. Never of what they have put right. */
export function isUnsure(
  { confidence, correctedFrom }: Pick<SpokenSentence, 'confidence' | 'correctedFrom'>,
  source: Source | null,
): boolean {
  return correctedFrom === undefined && confidence * (source?.confidence ?? 1) < UNSURE_BELOW;
}

import type { SpokenSentence } from './source';

/** Below this probability the reader is told that we are unsure: of marks on news that the model was not fitted to, four of five are above. */
export const UNSURE_BELOW = 0.65;

/** Whether the reader should be told that the voice of a sentence is unsure. */
export const isUnsure = ({ certainty }: Pick<SpokenSentence, 'certainty'>): boolean => certainty < UNSURE_BELOW;

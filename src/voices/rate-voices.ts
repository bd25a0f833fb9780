import { toProbability } from '../attribution/tagger/logistic';
import { type CertaintyReading, readCertaintyEvidence } from './certainty-evidence';
import { type CertaintyModel, toWeigher } from './certainty-model';
import { OWN_RULE } from './reader-rule';
import type { Source, SpokenSentence } from './source';

/**
 * The sentences with how sure their voices are. The reporter's, and those of whom the reader has decided, are as sure as it is that it is they
 * who speak.
 */
export function rateVoices(
  reading: CertaintyReading,
  sources: readonly Source[],
  model: CertaintyModel,
): readonly SpokenSentence[] {
  const weigh = toWeigher(model);
  const decided = new Set(sources.filter(({ because }) => because.rule === OWN_RULE).map(({ id }) => id));
  return reading.spoken.map((spoken, index) => {
    const evidence = decided.has(spoken.sourceId ?? '') ? null : readCertaintyEvidence(reading, index);
    return { ...spoken, certainty: evidence ? toProbability(weigh(evidence)) : spoken.confidence };
  });
}

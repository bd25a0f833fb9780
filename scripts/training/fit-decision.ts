import {
  type DecisionWeights,
  EVIDENCE_COUNT,
  type SentenceEvidence,
  toSpokenProbability,
} from '../../src/attribution/tagger/sentence-decision';

/** One sentence with its evidence, and whether people gave it to somebody else than the reporter. */
export interface DecisionExample {
  readonly evidence: SentenceEvidence;
  readonly isSpoken: boolean;
}

const ROUNDS = 3000;
const RATE = 0.5;
const SHRINKAGE = 0.5;

/**
 * Fits the decision by logistic regression. Each corpus counts the same, however many sentences it has, so that the decision serves
 * several kinds of news.
 */
export function fitDecision(corpora: readonly (readonly DecisionExample[])[]): DecisionWeights {
  const weights: number[] = new Array(EVIDENCE_COUNT).fill(0);
  const present = corpora.filter((examples) => examples.length > 0);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient: number[] = new Array(EVIDENCE_COUNT).fill(0);
    for (const examples of present)
      for (const { evidence, isSpoken } of examples) {
        const error =
          (toSpokenProbability(evidence, weights) - (isSpoken ? 1 : 0)) / (examples.length * present.length);
        evidence.forEach((value, k) => {
          gradient[k] = (gradient[k] ?? 0) + error * value;
        });
      }
    gradient.forEach((slope, k) => {
      const shrinkage = k === 0 ? 0 : (SHRINKAGE * (weights[k] ?? 0)) / 2000;
      weights[k] = (weights[k] ?? 0) - RATE * (slope + shrinkage);
    });
  }
  return weights;
}

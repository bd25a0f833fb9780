import { weigh } from '../../src/attribution/tagger/logistic';

/** One thing that happened or did not, with the evidence for it as numbers, the first of them 1. */
export interface LogisticExample {
  readonly evidence: readonly number[];
  readonly isTrue: boolean;
}

const ROUNDS = 3000;
const RATE = 0.5;
const SHRINKAGE = 0.5;

/**
 * The weights of a logistic regression, one for each of `count` numbers of evidence. Each corpus counts the same, however many examples
 * it has, so that the result serves several kinds of news.
 */
export function fitLogistic(count: number, corpora: readonly (readonly LogisticExample[])[]): readonly number[] {
  const weights: number[] = new Array(count).fill(0);
  const present = corpora.filter((examples) => examples.length > 0);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient: number[] = new Array(count).fill(0);
    for (const examples of present)
      for (const { evidence, isTrue } of examples) {
        const error = (weigh(evidence, weights) - (isTrue ? 1 : 0)) / (examples.length * present.length);
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

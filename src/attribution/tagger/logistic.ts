/** The probability that a weighted sum of evidence stands for: 0 → 0.5. */
export const toProbability = (logit: number): number => 1 / (1 + Math.exp(-logit));

/** The log odds of a probability, which is kept away from 0 and 1. */
export function toLogit(probability: number): number {
  const p = Math.min(0.999, Math.max(0.001, probability));
  return Math.log(p / (1 - p));
}

/** The probability by logistic regression: one weight for each number of `evidence`, missing ones 0. */
export const weigh = (evidence: readonly number[], weights: readonly number[]): number =>
  toProbability(evidence.reduce((sum, value, k) => sum + value * (weights[k] ?? 0), 0));

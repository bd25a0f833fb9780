import { toProbability } from '../../src/attribution/tagger/logistic';
import { OTHER_LABEL } from '../../src/attribution/tagger/tagger-model';
import type { FeatureWeights } from '../../src/attribution/tagger/weight-table';
import type { DecisionExample } from './decision-examples';
import { createFeatureIndex } from './feature-index';
import { createFtrl, type FtrlSettings } from './ftrl';
import { createRandom, shuffle } from './random';

export interface DecisionSettings {
  readonly epochs: number;
  readonly weights: FtrlSettings;
  readonly seed: number;
}

/** Examples that count so much each. */
export interface WeighedExamples {
  readonly examples: readonly DecisionExample[];
  readonly weight: number;
}

const LEAST_GRADIENT = 1e-3;

/** Learns whether a sentence is somebody's words, as a logistic regression over its features. */
export function trainDecision(parts: readonly WeighedExamples[], settings: DecisionSettings): FeatureWeights {
  const keys = Int32Array.from(
    new Set(parts.flatMap(({ examples }) => examples.flatMap(({ features }) => features))),
  ).sort();
  const rowOf = createFeatureIndex(keys);
  const weights = createFtrl(keys.length, settings.weights);
  const rows = parts.flatMap(({ examples, weight }) =>
    examples.map(({ features, isSpoken }) => ({ weight, isSpoken, features: Int32Array.from(features, rowOf) })),
  );
  const random = createRandom(settings.seed);
  for (let epoch = 0; epoch < settings.epochs; epoch++)
    for (const { features, isSpoken, weight } of shuffle(rows, random)) {
      const sum = features.reduce((total, row) => total + weights.weight(row), 0);
      const gradient = weight * (toProbability(sum) - (isSpoken ? 1 : 0));
      if (Math.abs(gradient) > LEAST_GRADIENT) for (const row of features) weights.update(row, gradient);
    }
  return { keys, firstLabel: OTHER_LABEL, width: 1, weights: weights.toWeights() };
}

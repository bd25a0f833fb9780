import { describe, expect, it } from 'vitest';
import { growTrees, toRater } from '../../../scripts/training/grow-trees';
import { printCertaintyModel } from '../../../src/voices/certainty-model';

const SMALL = { trees: 40, depth: 2, rate: 0.3, shrinkage: 1, thresholds: 4 };

/** True where exactly one of two things is so, which neither tells alone. */
const examples = Array.from({ length: 200 }, (_, nth) => {
  const [a, b] = [nth % 2, Math.floor(nth / 2) % 2];
  return { evidence: { a, b, noise: (nth * 7) % 5 }, isTrue: nth % 20 < 3 || a !== b, weight: 1 };
});

describe('trees', () => {
  const model = growTrees(examples, SMALL);
  const rate = toRater(model);

  it('learn what two answers say together', () => {
    expect(rate({ a: 1, b: 0 })).toBeGreaterThan(0.8);
    expect(rate({ a: 1, b: 1 })).toBeLessThan(0.4);
  });

  it('are as sure as the examples are often true', () => {
    const mean = examples.reduce((sum, { evidence }) => sum + rate(evidence), 0) / examples.length;
    expect(mean).toBeCloseTo(examples.filter(({ isTrue }) => isTrue).length / examples.length, 1);
  });

  it('are the same for the same examples', () => {
    expect(printCertaintyModel(growTrees(examples, SMALL))).toBe(printCertaintyModel(model));
  });
});

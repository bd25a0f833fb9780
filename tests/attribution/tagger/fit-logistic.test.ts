import { describe, expect, it } from 'vitest';
import { fitLogistic } from '../../../scripts/training/fit-logistic';
import { createRandom } from '../../../scripts/training/random';
import { weigh } from '../../../src/attribution/tagger/logistic';

describe('fitting a logistic regression', () => {
  it('finds probabilities that come true', () => {
    const random = createRandom(11);
    const truth = [-0.4, 1.2];
    const draw = () => {
      const evidence = [1, 4 * random() - 2];
      return { evidence, isTrue: random() < weigh(evidence, truth) };
    };
    const weights = fitLogistic(2, [Array.from({ length: 2000 }, draw)]);
    for (const value of [-1.5, 0, 1.5]) expect(weigh([1, value], weights)).toBeCloseTo(weigh([1, value], truth), 1);
  });

  it('lets a small corpus count as much as a large one', () => {
    const of = (count: number, isTrue: boolean) => Array.from({ length: count }, () => ({ evidence: [1], isTrue }));
    expect(weigh([1], fitLogistic(1, [of(900, true), of(9, false)]))).toBeCloseTo(0.5, 2);
  });

  it('is even where there is nothing to learn from', () => {
    expect(fitLogistic(3, [[]])).toEqual([0, 0, 0]);
  });
});

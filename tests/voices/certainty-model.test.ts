import { describe, expect, it } from 'vitest';
import { parseCertaintyModel, printCertaintyModel, toWeigher } from '../../src/voices/certainty-model';

const TEXT = 'base: 0.5\nstrength > 0.6, has role > 0.5: -0.2 -0.1 0 0.3\nwords > 4: 0.01 -0.01';

describe('the model of certainty', () => {
  it('is read as it was written', () => {
    expect(printCertaintyModel(parseCertaintyModel(TEXT))).toBe(TEXT);
  });

  it.each([
    [{}, 0.5 - 0.2 + 0.01],
    [{ strength: 0.7 }, 0.5 - 0.1 + 0.01],
    [{ 'has role': 1 }, 0.5 + 0 + 0.01],
    [{ strength: 0.7, 'has role': 1, words: 9 }, 0.5 + 0.3 - 0.01],
  ])('adds for %j what its trees say', (evidence, logit) => {
    expect(toWeigher(parseCertaintyModel(TEXT))(evidence)).toBeCloseTo(logit);
  });
});

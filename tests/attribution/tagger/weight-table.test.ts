import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../scripts/training/random';
import { FEATURE_BITS } from '../../../src/attribution/tagger/feature-hash';
import {
  createSums,
  LABEL_LIMIT,
  packWeights,
  sumWeights,
  WEIGHT_STEP,
  weightOf,
} from '../../../src/attribution/tagger/weight-table';

const random = createRandom(9);
const toFeature = (): number => Math.floor(random() * 2 ** FEATURE_BITS);

describe('the weight table', () => {
  const keys = Int32Array.from(new Set(Array.from({ length: 20_000 }, toFeature)));
  const weights = Float32Array.from({ length: keys.length * LABEL_LIMIT }, () =>
    random() < 0.7 ? 0 : Math.round((4 * random() - 2) * 1000) * WEIGHT_STEP,
  );
  const table = packWeights([{ keys, firstLabel: 0, width: LABEL_LIMIT, weights }]);

  it('gives back every weight of every feature, and none of any other', () => {
    const known = new Set(keys);
    const wrong: string[] = [];
    // Compared by hand: hundreds of thousands of calls of `expect` take longer than the table.
    const compare = (key: number, label: number, wanted: number): void => {
      const given = weightOf(table, key, label) * WEIGHT_STEP;
      if (given !== wanted) wrong.push(`feature ${key}, label ${label}: ${given} instead of ${wanted}`);
    };
    keys.forEach((key, row) => {
      for (let label = 0; label < LABEL_LIMIT; label++) {
        compare(key, label, weights[row * LABEL_LIMIT + label] as number);
        for (const other of [key ^ 1, key ^ (1 << 20)]) if (!known.has(other)) compare(other, label, 0);
      }
    });
    expect(wrong).toEqual([]);
  });

  it('sums the weights of lists of which most features stay the same', () => {
    const width = 12;
    const firstSettled = 5;
    const sums = createSums(width);
    const list = Int32Array.from({ length: width }, toFeature);
    for (let nth = 0; nth < 200; nth++) {
      list.forEach((_, k) => {
        if (k >= firstSettled && random() < 0.8) return;
        list[k] = random() < 0.8 ? (keys[Math.floor(random() * keys.length)] as number) : toFeature();
      });
      sumWeights(table, list, firstSettled, sums);
      expect([...sums.all]).toEqual(
        Array.from({ length: LABEL_LIMIT }, (_, label) =>
          list.reduce((sum, feature) => sum + weightOf(table, feature, label), 0),
        ),
      );
    }
  });

  it('joins the weights that several models have for one feature', () => {
    const one = { keys: Int32Array.of(3, 2 ** FEATURE_BITS - 1), firstLabel: 0, width: 2, weights: [1, 0, 0, -1] };
    const other = { keys: Int32Array.of(3, 4), firstLabel: 7, width: 1, weights: [0.5, 0.25] };
    const joined = packWeights([one, other]);
    const of = (feature: number): readonly number[] =>
      Array.from({ length: LABEL_LIMIT }, (_, label) => weightOf(joined, feature, label) * WEIGHT_STEP);
    expect(of(3)).toEqual([1, 0, 0, 0, 0, 0, 0, 0.5]);
    expect(of(4)).toEqual([0, 0, 0, 0, 0, 0, 0, 0.25]);
    expect(of(2 ** FEATURE_BITS - 1)).toEqual([0, -1, 0, 0, 0, 0, 0, 0]);
  });

  it('leaves out features without weights, and cuts weights that are too large', () => {
    const packed = packWeights([{ keys: Int32Array.of(1, 2), firstLabel: 0, width: 1, weights: [0.0001, -9] }]);
    expect(weightOf(packed, 1, 0)).toBe(0);
    expect(packed.words.length).toBe(2);
    expect(weightOf(packed, 2, 0)).toBe(-2047);
  });

  it('refuses hashes that are all alike', () => {
    const crowded = Int32Array.from({ length: 40_000 }, (_, k) => k);
    const all = { keys: crowded, firstLabel: 0, width: 1, weights: new Float32Array(crowded.length).fill(1) };
    expect(() => packWeights([all])).toThrow('directory');
  });
});

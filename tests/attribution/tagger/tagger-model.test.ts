import { describe, expect, it } from 'vitest';
import { LABEL_COUNT } from '../../../src/attribution/tagger/label';
import { BOUNDARY_CLASSES } from '../../../src/attribution/tagger/sequence-model';
import { decodeModel, encodeModel, OTHER_LABEL, type StoredModel } from '../../../src/attribution/tagger/tagger-model';
import { WEIGHT_STEP, weightOf } from '../../../src/attribution/tagger/weight-table';

const keys = Int32Array.of(7, 1_000_000_003, 65_543);
const weights = Float32Array.from({ length: keys.length * LABEL_COUNT }, (_, at) => (at % 3 === 0 ? 0 : at / 16 - 1));
const transitions = Float32Array.from({ length: BOUNDARY_CLASSES * LABEL_COUNT ** 2 }, (_, at) => (at % 50) / 64);
const stored: StoredModel = {
  settings: {
    speaker: { pattern: [1, 2, 3, 4, 5], tagged: [0, 1, 0, 1, 0], told: [-1, 0, 0, 0, 2], narrated: [0, 0, 0, 0, 0.5] },
  },
  sequence: { keys, firstLabel: 0, width: LABEL_COUNT, weights },
  transitions,
  link: { keys, firstLabel: OTHER_LABEL, width: 1, weights: Float32Array.of(0.5, -0.25, 0) },
  decision: { keys: Int32Array.of(9), firstLabel: OTHER_LABEL, width: 1, weights: Float32Array.of(1.5) },
};

describe('the stored model', () => {
  it('comes back as it was written', () => {
    const { sequence, weight, settings } = decodeModel(encodeModel(stored));
    expect(settings).toEqual(stored.settings);
    keys.forEach((key, row) => {
      const own = Array.from(
        { length: LABEL_COUNT },
        (_, label) => weightOf(sequence.weights, key, label) * WEIGHT_STEP,
      );
      expect(own).toEqual([...weights.slice(row * LABEL_COUNT, (row + 1) * LABEL_COUNT)]);
    });
    expect([...sequence.transitions]).toEqual([...transitions]);
    expect([7, 1_000_000_003, 65_543, 5, 9].map(weight)).toEqual([0.5, -0.25, 0, 0, 1.5]);
  });

  it('is read wherever it lies, and its transitions never turn over', () => {
    const strong = { ...stored, transitions: transitions.map(() => 40) };
    const bytes = encodeModel(strong);
    const moved = new Uint8Array(bytes.length + 1);
    moved.set(bytes, 1);
    for (const model of [decodeModel(bytes), decodeModel(moved.subarray(1))])
      expect(new Set(model.sequence.transitions)).toEqual(new Set([32767 / 1024]));
  });

  it('is refused with a remedy when it is damaged', () => {
    expect(() => decodeModel(new Uint8Array(100))).toThrow('npm run train');
    expect(() => decodeModel(new Uint8Array(3))).toThrow('npm run train');
    expect(() => decodeModel(encodeModel(stored).subarray(0, -1))).toThrow('npm run train');
    expect(() => decodeModel(encodeModel(stored).subarray(0, -2))).toThrow('npm run train');
  });
});

import { describe, expect, it } from 'vitest';
import { findCalibrationError } from '../../scripts/calibration-error';

/** An article of four sentences of ten characters: two are Li's (source at 0), one is the reporter's, one is not scored. */
const gold = JSON.stringify({
  id: 'a',
  sentences: [
    { start: 0, end: 10, label: 'attributed', attribution: 0 },
    { start: 10, end: 20, label: 'attributed', attribution: 0 },
    { start: 20, end: 30, label: 'reporter' },
    { start: 30, end: 40, label: 'unscored' },
  ],
  attributions: [{ source: [[0, 2]], content: [[3, 20]] }],
});

const report = (confidences: readonly number[], attributions: readonly (number | null)[], source: number): string =>
  JSON.stringify({
    id: 'a',
    sentences: confidences.map((confidence, k) => ({
      start: 10 * k,
      end: 10 * k + 10,
      speakerConfidence: confidence,
      attribution: attributions[k],
    })),
    attributions: [{ source: { start: source, end: source + 2 } }],
  });

describe('the calibration error', () => {
  it('is nought when what is surely right is right', () => {
    expect(findCalibrationError(gold, report([1, 1, 1, 0], [0, 0, null, 0], 0))).toBe(0);
  });

  it('is one when what is surely right is wrong: another source, or a reporter who has lost a sentence', () => {
    expect(findCalibrationError(gold, report([1, 1, 1, 1], [0, null, 0, null], 25))).toBe(1);
  });

  it('weighs each bin by its sentences', () => {
    // Two of three right at 0.9 in one bin: |2.7 − 2| ÷ 3.
    expect(findCalibrationError(gold, report([0.9, 0.9, 0.9, 0.1], [0, null, null, null], 0))).toBeCloseTo(0.7 / 3, 6);
  });

  it('is nought for no article', () => {
    expect(findCalibrationError('', '')).toBe(0);
  });
});

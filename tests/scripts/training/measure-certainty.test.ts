import { describe, expect, it } from 'vitest';
import { measureCertainty, thresholdFor } from '../../../scripts/training/measure-certainty';

const ratings = [
  { certainty: 0.95, isTrue: true },
  { certainty: 0.91, isTrue: true },
  { certainty: 0.75, isTrue: false },
  { certainty: 0.15, isTrue: false },
];

describe('of ratings', () => {
  it('the share that is sure, the share of those that is right, and the calibration error are told', () => {
    const { sure, right, calibrationError } = measureCertainty(ratings, 0.7);
    expect(sure).toBe(0.75);
    expect(right).toBeCloseTo(2 / 3);
    expect(calibrationError).toBeCloseTo((0.14 + 0.75 + 0.15) / 4);
  });

  it('so many are sure as were asked for', () => {
    expect(measureCertainty(ratings, thresholdFor(ratings, 0.5)).sure).toBe(0.75);
  });
});

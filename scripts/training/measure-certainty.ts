/** How sure something was taken to be, and whether it was so. */
export interface Rating {
  readonly certainty: number;
  readonly isTrue: boolean;
}

/** Shares in [0, 1]. */
export interface CertaintyFigures {
  /** Those at least as sure as the threshold. */
  readonly sure: number;
  /** Of those, the ones that are so. */
  readonly right: number;
  /** How far, in ten bins of equal width, the mean certainty lies from the share of those that are so. */
  readonly calibrationError: number;
}

export function measureCertainty(ratings: readonly Rating[], threshold: number): CertaintyFigures {
  const sure = ratings.filter(({ certainty }) => certainty >= threshold);
  const bins = new Array<number>(BINS).fill(0);
  for (const { certainty, isTrue } of ratings) {
    const bin = Math.min(BINS - 1, Math.floor(BINS * certainty));
    bins[bin] = (bins[bin] ?? 0) + certainty - (isTrue ? 1 : 0);
  }
  return {
    sure: sure.length / Math.max(1, ratings.length),
    right: sure.filter(({ isTrue }) => isTrue).length / Math.max(1, sure.length),
    calibrationError: bins.reduce((sum, off) => sum + Math.abs(off), 0) / Math.max(1, ratings.length),
  };
}

const BINS = 10;

/** The threshold that leaves this share of ratings sure. */
export function thresholdFor(ratings: readonly Rating[], share: number): number {
  const descending = ratings.map(({ certainty }) => certainty).sort((a, b) => b - a);
  return descending[Math.min(descending.length - 1, Math.floor(share * descending.length))] ?? 0;
}

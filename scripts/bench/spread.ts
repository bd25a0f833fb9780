/** What several runs of one measurement gave: the middle one, and the lowest and highest. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly runs: number;
}

/** Throws an `Error` when nothing was measured, or something else than a number. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const [low] = sorted;
  const high = sorted.at(-1);
  if (low === undefined || high === undefined) throw new Error('A measurement gave no values.');
  if (values.some(Number.isNaN)) throw new Error('A measurement gave a value that is no number.');
  return { median: medianOf(sorted), low, high, runs: sorted.length };
}

/** The middle value; of an even number, the mean of the two in the middle. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** The same spread in another unit: every value times `factor`. */
export function scaleSpread({ median, low, high, runs }: Spread, factor: number): Spread {
  return { median: median * factor, low: low * factor, high: high * factor, runs };
}

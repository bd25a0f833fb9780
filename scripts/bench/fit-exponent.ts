/** What a text of so many characters cost, in milliseconds. */
export interface GrowthPoint {
  readonly characters: number;
  readonly ms: number;
}

/** Below this many characters a fixed cost hides the growth. */
const LEAST_FITTED = 5_000;

/** The power of the length that the cost grows with, 1 for linear: the slope of the line through the points on logarithmic axes, by least squares. */
export function fitExponent(points: readonly GrowthPoint[]): number {
  const logs = points
    .filter(({ characters, ms }) => characters >= LEAST_FITTED && ms > 0)
    .map(({ characters, ms }) => ({ x: Math.log(characters), y: Math.log(ms) }));
  const meanX = logs.reduce((sum, { x }) => sum + x, 0) / logs.length;
  const meanY = logs.reduce((sum, { y }) => sum + y, 0) / logs.length;
  const covariance = logs.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0);
  return covariance / logs.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
}

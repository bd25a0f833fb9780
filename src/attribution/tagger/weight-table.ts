import { FEATURE_BITS } from './feature-hash';

/**
 * The weights of hashed features, those that are not zero, laid out so that they are used as they are stored: nothing is decoded, which the first
 * press of a reader would wait for. Features with the same upper bits share a bucket. In it stand of each feature its lower 16 bits, then its weights, 16
 * bits each: twelve of the weight in steps, one that is set where another weight of the feature follows, and three of its label.
 */
export interface WeightTable {
  /** By how much each bucket begins after `spacing` words a bucket; one more place tells where the last ends. */
  readonly directory: Int16Array;
  readonly spacing: number;
  readonly words: Int16Array;
}

/** Weights as they are learnt: hashes of features, and for each the weights of `width` labels from `firstLabel` on. */
export interface FeatureWeights {
  readonly keys: Int32Array;
  readonly firstLabel: number;
  readonly width: number;
  readonly weights: ArrayLike<number>;
}

/** Weights are steps of this size: sums of whole numbers are exact and fast. Int8 weights lose two to four points. */
export const WEIGHT_STEP = 1 / 1024;
const MOST_STEPS = 2047;
/** Labels are below this. */
export const LABEL_LIMIT = 8;

const REST_BITS = 16;
const REST = (1 << REST_BITS) - 1;
const BUCKET_COUNT = 1 << (FEATURE_BITS - REST_BITS);
export const DIRECTORY_LENGTH = BUCKET_COUNT + 1;
const MORE = 8;
const LABEL = LABEL_LIMIT - 1;

/** A weight in steps. */
const toSteps = (weight: number): number =>
  Math.max(-MOST_STEPS, Math.min(MOST_STEPS, Math.round(weight / WEIGHT_STEP)));

/** Lays out weights. What is zero is left out; weights larger than two are cut. */
export function packWeights(learnt: readonly FeatureWeights[]): WeightTable {
  const weightsOf = new Map<number, number[]>();
  for (const { keys, firstLabel, width, weights } of learnt)
    keys.forEach((feature, row) => {
      const packed = weightsOf.get(feature) ?? [];
      for (let k = 0; k < width; k++) {
        const steps = toSteps(weights[row * width + k] as number);
        if (steps !== 0) packed.push((steps << 4) | MORE | (firstLabel + k));
      }
      if (packed.length > 0) weightsOf.set(feature, packed);
    });
  const words: number[] = [];
  const starts: number[] = [];
  for (const [feature, packed] of [...weightsOf].sort(([a], [b]) => a - b)) {
    while (starts.length <= feature >> REST_BITS) starts.push(words.length);
    words.push(feature & REST, ...packed);
    words.push((words.pop() as number) & ~MORE);
  }
  while (starts.length < DIRECTORY_LENGTH) starts.push(words.length);
  const spacing = Math.round(words.length / BUCKET_COUNT);
  const directory = Int16Array.from(starts, (start, bucket) => start - spacing * bucket);
  if (starts.some((start, bucket) => start !== (directory[bucket] as number) + spacing * bucket))
    throw new Error(
      'The hashes of the features are too uneven for a weight table. Give its directory 32 bits a bucket.',
    );
  return { directory, spacing, words: Int16Array.from(words) };
}

/** Where the weights of a feature begin, -1 for a feature that has none. */
export function findWeights({ directory, spacing, words }: WeightTable, feature: number): number {
  const bucket = feature >> REST_BITS;
  const rest = feature & REST;
  const even = bucket * spacing;
  const end = (directory[bucket + 1] as number) + even + spacing;
  for (let at = (directory[bucket] as number) + even; at < end; ) {
    if (((words[at++] as number) & REST) === rest) return at;
    while (((words[at++] as number) & MORE) !== 0);
  }
  return -1;
}

/** Adds the weights that begin at a place to the sums of their labels. */
export function addWeights(words: Int16Array, place: number, sums: Int32Array): void {
  let word = MORE;
  for (let at = place; (word & MORE) !== 0; at++) {
    word = words[at] as number;
    const label = word & LABEL;
    sums[label] = (sums[label] as number) + (word >> 4);
  }
}

/** Takes away what `addWeights` added. */
export function takeWeights(words: Int16Array, place: number, sums: Int32Array): void {
  let word = MORE;
  for (let at = place; (word & MORE) !== 0; at++) {
    word = words[at] as number;
    const label = word & LABEL;
    sums[label] = (sums[label] as number) - (word >> 4);
  }
}

/** A single weight, in steps; 0 for a feature or label that has none. */
export function weightOf(table: WeightTable, feature: number, label: number): number {
  const place = findWeights(table, feature);
  if (place < 0) return 0;
  for (let at = place; ; at++) {
    const word = table.words[at] as number;
    if ((word & LABEL) === label) return word >> 4;
    if ((word & MORE) === 0) return 0;
  }
}

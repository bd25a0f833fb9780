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
  // Features of many labels are met most often, and stand first in their bucket.
  const rows = [...weightsOf].sort(
    ([a, own], [b, other]) => (a >> REST_BITS) - (b >> REST_BITS) || other.length - own.length || a - b,
  );
  for (const [feature, packed] of rows) {
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
function findWeights({ directory, spacing, words }: WeightTable, feature: number): number {
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

/** The sums of weights by label, for lists of features that follow each other. */
export interface RunningSums {
  /** Of the last list, in steps. */
  readonly all: Int32Array;
  /** Of those of its features that seldom change, which are these, at these places. */
  readonly settled: Int32Array;
  readonly features: Int32Array;
  readonly places: Int32Array;
}

/** Sums for lists of so many features. */
export const createSums = (width: number): RunningSums => ({
  all: new Int32Array(LABEL_LIMIT),
  settled: new Int32Array(LABEL_LIMIT),
  features: new Int32Array(width).fill(-1),
  places: new Int32Array(width).fill(-1),
});

/**
 * Sums the weights of the next list of features into `sums.all`. Those from `firstSettled` on mostly stand in the last list too: of these only the others
 * are looked up. Most of the time that an analysis takes would be spent here, so nothing is called for each feature.
 */
export function sumWeights(
  { directory, spacing, words }: WeightTable,
  features: Int32Array,
  firstSettled: number,
  { all, settled, features: known, places }: RunningSums,
): void {
  all.fill(0);
  for (let k = 0; k < features.length; k++) {
    const feature = features[k] as number;
    const isSettled = k >= firstSettled;
    if (isSettled && feature === known[k]) continue;
    // As in `findWeights`.
    const rest = feature & REST;
    const bucket = feature >> REST_BITS;
    const even = bucket * spacing;
    const end = (directory[bucket + 1] as number) + even + spacing;
    let place = -1;
    for (let at = (directory[bucket] as number) + even; at < end; ) {
      if (((words[at++] as number) & REST) === rest) {
        place = at;
        break;
      }
      while (((words[at++] as number) & MORE) !== 0);
    }
    if (isSettled) {
      takeWeights(words, places[k] as number, settled);
      known[k] = feature;
      places[k] = place;
    }
    if (place < 0) continue;
    const sums = isSettled ? settled : all;
    let word = MORE;
    for (let at = place; (word & MORE) !== 0; at++) {
      word = words[at] as number;
      const label = word & LABEL;
      sums[label] = (sums[label] as number) + (word >> 4);
    }
  }
  for (let label = 0; label < LABEL_LIMIT; label++) all[label] = (all[label] as number) + (settled[label] as number);
}

function takeWeights(words: Int16Array, place: number, sums: Int32Array): void {
  if (place < 0) return;
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

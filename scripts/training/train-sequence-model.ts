import { createFeatureIndex } from '../../src/attribution/tagger/feature-index';
import type { FeatureTable } from '../../src/attribution/tagger/feature-table';
import { LABEL_COUNT } from '../../src/attribution/tagger/label';
import {
  BOUNDARY_CLASSES,
  createSequenceModel,
  findMarginals,
  type SequenceModel,
  type Stretch,
  toFactors,
} from '../../src/attribution/tagger/sequence-model';
import type { StoredWeights } from '../../src/attribution/tagger/tagger-model';
import { createFtrl, type FtrlSettings } from './ftrl';
import { createRandom, shuffle } from './random';

/** One document to learn from: its features, and the labels that are allowed at each token. */
export interface SequenceExample {
  readonly table: FeatureTable;
  readonly boundaries: Uint8Array;
  readonly stretches: readonly Stretch[];
  readonly allowed: Uint8Array;
}

export interface SequenceSettings {
  readonly epochs: number;
  /** Features seen at fewer tokens are left out. */
  readonly leastCount: number;
  readonly feature: FtrlSettings;
  readonly transition: FtrlSettings;
  readonly seed: number;
}

/** A trained model, ready to use and ready to store. */
export interface TrainedSequenceModel {
  readonly model: SequenceModel;
  readonly stored: StoredWeights;
}

const N = LABEL_COUNT;
/** Gradients below this are not worth their cost: most tokens are certain after the first epoch. */
const LEAST_GRADIENT = 1e-3;

/**
 * Maximises the probability of the allowed label sequences (a CRF with latent labels where several are allowed). Examples come in an
 * order drawn from the seed; the same examples give the same weights to the bit. `onEpoch` is told the mean loss a token.
 */
export function trainSequenceModel(
  examples: readonly SequenceExample[],
  settings: SequenceSettings,
  onEpoch: (epoch: number, loss: number) => void,
): TrainedSequenceModel {
  const keys = findCommonFeatures(examples, settings.leastCount);
  const rowOf = createFeatureIndex(keys);
  const rows = examples.map(({ table }) => toRows(table, rowOf));
  const weights = createFtrl(keys.length * N, settings.feature);
  const transitions = createFtrl(BOUNDARY_CLASSES * N * N, settings.transition);
  const factors = toFactors(new Float64Array(BOUNDARY_CLASSES * N * N));
  const random = createRandom(settings.seed);
  const work = examples.flatMap(({ stretches }, at) => stretches.map((stretch) => ({ at, stretch })));
  const tokens = work.reduce((sum, { stretch }) => sum + stretch.to - stretch.from, 0);
  for (let epoch = 1; epoch <= settings.epochs; epoch++) {
    let loss = 0;
    for (const { at, stretch } of shuffle(work, random)) {
      const [example, table] = [examples[at], rows[at]];
      if (example && table) loss += learn(example, table, stretch, weights, transitions, factors);
    }
    onEpoch(epoch, loss / tokens);
  }
  const learnt = weights.toWeights();
  const squares = transitions.toWeights();
  return {
    model: createSequenceModel(keys, learnt, squares),
    stored: { keys, width: N, weights: learnt },
  };
}

/** One gradient step on one stretch; returns its negative log-likelihood. `factors` are kept in step with `transitions`. */
function learn(
  { boundaries, allowed }: SequenceExample,
  { offsets, ids }: FeatureTable,
  stretch: Stretch,
  weights: ReturnType<typeof createFtrl>,
  transitions: ReturnType<typeof createFtrl>,
  factors: Float64Array,
): number {
  const { from, to } = stretch;
  const scores = new Float64Array((to - from) * N);
  for (let token = from; token < to; token++)
    for (let k = offsets[token] as number; k < (offsets[token + 1] as number); k++)
      for (let label = 0; label < N; label++) {
        const at = (token - from) * N + label;
        scores[at] = (scores[at] as number) + weights.weight((ids[k] as number) * N + label);
      }
  const change = new Map<number, number>();
  const count = (sign: number) => (at: number, p: number) => void change.set(at, (change.get(at) ?? 0) + sign * p);
  const expected = findMarginals(factors, scores, boundaries, stretch, null, count(1));
  const observed = findMarginals(factors, scores, boundaries, stretch, allowed.subarray(from, to), count(-1));
  if (!Number.isFinite(observed.logSum)) return 0;
  for (let token = from; token < to; token++)
    for (let label = 0; label < N; label++) {
      const at = (token - from) * N + label;
      const gradient = (expected.labels[at] as number) - (observed.labels[at] as number);
      if (Math.abs(gradient) < LEAST_GRADIENT) continue;
      for (let k = offsets[token] as number; k < (offsets[token + 1] as number); k++)
        weights.update((ids[k] as number) * N + label, gradient);
    }
  for (const [at, gradient] of change) {
    if (gradient === 0) continue;
    transitions.update(at, gradient);
    factors[at] = Math.exp(transitions.weight(at));
  }
  return expected.logSum - observed.logSum;
}

/** Hashes of the features that occur at `least` tokens or more, in ascending order. */
function findCommonFeatures(examples: readonly SequenceExample[], least: number): Int32Array {
  const total = examples.reduce((sum, { table }) => sum + table.ids.length, 0);
  const all = new Int32Array(total);
  let at = 0;
  for (const { table } of examples) {
    all.set(table.ids, at);
    at += table.ids.length;
  }
  all.sort();
  const common: number[] = [];
  for (let from = 0; from < total; ) {
    let to = from;
    while (to < total && all[to] === all[from]) to++;
    if (to - from >= least) common.push(all[from] as number);
    from = to;
  }
  return Int32Array.from(common);
}

/** The table with rows in place of hashes, features without a row left out. */
function toRows({ offsets, ids }: FeatureTable, rowOf: (feature: number) => number): FeatureTable {
  const rows = new Int32Array(ids.length);
  const starts = new Int32Array(offsets.length);
  let length = 0;
  for (let token = 0; token + 1 < offsets.length; token++) {
    for (let k = offsets[token] as number; k < (offsets[token + 1] as number); k++) {
      const row = rowOf(ids[k] as number);
      if (row >= 0) rows[length++] = row;
    }
    starts[token + 1] = length;
  }
  return { offsets: starts, ids: rows.slice(0, length) };
}

import { LABEL_COUNT } from '../../src/attribution/tagger/label';
import {
  BOUNDARY_CLASSES,
  findMarginals,
  type SequenceModel,
  type Stretch,
  toFactors,
  toSequenceModel,
} from '../../src/attribution/tagger/sequence-model';
import type { TokenFeatures } from '../../src/attribution/tagger/token-features';
import { type FeatureWeights, packWeights } from '../../src/attribution/tagger/weight-table';
import { createFeatureIndex } from './feature-index';
import { createFtrl, type FtrlSettings } from './ftrl';
import { createRandom, shuffle } from './random';

/** One document to learn from: its features, and the labels that are allowed at each token. */
export interface SequenceExample {
  readonly features: TokenFeatures;
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
  readonly stored: FeatureWeights;
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
  const rows = examples.map((example) => toRows(example, rowOf));
  const weights = createFtrl(keys.length * N, settings.feature);
  const transitions = createFtrl(BOUNDARY_CLASSES * N * N, settings.transition);
  const factors = toFactors(new Float64Array(BOUNDARY_CLASSES * N * N));
  const random = createRandom(settings.seed);
  const work = examples.flatMap(({ stretches }, at) => stretches.map((stretch) => ({ at, stretch })));
  const tokens = work.reduce((sum, { stretch }) => sum + stretch.to - stretch.from, 0);
  for (let epoch = 1; epoch <= settings.epochs; epoch++) {
    let loss = 0;
    for (const { at, stretch } of shuffle(work, random)) {
      const [example, own] = [examples[at], rows[at]];
      if (example && own) loss += learn(example, own, stretch, weights, transitions, factors);
    }
    onEpoch(epoch, loss / tokens);
  }
  const stored = { keys, firstLabel: 0, width: N, weights: weights.toWeights() };
  const squares = transitions.toWeights();
  return {
    model: toSequenceModel(packWeights([stored]), squares),
    stored,
  };
}

/** One gradient step on one stretch; returns its negative log-likelihood. `factors` are kept in step with `transitions`. */
function learn(
  { features: { boundaries }, allowed }: SequenceExample,
  { offsets, ids }: KnownFeatures,
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
  const total = examples.reduce((sum, { features, allowed }) => sum + allowed.length * features.width, 0);
  const all = new Int32Array(total);
  let at = 0;
  for (const { features, allowed } of examples)
    for (let token = 0; token < allowed.length; token++, at += features.width) all.set(features.read(token), at);
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

/** The rows of the features of each token that have one: those of token `i` are `ids[offsets[i]]` up to `ids[offsets[i + 1]]`. */
interface KnownFeatures {
  readonly offsets: Int32Array;
  readonly ids: Int32Array;
}

function toRows({ features, allowed }: SequenceExample, rowOf: (feature: number) => number): KnownFeatures {
  const { width, read } = features;
  const ids = new Int32Array(allowed.length * width);
  const offsets = new Int32Array(allowed.length + 1);
  let length = 0;
  for (let token = 0; token < allowed.length; token++) {
    for (const hash of read(token)) {
      const row = rowOf(hash);
      if (row >= 0) ids[length++] = row;
    }
    offsets[token + 1] = length;
  }
  return { offsets, ids: ids.slice(0, length) };
}

import { isBegin, LABEL_COUNT, mayFollow } from './label';
import type { TokenFeatures } from './token-features';
import { createSums, sumWeights, WEIGHT_STEP, type WeightTable } from './weight-table';

/**
 * A linear-chain conditional random field (Lafferty, McCallum & Pereira 2001) over token labels. `transitions` holds one square of
 * weights a class of token boundary: `[class][from][to]`.
 */
export interface SequenceModel {
  readonly weights: WeightTable;
  readonly transitions: Float32Array;
  /** The transitions as `toFactors` gives them. */
  readonly factors: Float64Array;
}

/** Tokens decoded together: those of one block. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const N = LABEL_COUNT;
export const BOUNDARY_CLASSES = 16;

/** 1 where a label may follow another, row by row. */
const LEGAL = Uint8Array.from({ length: N * N }, (_, at) => (mayFollow(Math.floor(at / N), at % N) ? 1 : 0));

/** The first and last label that may stand before another: an inside label goes on with its own role only. */
const FIRST_BEFORE = Uint8Array.from({ length: N }, (_, label) => (isInside(label) ? label - 1 : 0));
const LAST_BEFORE = Uint8Array.from({ length: N }, (_, label) => (isInside(label) ? label : N - 1));
function isInside(label: number): boolean {
  return label > 0 && !isBegin(label);
}

export const toSequenceModel = (weights: WeightTable, transitions: Float32Array): SequenceModel => ({
  weights,
  transitions,
  factors: toFactors(transitions),
});

/** The summed feature weights of each token of `stretch`, `LABEL_COUNT` a token. */
export function scoreTokens(
  { weights }: SequenceModel,
  { width, settled, read }: TokenFeatures,
  { from, to }: Stretch,
): Float64Array {
  const scores = new Float64Array((to - from) * N);
  const sums = createSums(width);
  for (let token = from; token < to; token++) {
    sumWeights(weights, read(token), settled, sums);
    const at = (token - from) * N;
    for (let label = 0; label < N; label++) scores[at + label] = (sums.all[label] as number) * WEIGHT_STEP;
  }
  return scores;
}

/** The likeliest labels of a stretch (Viterbi 1967); `boundaries` holds the class of the boundary before each token of the table. */
export function decodeLabels(
  transitions: Float32Array,
  scores: Float64Array,
  boundaries: Uint8Array,
  { from, to }: Stretch,
): Uint8Array {
  const length = to - from;
  const labels = new Uint8Array(length);
  if (length === 0) return labels;
  const back = new Uint8Array(length * N);
  let best = new Float64Array(N);
  let next = new Float64Array(N);
  for (let i = 0; i < length; i++) {
    const square = (boundaries[from + i] as number) * N * N;
    for (let label = 0; label < N; label++) {
      let top = Number.NEGATIVE_INFINITY;
      let origin = 0;
      // Before the first token stands what is outside.
      const last = i === 0 ? 0 : (LAST_BEFORE[label] as number);
      for (let before = FIRST_BEFORE[label] as number; before <= last; before++) {
        const score = (i === 0 ? 0 : (best[before] as number)) + (transitions[square + before * N + label] as number);
        if (score > top) {
          top = score;
          origin = before;
        }
      }
      next[label] = top + (scores[i * N + label] as number);
      back[i * N + label] = origin;
    }
    [best, next] = [next, best];
  }
  let label = 0;
  for (let other = 1; other < N; other++) if ((best[other] as number) > (best[label] as number)) label = other;
  for (let i = length - 1; i >= 0; i--) {
    labels[i] = label;
    label = back[i * N + label] as number;
  }
  return labels;
}

/** What forward-backward finds: the probability of each label at each token, and the log of the sum over all sequences. */
export interface Marginals {
  readonly labels: Float64Array;
  readonly logSum: number;
}

/**
 * Label probabilities of a stretch by the forward-backward algorithm. `expTransitions` are exponentiated weights, zero where illegal.
 * `allowed` (a bit set of labels a token, `null` for all) restricts the sequences summed over; `onTransition` is told the probability
 * of each label pair at each boundary, for training.
 */
export function findMarginals(
  expTransitions: Float64Array,
  scores: Float64Array,
  boundaries: Uint8Array,
  { from, to }: Stretch,
  allowed: Uint8Array | null = null,
  onTransition: ((at: number, probability: number) => void) | null = null,
): Marginals {
  const length = to - from;
  const { potentials, forward, logSum } = goForward(expTransitions, scores, boundaries, { from, to }, allowed);
  const labels = new Float64Array(length * N);
  let backward = new Float64Array(N).fill(1);
  let earlier = new Float64Array(N);
  for (let i = length - 1; i >= 0; i--) {
    writeLabels(labels, forward, backward, i);
    if (i === 0) break;
    const square = (boundaries[from + i] as number) * N * N;
    goBack(earlier, backward, expTransitions, potentials, square, i);
    let mass = 0;
    for (let before = 0; before < N; before++)
      mass += (forward[(i - 1) * N + before] as number) * (earlier[before] as number);
    if (onTransition !== null)
      tellTransitions(onTransition, expTransitions, potentials, forward, backward, square, i, mass);
    const top = earlier.reduce((most, sum) => Math.max(most, sum), 0);
    for (let before = 0; before < N; before++) earlier[before] = (earlier[before] as number) / (top || 1);
    [backward, earlier] = [earlier, backward];
  }
  return { labels, logSum };
}

/** The forward half: for each token and label the share of all sequences up to there that end so. */
function goForward(
  expTransitions: Float64Array,
  scores: Float64Array,
  boundaries: Uint8Array,
  { from, to }: Stretch,
  allowed: Uint8Array | null,
): { readonly potentials: Float64Array; readonly forward: Float64Array; readonly logSum: number } {
  const length = to - from;
  const potentials = new Float64Array(length * N);
  const forward = new Float64Array(length * N);
  let logSum = 0;
  for (let i = 0; i < length; i++) {
    let top = Number.NEGATIVE_INFINITY;
    for (let label = 0; label < N; label++) top = Math.max(top, scores[i * N + label] as number);
    const square = (boundaries[from + i] as number) * N * N;
    let sum = 0;
    for (let label = 0; label < N; label++) {
      if (allowed !== null && ((allowed[i] as number) & (1 << label)) === 0) continue;
      potentials[i * N + label] = Math.exp((scores[i * N + label] as number) - top);
      const mass = massBefore(forward, expTransitions, square, i, label) * (potentials[i * N + label] as number);
      forward[i * N + label] = mass;
      sum += mass;
    }
    for (let label = 0; label < N; label++) forward[i * N + label] = (forward[i * N + label] as number) / sum;
    logSum += top + Math.log(sum);
  }
  return { potentials, forward, logSum };
}

/** The share of the sequences before token `i` that may go on with a label. */
function massBefore(
  forward: Float64Array,
  expTransitions: Float64Array,
  square: number,
  i: number,
  label: number,
): number {
  if (i === 0) return expTransitions[square + label] as number;
  let mass = 0;
  const last = LAST_BEFORE[label] as number;
  for (let before = FIRST_BEFORE[label] as number; before <= last; before++)
    mass += (forward[(i - 1) * N + before] as number) * (expTransitions[square + before * N + label] as number);
  return mass;
}

/** Writes the probability of each label at token `i`. */
function writeLabels(labels: Float64Array, forward: Float64Array, backward: Float64Array, i: number): void {
  let total = 0;
  for (let label = 0; label < N; label++) {
    const p = (forward[i * N + label] as number) * (backward[label] as number);
    labels[i * N + label] = p;
    total += p;
  }
  for (let label = 0; label < N; label++) labels[i * N + label] = (labels[i * N + label] as number) / total;
}

/** Writes into `earlier` how much follows each label of the token before `i`. */
function goBack(
  earlier: Float64Array,
  backward: Float64Array,
  expTransitions: Float64Array,
  potentials: Float64Array,
  square: number,
  i: number,
): void {
  earlier.fill(0);
  for (let label = 0; label < N; label++) {
    const potential = potentials[i * N + label] as number;
    const behind = backward[label] as number;
    const last = LAST_BEFORE[label] as number;
    for (let before = FIRST_BEFORE[label] as number; before <= last; before++)
      earlier[before] =
        (earlier[before] as number) + (expTransitions[square + before * N + label] as number) * potential * behind;
  }
}

/** Tells the probability of each pair of labels at the boundary before token `i`. */
function tellTransitions(
  tell: (at: number, probability: number) => void,
  expTransitions: Float64Array,
  potentials: Float64Array,
  forward: Float64Array,
  backward: Float64Array,
  square: number,
  i: number,
  mass: number,
): void {
  for (let before = 0; before < N; before++)
    for (let label = 0; label < N; label++) {
      const at = square + before * N + label;
      const pair =
        ((forward[(i - 1) * N + before] as number) *
          (expTransitions[at] as number) *
          (potentials[i * N + label] as number) *
          (backward[label] as number)) /
        mass;
      if (pair > 0) tell(at, pair);
    }
}

/** Transition weights as factors, zero where a label may not follow. */
export function toFactors(transitions: ArrayLike<number>): Float64Array {
  return Float64Array.from(transitions, (weight, at) => (LEGAL[at % (N * N)] === 1 ? Math.exp(weight) : 0));
}

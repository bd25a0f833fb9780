import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../scripts/training/random';
import { LABEL_COUNT, mayFollow } from '../../../src/attribution/tagger/label';
import {
  BOUNDARY_CLASSES,
  decodeLabels,
  findMarginals,
  toFactors,
} from '../../../src/attribution/tagger/sequence-model';

const N = LABEL_COUNT;
const LENGTH = 4;
const stretch = { from: 0, to: LENGTH };
const random = createRandom(1);
const scores = Float64Array.from({ length: LENGTH * N }, () => 4 * random() - 2);
const transitions = Float32Array.from({ length: BOUNDARY_CLASSES * N * N }, () => 2 * random() - 1);
const boundaries = Uint8Array.from({ length: LENGTH }, () => Math.floor(random() * BOUNDARY_CLASSES));

/** Every legal label sequence with its score: the definition that the algorithms must agree with. */
function* enumerate(labels: readonly number[] = [], sum = 0): Generator<{ labels: readonly number[]; sum: number }> {
  const at = labels.length;
  if (at === LENGTH) {
    yield { labels, sum };
    return;
  }
  const before = labels.at(-1) ?? 0;
  for (let label = 0; label < N; label++) {
    if (!mayFollow(before, label)) continue;
    const transition = transitions[(boundaries[at] ?? 0) * N * N + before * N + label] ?? 0;
    yield* enumerate([...labels, label], sum + transition + (scores[at * N + label] ?? 0));
  }
}
const sequences = [...enumerate()];

describe('the sequence model', () => {
  it('decodes the sequence with the highest score of all', () => {
    const best = sequences.reduce((a, b) => (b.sum > a.sum ? b : a));
    expect([...decodeLabels(transitions, scores, boundaries, stretch)]).toEqual(best.labels);
  });

  it('finds the label probabilities that summing over all sequences gives', () => {
    const total = sequences.reduce((sum, s) => sum + Math.exp(s.sum), 0);
    const { labels, logSum } = findMarginals(toFactors(transitions), scores, boundaries, stretch);
    expect(logSum).toBeCloseTo(Math.log(total), 4);
    for (let at = 0; at < LENGTH; at++)
      for (let label = 0; label < N; label++) {
        const mass = sequences.filter((s) => s.labels[at] === label).reduce((sum, s) => sum + Math.exp(s.sum), 0);
        expect(labels[at * N + label]).toBeCloseTo(mass / total, 5);
      }
  });

  it('sums only over the sequences that are allowed, and tells every transition', () => {
    const allowed = Uint8Array.of(0b0000010, 0b0000101, 0b1111111, 0b0000001);
    const fitting = sequences.filter((s) => s.labels.every((label, at) => ((allowed[at] ?? 0) & (1 << label)) !== 0));
    let transitionsTold = 0;
    const { logSum } = findMarginals(toFactors(transitions), scores, boundaries, stretch, allowed, (_, p) => {
      transitionsTold += p;
    });
    expect(logSum).toBeCloseTo(Math.log(fitting.reduce((sum, s) => sum + Math.exp(s.sum), 0)), 4);
    expect(transitionsTold).toBeCloseTo(LENGTH - 1, 5);
  });
});

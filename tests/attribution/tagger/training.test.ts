import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../scripts/training/random';
import { type SequenceExample, trainSequenceModel } from '../../../scripts/training/train-sequence-model';
import { mix } from '../../../src/attribution/tagger/feature-hash';
import { decodeLabels, scoreTokens } from '../../../src/attribution/tagger/sequence-model';

const SETTINGS = {
  epochs: 12,
  leastCount: 1,
  feature: { alpha: 0.3, l1: 0.1, l2: 0.1 },
  transition: { alpha: 0.3, l1: 0, l2: 0.1 },
  seed: 3,
};
const LENGTH = 12;

/** A made-up language: the word 1 is a source, 2 a cue, and everything after a cue is content until the word 0. */
function speak(
  random: () => number,
): SequenceExample & { readonly words: readonly number[]; readonly labels: readonly number[] } {
  const words = Array.from({ length: LENGTH }, () => Math.floor(random() * 6));
  const labels: number[] = [];
  words.forEach((word, at) => {
    const before = labels[at - 1] ?? 0;
    if (word === 0) labels.push(0);
    else if (word === 1) labels.push(1);
    else if (word === 2) labels.push(3);
    else labels.push(before === 3 ? 5 : before >= 5 ? 6 : 0);
  });
  return {
    words,
    labels,
    features: {
      width: 4,
      settled: 2,
      read: (token) => Int32Array.from({ length: 4 }, (_, k) => mix(k, words[token] ?? 0, 0)),
      boundaries: new Uint8Array(LENGTH),
    },
    stretches: [{ from: 0, to: LENGTH }],
    allowed: Uint8Array.from(labels, (label) => 1 << label),
  };
}

const random = createRandom(5);
const examples = Array.from({ length: 200 }, () => speak(random));

describe('training the sequence model', () => {
  const losses: number[] = [];
  const { model } = trainSequenceModel(examples, SETTINGS, (_, loss) => void losses.push(loss));

  it('learns a language that needs both words and sequence', () => {
    const unseen = Array.from({ length: 50 }, () => speak(random));
    let right = 0;
    for (const { features, labels } of unseen) {
      const stretch = { from: 0, to: LENGTH };
      const decoded = decodeLabels(
        model.transitions,
        scoreTokens(model, features, stretch),
        features.boundaries,
        stretch,
      );
      right += labels.filter((label, at) => decoded[at] === label).length;
    }
    expect(right / (unseen.length * LENGTH)).toBeGreaterThan(0.97);
    expect(losses.at(-1)).toBeLessThan((losses[0] ?? 0) / 4);
  });

  it('gives the same weights to the bit when run again, and others from another seed', () => {
    const again = trainSequenceModel(examples, SETTINGS, () => {}).model;
    const other = trainSequenceModel(examples, { ...SETTINGS, seed: 4 }, () => {}).model;
    expect(again.weights).toEqual(model.weights);
    expect(other.weights).not.toEqual(model.weights);
  });
});

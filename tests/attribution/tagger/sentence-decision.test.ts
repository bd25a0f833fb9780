import { describe, expect, it } from 'vitest';
import { trainDecision } from '../../../scripts/training/train-decision';
import { readText } from '../../../src/article/read-text';
import { findPatterns } from '../../../src/attribution/find-patterns';
import { extractSentenceFeatures, isGiven, readTraits } from '../../../src/attribution/tagger/sentence-decision';
import { readTaggerInput } from '../../../src/attribution/tagger/tag-tokens';
import { readWords } from '../../../src/phrase/read-words';
import { readPassage } from '../../../src/text/read-passage';

const read = (text: string, share = 0.1) => {
  const words = readWords(readPassage(readText(text, { url: null, outlet: null, title: null, byline: null })));
  const { columns, blockOf } = readTaggerInput(words, findPatterns(words));
  const decidable = { columns, blockOf, contentShares: new Float64Array(columns.sentences.length).fill(share) };
  const traits = readTraits(decidable);
  return { traits, features: traits.map((_, sentence) => extractSentenceFeatures(decidable, traits, sentence)) };
};

describe('what a sentence is like', () => {
  it('is given to somebody where the patterns have found a speaker, be it for a fifth of the words', () => {
    const { traits } = read(
      'After a long night of talks with the crews, he said: “Nobody sails tonight.” The pier lay empty.',
    );
    expect(traits.map(isGiven)).toEqual([true, false]);
  });

  it('is told in whole steps: what is quoted, what is expected to be content', () => {
    const [unlikely] = read('The band “went wild” at noon.').traits;
    const [likely] = read('The band “went wild” at noon.', 0.9).traits;
    expect(unlikely).toMatchObject({ words: 6, content: 0, quoted: 2 });
    expect([unlikely?.share, likely?.share]).toEqual([5, 9]);
  });

  it('gives features that others share where the sentences are alike', () => {
    const [one, other, far] = ['The mayor opened the pier.', 'The mayor opened the fair.', '“Go,” she said.'].map(
      (text) => new Set(read(text).features[0]),
    ) as [Set<number>, Set<number>, Set<number>];
    const shared = (set: Set<number>): number => [...one].filter((feature) => set.has(feature)).length;
    expect(shared(other)).toBeGreaterThan(3 * shared(far));
  });
});

describe('training the decision', () => {
  const toExamples = (texts: readonly string[], isSpoken: boolean) =>
    texts.flatMap((text) => read(text).features.map((features) => ({ features, isSpoken })));
  const examples = [
    ...toExamples(['The mayor vowed a new pier.', 'The bishop vowed a new choir.', 'She vowed a long fight.'], true),
    ...toExamples(['The mayor opened a new pier.', 'The bishop led a new choir.', 'She lost a long fight.'], false),
  ];
  const settings = { epochs: 20, weights: { alpha: 0.3, l1: 0.1, l2: 0.1 }, seed: 3 };
  const probabilityOf = (text: string, { keys, weights }: ReturnType<typeof trainDecision>): number =>
    (read(text).features[0] ?? []).reduce((sum, feature) => sum + (weights[keys.indexOf(feature)] ?? 0), 0);

  it('learns by which words a sentence is somebody’s', () => {
    const learnt = trainDecision([{ examples, weight: 1 }], settings);
    expect(probabilityOf('The council vowed a new road.', learnt)).toBeGreaterThan(0);
    expect(probabilityOf('The council opened a new road.', learnt)).toBeLessThan(0);
  });

  it('gives the same weights when run again, and learns nothing from what counts nothing', () => {
    const parts = [{ examples, weight: 1 }];
    expect(trainDecision(parts, settings)).toEqual(trainDecision(parts, settings));
    const { weights } = trainDecision([{ examples, weight: 0 }], settings);
    expect(Array.from(weights).every((weight) => weight === 0)).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/article/read-text';
import { findPatterns } from '../../../src/attribution/find-patterns';
import { readEvidence } from '../../../src/attribution/tagger/sentence-decision';
import { readTaggerInput } from '../../../src/attribution/tagger/tag-tokens';
import { readWords } from '../../../src/phrase/read-words';
import { readPassage } from '../../../src/text/read-passage';

const evidenceFor = (text: string) => {
  const words = readWords(readPassage(readText(text, { url: null, outlet: null, title: null, byline: null })));
  return readEvidence(readTaggerInput(words, findPatterns(words)).columns, 0, 0.9);
};

describe('the evidence for a sentence', () => {
  it('is none where the patterns have found a speaker, be it for a fifth of the words', () => {
    expect(evidenceFor('After a long night of talks with the crews, he said: “Nobody sails tonight.”')).toBe(null);
  });

  it('counts what is expected to be content and what is quoted', () => {
    const [one, expected, patterns, quoted, isAllQuoted] = evidenceFor('The band “went wild” at noon.') ?? [];
    expect([one, patterns, isAllQuoted]).toEqual([1, 0, 0]);
    expect(expected).toBeCloseTo(Math.log(9), 5);
    expect(quoted).toBeCloseTo(2 / 6, 5);
  });
});

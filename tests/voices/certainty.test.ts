import { describe, expect, it } from 'vitest';
import { certaintyOf, isUnsure } from '../../src/voices/certainty';
import type { Source } from '../../src/voices/source';

const source = (confidence: number): Source => ({
  id: 's0',
  name: 'Ana Holm',
  aliases: [],
  role: null,
  anonymous: false,
  mentions: [],
  voice: 'individual',
  because: { rule: 'a-test', reason: 'nobody', words: '' },
  confidence,
});

describe('a sentence', () => {
  it.each([
    [0.9, 0.9, false],
    [0.4, 0.9, true],
    [0.9, 0.4, true],
    [0.7, 0.7, true],
  ])('whose speaker is right by %f and voice by %f is unsure: %s', (speaker, voice, unsure) => {
    expect(isUnsure({ confidence: speaker }, source(voice))).toBe(unsure);
  });

  it('that the reader has put right is not unsure', () => {
    expect(isUnsure({ confidence: 0.1, correctedFrom: 'law' }, null)).toBe(false);
  });

  it('of the reporter is unsure when it may be somebody else’s', () => {
    expect([0.45, 0.95].map((confidence) => isUnsure({ confidence }, null))).toEqual([true, false]);
  });

  it('is as certain as its speaker and the voice of that speaker together, or as what the reader has put right', () => {
    expect(certaintyOf({ confidence: 0.5 }, source(0.5))).toBe(0.25);
    expect(certaintyOf({ confidence: 0.5 }, null)).toBe(0.5);
    expect(certaintyOf({ confidence: 1, correctedFrom: 'law' }, source(0.5))).toBe(1);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { say, sayCount, sayShare } from '../../src/extension/say';
import { speakEnglish } from './speak-english';

describe('texts of the interface', () => {
  beforeEach(speakEnglish);

  it('fill their placeholders in order', () => {
    expect(say('visitedAloud', 'Radio Velin', '1', '3')).toBe('Radio Velin: sentence 1 of 3');
  });

  it.each([
    [0, '0 sentences'],
    [1, '1 sentence'],
    [2, '2 sentences'],
    [1234, '1,234 sentences'],
  ])('count %i', (count, words) => {
    expect(sayCount('sentences', count)).toBe(words);
  });

  it.each([
    [0, '0%'],
    [0.0004, '<1%'],
    [0.314, '31%'],
    [1, '100%'],
  ])('write the share %f', (share, words) => {
    expect(sayShare(share)).toBe(words);
  });
});

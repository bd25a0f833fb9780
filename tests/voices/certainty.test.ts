import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze';
import { readText } from '../../src/article/read-text';
import { isUnsure, UNSURE_BELOW } from '../../src/voices/certainty';

const ARTICLE = [
  'The bridge at Lund will close, Defence Minister Ana Holm said on Monday.',
  '“We have no choice,” she added. “It is not safe.”',
  'It is the third closure of the year.',
  'Fans of the old ferry said they were glad.',
].join('\n\n');

const read = (rules: Parameters<typeof analyze>[1] = { rules: [] }) =>
  analyze(readText(ARTICLE, { title: null, outlet: null, url: null, byline: null, published: null }), rules);

describe('a sentence', () => {
  it.each([
    [UNSURE_BELOW - 0.01, true],
    [UNSURE_BELOW, false],
  ])('whose voice is right by %f is unsure: %s', (certainty, unsure) => {
    expect(isUnsure({ certainty })).toBe(unsure);
  });

  it('of the reporter is as certain as it is that nobody else speaks', () => {
    const told = read().sentences.filter(({ voice }) => voice === 'reporter');
    expect(told).not.toEqual([]);
    for (const { certainty, confidence } of told) expect(certainty).toBe(confidence);
  });

  it('of somebody whose voice the reader has decided is as certain as it is that they speak', () => {
    const ids = new Set(['Ana Holm']);
    const { sentences, sources } = read({ rules: [{ phrase: 'Ana Holm', voice: 'expert' }] });
    const hers = sentences.filter(({ sourceId }) => sources.some(({ id, name }) => id === sourceId && ids.has(name)));
    expect(hers.map(({ voice }) => voice)).toContain('expert');
    for (const { certainty, confidence } of hers) expect(certainty).toBe(confidence);
  });

  it('of a minister by name is more certain than one of people of whom nothing is known', () => {
    const { sentences } = read();
    const certaintyOf = (words: string) =>
      sentences.find(({ sentence: { span } }) => ARTICLE.slice(span.start, span.end).includes(words))?.certainty ?? 0;
    expect(certaintyOf('Defence Minister')).toBeGreaterThan(certaintyOf('Fans of'));
  });
});

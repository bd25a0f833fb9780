import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze';
import { readText } from '../../src/article/read-text';
import type { ReaderRule } from '../../src/voices/reader-rule';

/** The only source of a text, as `voice (rule: words)`, when the reader has made these rules. */
function spoken(text: string, rules: readonly ReaderRule[]): string {
  const { sources } = analyze(readText(text, { title: null, outlet: null, url: null, byline: null }), { rules });
  return sources.map(({ voice, because: { rule, words } }) => `${voice} (${rule}: ${words})`).join(', ');
}

const rule = (phrase: string, voice: ReaderRule['voice']): ReaderRule => ({ phrase, voice });

describe("the reader's own rules", () => {
  it.each([
    ['Acme Institute', 'The Acme Institute said prices would fall.'],
    ['the acme institute', 'Acme Institute said prices would fall.'],
    ['Acme Institute', 'A spokesman for the Acme Institute said prices would fall.'],
    ['Acme Institute', 'Bo Diaz, director of the Acme Institute, said prices would fall.'],
    ['Acme Institute', "The Acme Institute's director, Bo Diaz, said prices would fall."],
    ['Muñoz', 'José Munoz said prices would fall.'],
    ['Prof. Ana Li', 'Ana Li said prices would fall.'],
    ['Li', 'Ana Li said prices would fall.'],
    ['fire chief', 'John Lee, the city’s fire chief, said prices would fall.'],
    ['local farmers', 'Local farmers said prices would fall.'],
    ['Al-Rashid', 'Tariq al-Rashid said prices would fall.'],
  ])('fits: %s | %s', (phrase, text) => {
    expect(spoken(text, [rule(phrase, 'other')])).toBe(`other (own-rule: ${phrase})`);
  });

  it.each([
    ['China', 'China Daily said prices would fall.'],
    ['Lee', "Lee's neighbour said prices would fall."],
    ['Acme', 'Nora Acmeson said prices would fall.'],
    ['Ana', 'Ana Li said prices would fall.'],
    ['farmers', 'Bo Diaz, a friend of the farmers, said prices would fall.'],
    ['', 'Ana Li said prices would fall.'],
    [' . ', 'Ana Li said prices would fall.'],
    ['the', 'The mayor said prices would fall.'],
    ["'s", "Kenya's mayor said prices would fall."],
    ['\uD800\u0000(((', 'Ana Li said prices would fall.'],
    ['constructor', 'Ana Li said prices would fall.'],
  ])('does not fit: %j | %s', (phrase, text) => {
    expect(spoken(text, [rule(phrase, 'other')])).toBe(spoken(text, []));
  });

  it('are chosen by length, then in their order', () => {
    const text = 'Bo Diaz, the harbour police chief, said prices would fall.';
    const rules = [rule('chief', 'other'), rule('police chief', 'law'), rule('harbour police', 'business')];
    expect(spoken(text, rules)).toContain('law (own-rule: police chief)');
    expect(spoken(text, [...rules].reverse())).toContain('business (own-rule: harbour police)');
  });

  it('give sentences to the reporter when the reader wants so', () => {
    const article = readText('The Fact Desk said prices would fall.', {
      title: null,
      outlet: null,
      url: null,
      byline: null,
    });
    const voices = (rules: readonly ReaderRule[]) => analyze(article, { rules }).sentences.map(({ voice }) => voice);
    expect(voices([])).not.toEqual(['reporter']);
    expect(voices([rule('Fact Desk', 'reporter')])).toEqual(['reporter']);
  });

  it('change nothing where there are none', () => {
    const article = readText('The mayor said no.', { title: null, outlet: null, url: null, byline: null });
    expect(analyze(article, { rules: [] })).toEqual(analyze(article));
  });

  it('are each taken apart once, however many speakers there are', () => {
    let takenApart = 0;
    const many = Array.from(
      { length: 2000 },
      (_, at): ReaderRule => ({
        get phrase() {
          takenApart += 1;
          return `name${at} of somebody`;
        },
        voice: 'other',
      }),
    );
    const voices = spoken('Ana Li said prices would fall. Bo Diaz said they would rise. '.repeat(20), many);
    expect(voices.split(', ')).toHaveLength(2);
    expect(takenApart).toBe(2000);
  });
});

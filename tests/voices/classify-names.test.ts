import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readText } from '../../src/article/read-text';
import type { Attribution } from '../../src/attribution/attribution';
import { readPassage } from '../../src/text/read-passage';
import { resolveSources } from '../../src/voices/resolve-sources';

const FOLDER = 'tests/voices/names/';

/** The voice of whoever `words` name, as the source of one sentence of an otherwise empty article. */
function voiceOf(words: string): string {
  const text = `${words} said that the plan had failed.`;
  const passage = readPassage(readText(text, { title: null, outlet: null, url: null, byline: null }));
  const content = { start: words.length + 6, end: text.length - 1 };
  const attribution: Attribution = {
    source: { span: { start: 0, end: words.length }, kind: /\p{Lu}/u.test(words) ? 'name' : 'nominal' },
    cue: { span: { start: words.length + 1, end: words.length + 5 }, kind: 'verb' },
    content: [content],
    mode: 'indirect',
    voicedBy: 'source',
    confidence: 0.9,
    foundBy: 'cue-verb',
  };
  return resolveSources(passage, [attribution]).sources[0]?.voice ?? '(nobody)';
}

describe.each(readdirSync(FOLDER))('%s', (file) => {
  const cases = readFileSync(FOLDER + file, 'utf8')
    .split('\n')
    .filter((line) => line.includes(' | '))
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.split(' | '));
  it.each(cases)('%s: %s', (voice, words) => {
    expect(voiceOf(words ?? '')).toBe(voice);
  });
});

describe('garbage', () => {
  it.each([
    '',
    '.',
    "'s",
    '((((',
    '"',
    '🙂 🙂',
    'the',
    'of of of',
    '@',
    'A'.repeat(5000),
    'the of the '.repeat(400),
    '\u0000\uD800',
    'ʼʼ ’s ’s',
  ])('never throws on %j', (words) => {
    expect(() => voiceOf(words)).not.toThrow();
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readText } from '../../src/article/read-text';
import type { Attribution } from '../../src/attribution/attribution';
import { readPassage } from '../../src/text/read-passage';
import { resolveSources } from '../../src/voices/resolve-sources';
import { VOICE_IDS } from '../../src/voices/voice';

import { countCases } from './count-cases';

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

describe('the tables', () => {
  it('hold 200 names and more, at least a third of them traps', () => {
    const { cases, traps } = countCases(FOLDER);
    expect(cases).toBeGreaterThanOrEqual(200);
    expect(traps / cases).toBeGreaterThanOrEqual(1 / 3);
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

  it('never throws on whatever pieces of names are put together', () => {
    let seed = 7;
    const draw = (below: number): number => {
      seed = (seed * 48271) % 2147483647;
      return seed % below;
    };
    for (let round = 0; round < 500; round += 1) {
      const words = Array.from({ length: 1 + draw(9) }, () => PIECES[draw(PIECES.length)]).join(
        draw(3) === 0 ? '' : ' ',
      );
      expect([...VOICE_IDS, '(nobody)'], JSON.stringify(words)).toContain(voiceOf(words));
    }
  });
});

const PIECES = [
  ...[
    'the',
    'a',
    'of',
    'for',
    "'s",
    '’',
    ',',
    '(',
    ')',
    '–',
    '-',
    '/',
    '"',
    '“',
    '”',
    '.',
    '…',
    '@',
    '#',
    '&',
    '\n',
    '\t',
    '\u0000',
  ],
  ...[
    '\uD800',
    '🙂',
    '\u200B',
    '\u202E',
    '\uFEFF',
    'ﬁ',
    'ß',
    'İ',
    'ʼ',
    'é',
    'e\u0301',
    '李',
    '明',
    'Ω',
    '١٢',
    '3',
    '42',
    '1,000',
  ],
  ...[
    'al-',
    'Al-Rashid',
    'van',
    'der',
    'O’Brien',
    'Mac',
    'bin',
    'd’',
    'Jr.',
    'III',
    'U.S.',
    'Dr.',
    'Mr',
    'Sen.',
    'General',
    'President',
  ],
  ...[
    'Lee',
    'Ann',
    'BBC',
    'UN',
    'WHO',
    'Kenya',
    'Kenyans',
    'Gauteng',
    'army',
    'police',
    'spokesman',
    'member',
    'report',
    'copy',
    'former',
  ],
  ...[
    'who',
    'which',
    'those',
    'others',
    'said',
    'released',
    'around',
    'president-elect',
    'constructor',
    '__proto__',
    'toString',
  ],
];

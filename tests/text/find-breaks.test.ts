import { array, assert, constantFrom, oneof, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBreaks } from '../../src/text/find-breaks';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const segmentsOf = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment);

/** The pieces between the breaks. */
const piecesOf = (text: string) => {
  const breaks = findBreaks(text);
  return breaks && [0, ...breaks].map((from, nth) => text.slice(from, breaks[nth])).filter((piece) => piece !== '');
};

/** The characters at whose meeting the rules speak, more of those that end a sentence. */
const TRICKY = [
  ...['.', '.', '․', '!', '?', '‽', '⁈', '…'],
  ...['"', "'", '(', ')', '[', '»', '“', '”', '’', '‹', '⁅'],
  ...[' ', ' ', '\t', '\v', '\u00a0', '\u2003', '\u202f'],
  ...['\n', '\r', '\r\n', '\u0085', '\u2028', '\u2029'],
  ...['1', '0', 'a', 'b', 'ß', 'ñ', 'ª', 'ĸ', 'A', 'Z', 'É', 'Ł', 'ǅ', 'ƻ', 'ǃ'],
  ...['\u0301', '\u036f', '\u00ad', '\u200b', '\u200d', '\u2060', '\u2065'],
  ...[',', '-', ':', ';', '–', '—', '‐', '/', '&', '$', '€', '×', '÷', '¿', '²', '•', '™', '→', '★', '\u0001'],
];
const COVERED = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
  (sign) => findBreaks(sign) !== null,
);

describe('findBreaks', () => {
  it.each<[rule: string, pieces: readonly string[]]>([
    ['SB1 and SB2: nothing has no sentence', []],
    ['SB2: the last one ends with the text.', ['One.']],
    ['SB3: CR and LF are one end of a line', ['a\r\n', 'b']],
    ['SB4: paragraphs end', ['a\n', 'b\r', 'c\u0085', 'd\u2028', 'e\u2029', '\u2029', 'f']],
    ['SB5: marks and formats are looked through', ['a.\u0301\u00ad \u200d', 'B.\u2060”\u0301 ', '“C']],
    ['SB5: but not behind an end of a paragraph', ['a\n', '\u0301.', 'B']],
    ['SB6: a number goes on', ['It grew .5 or 3.\u00ad4 points.']],
    ['SB7: an abbreviation in capitals goes on', ['The U.S. ', 'The u.S.É. ', 'Army']],
    ['SB7: no letter stands before the full stop', ['5.', 'A (b).', 'C']],
    ['SB8: a letter in lower case goes on', ['The resp.) (5% of the leaders, “no.” ñandú']],
    ['SB8: only behind a full stop', ['Oh! ', 'no? ', 'yes']],
    ['SB8: letters without case do not go on', ['a. ', 'ƻa. ', 'ǃ']],
    ['SB8: the next end of a sentence stands before it', ['a. ', '5\n', 'b. ', '5! ', 'c']],
    ['SB8a: a comma, a dash or another end goes on', ['A., B!: C? – D. ; E?! ', 'F‽.” ', 'G']],
    ['SB9 and SB10: closing marks and spaces belong to the sentence', ['A.”) \u00a0\u2009', "(B!' ", '"C']],
    ['SB11: and an end of a paragraph', ['A.” \n', '\n', 'B!\r\n', 'C']],
    ['SB998: nothing else ends a sentence', ['A; b: C… D • E']],
  ])('%s', (_rule, pieces) => {
    expect(piecesOf(pieces.join(''))).toEqual(pieces);
    expect(segmentsOf(pieces.join(''))).toEqual(pieces);
  });

  it.each(['Привет. Да', '好。', 'ɐ. b', 'A 😀', '\ufeffA', '≠ ⌈a⌉'])('leaves what it does not cover: %s', (text) => {
    expect(findBreaks(text)).toBeNull();
  });

  it('sees every covered character as the engine does', () => {
    const frames = ['a._', 'a._b', 'a._B', 'a. _b', 'a. _B', 'a! _b', 'a!_ B', '_.B', 'a_.B', '_1.B', '\r_a', '.1_a'];
    for (const sign of COVERED)
      for (const frame of frames) {
        const text = frame.replace('_', sign);
        if (piecesOf(text)?.join('|') !== segmentsOf(text).join('|')) expect(piecesOf(text)).toEqual(segmentsOf(text));
      }
  });

  it('finds the breaks that the engine finds', () => {
    const sign = oneof(
      { weight: 9, arbitrary: constantFrom(...TRICKY) },
      { weight: 1, arbitrary: constantFrom(...COVERED) },
    );
    assert(
      property(array(sign, { maxLength: 24 }), (signs) => {
        const text = signs.join('');
        expect(piecesOf(text)).toEqual(segmentsOf(text));
      }),
      { seed: 20261129, numRuns: 8_000 },
    );
  });
});

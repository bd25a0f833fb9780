import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/span';
import { tokenize } from '../../src/text/tokenize';

const wordsOf = (text: string): readonly string[] =>
  tokenize(text, { start: 0, end: text.length }).map(({ span }) => textOf(text, span));

describe('tokenize', () => {
  it.each([
    ["Mr. Li's U.S. trip didn't end.", ['Mr.', 'Li', "'s", 'U.S.', 'trip', "didn't", 'end', '.']],
    ['John F. Dahl left.', ['John', 'F.', 'Dahl', 'left', '.']],
    ['On Jan. 6 it cost $1,200.50.', ['On', 'Jan.', '6', 'it', 'cost', '$', '1,200.50', '.']],
    ['The 42-year-old, from Ky., ran.', ['The', '42-year-old', ',', 'from', 'Ky.', ',', 'ran', '.']],
    ['“Well…” -- he', ['“', 'Well', '…', '”', '--', 'he']],
    ["``We lost,'' he", ['``', 'We', 'lost', ',', "''", 'he']],
    ['the workers’ rights', ['the', 'workers', '’', 'rights']],
    ['Acme Inc. said', ['Acme', 'Inc.', 'said']],
    ['So did I. Then', ['So', 'did', 'I', '.', 'Then']],
    ['zero\u200Bwidth so\u00ADft', ['zero', 'width', 'so\u00ADft']],
  ])('%j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('writes words in lower case with straight apostrophes and without soft hyphens', () => {
    const text = 'Didn’t so\u00ADft';
    expect(tokenize(text, { start: 0, end: text.length }).map(({ lower }) => lower)).toEqual(["didn't", 'soft']);
  });

  it.each([
    ['The WHO said', ['the', 'WHO', 'said']],
    ['the agency (WHO), who said', ['the', 'agency', '(', 'WHO', ')', ',', 'who', 'said']],
    ['MAN WHO FELL', ['man', 'who', 'fell']],
  ])('keeps short forms apart from words of grammar: %s', (text, lower) => {
    expect(tokenize(text, { start: 0, end: text.length }).map((token) => token.lower)).toEqual(lower);
  });

  it('looks only inside the span it is given', () => {
    expect(tokenize('one two three', { start: 4, end: 7 })).toEqual([
      { span: { start: 4, end: 7 }, kind: 'word', text: 'two', lower: 'two', key: 'two', isCapital: false },
    ]);
  });

  it('reads plain letters, which take a short way, as it reads those of other scripts', () => {
    const pieces = [...'xxxxXX  7.-\'’&/_@,:;?!()"“”—–…%\u00AD\u0301\u200B\n'];
    assert(
      property(array(constantFrom(...pieces), { maxLength: 14 }), (drawn) => {
        const plain = drawn.join('');
        const cyrillic = plain.replaceAll('x', 'х').replaceAll('X', 'Х');
        const shapesOf = (text: string) =>
          tokenize(text, { start: 0, end: text.length }).map(({ span, kind, isCapital }) => ({
            span,
            kind,
            isCapital,
          }));
        expect(shapesOf(plain)).toEqual(shapesOf(cyrillic));
      }),
      { numRuns: 3000 },
    );
  });

  it('tells words, numbers and marks apart', () => {
    expect(tokenize('Nine 9 !', { start: 0, end: 8 }).map(({ kind }) => kind)).toEqual([
      'word',
      'number',
      'punctuation',
    ]);
  });

  it('takes accents that stand on nothing for no word', () => {
    const kindsOf = (text: string) => tokenize(text, { start: 0, end: text.length }).map(({ kind }) => kind);
    expect(kindsOf('\u0301\u0301 said')).toEqual(['punctuation', 'word']);
    expect(kindsOf('e\u0301 said')).toEqual(['word', 'word']);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/analyze';
import { toCsv } from '../../src/summary/to-csv';
import { analysis, article } from './ferry-article';

/** The ferry article with a text of one sentence. */
const saying = (text: string): Analysis => ({
  ...analysis,
  article: { ...article, text, blocks: [{ kind: 'paragraph', span: { start: 0, end: text.length } }] },
  sentences: analysis.sentences
    .slice(0, 1)
    .map((spoken) => ({ ...spoken, sourceId: null, sentence: { span: { start: 0, end: text.length }, block: 0 } })),
});

/** The cells of a file as a spreadsheet reads it that takes `between` for what separates them, and the double quote for what encloses one. */
const readCells = (file: string, between: string): readonly string[] => {
  const cells: string[] = [];
  let at = 0;
  while (at < file.length) {
    let cell = '';
    if (file[at] === '"') {
      at += 1;
      while (at < file.length && (file[at] !== '"' || file[at + 1] === '"')) {
        if (file[at] === '"') at += 1;
        cell += file[at];
        at += 1;
      }
      at += 1;
    }
    while (at < file.length && file[at] !== between && file[at] !== '\n' && file[at] !== '\r') {
      cell += file[at];
      at += 1;
    }
    at += 1;
    cells.push(cell);
  }
  return cells;
};

/** What begins a formula in some spreadsheet, be it behind a quotation mark or a space. */
const FORMULA = /^[\s"]*[=+\-@＝＋－＠]/u;
const textOf = (file: string): string => readCells(file, ',').at(-2) ?? '';

const HOSTILE = [
  '=cmd|x',
  'He said;=cmd|x',
  'He said\t@SUM(A1)',
  'He said\n+1',
  'He said\r-1',
  'He said; "=cmd|x',
  'He said;"" =cmd|x" he did',
  '＝cmd|x',
  '"=cmd|x"',
  ' \t=cmd',
] as const;

describe('CSV of a hostile page', () => {
  it.each([',', ';', '\t'])('begins no cell with a formula where %j separates them', (between) => {
    for (const text of HOSTILE) {
      const cells = readCells(toCsv(saying(text)), between);
      expect(cells.filter((cell) => FORMULA.test(cell))).toEqual([]);
    }
  });

  it('stays one cell where several signs separate them', () => {
    expect(toCsv(saying('a; b'))).toMatch(/"a; b"\r\n$/);
    expect(toCsv(saying('a\tb'))).toMatch(/"a\tb"\r\n$/);
  });

  it('leaves alone what begins no formula', () => {
    expect(textOf(toCsv(saying('It’s 3 - 2; well-known = sure')))).toBe('It’s 3 - 2; well-known = sure');
  });

  it('gives back the text when the apostrophe before each formula is taken off', () => {
    const restore = (cell: string): string => cell.replace(/(^|[;\t\r\n])([\s"']*)'(?=[=+\-@＝＋－＠])/gu, '$1$2');
    const piece = fc.constantFrom('=', '+', '-', '@', ';', '\t', '\n', '\r', '"', "'", ' ', ',', 'a', '＝');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join('').trim();
        expect(restore(textOf(toCsv(saying(text))))).toBe(text);
      }),
    );
  });
});

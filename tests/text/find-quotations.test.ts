import { describe, expect, it } from 'vitest';
import { readText } from '../../src/article/read-text';
import { textOf } from '../../src/span';
import { findQuotations } from '../../src/text/find-quotations';

const quotationsOf = (text: string): readonly string[] =>
  findQuotations(text, readText(text, { url: null, outlet: null, title: null, byline: null }).blocks).map(
    ({ span, closing }) => (closing === 'closed' ? '' : `${closing}: `) + textOf(text, span),
  );

describe('findQuotations', () => {
  it.each([
    ['curly', 'He said “go” twice.', ['“go”']],
    ['straight', 'He said "go" twice.', ['"go"']],
    ['mixed', 'He said “go" and "stay”.', ['“go"', '"stay”']],
    ['typewriter', "``Go,'' he said.", ["``Go,''"]],
    ['angles', 'Il dit «va» et part.', ['«va»']],
    ['low and high', 'Er sagte „geh“ und ging.', ['„geh“']],
    ['single beside apostrophes', "It's 'the workers' own plan', isn't it?", ["'the workers' own plan'"]],
    ['curly single', '‘It’s late,’ he said.', ['‘It’s late,’']],
    ['clipped words', "rock 'n' roll of the '90s", []],
    ['feet and inches', 'He is 5\'10" tall and 6\'2" wide.', []],
    ['nested', '“He said ‘no’ to me,” she said.', ['“He said ‘no’ to me,”', '‘no’']],
    ['a stray opener', 'on "This Week, "the word is they’re tired” after all', ['"the word is they’re tired”']],
    ['unclosed', 'He said: “Go. It is late.', ['unclosed: “Go. It is late.']],
    ['over paragraphs', '“Go.\n\n“And stay,” he said.', ['carried-over: “Go.', '“And stay,”']],
    ['over a broken line', '“Go and\n\nstay,” he said.', ['carried-over: “Go and', 'stay,”']],
    ['two unclosed in unrelated paragraphs', '“Go.\n\nHe left.', ['unclosed: “Go.']],
    ['a closing mark alone', 'He went” home.', []],
    ['brackets', '("Go," he said)', ['"Go,"']],
    ['dashes', 'He—“the boss”—left.', ['“the boss”']],
    ['no white space after the mark', 'He said:“Go.”', ['“Go.”']],
  ])('%s', (_name, text, quotations) => {
    expect(quotationsOf(text)).toEqual(quotations);
  });

  it('carries none over into the next entry of a live blog', () => {
    const text = '“Go.\n\n“And stay,” he said.';
    const { blocks } = readText(text, { url: null, outlet: null, title: null, byline: null });
    expect(findQuotations(text, blocks, []).map(({ closing }) => closing)).toEqual(['carried-over', 'closed']);
    expect(findQuotations(text, blocks, [1]).map(({ closing }) => closing)).toEqual(['unclosed', 'closed']);
  });

  it('tells the words from their marks', () => {
    const text = 'Say “go”.';
    const [quotation] = findQuotations(text, [{ kind: 'paragraph', span: { start: 0, end: text.length } }]);
    expect(quotation && textOf(text, quotation.inner)).toBe('go');
  });
});

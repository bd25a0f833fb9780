import { describe, expect, it } from 'vitest';
import { readText } from '../../src/article/read-text';
import { textOf } from '../../src/span';
import { splitSentences } from '../../src/text/split-sentences';

const sentencesOf = (text: string): readonly string[] =>
  splitSentences(text, readText(text, { url: null, outlet: null, title: null, byline: null }).blocks).map(({ span }) =>
    textOf(text, span),
  );

describe('splitSentences', () => {
  it.each([
    ['titles', 'Sen. Colby met Gen. Brandt. They left.', ['Sen. Colby met Gen. Brandt.', 'They left.']],
    [
      'lines',
      'The bridge will be shut for the whole\nof the long winter, and nobody said why the ferry\nwould not go on sailing to Lund\nand back again. It snows.',
      [
        'The bridge will be shut for the whole\nof the long winter, and nobody said why the ferry\nwould not go on sailing to Lund\nand back again.',
        'It snows.',
      ],
    ],
    [
      'a testimony',
      '“I heard, ‘Will he do it?’” Holm testified. He left.',
      ['“I heard, ‘Will he do it?’” Holm testified.', 'He left.'],
    ],
    ['initials', 'John F. Dahl won. He smiled.', ['John F. Dahl won.', 'He smiled.']],
    ['the U.S. inside', 'The U.S. Navy sailed. It rained.', ['The U.S. Navy sailed.', 'It rained.']],
    ['the U.S. at the end', 'He left the U.S. The ship sank.', ['He left the U.S.', 'The ship sank.']],
    ['hours', 'At 5 p.m. Sunday it began. Nobody came.', ['At 5 p.m. Sunday it began.', 'Nobody came.']],
    ['numbers', 'It is No. 5 on the list. Look.', ['It is No. 5 on the list.', 'Look.']],
    ['months', 'On Jan. 6 it snowed. We went.', ['On Jan. 6 it snowed.', 'We went.']],
    ['a refusal is no number', 'He said no. Five ships left.', ['He said no.', 'Five ships left.']],
    ['closing marks', 'He said “Go.” She went.', ['He said “Go.”', 'She went.']],
    [
      'a question and who asked it',
      '“Is it over?” he asked. Nobody knew.',
      ['“Is it over?” he asked.', 'Nobody knew.'],
    ],
    [
      'an exclamation and who shouted',
      '“Out!” Marisol Vane shouted. We ran.',
      ['“Out!” Marisol Vane shouted.', 'We ran.'],
    ],
    ['sentences inside a quotation', '“We lost. We left,” he said.', ['“We lost.', 'We left,” he said.']],
    ['companies', 'Acme Inc. said so. Yes.', ['Acme Inc. said so.', 'Yes.']],
    ['paragraphs', 'No full stop\n\nNext', ['No full stop', 'Next']],
    ['dots', 'Well … maybe. Or not.', ['Well … maybe.', 'Or not.']],
  ])('%s', (_name, text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  it('keeps a sentence longer than the window whole', () => {
    const long = `${'and on and '.repeat(2000)}on.`;
    expect(sentencesOf(`${long} Then it ended.`)).toEqual([long, 'Then it ended.']);
  });
});

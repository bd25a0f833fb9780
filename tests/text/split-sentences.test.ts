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
    ['letters of questions and answers', 'Q. Who pays? A. The town does.', ['Q. Who pays?', 'A. The town does.']],
    [
      'a letter before those who speak',
      'Trains stood on Line C. Commuters said so. He was on Malcolm X. Critics left.',
      ['Trains stood on Line C.', 'Commuters said so.', 'He was on Malcolm X.', 'Critics left.'],
    ],
    ['a mark', 'She scored an A. Teachers smiled.', ['She scored an A.', 'Teachers smiled.']],
    [
      'several marks of footnotes',
      'It fell.[2][3] Nobody spoke.† The road is shut.* It rained.[citation needed] So it is.',
      ['It fell.[2][3]', 'Nobody spoke.†', 'The road is shut.*', 'It rained.[citation needed]', 'So it is.'],
    ],
    [
      'titles of other countries',
      'Ald. Cole met Rtd. Col. Moi. Col. (res.) Holm left.',
      ['Ald. Cole met Rtd. Col. Moi.', 'Col. (res.) Holm left.'],
    ],
    [
      'a question and a professor who asked it on X',
      '“Why?” Prof. Ulla Stenbeck of Norholm University asked on X.',
      ['“Why?” Prof. Ulla Stenbeck of Norholm University asked on X.'],
    ],
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
    ['a platform', 'Mayor Vane wrote it on X. Fans cheered.', ['Mayor Vane wrote it on X.', 'Fans cheered.']],
    ['a letter behind its noun', 'There is no Plan B. Coach Holm left.', ['There is no Plan B.', 'Coach Holm left.']],
    ['a grade', 'She got a grade of D. Teachers wept.', ['She got a grade of D.', 'Teachers wept.']],
    ['degrees', 'It rose to 38 C. Farmers prayed.', ['It rose to 38 C.', 'Farmers prayed.']],
    ['an X that is an initial', 'Francis X. Vane won. He smiled.', ['Francis X. Vane won.', 'He smiled.']],
    ['a case', 'In Vane v. Holm it lost. So did we.', ['In Vane v. Holm it lost.', 'So did we.']],
    ['a match', 'Lund vs. Alder was called off. It rained.', ['Lund vs. Alder was called off.', 'It rained.']],
    [
      'titles of India',
      'Smt. Rao and Shri P. Nair came. It rained.',
      ['Smt. Rao and Shri P. Nair came.', 'It rained.'],
    ],
    [
      'titles in brackets',
      'Maj.-Gen. (retd.) Otto Vane left. We stayed.',
      ['Maj.-Gen. (retd.) Otto Vane left.', 'We stayed.'],
    ],
    [
      'footnotes',
      'The dam broke.3 Nobody slept.[12] We left.¹ It rained.',
      ['The dam broke.3', 'Nobody slept.[12]', 'We left.¹', 'It rained.'],
    ],
    ['a number behind "no."', 'He met world no.1 Ida Falk. She won.', ['He met world no.1 Ida Falk.', 'She won.']],
    [
      'a question and a described speaker',
      '“Is it deep?” Ida Falk, 61, of the Lund rowing club, asked. Nobody knew.',
      ['“Is it deep?” Ida Falk, 61, of the Lund rowing club, asked.', 'Nobody knew.'],
    ],
    [
      'a shout and who was told',
      '“Run!” Fire officer Otto Vane, who was on the roof, told the crowd. We ran.',
      ['“Run!” Fire officer Otto Vane, who was on the roof, told the crowd.', 'We ran.'],
    ],
    [
      'a question and what somebody else said',
      '“Is it deep?” Officers of the Lund coast guard said it was. We left.',
      ['“Is it deep?”', 'Officers of the Lund coast guard said it was.', 'We left.'],
    ],
    [
      'words of the page before a caption',
      'Image copyright Vane Image caption Two ships left Lund.',
      ['Image copyright Vane', 'Image caption', 'Two ships left Lund.'],
    ],
    ['words of the page in a list', 'JUST WATCHED Mayor: bridge is safe', ['JUST WATCHED', 'Mayor: bridge is safe']],
    [
      'a caption that is spoken of',
      'An image caption said so. It rained.',
      ['An image caption said so.', 'It rained.'],
    ],
    ['dots', 'Well … maybe. Or not.', ['Well … maybe.', 'Or not.']],
  ])('%s', (_name, text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  it('keeps a sentence longer than the window whole', () => {
    const long = `${'and on and '.repeat(2000)}on.`;
    expect(sentencesOf(`${long} Then it ended.`)).toEqual([long, 'Then it ended.']);
  });
});

import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze';
import { textOf } from '../../src/span';
import { findUnverified } from '../../src/summary/find-unverified';
import { analysis, article, indexOf } from './ferry-article';

/** What is said to be unverified in a text of one paragraph: the remark, and the sentences it is about, by their first words. */
const findIn = (text: string): readonly (readonly string[])[] => {
  const found = analyze({ ...article, text, blocks: [{ kind: 'paragraph', span: { start: 0, end: text.length } }] });
  const wordsOf = (index: number): string => {
    const sentence = found.sentences[index]?.sentence.span;
    return sentence ? textOf(text, sentence).trim().split(' ').slice(0, 2).join(' ') : '';
  };
  return findUnverified(found).map(({ said, about }) => [wordsOf(said), ...about.map(wordsOf)]);
};

describe('claims that the outlet could not verify', () => {
  it('are the run of sentences of one voice before the remark', () => {
    expect(findUnverified(analysis)).toEqual([
      {
        said: indexOf('could not independently'),
        about: [indexOf('The army said on'), indexOf('Every metre'), indexOf('We found forty')],
      },
    ]);
  });

  it.each([
    ['The army said it took the town. The BBC has not been able to verify the claim.', [['The BBC', 'The army']]],
    [
      'The army said it took the town. Reuters was unable to independently confirm the report.',
      [['Reuters was', 'The army']],
    ],
    ['The army said it took the town. That couldn’t be independently verified.', [['That couldn’t', 'The army']]],
    [
      'The army said it took the town. It rained. The account could not be verified independently.',
      [['The account', 'The army']],
    ],
  ])('in %s', (text, found) => {
    expect(findIn(text)).toEqual(found);
  });

  it.each([
    'The army said it took the town. Meridian News verified the footage.',
    'The army said it took the town. The mayor was not there to confirm dinner.',
    'Meridian News could not independently verify these claims.',
    'The army said it took the town. It did not confirm when it would leave.',
  ])('are none in %s', (text) => {
    expect(findIn(text)).toEqual([]);
  });
});

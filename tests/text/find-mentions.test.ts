import { describe, expect, it } from 'vitest';
import { readText } from '../../src/article/read-text';
import { textOf } from '../../src/span';
import { readPassage } from '../../src/text/read-passage';

const mentionsOf = (text: string): readonly string[] =>
  readPassage(readText(text, { url: null, outlet: null, title: null, byline: null })).mentions.map(
    ({ span, kind }) => `${textOf(text, span)} (${kind})`,
  );

describe('the mentions of a passage', () => {
  it.each([
    [
      'Gen. Li of the Army said she met a spokesman.',
      ['Gen. Li of the Army (name)', 'she (pronoun)', 'a spokesman (nominal)'],
    ],
    ['Yesterday Ana van der Berg left.', ['Ana van der Berg (name)']],
    ['The army, which he led, won.', ['The army (nominal)', 'he (pronoun)']],
    ['In the Norland Times, nothing.', ['the Norland Times (name)']],
    ['Smith\n\nJones', ['Smith (name)', 'Jones (name)']],
    ['nothing here', []],
  ])('%s', (text, mentions) => {
    expect(mentionsOf(text)).toEqual(mentions);
  });
});

import { describe, expect, it } from 'vitest';
import { readText } from '../../src/article/read-text';
import { findNames } from '../../src/phrase/find-names';
import { textOf } from '../../src/span';
import { readPassage } from '../../src/text/read-passage';

const mentionsOf = (text: string): readonly string[] =>
  findNames(readPassage(readText(text, { url: null, outlet: null, title: null, byline: null }))).map(
    ({ span, kind }) => `${textOf(text, span)} (${kind})`,
  );

describe('the names of a passage', () => {
  it.each([
    [
      'Gen. Li of the Army said she met her old aide Ana Holm.',
      ['Gen. Li of the Army (name)', 'her old aide Ana Holm (nominal)'],
    ],
    ['Yesterday Ana van der Berg left.', ['Ana van der Berg (name)']],
    ['The army, which he led, won.', []],
    ['In the Norland Times, nothing.', ['the Norland Times (name)']],
    ['Smith\n\nJones', ['Smith (name)', 'Jones (name)']],
    ['nothing here', []],
  ])('%s', (text, mentions) => {
    expect(mentionsOf(text)).toEqual(mentions);
  });
});

import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../scripts/build/index-word-lists';
import { readLexicon } from '../../src/lexicon/read-lexicon';

const CONTENT = `# Ways to speak
[neutral]
say > says, said , saying
  tell

[doubtful]
claim
# not this one
`;
const list = (content: string) => ({ file: 'x.txt', readEntries: () => entriesOf('x.txt', content) });

describe('readLexicon', () => {
  it('gives the entries by section, without comments, in the order of the sections asked for', () => {
    expect([...readLexicon(list(CONTENT), ['doubtful', 'neutral', 'rare'])]).toEqual([
      ['doubtful', [{ term: 'claim', forms: [] }]],
      [
        'neutral',
        [
          { term: 'say', forms: ['says', 'said', 'saying'] },
          { term: 'tell', forms: [] },
        ],
      ],
      ['rare', []],
    ]);
  });

  it('says what to do about a section that nobody knows, and about a line before the first', () => {
    expect(() => readLexicon(list(CONTENT), ['neutral'])).toThrow(
      'x.txt: unknown section [doubtful]. Use one of [neutral].',
    );
    expect(() => entriesOf('x.txt', '# a\nsay\n[neutral]')).toThrow(
      'x.txt line 2: "say" stands before the first [section]. Move it into one.',
    );
  });
});

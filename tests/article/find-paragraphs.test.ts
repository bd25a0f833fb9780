import { describe, expect, it } from 'vitest';
import { findParagraphs } from '../../src/article/find-paragraphs';
import { textOf } from '../../src/span';

const paragraphsOf = (lines: readonly string[], between: string): readonly string[] => {
  const text = lines.join(between);
  return findParagraphs(text).map((span) => textOf(text, span).replace(/\s+/gu, ' '));
};

const WRAPPED = [
  'The old bridge over the Lenne will be shut for the whole of',
  'next week, the town council said on Monday. It needs a new',
  'coat of paint and two new bearings on its northern side.',
];

describe('the paragraphs of a plain text', () => {
  it('are its lines', () => {
    const lines = [
      'Bridge shut',
      'The bridge is shut.',
      '',
      '  It needs paint. ',
      'Photo: Ana Holm',
      'archive picture',
    ];
    expect(paragraphsOf(lines, '\n')).toEqual([
      'Bridge shut',
      'The bridge is shut.',
      'It needs paint.',
      'Photo: Ana Holm',
      'archive picture',
    ]);
    expect(findParagraphs(' \n\t\r\n ')).toEqual([]);
  });

  it('are made of lines broken at the width of a page, parted by empty lines', () => {
    const text = [...WRAPPED, '', ...WRAPPED, '', 'A new one'];
    const whole = WRAPPED.join(' ');
    for (const between of ['\n', '\r\n']) expect(paragraphsOf(text, between)).toEqual([whole, whole, 'A new one']);
  });

  it('end with a short last line where no empty line parts them', () => {
    const text = [...WRAPPED, 'Work begins today.', ...WRAPPED];
    expect(paragraphsOf(text, '\n')).toEqual([`${WRAPPED.join(' ')} Work begins today.`, WRAPPED.join(' ')]);
  });

  it('are made of broken lines that are all set off by empty lines', () => {
    const text = [
      'Repairs Under Way',
      ...WRAPPED,
      'Who Will Pay',
      'Nobody knows yet, and the mayor will not ask Council Leader',
      'Bo Dahl before the talks in June, when the second part of the',
      'money from the region is due at last.',
      'Without a full stop here',
      'The next one begins.',
    ];
    expect(paragraphsOf(text, '\n\n')).toEqual([
      'Repairs Under Way',
      WRAPPED.join(' '),
      'Who Will Pay',
      'Nobody knows yet, and the mayor will not ask Council Leader Bo Dahl before the talks in June, when the second part of the money from the region is due at last.',
      'Without a full stop here',
      'The next one begins.',
    ]);
  });
});

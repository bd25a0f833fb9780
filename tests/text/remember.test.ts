import { describe, expect, it } from 'vitest';
import { remember } from '../../src/text/remember';

describe('remember', () => {
  it('asks once a word, and again for words that it had to forget', () => {
    const asked: string[] = [];
    const read = remember((word) => {
      asked.push(word);
      return word.length;
    });
    expect([read('harbour'), read('weir'), read('harbour')]).toEqual([7, 4, 7]);
    expect(asked).toEqual(['harbour', 'weir']);
    for (let nth = 0; nth < 5000; nth++) read(`word ${nth}`);
    expect(read('harbour')).toBe(7);
    expect(asked.filter((word) => word === 'harbour')).toHaveLength(2);
  });
});

import { describe, expect, it } from 'vitest';
import { cleanText, pageText, shorten } from '../../src/extension/page-text';

describe('words of a page in the popup', () => {
  it.each([
    ['Lesna\u202egnol si', 'Lesnagnol si'],
    ['\u2066\u2067Radio\u2069 Velin\u200f', 'Radio Velin'],
    ['soft\u00adhyphen and zero\u200bwidth\ufeff', 'softhyphen and zerowidth'],
    ['a\u0000b\u0007c', 'abc'],
    ['  two\n\n lines\t', 'two lines'],
    ['क्\u200dष and नी\u200cल', 'क्\u200dष and नी\u200cल'],
    ['Zoë O’Neill 👩‍🚒', 'Zoë O’Neill 👩‍🚒'],
  ])('%j', (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  it.each([
    ['Troops pull back', 20, 'Troops pull back'],
    ['Troops pull back', 13, 'Troops pull …'],
    ['Troopspullback', 6, 'Troops …'],
  ])('%j are cut at %i characters, at the end of a word', (text, longest, cut) => {
    expect(shorten(text, longest)).toBe(cut);
  });

  it('are text, whatever they look like', () => {
    const shown = pageText('<img src=x onerror=alert(1)>');
    expect(shown.outerHTML).toBe('<bdi>&lt;img src=x onerror=alert(1)&gt;</bdi>');
  });
});

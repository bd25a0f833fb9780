import { describe, expect, it } from 'vitest';
import { type Evidence, whyNoArticle } from '../../src/article/why-no-article';

const SENTENCE = 'The ferry company said on Monday that the night boats to the island would stop in October. ';
const QUIET = 'The gauge measures the height of the water every ten minutes and stores the figures for a year. ';

/** A page of `count` paragraphs of `sentence`, about which nothing else is known. */
function evidence(sentence: string, count: number, known: Partial<Evidence> = {}): Evidence {
  const text = sentence.repeat(count);
  const blocks = Array.from({ length: count }, (_, i) => ({
    kind: 'paragraph' as const,
    span: { start: i * sentence.length, end: (i + 1) * sentence.length - 1 },
  }));
  return { url: null, types: [], isSigned: false, lang: 'en', teasers: 0, text, blocks, ...known };
}

describe('whether a page holds an article', () => {
  it('believes a page that says NewsArticle, even a short one at a shop’s address', () => {
    expect(
      whyNoArticle(evidence(QUIET, 3, { types: ['Product', 'NewsArticle'], url: 'https://shop.example.com/' })),
    ).toBeNull();
    expect(whyNoArticle(evidence(QUIET, 1, { types: ['NewsArticle'] }))).toBe('too-short');
  });

  it('believes og:type only where somebody signed or dated the page, and it is a story by its address or its words', () => {
    const signed = { types: ['og:article'], isSigned: true };
    const at = (path: string): string => `https://www.example.com/${path}`;
    expect(whyNoArticle(evidence(QUIET, 8, { ...signed, url: at('town/how-the-tide-is-measured') }))).toBeNull();
    expect(whyNoArticle(evidence(QUIET, 8, { ...signed, url: at('2026/09/14/tide') }))).toBeNull();
    expect(whyNoArticle(evidence(QUIET, 8, { ...signed, url: at('all-about-the-tide/gauges/prices') }))).toBe(
      'not-an-article',
    );
    expect(whyNoArticle(evidence(SENTENCE, 2, { ...signed, url: at('gauges') }))).toBeNull();
    expect(whyNoArticle(evidence(QUIET, 8, { types: ['og:article'] }))).toBe('not-an-article');
    expect(whyNoArticle(evidence(SENTENCE, 8, { types: ['og:article'] }))).toBeNull();
  });

  it('takes a page that claims nothing for an article when it reads like news', () => {
    expect(whyNoArticle(evidence(SENTENCE, 8))).toBeNull();
    expect(whyNoArticle(evidence(QUIET, 20))).toBe('not-an-article');
    expect(whyNoArticle(evidence(SENTENCE + QUIET.repeat(15), 5))).toBe('not-an-article');
    expect(whyNoArticle(evidence(SENTENCE, 3))).toBe('too-short');
  });

  it('does not count words of saying in languages whose words it does not know', () => {
    expect(whyNoArticle(evidence(QUIET, 8, { lang: 'fi' }))).toBeNull();
  });

  it('leaves lists, front doors and shops alone', () => {
    const types = ['og:article'];
    const leave = (url: string): unknown => whyNoArticle(evidence(SENTENCE, 8, { url, types, isSigned: true }));
    expect(leave('https://www.example.com/')).toBe('list-of-stories');
    expect(leave('https://www.example.com/tag/boats')).toBe('list-of-stories');
    expect(leave('https://forum.example.com/t/boats')).toBe('not-an-article');
    expect(leave('https://www.example.com/products/boat')).toBe('not-an-article');
    expect(leave('https://www.example.com/2026/09/boats')).toBeNull();
    expect(leave('file:///home/reader/boats.html')).toBeNull();
    expect(whyNoArticle(evidence(SENTENCE, 8, { types: ['Product', 'og:article'], isSigned: true }))).toBe(
      'not-an-article',
    );
    expect(whyNoArticle(evidence(SENTENCE, 6, { teasers: 9 }))).toBe('list-of-stories');
  });

  it('says when there is no text at all', () => {
    expect(whyNoArticle(evidence('', 0))).toBe('no-text');
    expect(whyNoArticle(evidence('', 0, { teasers: 4 }))).toBe('list-of-stories');
  });
});

import { describe, expect, it } from 'vitest';
import { type Evidence, whyNoArticle } from '../../src/article/why-no-article';

const SENTENCE = 'The ferry company said on Monday that the night boats to the island would stop in October. ';
const QUIET = 'The gauge measures the height of the water every ten minutes and stores the figures for a year. ';
const GUIDE = 'You can set the height of your gauge when you open the lid, and your figures are kept for a year. ';
const SIGNED = { isDated: true, isSigned: true, isHeaded: true };

/** A page of `count` paragraphs of `sentence`, about which nothing else is known. */
function evidence(sentence: string, count: number, known: Partial<Evidence> = {}): Evidence {
  const text = sentence.repeat(count);
  return {
    url: null,
    types: [],
    isDated: false,
    isSigned: false,
    isHeaded: false,
    signature: { date: null, isSigned: false, datesWithin: 0, countsReplies: false },
    lang: 'en',
    teasers: 0,
    linkedHeadings: 0,
    headingsOnPage: 0,
    text,
    paragraphs: count,
    wordsOnPage: text.split(' ').length,
    ...known,
  };
}

const at = (path: string): string => `https://www.example.com/${path}`;
const dated = { date: 'published', isSigned: false, datesWithin: 0, countsReplies: false } as const;

describe('whether a page holds an article', () => {
  it('believes a page that says NewsArticle, even a short one at a shop’s address', () => {
    expect(
      whyNoArticle(evidence(QUIET, 3, { types: ['Product', 'NewsArticle'], url: 'https://shop.example.com/' })),
    ).toBeNull();
    expect(whyNoArticle(evidence(QUIET, 1, { types: ['NewsArticle'] }))).toBe('too-short');
  });

  it('believes og:type where the rest agrees with it: a date, a name, a headline, an address, words of news', () => {
    const claimed = { types: ['og:article'] };
    expect(whyNoArticle(evidence(QUIET, 8, claimed))).toBe('not-an-article');
    expect(whyNoArticle(evidence(QUIET, 8, { ...claimed, ...SIGNED }))).toBeNull();
    expect(whyNoArticle(evidence(QUIET, 8, { ...claimed, isHeaded: true, signature: dated }))).toBeNull();
    expect(whyNoArticle(evidence(QUIET, 8, { ...claimed, isDated: true, url: at('gauges/prices') }))).toBe(
      'not-an-article',
    );
    expect(whyNoArticle(evidence(SENTENCE, 2, { ...claimed, ...SIGNED, url: at('gauges') }))).toBeNull();
    expect(whyNoArticle(evidence(SENTENCE, 8, claimed))).toBeNull();
  });

  it('takes a page that claims nothing for an article when it reads like news, or is dated, signed and headed', () => {
    expect(whyNoArticle(evidence(SENTENCE, 8))).toBeNull();
    expect(whyNoArticle(evidence(QUIET, 20))).toBe('not-an-article');
    expect(whyNoArticle(evidence(SENTENCE + QUIET.repeat(15), 5))).toBe('not-an-article');
    expect(whyNoArticle(evidence(SENTENCE, 3))).toBe('too-short');
    const signature = { ...dated, isSigned: true };
    expect(whyNoArticle(evidence(QUIET, 8, { signature, isHeaded: true, url: at('how-it-is-measured') }))).toBeNull();
    expect(whyNoArticle(evidence(GUIDE, 8, { signature, isHeaded: true, url: at('how-it-is-measured') }))).toBe(
      'not-an-article',
    );
  });

  it('takes a date of the last change for less than one of publication', () => {
    const manual = { isHeaded: true, isSigned: true, url: at('how-it-is-measured') };
    expect(whyNoArticle(evidence(QUIET, 8, { ...manual, signature: dated }))).toBeNull();
    expect(whyNoArticle(evidence(QUIET, 8, { ...manual, signature: { ...dated, date: 'changed' } }))).toBe(
      'not-an-article',
    );
  });

  it('leaves conversations alone, which are dated and signed post by post', () => {
    const forum = { types: ['og:article'], isHeaded: true, signature: dated };
    expect(whyNoArticle(evidence(QUIET, 8, forum))).toBeNull();
    expect(whyNoArticle(evidence(QUIET, 8, { ...forum, signature: { ...dated, datesWithin: 4 } }))).toBe(
      'not-an-article',
    );
    expect(whyNoArticle(evidence(QUIET, 8, { ...forum, signature: { ...dated, countsReplies: true } }))).toBe(
      'not-an-article',
    );
  });

  it('does not count words of saying in languages whose words it does not know', () => {
    expect(whyNoArticle(evidence(QUIET, 8, { lang: 'fi', isHeaded: true }))).toBeNull();
  });

  it('takes an address for one hint among others, never for a reason', () => {
    const claimed = { types: ['og:article'], ...SIGNED };
    const addresses = [
      'archives/1207',
      'section/coast/night-boats',
      'category/local/boats',
      'community/boats',
      'store/boats',
    ];
    for (const path of addresses)
      expect(whyNoArticle(evidence(SENTENCE, 8, { ...claimed, url: at(path) })), path).toBeNull();
    for (const url of [
      'https://forum.example.com/t/boats',
      'https://archive.example/Kq3Zx',
      'https://www.example.com/?p=120771',
    ])
      expect(whyNoArticle(evidence(SENTENCE, 8, { ...claimed, url })), url).toBeNull();
    expect(whyNoArticle(evidence(QUIET, 8, { isHeaded: true, isSigned: true, url: at('product/gauge') }))).toBe(
      'not-an-article',
    );
  });

  it('tells lists by what they announce', () => {
    const claimed = { types: ['og:article'], isDated: true, isHeaded: true };
    expect(whyNoArticle(evidence(SENTENCE, 6, { teasers: 9 }))).toBe('list-of-stories');
    expect(whyNoArticle(evidence(QUIET, 2, { ...claimed, teasers: 9 }))).toBe('list-of-stories');
    expect(whyNoArticle(evidence(QUIET, 6, { ...claimed, signature: dated, teasers: 9 }))).toBeNull();
    expect(whyNoArticle(evidence(QUIET, 6, { ...claimed, signature: dated, linkedHeadings: 9 }))).not.toBeNull();
    expect(whyNoArticle(evidence(QUIET, 2, { headingsOnPage: 12 }))).toBe('list-of-stories');
  });

  it('leaves shops alone', () => {
    const claimed = { types: ['Product', 'og:article'], ...SIGNED };
    expect(whyNoArticle(evidence(QUIET, 8, { ...claimed, teasers: 9 }))).toBe('not-an-article');
  });

  it('says that there is no text only where there is none', () => {
    expect(whyNoArticle(evidence('', 0, { wordsOnPage: 0 }))).toBe('no-text');
    expect(whyNoArticle(evidence('', 0, { wordsOnPage: 12 }))).toBe('too-short');
    expect(whyNoArticle(evidence('', 0, { wordsOnPage: 900 }))).toBe('not-an-article');
    expect(whyNoArticle(evidence('', 0, { wordsOnPage: 900, teasers: 4 }))).toBe('list-of-stories');
  });
});

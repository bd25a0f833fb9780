import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../scripts/parse-html';
import type { Article } from '../../src/article/article';
import { readArticle } from '../../src/article/read-article';
import { toDay } from '../../src/article/read-metadata';

const SENTENCE =
  'The harbour master said that the second boat would sail on Friday, whatever the weather did to the first.';
const LONG = Array.from({ length: 30 }, (_, nth) => `<p>Number ${nth}. ${SENTENCE}</p>`).join('');

function articleOf(body: string, claims: object = {}): Article {
  const data = JSON.stringify({ '@type': 'NewsArticle', headline: 'Boats', ...claims });
  const html = `<html lang="en"><head><title>Boats</title><script type="application/ld+json">${data}</script></head><body>${body}</body></html>`;
  const page = parseHtml(html, null);
  const reading = readArticle(page.document, null);
  page.close();
  if (reading.status !== 'article') throw new Error(`no article: ${reading.reason}`);
  return reading.article;
}

describe('a text that is cut', () => {
  const wall = '<div class="wall"><p>To continue reading, subscribe to the Gazette for one crown a week.</p></div>';

  it('says so under a short text or one that breaks off', () => {
    expect(articleOf(`<article><p>${SENTENCE} ${SENTENCE}</p></article>${wall}`).isCut).toBe(true);
    expect(
      articleOf(`<article>${LONG}<p>${SENTENCE} And then, as night fell over the…</p></article>${wall}`).isCut,
    ).toBe(true);
  });

  it('has fewer words than the page counts, where it is not free', () => {
    const part = `<article><p>${SENTENCE} ${SENTENCE}</p></article>`;
    expect(articleOf(part, { isAccessibleForFree: 'False', wordCount: 900 }).isCut).toBe(true);
    expect(articleOf(part, { isAccessibleForFree: true, wordCount: 900 }).isCut).toBe(false);
    expect(articleOf(part, { isAccessibleForFree: false, wordCount: 40 }).isCut).toBe(false);
  });

  it('may be long and end in a full stop where it is not free and says so at its end', () => {
    const page = `<article>${LONG}</article>${wall}`;
    expect(articleOf(page, { isAccessibleForFree: 'false' }).isCut).toBe(true);
    expect(articleOf(page, { isAccessibleForFree: true }).isCut).toBe(false);
  });

  it('is not every text with an offer under it, nor one that somebody must pay for', () => {
    expect(articleOf(`<article>${LONG}</article>${wall}`).isCut).toBe(false);
    expect(articleOf(`<article>${LONG}</article>`, { isAccessibleForFree: false }).isCut).toBe(false);
    expect(articleOf(`<article>${LONG}</article><div hidden>${wall}</div>`).isCut).toBe(false);
  });
});

describe('a live blog', () => {
  const entries = (name: string): string =>
    [1, 2, 3]
      .map((nth) => `<div class="${name}"><h2>At ${nth} o’clock</h2><p>Number ${nth}. ${SENTENCE}</p></div>`)
      .join('');

  it('says so in its structured data or in the names of its entries', () => {
    expect(articleOf(`<article>${LONG}</article>`, { '@type': ['LiveBlogPosting'] }).isLiveBlog).toBe(true);
    expect(articleOf(`<article>${entries('c-live-entry')}</article>`).isLiveBlog).toBe(true);
    expect(articleOf(`<article>${entries('c-entry')}</article>`).isLiveBlog).toBe(false);
  });

  it('is not a page that links to one', () => {
    expect(
      articleOf(`<article>${LONG}</article><aside class="live-post"><a href="/live">Storm: live</a></aside>`)
        .isLiveBlog,
    ).toBe(false);
  });
});

describe('the day of publication', () => {
  it.each([
    ['2026-09-14T23:30:00-05:00', '2026-09-14'],
    ['2026-09-14', '2026-09-14'],
    ['Mon, 14 Sep 2026 08:00:00 GMT', '2026-09-14'],
    ['yesterday', null],
    ['14', null],
    [null, null],
  ])('of %j is %j', (printed, day) => {
    expect(toDay(printed)).toBe(day);
  });

  it('is the article’s own', () => {
    expect(articleOf(`<article>${LONG}</article>`, { datePublished: '2026-09-14T08:00:00Z' }).published).toBe(
      '2026-09-14',
    );
  });
});

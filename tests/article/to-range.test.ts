import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../scripts/parse-html';
import type { Reading } from '../../src/article/article';
import { readArticle } from '../../src/article/read-article';

const page = (paragraph: string): Document =>
  parseHtml(
    `<html lang="en"><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"x"}</script></head><body><article>
     <p>${paragraph}</p>
     <p>The harbour master said that the second boat would sail on Friday, whatever the weather, and that nobody should wait for the third one.</p>
     <p>He told the council that the quay was dry, the lamps were lit and the bell had been hung again, as the council had asked.</p>
     </article></body></html>`,
    null,
  ).document;

function articleOf(reading: Reading): Extract<Reading, { status: 'article' }> {
  if (reading.status !== 'article') throw new Error(`no article: ${reading.reason}`);
  return reading;
}

/** The ranges of `words` as `node text[start,end]`. */
function rangesOf(document: Document, words: string): string[] {
  const { article, toRange } = articleOf(readArticle(document, null));
  const start = article.text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  return toRange({ start, end: start + words.length }).map(
    ({ startContainer, startOffset, endOffset }) =>
      `${JSON.stringify((startContainer as Text).data)}[${startOffset},${endOffset}]`,
  );
}

const REST = ' before the storm came over the bay and the boats were tied up again for the night.';

describe('the way back to the page', () => {
  it('cuts a span at the borders of text nodes', () => {
    expect(rangesOf(page(`She <em>never</em> left${REST}`), 'e never le')).toEqual([
      '"She "[2,4]',
      '"never"[0,5]',
      '" left before the storm came over the bay and the boats were tied up again for the night."[0,3]',
    ]);
  });

  it('covers soft hyphens and collapsed white space between the characters, and none outside them', () => {
    expect(rangesOf(page(`<b>A  grey \n dol\u00adphin</b>${REST}`), 'grey dolphin')).toEqual([
      '"A  grey \\n dol\u00adphin"[3,18]',
    ]);
    expect(rangesOf(page(`<b>dol\u00adphin</b>${REST}`), 'phin')).toEqual(['"dol\u00adphin"[4,8]']);
  });

  it('gives a line break no range of its own', () => {
    expect(rangesOf(page(`<b>North</b><br><b>South</b>${REST}`), 'North South')).toEqual([
      '"North"[0,5]',
      '"South"[0,5]',
    ]);
  });

  it.each([
    ['a zero-width space', 'Port\u200bAnders', 'PortAnders', ['"Port\u200bAnders"[0,11]']],
    ['a no-break space', 'six\u00a0\u00a0boats', 'six boats', ['"six\u00a0\u00a0boats"[0,10]']],
    ['an order mark', 'the \u2068Ørn\u2069 sank', 'the Ørn sank', ['"the \u2068Ørn\u2069 sank"[0,14]']],
    ['a possible break', 'night<wbr>boats', 'nightboats', ['"night"[0,5]', '"boats"[0,5]']],
    [
      'text that a style writes in capitals',
      '<b style="text-transform: uppercase">night boats</b>',
      'night boats',
      ['"night boats"[0,11]'],
    ],
    [
      'text that cannot be selected',
      '<b style="user-select: none">night boats</b>',
      'night boats',
      ['"night boats"[0,11]'],
    ],
    [
      'a first letter of its own',
      '<span class="drop-cap">N</span>ight boats',
      'Night boats',
      ['"N"[0,1]', '"ight boats"[0,10]'],
    ],
    [
      'a reading aid',
      '<ruby>夜<rp>(</rp><rt>yoru</rt><rp>)</rp></ruby>boats',
      '夜boats',
      ['"夜"[0,1]', '"boats"[0,5]'],
    ],
    [
      'words for screen readers',
      'six <span class="sr-only">(opens in a new window)</span>boats',
      'six boats',
      ['"six "[0,4]', '"boats"[0,5]'],
    ],
    [
      'a hidden note',
      'six <span style="display: none">or seven</span> boats',
      'six boats',
      ['"six "[0,4]', '" boats"[1,6]'],
    ],
    ['a comment', 'six<!-- or seven --> boats', 'six boats', ['"six"[0,3]', '" boats"[0,6]']],
    ['characters of two units', '🐟🛶 boats', '🛶 boats', ['"🐟🛶 boats"[2,10]']],
  ])('takes %s as a reader does', (_, html, words, ranges) => {
    expect(rangesOf(page(`${html}<b>${REST}</b>`), words)).toEqual(ranges);
  });

  it('is empty for an empty span, and outside the text', () => {
    const { toRange, article } = articleOf(readArticle(page(`She left${REST}`), null));
    expect(toRange({ start: 3, end: 3 })).toEqual([]);
    expect(toRange({ start: article.text.length, end: article.text.length + 9 })).toEqual([]);
  });

  it('is empty once the page has taken the text away or changed it', () => {
    const document = page(`She <em>never</em> left${REST}`);
    const { toRange } = articleOf(readArticle(document, null));
    const span = { start: 0, end: 12 };
    expect(toRange(span)).toHaveLength(3);
    const em = document.querySelector('em');
    if (em?.firstChild) (em.firstChild as Text).data = 'ever';
    expect(toRange(span)).toEqual([]);
    expect(toRange({ start: 0, end: 4 })).toHaveLength(1);
    document.querySelector('article')?.remove();
    expect(toRange({ start: 0, end: 4 })).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../scripts/parse-html';
import type { Article, ToRange } from '../../src/article/article';
import { readArticle } from '../../src/article/read-article';
import { readPageFixtures } from './read-fixtures';

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu;
const squeeze = (text: string): string => text.replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim();

/** What a reader of the ranges reads. */
const readBack = (ranges: readonly StaticRange[]): string =>
  ranges
    .map(({ startContainer, startOffset, endOffset }) => (startContainer as Text).data.slice(startOffset, endOffset))
    .join('');

/** Spans to try on an article: every block, every word, and stretches that begin and end inside words and run over blocks. */
function spansOf({ text, blocks }: Article): { start: number; end: number }[] {
  const words = [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
  const stretches = words.map(({ start }, i) => ({
    start: start + (i % 3),
    end: Math.min(text.length, start + 7 * (1 + (i % 40))),
  }));
  return [...blocks.map(({ span }) => span), ...words, ...stretches.filter(({ start, end }) => start < end)];
}

const ignoringSpace = (text: string): string => text.replace(INVISIBLE, '').replace(/\s+/gu, '');

describe.each(readPageFixtures())('$slug', ({ slug, html }) => {
  const url = `https://www.example.com/2026/09/14/${slug}`;
  const onArticle = (check: (article: Article, toRange: ToRange, document: Document) => void): void => {
    const page = parseHtml(html, url);
    const reading = readArticle(page.document, url);
    if (reading.status === 'article') check(reading.article, reading.toRange, page.document);
    page.close();
  };

  it('has blocks in order, apart from each other, without white space at their ends', () => {
    onArticle(({ text, blocks }) => {
      let end = 0;
      for (const { span } of blocks) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        expect(text.slice(end, span.start).trim()).toBe('');
        expect(span.end).toBeGreaterThan(span.start);
        const words = text.slice(span.start, span.end);
        expect(squeeze(words)).toBe(words);
        end = span.end;
      }
      expect(end).toBe(text.length);
    });
  });

  it('leads back to exactly the characters of a span, one range a text node, in the order of the page', () => {
    onArticle((article, toRange) => {
      for (const span of spansOf(article)) {
        const ranges = toRange(span);
        expect(ignoringSpace(readBack(ranges))).toBe(ignoringSpace(article.text.slice(span.start, span.end)));
        expect(new Set(ranges.map(({ startContainer }) => startContainer)).size).toBe(ranges.length);
        for (const [i, range] of ranges.entries()) {
          expect(range.startContainer).toBe(range.endContainer);
          expect(range.startOffset).toBeLessThan(range.endOffset);
          const before = ranges[i - 1]?.startContainer;
          if (before) expect(before.compareDocumentPosition(range.startContainer) & 4).toBe(4);
        }
      }
    });
  });

  it('is read without a change to the page, and the same twice', () => {
    const page = parseHtml(html, url);
    const before = page.document.querySelector('html')?.outerHTML;
    const once = readArticle(page.document, url);
    const twice = readArticle(page.document, url);
    expect(page.document.querySelector('html')?.outerHTML).toBe(before);
    expect(JSON.stringify(twice)).toBe(JSON.stringify(once));
    page.close();
  });
});

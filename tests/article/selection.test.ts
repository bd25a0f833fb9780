import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../scripts/parse-html';
import type { Reading } from '../../src/article/article';
import { readArticle } from '../../src/article/read-article';

const PARAGRAPHS = [
  'The ferry company said on Monday that it would stop its night crossings to Vessel Island from October, after six winters.',
  '“We have lost money on them,” said the company’s director. He added that the county had been told in the spring of this year.',
  'About forty islanders work the late shift in the fish halls of Port Anders, and come home on the last boat of the evening.',
];
const ARTICLE = `<script type="application/ld+json">{"@type":"NewsArticle"}</script><h1>Night boats stop</h1>
  <article>${PARAGRAPHS.map((words) => `<p>${words}</p>`).join('')}</article><aside class="newsletter"><p>The news of the sea, in your inbox every morning before the first boat leaves.</p></aside>`;
const LIST =
  '<h1>All boats</h1><ul><li><a href="/1">Night boat</a></li><li><a href="/2">Day boat</a></li></ul><p>Two boats, on most days of the week.</p>';

/** Selects from one place to another, each a text that begins there. */
function read(html: string, from: string, to: string): Reading {
  document.body.innerHTML = html;
  document.getSelection()?.removeAllRanges();
  const walker = document.createTreeWalker(document.body, 4);
  const range = document.createRange();
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (from !== '' && node.data.includes(from)) range.setStart(node, node.data.indexOf(from));
    if (to !== '' && node.data.includes(to)) range.setEnd(node, node.data.indexOf(to));
  }
  if (from !== '') document.getSelection()?.addRange(range);
  return readArticle(document, null, 'selection');
}

const focusOf = (reading: Reading): string | null =>
  reading.status === 'article' && reading.focus
    ? reading.article.text.slice(reading.focus.start, reading.focus.end)
    : null;

describe('a selection', () => {
  it('in an article is read as part of it', () => {
    const reading = read(ARTICLE, 'He added', 'About forty');
    expect(reading).toMatchObject({
      status: 'article',
      article: { text: ['Night boats stop', ...PARAGRAPHS].join('\n\n') },
    });
    expect(focusOf(reading)).toBe('He added that the county had been told in the spring of this year.');
  });

  it('outside it is read by itself, from the beginning of its blocks', () => {
    const reading = read(ARTICLE, 'in your inbox', 'before the first');
    expect(reading).toMatchObject({
      article: { text: 'The news of the sea, in your inbox every morning before the first boat leaves.' },
    });
    expect(focusOf(reading)).toBe('in your inbox every morning ');
  });

  it('of a page that is no article is read all the same', () => {
    const reading = read(LIST, 'Night', 'days of');
    expect(reading).toMatchObject({
      article: { text: 'Night boat\n\nDay boat\n\nTwo boats, on most days of the week.' },
    });
    expect(focusOf(reading)).toBe('Night boat\n\nDay boat\n\nTwo boats, on most ');
  });

  it('has to be there', () => {
    expect(read(ARTICLE, '', '')).toEqual({ status: 'no-article', reason: 'nothing-selected' });
    expect(read(ARTICLE, 'Night boats stop', 'Night boats stop')).toEqual({
      status: 'no-article',
      reason: 'nothing-selected',
    });
  });
});

describe('a page read anyway', () => {
  const readAnyway = (html: string): Reading =>
    readArticle(parseHtml(`<html lang="en"><body>${html}</body></html>`, null).document, null, 'anyway');

  it('gives its headings and lines where it is no article', () => {
    expect(readAnyway(LIST)).toMatchObject({
      status: 'article',
      article: { text: 'All boats\n\nTwo boats, on most days of the week.' },
    });
  });

  it('gives its article where it is one', () => {
    expect(readAnyway(ARTICLE)).toMatchObject({ article: { text: ['Night boats stop', ...PARAGRAPHS].join('\n\n') } });
  });

  it('gives every word of a page of labels, and nothing of an empty one', () => {
    expect(readAnyway('<p>One</p><p>Two</p>')).toMatchObject({ article: { text: 'One\n\nTwo' } });
    expect(readAnyway('')).toEqual({ status: 'no-article', reason: 'no-text' });
  });
});

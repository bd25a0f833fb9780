import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../scripts/parse-html';
import type { Reading } from '../../src/article/article';
import { readArticle } from '../../src/article/read-article';
import { readPageFixtures } from './read-fixtures';

/** A reading as it is written in `expected.txt`: a block a line, or the reason why there is none. */
function toLines(reading: Reading): string {
  if (reading.status === 'no-article') return `no-article: ${reading.reason}\n`;
  const { text, blocks } = reading.article;
  return blocks.map(({ kind, span }) => `${kind}: ${text.slice(span.start, span.end)}\n`).join('');
}

describe('pages written for the tests', () => {
  it.each(readPageFixtures())('$slug', ({ slug, html, expected }) => {
    if (expected === null)
      throw new Error(
        `tests/pages/${slug}/expected.txt is missing. Write there what a reader would call the article: "kind: text", a block a line, or "no-article: reason".`,
      );
    const page = parseHtml(html, `https://www.example.com/2026/09/14/${slug}`);
    const found = toLines(readArticle(page.document, `https://www.example.com/2026/09/14/${slug}`));
    page.close();
    expect(found).toBe(expected);
  });

  it.each(readPageFixtures())('$slug says why it is here', ({ slug }) => {
    expect(existsSync(`tests/pages/${slug}/why.md`)).toBe(true);
  });
});

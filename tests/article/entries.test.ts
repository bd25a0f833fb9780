import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../scripts/parse-html';
import type { Article } from '../../src/article/article';
import { readArticle } from '../../src/article/read-article';

const LIVE = '<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Storm"}</script>';
const NEWS = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Storm"}</script>';

const say = (nth: number): string =>
  `<p>Number ${nth}. The harbour master said that boat number ${nth} would sail on Friday, whatever the weather did to it.</p>
  <p>Boat number ${nth} has lain in the inner harbour since the storm began, with its crew on board and little to eat.</p>`;

/** A page of six entries, each written by `entry`. */
function articleOf(head: string, entry: (nth: number) => string): Article {
  const body = [6, 5, 4, 3, 2, 1].map(entry).join('');
  const page = parseHtml(
    `<html lang="en"><head><title>Storm</title>${head}</head><body><main><h1>Storm</h1>${body}</main></body></html>`,
    null,
  );
  const reading = readArticle(page.document, null);
  page.close();
  if (reading.status !== 'article') throw new Error(`no article: ${reading.reason}`);
  return reading.article;
}

/** How the blocks that open entries begin. */
const opened = ({ entries, blocks, text }: Article): readonly string[] =>
  entries.map((index) => text.slice(blocks[index]?.span.start, (blocks[index]?.span.start ?? 0) + 9));

const NUMBERS = [6, 5, 4, 3, 2, 1].map((nth) => `Number ${nth}.`);
const HOURS = [6, 5, 4, 3, 2, 1].map((nth) => `At ${nth} o’cl`);

describe('the entries of a live blog', () => {
  it('are elements of one look with a time of their own', () => {
    const entry = (nth: number): string => `<div class="x-${nth}"><div><time>${nth} pm</time></div>${say(nth)}</div>`;
    expect(opened(articleOf(LIVE, entry))).toEqual(NUMBERS);
  });

  it('are the outermost where everything in them looks alike', () => {
    const entry = (nth: number): string =>
      `<li class="live-post"><h3>At ${nth} o’clock</h3><div class="live-post-text">${say(nth)}</div></li>`;
    // The heading above the first paragraph stands apart from the text, and is not read.
    expect(opened(articleOf(NEWS, entry)).slice(1)).toEqual(HOURS.slice(1));
  });

  it('begin at subheadings where no element holds them', () => {
    expect(opened(articleOf(LIVE, (nth) => `<h2>At ${nth} o’clock</h2>${say(nth)}`))).toEqual(HOURS);
  });

  it('are <article> elements with headings on a page that does not say it is one', () => {
    const entry = (nth: number): string => `<article><h2>At ${nth} o’clock</h2>${say(nth)}</article>`;
    expect(opened(articleOf(NEWS, entry))).toEqual(HOURS);
  });

  it('are not the paragraphs that have wrappers, nor the chapters of an article', () => {
    expect(articleOf(LIVE, (nth) => `<div class="text">${say(nth)}</div>`).entries).toEqual([]);
    expect(articleOf(NEWS, (nth) => `<section><h2>At ${nth} o’clock</h2>${say(nth)}</section>`).entries).toEqual([]);
    expect(articleOf(NEWS, (nth) => `<h2>At ${nth} o’clock</h2>${say(nth)}`).entries).toEqual([]);
  });
});

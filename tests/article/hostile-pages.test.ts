import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../scripts/parse-html';
import type { Reading } from '../../src/article/article';
import { readArticle } from '../../src/article/read-article';
import { readStructuredData } from '../../src/article/read-structured-data';
import { LONGEST_TEXT } from '../../src/article/to-article-text';

const CLAIM = '<script type="application/ld+json">{"@type":"NewsArticle"}</script>';
const SENTENCE =
  'The harbour master said that the second boat would sail on Friday, whatever the weather did to the first.';

/** So that no two paragraphs are the same. */
let count = 0;

function read(html: string, url: string | null = null): Reading {
  const page = parseHtml(html, url);
  const reading = readArticle(page.document, url);
  page.close();
  return reading;
}

const textOf = (reading: Reading): string => (reading.status === 'article' ? reading.article.text : reading.reason);

describe('pages that mean harm, or are broken', () => {
  it.each(['', '<', '<html>', '<frameset></frameset>', '\u0000\u0001<p>', '<table><p>', '<svg><style></svg>'])(
    'are read without an error: %j',
    (html) => {
      expect(textOf(read(html))).toBe('no-text');
    },
  );

  it('keep the text that stands beside very deep markup', () => {
    const deep = `${'<div>'.repeat(3_000)}<p>Too deep to be read by anybody, and long enough to be taken for prose.</p>${'</div>'.repeat(3_000)}`;
    const text = textOf(read(`${CLAIM}<article><p>${SENTENCE}</p>${deep}<p>${SENTENCE} Then it rained.</p></article>`));
    expect(text).toBe(`${SENTENCE}\n\n${SENTENCE} Then it rained.`);
  });

  // That the time grows no faster than such a title, `npm run fuzz` measures.
  it('are read whatever the length of their title, address and class names', () => {
    const lines = `<b>${SENTENCE}</b> `.repeat(20);
    const wide = Array.from({ length: 300 }, (_, nth) => `<p class="${'share '.repeat(200)}">${nth} ${lines}</p>`).join(
      '',
    );
    const title = `${'- '.repeat(50_000)}x`;
    const page = `<title>${title}</title>${CLAIM}<article>${wide}</article>`;
    const text = textOf(read(page, `https://www.example.com/${'a'.repeat(50_000)}`));
    expect(text.startsWith(`0 ${SENTENCE} ${SENTENCE}`)).toBe(true);
    expect(text.length).toBeGreaterThan(LONGEST_TEXT - SENTENCE.length - 1);
  });

  it('describe no more things, and name no more authors, than any page has a use for', () => {
    const things = JSON.stringify(Array.from({ length: 9_000 }, () => ({ '@type': 'NewsArticle', headline: 'x' })));
    const authors = JSON.stringify({ '@type': 'NewsArticle', headline: 'y', author: Array(20_000).fill('Jane Doe') });
    expect(readStructuredData([things], 'x').types).toHaveLength(2_000);
    expect(readStructuredData([authors], 'y').authors).toHaveLength(100);
  });

  it.each([
    ['one paragraph', `<p>${`${SENTENCE} `.repeat(10_000)}</p>`],
    ['one sentence', `<p>${'and so the harbour master said '.repeat(40_000)}</p>`],
    ['many paragraphs', `<p>${SENTENCE}</p>`.repeat(3_000).replaceAll('<p>', () => `<p>${count++} `)],
    ['very short sentences', `<p>${'He said no. '.repeat(10_000)}</p>`],
    ['one text node, its words far apart', `<p>${`he said so ${' '.repeat(50)}`.repeat(8_000)}</p>`],
    ['very many text nodes', `<p>${'<b>he</b> <i>said</i> so. '.repeat(4_000)}</p>`],
  ])('that are too long are read up to the end of a sentence or word, and say so: %s', (_, long) => {
    const reading = read(`${CLAIM}<article>${long}</article>`);
    if (reading.status !== 'article') throw new Error(reading.reason);
    const { text, blocks, isTruncated } = reading.article;
    expect(isTruncated).toBe(true);
    expect(text.length).toBeGreaterThan(25_000);
    expect(text.length).toBeLessThanOrEqual(LONGEST_TEXT);
    expect(text).toMatch(/(?:\.|\w)$/u);
    const end = blocks[blocks.length - 1]?.span.end;
    expect(end).toBe(text.length);
    expect(reading.toRange({ start: text.length - 5, end: text.length })).not.toEqual([]);
  });

  it('cannot make the text of their own ranges', () => {
    const reading = read(
      `${CLAIM}<form><input name="isConnected"><input name="data"><p>${SENTENCE}</p><p>${SENTENCE} Twice.</p></form>`,
    );
    expect(reading.status).toBe('article');
    if (reading.status === 'article') expect(reading.toRange({ start: 0, end: 3 })).toHaveLength(1);
  });
});

describe('HTML in Node', () => {
  it('keeps what follows a style sheet or a script inside a picture', () => {
    const page = parseHtml(`<svg><style>a{}</style><script>let a = '<p>';</script></svg><p>${SENTENCE}</p>`, null);
    expect(page.document.querySelector('p')?.textContent).toBe(SENTENCE);
    page.close();
  });

  it('keeps structured data and drops every other script', () => {
    const page = parseHtml(`${CLAIM}<script>document.title = 'run'</script><script type="text/x">x</script>`, null);
    expect([...page.document.querySelectorAll('script')].map(({ type }) => type)).toEqual(['application/ld+json']);
    page.close();
  });

  it('reads bytes in the charset they name', () => {
    const head = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><p>';
    const bytes = new Uint8Array([...new TextEncoder().encode(head), 0x93, 0x4e, 0x6f, 0x94]);
    const page = parseHtml(bytes, null);
    expect(page.document.querySelector('p')?.textContent).toBe('“No”');
    page.close();
    const unknown = parseHtml(new TextEncoder().encode('<meta charset="x-unknown"><p>“No”'), null);
    expect(unknown.document.querySelector('p')?.textContent).toBe('“No”');
    unknown.close();
  });

  it('survives addresses that are none', () => {
    const links =
      '<base href="//["><link rel="preload" as="fetch" href="//x.example/a"><link rel="stylesheet" href="http://%%"><iframe src="//["></iframe>';
    const page = parseHtml(`${links}<p>${SENTENCE}</p>`, 'not an address');
    expect(page.document.querySelector('p')?.textContent).toBe(SENTENCE);
    page.close();
  });
});

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Article, NoArticleReason } from '../src/article/article';
import { readArticle } from '../src/article/read-article';
import { readText, type TextOrigin } from '../src/article/read-text';
import { parseHtml } from './parse-html';

/** Where a document's words are: given as they stand, or in a file (`.html`, `.html.gz`, `.txt`; `-` is text on standard input). */
export type DocumentContent = { readonly text: string } | { readonly html: string } | { readonly file: string };

/** `Reading` without the way back to a page. */
export type Found =
  | { readonly status: 'article'; readonly article: Article }
  | { readonly status: 'no-article'; readonly reason: NoArticleReason };

/**
 * The article of a document. What `origin` knows wins over what the document says of itself; what it leaves out or gives as `null` is unknown.
 * Throws an `Error` that says what to do when a file can't be read or is of another kind.
 */
export function readDocument(content: DocumentContent, origin: Partial<TextOrigin>): Found {
  if ('text' in content) return { status: 'article', article: readText(content.text, origin) };
  if ('html' in content) return readHtml(content.html, origin);
  const { file } = content;
  if (file === '-') return readDocument({ text: readFileSync(0, 'utf8') }, origin);
  const path = resolve(process.env.INIT_CWD ?? '.', file);
  if (/\.html?\.gz$/iu.test(file)) return readHtml(gunzipSync(readFileSync(path)), origin);
  if (/\.x?html?$/iu.test(file)) return readHtml(readFileSync(path), origin);
  if (/\.txt$/iu.test(file)) return readDocument({ text: readFileSync(path, 'utf8') }, origin);
  throw new Error('unknown kind of file. Give a .html, .html.gz or .txt file, or - for text on standard input.');
}

function readHtml(html: string | Uint8Array, origin: Partial<TextOrigin>): Found {
  const { url = null, outlet, title, byline, published } = origin;
  const page = parseHtml(html, url);
  try {
    const reading = readArticle(page.document, url);
    if (reading.status === 'no-article') return reading;
    const found = reading.article;
    return {
      status: 'article',
      article: {
        ...found,
        url: url ?? found.url,
        outlet: outlet ?? found.outlet,
        title: title ?? found.title,
        byline: byline ?? found.byline,
        published: published ?? found.published,
      },
    };
  } finally {
    page.close();
  }
}

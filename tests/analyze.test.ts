import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findAnalysisFaults } from '../scripts/fuzz/find-faults';
import { parseHtml } from '../scripts/parse-html';
import { analyze } from '../src/analyze';
import type { Article } from '../src/article/article';
import { readArticle } from '../src/article/read-article';
import { readText } from '../src/article/read-text';

const fromText = (text: string): Article => readText(text, { url: null, outlet: null, title: null, byline: null });

const pages = readdirSync('tests/pages').flatMap((slug): readonly (readonly [string, Article])[] => {
  const page = parseHtml(readFileSync(`tests/pages/${slug}/source.html`, 'utf8'), null);
  const reading = readArticle(page.document, null);
  page.close();
  return reading.status === 'article' ? [[slug, reading.article]] : [];
});
const texts = readdirSync('tests/articles').map(
  (file) => [file, fromText(readFileSync(`tests/articles/${file}`, 'utf8'))] as const,
);
const odd = Object.entries({
  nothing: '',
  'white space': ' \n\t\n ',
  'only quotation marks': '“”"\'‘’«»'.repeat(400),
  'unpaired surrogates': `He said \uD800 it. “\uDC00”, she \uD83D added.`,
  'another script': 'Министр заявил, что мост открыт. «Мы готовы», — сказал он. 部長は橋が開いたと述べた。',
  'one endless sentence': `The minister said ${'that the bridge and '.repeat(5000)}closed`,
  'many short lines': 'He said no.\n'.repeat(3000),
  'the names of properties': 'Constructor said the toString of __proto__ was hasOwnProperty, valueOf added.',
  'only capitals': 'ARMY SAYS TOWN FELL. MAYOR DENIES IT, SAYING “WE STAND”.',
}).map(([name, text]) => [name, fromText(text)] as const);

describe.each([...pages, ...texts, ...odd])('the analysis of %s', (_, article) => {
  const analysis = analyze(article);
  it('is plain data, and the same when made again', () => {
    expect(JSON.parse(JSON.stringify(analysis))).toEqual(analysis);
    expect(analyze(article)).toEqual(analysis);
  });

  it('gives every sentence one voice, and keeps every span inside the text and every mention once', () => {
    expect(findAnalysisFaults(analysis)).toEqual([]);
  });
});

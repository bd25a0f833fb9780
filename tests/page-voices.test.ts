import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../scripts/parse-html';
import { analyze } from '../src/analyze';
import { readArticle } from '../src/article/read-article';
import { textOf } from '../src/span';

const FOLDER = 'tests/pages/';

/** Who speaks on a page as `voice (source) | words`, one sentence a line; the reporter's own have no source. */
function voicesOf(html: string): readonly string[] {
  const page = parseHtml(html, null);
  const reading = readArticle(page.document, null);
  page.close();
  if (reading.status !== 'article') return [reading.reason];
  const { article, sentences, sources } = analyze(reading.article);
  const nameOf = new Map(sources.map(({ id, name }) => [id, name]));
  return sentences.map(({ sentence, voice, sourceId }) => {
    const speaker = sourceId === null ? voice : `${voice} (${nameOf.get(sourceId)})`;
    return `${speaker} | ${textOf(article.text, sentence.span).trim()}`;
  });
}

describe('page fixtures that say who speaks', () => {
  const told = readdirSync(FOLDER).filter((slug) => existsSync(`${FOLDER}${slug}/voices.txt`));
  it.each(told)('%s: every sentence, from the page itself', (slug) => {
    const html = readFileSync(`${FOLDER}${slug}/source.html`, 'utf8');
    const expected = readFileSync(`${FOLDER}${slug}/voices.txt`, 'utf8').trimEnd().split('\n');
    expect(voicesOf(html)).toEqual(expected);
  });
});

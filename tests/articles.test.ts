import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze } from '../src/analyze';
import { readText } from '../src/article/read-text';
import { textOf } from '../src/span';

const FOLDER = 'tests/articles/';

/** A file of `tests/articles`: what is known of the article, and its sentences as `voice (source) | words`, paragraphs parted by blank lines. */
function readExpectation(content: string) {
  const known = { outlet: null as string | null, title: null as string | null };
  const paragraphs: string[][] = [[]];
  for (const line of content.split('\n')) {
    if (line.startsWith('#')) continue;
    const field = /^(outlet|title): (.+)$/u.exec(line);
    if (field?.[2]) known[field[1] as 'outlet' | 'title'] = field[2];
    else if (line.trim() === '') paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  }
  return { ...known, paragraphs: paragraphs.filter((lines) => lines.length > 0) };
}

describe('whole articles', () => {
  it.each(readdirSync(FOLDER))('%s: every sentence has the right voice and source', (file) => {
    const { outlet, title, paragraphs } = readExpectation(readFileSync(FOLDER + file, 'utf8'));
    const lines = paragraphs.flat().map((line) => /^(\S+(?: \(.+?\))?) \| (.+)$/u.exec(line));
    const expected = lines.map((match) => ({ speaker: match?.[1], words: match?.[2] }));
    const text = paragraphs.map((sentences) => sentences.map((line) => line.split(' | ')[1]).join(' ')).join('\n\n');
    const { article, sentences, sources } = analyze(readText(text, { url: null, byline: null, outlet, title }));
    const nameOf = new Map(sources.map(({ id, name }) => [id, name]));
    const found = (start: number) => {
      const spoken = sentences.find(({ sentence }) => sentence.span.start <= start && start < sentence.span.end);
      const name = spoken?.sourceId == null ? '' : ` (${nameOf.get(spoken.sourceId)})`;
      return spoken && { voice: spoken.voice, name };
    };
    let at = 0;
    const actual = expected.map(({ speaker, words = '' }) => {
      const start = text.indexOf(words, at);
      at = start + words.length;
      const spoken = found(start);
      return { speaker: speaker?.includes('(') ? `${spoken?.voice}${spoken?.name}` : spoken?.voice, words };
    });
    expect(actual).toEqual(expected);
    expect(sentences.map(({ sentence }) => textOf(article.text, sentence.span).trim()).join(' ')).toBe(
      text.replaceAll('\n\n', ' '),
    );
  });
});

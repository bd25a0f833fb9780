import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../src/article/article';
import { readText } from '../../src/article/read-text';
import { makeParagraphs } from './make-article';

/** The articles of a corpus to measure on. */
export interface TextCorpus {
  readonly name: string;
  readonly articles: readonly Article[];
  readonly characters: number;
}

const NAMES = ['polnear-dev', 'newsroom-dev'] as const;

/** The gold corpora that lie in `data`, without their gold; invented articles where there are none. */
export function readTexts(data: string): readonly TextCorpus[] {
  const found = NAMES.flatMap((name) => {
    const file = join(data, 'corpora', `${name}.jsonl`);
    if (!existsSync(file)) return [];
    const lines = readFileSync(file, 'utf8').split('\n');
    return [toCorpus(name, lines.filter((line) => line.trim() !== '').map(readLine))];
  });
  return found.length > 0 ? found : [toCorpus('invented', INVENTED.map(inventArticle))];
}

/** Numbers of sentences of the invented articles. */
const INVENTED = Array.from({ length: 21 }, (_, nth) => 40 + 8 * nth);

/** An invented article of so many sentences. */
export const inventArticle = (sentences: number): Article =>
  readText(makeParagraphs(sentences).join('\n'), { url: null, outlet: null, title: null, byline: null });

const toCorpus = (name: string, articles: readonly Article[]): TextCorpus => ({
  name,
  articles,
  characters: articles.reduce((sum, { text }) => sum + text.length, 0),
});

function readLine(line: string): Article {
  const {
    text,
    title = null,
    outlet = null,
  }: { text: string; title?: string | null; outlet?: string | null } = JSON.parse(line);
  return readText(text, { title, outlet, url: null, byline: null });
}

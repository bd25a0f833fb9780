import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Corpus, scoreCorpus } from '../../scripts/score-corpora';
import { analyze } from '../../src/analyze';

/** Stands in for a scorer: the figures are how many gold articles there are, and how many of the reports it was given are on them. */
const SCORER = `import { readFileSync } from 'node:fs';
const [gold, reports] = process.argv.slice(2, 4).map((file) => readFileSync(file, 'utf8').trim().split('\\n').map((line) => JSON.parse(line)));
console.log(JSON.stringify({ gold: gold.length, known: gold.filter(({ id }) => reports.some((report) => report.id === id && report.article.published === '2026-09-14')).length }));
`;

const data = mkdtempSync(join(tmpdir(), 'sourcelight-'));
for (const folder of ['corpora', 'eval']) mkdirSync(join(data, folder));
writeFileSync(join(data, 'eval', 'score.mjs'), SCORER);
afterAll(() => rmSync(data, { recursive: true }));

const corpusOf = (articles: readonly object[]): Corpus => {
  writeFileSync(join(data, 'corpora', 'gold.jsonl'), articles.map((article) => JSON.stringify(article)).join('\n'));
  return {
    name: 'gold',
    file: 'gold.jsonl',
    scorer: 'score.mjs',
    hasFolds: true,
    figures: (scores) =>
      ['gold', 'known'].map((name) => ({ name, points: Number(scores[name]), better: 'higher' as const })),
  };
};
const article = (id: string, fold?: number): object => ({ id, fold, text: 'It rained.', published: '2026-09-14' });

describe('the figures of a corpus', () => {
  it('are those of all its articles, then those of each fold in order', () => {
    const scored = scoreCorpus(corpusOf([article('a', 1), article('b', 0), article('c', 1)]), data, analyze);
    expect(scored.map(({ name, figures }) => [name, ...figures.map(({ points }) => points)])).toEqual([
      ['gold', 3, 3],
      ['gold, fold 0', 1, 1],
      ['gold, fold 1', 2, 2],
    ]);
  });

  it('are refused where an article says nothing of its fold', () => {
    expect(() => scoreCorpus(corpusOf([article('a', 1), article('b')]), data, analyze)).toThrow(
      'The article b has no "fold".',
    );
  });
});

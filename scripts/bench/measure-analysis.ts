import nlp from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { analyze } from '../../src/analyze';
import type { Article } from '../../src/article/article';
import { analyzeByStage, STAGES, type Stage, type StageTimes } from './analyze-by-stage';
import { cpuClock } from './cpu-clock';
import { inventArticle, type TextCorpus } from './read-texts';
import { medianOf, type Spread, scaleSpread, spreadOf } from './spread';

/** What the analysis of one corpus costs; times are processor time of the whole process. */
export interface AnalysisCost {
  readonly corpus: string;
  readonly articles: number;
  readonly characters: number;
  /** Thousands of characters a second. */
  readonly speed: Spread;
  readonly msPerArticle: Spread;
  /** Median milliseconds an article. */
  readonly stages: Readonly<Record<Stage, number>>;
}

/** What analysing a text costs beside what else could do part of the job, on the same text in the same run. */
export interface Comparison {
  readonly corpus: string;
  readonly articles: number;
  readonly characters: number;
  readonly rows: readonly ComparisonRow[];
}

export interface ComparisonRow {
  readonly name: string;
  readonly speed: Spread;
  /** The cost of our whole analysis by the cost of this, run by run. */
  readonly ratio: Spread;
}

/** Numbers of sentences of the invented articles that make all readers warm. */
const WARMING = Array.from({ length: 15 }, (_, nth) => 60 + nth);

const wink = winkNLP(model, ['sbd', 'pos']);
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** What an analysis needs beside ours, each reading an article to its end. */
const OTHERS: Readonly<Record<string, (article: Article) => unknown>> = {
  'compromise: tagging': ({ text }) => nlp(text),
  'wink-nlp: tagging': ({ text }) => wink.readDoc(text),
  'Intl.Segmenter: words alone': ({ text }) => {
    let count = 0;
    for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) count += 1;
    return count;
  },
};

/** Measures our analysis over a whole corpus, by stage. */
export function measureAnalysis({ name, articles, characters }: TextCorpus, runs: number): AnalysisCost {
  for (const article of articles) analyze(article);
  const costs: number[] = [];
  const stages: StageTimes[] = [];
  for (let run = 0; run < runs; run++) {
    costs.push(costOf(articles, analyze));
    stages.push(analyzeByStage(articles, cpuClock));
  }
  const stageOf = (stage: Stage): number => medianOf(stages.map((times) => times[stage])) / articles.length;
  return {
    corpus: name,
    articles: articles.length,
    characters,
    speed: spreadOf(costs.map((ms) => characters / ms)),
    msPerArticle: scaleSpread(spreadOf(costs), 1 / articles.length),
    stages: Object.fromEntries(STAGES.map((stage) => [stage, stageOf(stage)])) as Record<Stage, number>,
  };
}

/**
 * Measures our analysis and the others in turns, on the same articles. Each run takes other articles of the corpus: some readers remember the words they
 * have met, and a page is read but once. All are made warm by the same invented articles.
 */
export function compareAnalysis({ name, articles, characters }: TextCorpus, runs: number): Comparison {
  const readers = Object.entries({ 'our whole analysis': analyze, ...OTHERS });
  for (const [, read] of readers) costOf(WARMING.map(inventArticle), read);
  const parts = splitInParts(articles, runs);
  const costs = parts.map((part) => readers.map(([, read]) => costOf(part, read)));
  const sizes = parts.map((part) => part.reduce((sum, { text }) => sum + text.length, 0));
  return {
    corpus: name,
    articles: articles.length,
    characters,
    rows: readers.map(([reader], index) => ({
      name: reader,
      speed: spreadOf(costs.map((row, run) => (sizes[run] ?? 0) / (row[index] ?? 0))),
      ratio: spreadOf(costs.map((row) => (row[0] ?? 0) / (row[index] ?? 0))),
    })),
  };
}

/** The articles in so many parts of about the same kind; fewer where there are fewer articles. */
function splitInParts(articles: readonly Article[], wanted: number): readonly (readonly Article[])[] {
  const count = Math.min(wanted, articles.length);
  return Array.from({ length: count }, (_, part) => articles.filter((_, index) => index % count === part));
}

function costOf(articles: readonly Article[], read: (article: Article) => unknown): number {
  const start = cpuClock();
  for (const article of articles) read(article);
  return cpuClock() - start;
}

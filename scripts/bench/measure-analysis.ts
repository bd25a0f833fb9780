import nlp from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { analyze } from '../../src/analyze';
import type { Article } from '../../src/article/article';
import { analyzeByStage, STAGES, type Stage, type StageTimes } from './analyze-by-stage';
import { cpuClock } from './cpu-clock';
import { type TextCorpus, thinOut } from './read-texts';
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

/** Every tool is run over this many characters of each corpus. */
const SAMPLE = 60_000;

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

/** Measures our analysis over whole corpora, by stage. */
export function measureAnalysis(corpora: readonly TextCorpus[], runs: number): readonly AnalysisCost[] {
  return corpora.map(({ name, articles, characters }) => {
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
  });
}

/** Measures our analysis and the others in turns, on the same articles. */
export function compareAnalysis(corpora: readonly TextCorpus[], runs: number): readonly Comparison[] {
  return corpora.map((whole) => {
    const { name, articles, characters } = thinOut(whole, SAMPLE);
    const readers = Object.entries({ 'our whole analysis': analyze, ...OTHERS });
    for (const [, read] of readers) costOf(articles, read);
    const costs = readers.map((): number[] => []);
    for (let run = 0; run < runs; run++)
      for (const [index, [, read]] of readers.entries()) costs[index]?.push(costOf(articles, read));
    const own = costs[0] ?? [];
    return {
      corpus: name,
      articles: articles.length,
      characters,
      rows: readers.map(([reader], index) => {
        const times = costs[index] ?? [];
        return {
          name: reader,
          speed: spreadOf(times.map((ms) => characters / ms)),
          ratio: spreadOf(times.map((ms, run) => (own[run] ?? 0) / ms)),
        };
      }),
    };
  });
}

function costOf(articles: readonly Article[], read: (article: Article) => unknown): number {
  const start = cpuClock();
  for (const article of articles) read(article);
  return cpuClock() - start;
}

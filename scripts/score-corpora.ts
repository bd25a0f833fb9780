import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Analysis } from '../src/analyze';
import type { Article } from '../src/article/article';
import { isSupportedLanguage } from '../src/lexicon/supported-language';
import { toReport } from '../src/summary/to-report';
import { findCalibrationError } from './calibration-error';
import { type DocumentContent, readDocument } from './read-document';

/** A figure in points; `better` says which way is up. */
export interface Figure {
  readonly name: string;
  readonly points: number;
  readonly better: 'higher' | 'lower';
}

type Scores = Record<string, unknown>;

const numberAt = (scores: Scores, path: string): number => {
  const value = path.split('.').reduce<unknown>((at, key) => (at as Scores | undefined)?.[key], scores);
  if (typeof value !== 'number') throw new Error(`The scorer gave no "${path}".`);
  return value;
};

const pick = (scores: Scores, paths: Readonly<Record<string, string>>): readonly Figure[] =>
  Object.entries(paths).map(([name, path]) => ({
    name,
    points: 100 * numberAt(scores, path),
    better: name.endsWith('error') ? 'lower' : 'higher',
  }));

const VOICES = {
  'voice accuracy': 'voiceAccuracy',
  'voice macro F1': 'voiceMacroF1',
  'name accuracy': 'nameAccuracy',
  'not the reporter, F1': 'notReporter.f1',
  'share-of-voice error': 'shareOfVoiceError',
};
const RELATIONS = {
  'right-speaker rate': 'rightSpeakerRate',
  'attributed F1': 'attributed.f1',
  'speaker accuracy': 'speakerAccuracy',
  'content tokens F1': 'tokens.content.f1',
  'source tokens F1': 'tokens.source.f1',
  'cue tokens F1': 'tokens.cue.f1',
};

/** A gold corpus: where it lies, how its documents are read, which figures count. */
export interface Corpus {
  readonly name: string;
  readonly file: string;
  readonly scorer: 'score.mjs' | 'article-score.mjs';
  readonly pages?: string;
  readonly figures: (scores: Scores) => readonly Figure[];
  /** Figures that the scorer does not know, from the gold articles and the reports, both JSON lines. */
  readonly more?: (gold: string, reports: string) => readonly Figure[];
}

const ARTICLE = { 'body F1': 'f1' };
export const CORPORA: readonly Corpus[] = [
  { name: 'seed', file: 'seed.jsonl', scorer: 'score.mjs', figures: (s) => pick(s, VOICES) },
  { name: 'newsroom-dev', file: 'newsroom-dev.jsonl', scorer: 'score.mjs', figures: (s) => pick(s, VOICES) },
  {
    name: 'polnear-dev',
    file: 'polnear-dev.jsonl',
    scorer: 'score.mjs',
    figures: (s) => pick(s, RELATIONS),
    more: (gold, reports) => [
      { name: 'calibration error', points: 100 * findCalibrationError(gold, reports), better: 'lower' },
    ],
  },
  {
    name: 'articles',
    file: 'article-truth-dev.json',
    scorer: 'article-score.mjs',
    pages: 'benchmark',
    figures: (s) => pick(s, ARTICLE),
  },
  {
    name: 'modern articles',
    file: 'article-truth-modern-dev.json',
    scorer: 'article-score.mjs',
    pages: 'modern',
    figures: (s) => pick(s, ARTICLE),
  },
  {
    name: 'no articles',
    file: 'non-articles-dev.json',
    scorer: 'article-score.mjs',
    pages: 'non-articles',
    figures: (s) => [
      { name: 'left alone', points: (100 * numberAt(s, 'leftAlone')) / numberAt(s, 'nonArticles'), better: 'higher' },
    ],
  },
];

/** A way of analysing: the whole one, or one with a part left out. */
export type Analyze = (article: Article) => Analysis;

/** One report a document of the corpus, as JSON lines. */
export function reportCorpus({ file, pages }: Pick<Corpus, 'file' | 'pages'>, data: string, analyze: Analyze): string {
  const content = readFileSync(join(data, 'corpora', file), 'utf8');
  if (pages !== undefined) {
    const truth: Record<string, { url?: string }> = JSON.parse(content);
    return Object.entries(truth)
      .map(([id, { url }]) => report(id, { file: join(data, 'pages', pages, `${id}.html.gz`) }, { url }, null))
      .join('\n');
  }
  return content
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { id, text, ...known }: { id: string; text: string; title?: string; outlet?: string; url?: string } =
        JSON.parse(line);
      return report(id, { text }, known, analyze);
    })
    .join('\n');
}

function report(
  id: string,
  content: DocumentContent,
  known: {
    readonly title?: string | undefined;
    readonly outlet?: string | undefined;
    readonly url?: string | undefined;
  },
  analyze: Analyze | null,
): string {
  const { title = null, outlet = null, url = null } = known;
  const found = readDocument(content, { title, outlet, url, byline: null });
  if (found.status === 'no-article') return JSON.stringify({ id, ...found });
  const { article } = found;
  const empty = { article, sentences: [], attributions: [], sources: [] };
  return JSON.stringify({
    id,
    ...toReport(analyze && isSupportedLanguage(article.lang) ? analyze(article) : empty),
  });
}

/** The figures of one corpus whose articles `analyze` reads; `data` is the folder that holds corpora/, pages/ and eval/. */
export function scoreCorpus(corpus: Corpus, data: string, analyze: Analyze): readonly Figure[] {
  const folder = mkdtempSync(join(tmpdir(), 'sourcelight-evaluate-'));
  try {
    const file = join(folder, 'reports.jsonl');
    const reports = reportCorpus(corpus, data, analyze);
    writeFileSync(file, `${reports}\n`);
    const gold = join(data, 'corpora', corpus.file);
    const printed = execFileSync('node', [join(data, 'eval', corpus.scorer), gold, file, '--json'], {
      encoding: 'utf8',
    });
    return [...corpus.figures(JSON.parse(printed)), ...(corpus.more?.(readFileSync(gold, 'utf8'), reports) ?? [])];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The corpora whose gold and scorer lie in `data`. */
export const findCorpora = (data: string): readonly Corpus[] =>
  CORPORA.filter(
    ({ file, scorer }) => existsSync(join(data, 'corpora', file)) && existsSync(join(data, 'eval', scorer)),
  );

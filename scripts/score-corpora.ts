import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Analysis } from '../src/analyze';
import type { Article } from '../src/article/article';
import type { TextOrigin } from '../src/article/read-text';
import { isSupportedLanguage } from '../src/lexicon/supported-language';
import { toReport } from '../src/summary/to-report';
import { findCalibrationError } from './calibration-error';
import { type DocumentContent, readDocument } from './read-document';

/** A figure in points; `better` says which way is up, `neither` that it only tells how to read another. */
export interface Figure {
  readonly name: string;
  readonly points: number;
  readonly better: 'higher' | 'lower' | 'neither';
}

type Scores = Record<string, unknown>;

const numberAt = (scores: Scores, path: string): number => {
  const value = path.split('.').reduce<unknown>((at, key) => (at as Scores | undefined)?.[key], scores);
  if (typeof value !== 'number') throw new Error(`The scorer gave no "${path}".`);
  return value;
};

/** How many marks are shown as sure: fewer are no loss when more of them are right. */
const SURE_SHARE = 'marks shown as sure';

const pick = (scores: Scores, paths: Readonly<Record<string, string>>): readonly Figure[] =>
  Object.entries(paths).map(([name, path]) => ({
    name,
    points: 100 * numberAt(scores, path),
    better: name === SURE_SHARE ? 'neither' : name.endsWith('error') ? 'lower' : 'higher',
  }));

const VOICES = {
  'voice accuracy': 'voiceAccuracy',
  'voice macro F1': 'voiceMacroF1',
  'name accuracy': 'nameAccuracy',
  'not the reporter, F1': 'notReporter.f1',
  'share-of-voice error': 'shareOfVoiceError',
};
const MARKS = {
  [SURE_SHARE]: 'marks.sureShare',
  'right of those': 'marks.sureRight',
  'calibration error': 'marks.calibrationError',
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
  /** Whether its articles carry a `fold`, by which they are scored too. */
  readonly hasFolds?: boolean;
  readonly figures: (scores: Scores) => readonly Figure[];
  /** Figures that the scorer does not know, from the gold articles and the reports, both JSON lines. */
  readonly more?: (gold: string, reports: string) => readonly Figure[];
}

const ARTICLE = { 'body F1': 'f1' };
export const CORPORA: readonly Corpus[] = [
  { name: 'seed', file: 'seed.jsonl', scorer: 'score.mjs', figures: (s) => pick(s, VOICES) },
  { name: 'newsroom-dev', file: 'newsroom-dev.jsonl', scorer: 'score.mjs', figures: (s) => pick(s, VOICES) },
  {
    name: 'newsroom-fresh',
    file: 'newsroom-fresh.jsonl',
    scorer: 'score.mjs',
    hasFolds: true,
    figures: (s) => pick(s, { ...VOICES, ...MARKS }),
  },
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

/** A line of a corpus of texts, as far as it is read here. */
type GoldText = Partial<TextOrigin> & { readonly id: string; readonly text: string; readonly fold?: number };

/** One report a document of the corpus, as JSON lines. */
export function reportCorpus({ file, pages }: Pick<Corpus, 'file' | 'pages'>, data: string, analyze: Analyze): string {
  const content = readFileSync(join(data, 'corpora', file), 'utf8');
  if (pages !== undefined) {
    const truth: Record<string, { url?: string }> = JSON.parse(content);
    return Object.entries(truth)
      .map(([id, { url = null }]) => report(id, { file: join(data, 'pages', pages, `${id}.html.gz`) }, { url }, null))
      .join('\n');
  }
  return content
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { id, text, ...known }: GoldText = JSON.parse(line);
      return report(id, { text }, known, analyze);
    })
    .join('\n');
}

function report(id: string, content: DocumentContent, known: Partial<TextOrigin>, analyze: Analyze | null): string {
  const { title = null, outlet = null, url = null, published = null } = known;
  const found = readDocument(content, { title, outlet, url, published });
  if (found.status === 'no-article') return JSON.stringify({ id, ...found });
  const { article } = found;
  const empty = { article, sentences: [], attributions: [], sources: [] };
  return JSON.stringify({
    id,
    ...toReport(analyze && isSupportedLanguage(article.lang) ? analyze(article) : empty),
  });
}

/** The figures of a corpus, or of one of its folds. */
export interface Scored {
  readonly name: string;
  readonly figures: readonly Figure[];
}

/**
 * The figures of a corpus whose articles `analyze` reads, then those of each of its folds; `data` is the folder that holds corpora/, pages/ and eval/.
 */
export function scoreCorpus(corpus: Corpus, data: string, analyze: Analyze): readonly [Scored, ...Scored[]] {
  const gold = readFileSync(join(data, 'corpora', corpus.file), 'utf8');
  const reports = reportCorpus(corpus, data, analyze);
  const score = (part: string): readonly Figure[] => [
    ...corpus.figures(runScorer(join(data, 'eval', corpus.scorer), part, reports)),
    ...(corpus.more?.(part, reports) ?? []),
  ];
  const folds = corpus.hasFolds ? splitByFold(gold) : [];
  return [
    { name: corpus.name, figures: score(gold) },
    ...folds.map(({ fold, lines }) => ({ name: `${corpus.name}, fold ${fold}`, figures: score(lines) })),
  ];
}

/** The fold whose figures are printed, and whose texts and errors nobody looks at: its articles stay those of unseen news. */
export const BLIND_FOLD = 4;

/** The articles, JSON lines, that do not lie in a fold. */
export const withoutFold = (lines: string, fold: number): string =>
  lines
    .split('\n')
    .filter((line) => line.trim() !== '' && (JSON.parse(line) as GoldText).fold !== fold)
    .join('\n');

/** The articles of each fold, in the order of folds. */
function splitByFold(gold: string): readonly { readonly fold: number; readonly lines: string }[] {
  const folds = new Map<number, string[]>();
  for (const line of gold.split('\n').filter((one) => one.trim() !== '')) {
    const { id, fold }: GoldText = JSON.parse(line);
    if (fold === undefined)
      throw new Error(`The article ${id} has no "fold". Give it one, or score it in a corpus without folds.`);
    folds.set(fold, [...(folds.get(fold) ?? []), line]);
  }
  return [...folds].sort(([a], [b]) => a - b).map(([fold, lines]) => ({ fold, lines: lines.join('\n') }));
}

function runScorer(scorer: string, gold: string, reports: string): Scores {
  const folder = mkdtempSync(join(tmpdir(), 'sourcelight-evaluate-'));
  try {
    const files = [join(folder, 'gold'), join(folder, 'reports')];
    for (const [nth, content] of [gold, reports].entries()) writeFileSync(files[nth] ?? '', `${content}\n`);
    return JSON.parse(execFileSync('node', [scorer, ...files, '--json'], { encoding: 'utf8' }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The corpora whose gold and scorer lie in `data`. */
export const findCorpora = (data: string): readonly Corpus[] =>
  CORPORA.filter(
    ({ file, scorer }) => existsSync(join(data, 'corpora', file)) && existsSync(join(data, 'eval', scorer)),
  );

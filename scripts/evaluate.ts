import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { analyze } from '../src/analyze';
import { isSupportedLanguage } from '../src/lexicon/supported-language';
import { toReport } from '../src/summary/to-report';
import { type DocumentContent, readDocument } from './read-document';

const USAGE = `Scores the analysis on every gold corpus and says what changed since the baseline was kept.

  npm run evaluate [-- --data DIR] [--update]

--data     folder that holds corpora/, pages/ and eval/ (../shared unless told)
--update   keep today's figures as the new baseline (tests/accuracy-baseline.json)

Ends with status 1 when a figure is more than half a point worse than the baseline.`;

const BASELINE = 'tests/accuracy-baseline.json';
/** How much worse a figure may get, in points (hundredths). */
const TOLERANCE = 0.5;

/** A figure in points; `better` says which way is up. */
interface Figure {
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
interface Corpus {
  readonly name: string;
  readonly file: string;
  readonly scorer: 'score.mjs' | 'article-score.mjs';
  readonly pages?: string;
  readonly figures: (scores: Scores) => readonly Figure[];
}

const ARTICLE = { 'body F1': 'f1' };
const CORPORA: readonly Corpus[] = [
  { name: 'seed', file: 'seed.jsonl', scorer: 'score.mjs', figures: (s) => pick(s, VOICES) },
  { name: 'newsroom-dev', file: 'newsroom-dev.jsonl', scorer: 'score.mjs', figures: (s) => pick(s, VOICES) },
  { name: 'polnear-dev', file: 'polnear-dev.jsonl', scorer: 'score.mjs', figures: (s) => pick(s, RELATIONS) },
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

/** One report a document of the corpus, as JSON lines. */
function reportCorpus({ file, pages }: Corpus, data: string): string {
  const content = readFileSync(join(data, 'corpora', file), 'utf8');
  if (pages !== undefined) {
    const truth: Record<string, { url?: string }> = JSON.parse(content);
    return Object.entries(truth)
      .map(([id, { url }]) => report(id, { file: join(data, 'pages', pages, `${id}.html.gz`) }, { url }, 'article'))
      .join('\n');
  }
  return content
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { id, text, ...known }: { id: string; text: string; title?: string; outlet?: string; url?: string } =
        JSON.parse(line);
      return report(id, { text }, known, 'analysis');
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
  want: 'article' | 'analysis',
): string {
  const { title = null, outlet = null, url = null } = known;
  const found = readDocument(content, { title, outlet, url, byline: null });
  if (found.status === 'no-article') return JSON.stringify({ id, ...found });
  const { article } = found;
  const empty = { article, sentences: [], attributions: [], sources: [] };
  return JSON.stringify({
    id,
    ...toReport(want === 'analysis' && isSupportedLanguage(article.lang) ? analyze(article) : empty),
  });
}

function score(corpus: Corpus, data: string): readonly Figure[] {
  const folder = mkdtempSync(join(tmpdir(), 'sourcelight-evaluate-'));
  try {
    const reports = join(folder, 'reports.jsonl');
    writeFileSync(reports, `${reportCorpus(corpus, data)}\n`);
    const scorer = join(data, 'eval', corpus.scorer);
    const printed = execFileSync('node', [scorer, join(data, 'corpora', corpus.file), reports, '--json'], {
      encoding: 'utf8',
    });
    return corpus.figures(JSON.parse(printed));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Baseline = Record<string, Record<string, number>>;

function main(): void {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: '../shared' },
      update: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const data = resolve(values.data);
  const present = CORPORA.filter(
    ({ file, scorer }) => existsSync(join(data, 'corpora', file)) && existsSync(join(data, 'eval', scorer)),
  );
  if (present.length === 0) {
    console.log(
      `Accuracy is not measured: there are no gold corpora in ${values.data}. Name their folder with --data.`,
    );
    return;
  }
  const before: Baseline = existsSync(BASELINE) ? JSON.parse(readFileSync(BASELINE, 'utf8')) : {};
  const now: Baseline = { ...before };
  let worse = 0;
  for (const corpus of present) {
    console.log(corpus.name);
    const figures = score(corpus, data);
    now[corpus.name] = Object.fromEntries(figures.map(({ name, points }) => [name, Math.round(10 * points) / 10]));
    for (const { name, points, better } of figures) {
      const kept = before[corpus.name]?.[name];
      const change = kept === undefined ? 0 : points - kept;
      const isWorse = (better === 'higher' ? -change : change) > TOLERANCE;
      if (isWorse) worse++;
      const said =
        kept === undefined ? 'new' : Math.abs(change) < 0.05 ? '' : `${change > 0 ? '+' : ''}${change.toFixed(1)}`;
      console.log(`  ${name.padEnd(22)} ${points.toFixed(1).padStart(6)}  ${said}${isWorse ? '  WORSE' : ''}`);
    }
  }
  if (values.update) writeFileSync(BASELINE, `${JSON.stringify(now, null, 2)}\n`);
  else if (worse > 0) {
    console.error(
      `${worse} figures are more than ${TOLERANCE} points worse than ${BASELINE}. Mend the analysis, or keep the new figures with --update.`,
    );
    process.exitCode = 1;
  }
}

try {
  main();
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  process.exitCode = 2;
}

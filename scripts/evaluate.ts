import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { analyze } from '../src/analyze';
import { findConfusions } from './find-confusions';
import {
  BLIND_FOLD,
  type Corpus,
  type Figure,
  findCorpora,
  reportCorpus,
  type Scored,
  scoreCorpus,
  withoutFold,
} from './score-corpora';

const USAGE = `Scores the analysis on every gold corpus and says what changed since the baseline was kept.

  npm run evaluate [-- --data DIR] [--update]
  npm run evaluate -- --confusions [--data DIR]

--data        folder that holds corpora/, pages/ and eval/ (../shared unless told)
--update      keep today's figures as the new baseline (tests/accuracy-baseline.json)
--confusions  print instead which voices are taken for which, and how, in the articles labelled by voice,
              those of the blind fold apart

Ends with status 1 when a figure is more than half a point worse than the baseline.`;

const BASELINE = 'tests/accuracy-baseline.json';
/** How much worse a figure may get, in points (hundredths). */
const TOLERANCE = 0.5;

type Baseline = Record<string, Record<string, number>>;

/** The figures of corpora, one after the other, as soon as each is scored. */
function* scoreAll(corpora: readonly Corpus[], data: string): Generator<Scored> {
  for (const corpus of corpora) yield* scoreCorpus(corpus, data, analyze);
}

function main(): void {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: '../shared' },
      update: { type: 'boolean', default: false },
      confusions: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const data = resolve(values.data);
  if (values.confusions) {
    printConfusions(data);
    return;
  }
  const present = findCorpora(data);
  if (present.length === 0) {
    console.log(
      `Accuracy is not measured: there are no gold corpora in ${values.data}. Name their folder with --data.`,
    );
    return;
  }
  const before: Baseline = existsSync(BASELINE) ? JSON.parse(readFileSync(BASELINE, 'utf8')) : {};
  const now: Baseline = { ...before };
  let worse = 0;
  for (const { name: part, figures } of scoreAll(present, data)) {
    console.log(part);
    now[part] = Object.fromEntries(figures.map(({ name, points }) => [name, Math.round(10 * points) / 10]));
    for (const figure of figures) {
      const kept = before[part]?.[figure.name];
      if (isWorse(figure, kept)) worse++;
      printFigure(figure, kept);
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

/** Whether a figure is worse than the one kept, by more than is tolerated. */
function isWorse({ points, better }: Figure, kept: number | undefined): boolean {
  if (kept === undefined || better === 'neither') return false;
  return (better === 'higher' ? kept - points : points - kept) > TOLERANCE;
}

function printFigure(figure: Figure, kept: number | undefined): void {
  const { name, points } = figure;
  const verdict = isWorse(figure, kept) ? '  WORSE' : '';
  console.log(`  ${name.padEnd(22)} ${points.toFixed(1).padStart(6)}  ${changeSince(kept, points)}${verdict}`);
}

/** "+0.3", "new", or nothing for a change too small to print. */
function changeSince(kept: number | undefined, points: number): string {
  if (kept === undefined) return 'new';
  const change = points - kept;
  if (Math.abs(change) < 0.05) return '';
  return `${change > 0 ? '+' : ''}${change.toFixed(1)}`;
}

/** The corpora whose sentences are labelled by voice. */
const LABELLED_BY_VOICE = ['newsroom-fresh.jsonl', 'newsroom-dev.jsonl'];

/** Prints the confusions of voices as Markdown tables, one a corpus that is there. What goes wrong in the blind fold is not looked at. */
function printConfusions(data: string): void {
  for (const file of LABELLED_BY_VOICE) {
    const path = join(data, 'corpora', file);
    if (!existsSync(path)) continue;
    const seen = withoutFold(readFileSync(path, 'utf8'), BLIND_FOLD);
    const confusions = findConfusions(seen, reportCorpus({ file }, data, analyze));
    const rows = confusions.map(
      ({ gold, own, kind, sentences, articles }) => `| ${gold} | ${own} | ${kind} | ${sentences} | ${articles} |`,
    );
    const head = '| gold | ours | what went wrong | sentences | articles |\n|---|---|---|---:|---:|';
    console.log(`## ${file.replace('.jsonl', '')}\n\n${head}\n${rows.join('\n')}\n`);
  }
}

try {
  main();
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  process.exitCode = 2;
}

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildBoth } from '../tests/e2e/build';
import { beginCourse } from './bench/course';
import { drawGrowth } from './bench/draw-growth';
import { judge } from './bench/judge';
import { makePage } from './bench/make-article';
import { compareAnalysis, measureAnalysis } from './bench/measure-analysis';
import { MADE, measureBrowser } from './bench/measure-browser';
import { measureFinding } from './bench/measure-finding';
import { measureGrowth } from './bench/measure-growth';
import { measureReading } from './bench/measure-reading';
import { measureSize, toBudgets } from './bench/measure-size';
import { answerStart, measureStart } from './bench/measure-start';
import { readTexts } from './bench/read-texts';
import type { BenchReport, Machine } from './bench/report';
import { readSavedPages, type SavedPage } from './bench/saved-pages';
import { toBenchMarkdown } from './bench/to-markdown';
import type { BrowserName } from './find-browser';

const PARTS = ['analysis', 'finding', 'browser', 'reading', 'size', 'growth'] as const;
type Part = (typeof PARTS)[number];

const USAGE = `Measures what the extension costs, and writes docs/benchmark.md, .json and .svg.

  npm run bench [-- --runs N] [--part NAME]… [--data DIR] [--out DIR]
  npm run bench -- --short

--runs   runs of each measurement (7 unless told)
--part   measure only ${PARTS.join(', ')}; of the others the report keeps what it holds
--data   folder that holds corpora/ and pages/ (../shared unless told); where they are missing, invented articles and pages are
         measured alone
--out    folder for the report (docs unless told)
--short  print the sizes of what is built in .output, and how fast an invented article is analysed; ends with status 1 when a size is over
         its budget. Times are never judged.`;

const LIBRARIES = ['@mozilla/readability', 'defuddle', 'compromise', 'wink-nlp', 'wink-eng-lite-web-model'] as const;
const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];
/** Finders are compared on every so many of the saved pages. */
const FINDING_PAGES = 24;

function readMachine(loadBefore: number, begin: number): Machine {
  const versionOf = (name: string): string =>
    JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version;
  return {
    date: new Date().toISOString().slice(0, 10),
    processor: cpus()[0]?.model.trim() ?? 'unknown processor',
    processors: cpus().length,
    gigabytes: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()}`,
    node: process.version,
    load: [loadBefore, loadavg()[0] ?? 0],
    minutes: Math.max(1, Math.round((performance.now() - begin) / 60_000)),
    libraries: Object.fromEntries(LIBRARIES.map((name) => [name, versionOf(name)])),
  };
}

async function measure(parts: ReadonlySet<Part>, data: string, runs: number): Promise<BenchReport> {
  const loadBefore = loadavg()[0] ?? 0;
  const begin = performance.now();
  const { failures, step, each } = beginCourse((line) =>
    console.error(`${new Date().toISOString().slice(11, 19)} ${line}`),
  );
  const on = <A>(part: Part, list: readonly A[]): readonly A[] => (parts.has(part) ? list : []);
  const texts = readTexts(data);
  const saved = parts.has('finding') || parts.has('browser') ? readSavedPages(data) : [];
  if (parts.has('browser') || parts.has('reading') || parts.has('size')) await step('building', buildBoth);
  const [start = null] = await each(
    on('analysis', [fileURLToPath(import.meta.url)]),
    () => 'start of the analysis',
    (program) => measureStart(program, runs),
  );
  const analysis = await each(
    on('analysis', texts),
    ({ name }) => `analysis of ${name}`,
    (text) => measureAnalysis(text, runs),
  );
  const comparisons = await each(
    on('analysis', texts),
    ({ name }) => `analysis of ${name} beside others`,
    (text) => compareAnalysis(text, runs),
  );
  const [growth = []] = await each(on('growth', [runs]), () => 'growth', measureGrowth);
  const finding = await each(
    on('finding', BROWSERS),
    (name) => `finding the article in ${name}`,
    (name) => measureFinding(name, saved.length > 0 ? thin(saved, FINDING_PAGES) : makePages(), runs),
  );
  const browsers = await each(
    on('browser', BROWSERS),
    (name) => `in ${name}`,
    (name) => measureBrowser(name, saved, runs, { step, each }),
  );
  const reading = await each(
    on('reading', BROWSERS),
    (name) => `how readers are answered in ${name}`,
    (name) => measureReading(name, runs),
  );
  const sizes = parts.has('size') ? measureSize('.output') : [];
  return {
    machine: readMachine(loadBefore, begin),
    measured: Object.fromEntries(
      [...parts].map((part) => [part, new Date().toISOString().slice(0, 16).replace('T', ' ')]),
    ),
    runs,
    failures,
    analysis,
    comparisons,
    finding,
    browsers,
    reading,
    sizes,
    start,
    growth,
  };
}

/** Where there are no saved pages, invented ones have to do. */
const makePages = (): readonly SavedPage[] =>
  MADE.map((sentences) => ({ name: `${sentences}`, html: makePage(sentences) }));

const thin = (pages: readonly SavedPage[], wanted: number): readonly SavedPage[] => {
  const step = Math.max(1, Math.floor(pages.length / wanted));
  return pages.filter((_, index) => index % step === 0);
};

/** Prints the sizes of what is built and the start of the analysis; the status says whether all sizes are within their budgets. */
async function runShort(): Promise<void> {
  const sizes = measureSize('.output');
  if (sizes.length === 0) throw new Error('Nothing is built in .output. Run "npm run build" first.');
  const start = await measureStart(fileURLToPath(import.meta.url), 3);
  const ms = (name: keyof typeof start): string => `${start[name].median.toFixed(0)} ms`;
  console.log(`120 sentences in Node: model ${ms('model')}, first analysis ${ms('first')}, tenth ${ms('tenth')}`);
  for (const { what, bytes, most } of toBudgets(sizes)) {
    const isOver = bytes === 0 || bytes > most;
    console.log(
      `${what.padEnd(28)} ${(bytes / 1000).toFixed(1).padStart(8)} kB of ${most / 1000}${isOver ? '  OVER BUDGET' : ''}`,
    );
    if (isOver) process.exitCode = 1;
  }
}

/** A report with what an earlier one, where there is one, holds of the parts that it has not measured. */
function keepOthers(report: BenchReport, file: string): BenchReport {
  if (!existsSync(file)) return report;
  const before: BenchReport = JSON.parse(readFileSync(file, 'utf8'));
  const kept = PARTS.filter((part) => !(part in report.measured)).flatMap((part) => KEYS[part]);
  const { measured } = before;
  return {
    ...report,
    ...Object.fromEntries(kept.map((key) => [key, before[key]])),
    measured: { ...measured, ...report.measured },
  };
}

/** What each part fills of a report. */
const KEYS = {
  analysis: ['analysis', 'comparisons', 'start'],
  finding: ['finding'],
  browser: ['browsers'],
  reading: ['reading'],
  size: ['sizes'],
  growth: ['growth'],
} as const satisfies Record<Part, readonly (keyof BenchReport)[]>;

const isPart = (name: string): name is Part => PARTS.some((part) => part === name);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '7' },
      part: { type: 'string', multiple: true, default: [...PARTS] },
      data: { type: 'string', default: '../shared' },
      out: { type: 'string', default: 'docs' },
      short: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  if (values.short) return runShort();
  const runs = Number(values.runs);
  const parts = values.part.filter(isPart);
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs ${values.runs} is no number of runs.`);
  if (parts.length < values.part.length) throw new Error(`Parts are ${PARTS.join(', ')}.`);
  const out = resolve(values.out);
  const report = keepOthers(await measure(new Set(parts), resolve(values.data), runs), `${out}/benchmark.json`);
  mkdirSync(out, { recursive: true });
  writeFileSync(`${out}/benchmark.json`, `${JSON.stringify(report, null, 1)}\n`);
  writeFileSync(`${out}/benchmark.md`, toBenchMarkdown(report, 'benchmark.svg'));
  if (report.growth.length > 0) writeFileSync(`${out}/benchmark.svg`, drawGrowth(report.growth));
  for (const { figure, must, measured, isKept } of judge(report))
    console.log(`${isKept ? '✓' : '✗'} ${figure}: ${measured}, must be ${must}`);
  for (const { what, why } of report.failures) console.log(`✗ not measured: ${what} (${why})`);
  if (report.failures.length > 0) process.exitCode = 1;
}

if (!answerStart())
  try {
    await main();
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    process.exitCode = 2;
  }

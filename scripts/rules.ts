import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PATTERNS } from '../src/attribution/patterns';
import { TABLES } from '../src/voices/rules/all-rows';
import { newPatternLedger } from './pattern-ledger';
import { type GoldVoices, newLedger } from './rule-ledger';

const USAGE = `Prints for each rule on voices what it is good for on labelled articles: how many sources and sentences it decided, how many of
the sentences got the right voice, how many would without it, and the voice accuracy of all articles without it. For each pattern that
finds who speaks: how many sentences it gave to somebody, how many of these are somebody's, this source's and have the right voice, and
the voice accuracy of all articles without it.

  npm run rules [-- --data DIR] [--corpus NAME] [--folds 0,1,2,3] [--only rules|patterns]

--data    folder that holds corpora/ (../shared unless told)
--corpus  the labelled articles: newsroom-fresh unless told
--folds   the folds whose articles count; fold 4 is kept unseen
--only    one of the two ledgers`;

const FEW = 3;

function main(): void {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: '../shared' },
      corpus: { type: 'string', default: 'newsroom-fresh' },
      folds: { type: 'string', default: '0,1,2,3' },
      only: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const file = join(resolve(values.data), 'corpora', `${values.corpus}.jsonl`);
  if (!existsSync(file)) throw new Error(`There is no ${file}. Name the folder of the corpora with --data.`);
  const folds = values.folds.split(',').map(Number);
  const rules = values.only === 'patterns' ? null : newLedger();
  const patterns = values.only === 'rules' ? null : newPatternLedger();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.trim() === '') continue;
    const article: GoldVoices = JSON.parse(line);
    if (article.fold !== undefined && !folds.includes(article.fold)) continue;
    rules?.add(article);
    patterns?.add(article);
  }
  if (rules) printLedger(rules);
  if (patterns) printPatterns(patterns);
}

const share = (part: number, whole: number): string => (whole === 0 ? '-' : ((100 * part) / whole).toFixed(1));

function printPatterns({ entries, right, sentences }: ReturnType<typeof newPatternLedger>): void {
  console.log(`\nvoice accuracy with all patterns: ${share(right(), sentences())}, ${sentences()} sentences`);
  const columns = ['sentences', "somebody's", 'right source', 'right voice', 'accuracy without'];
  const row = (cells: readonly (string | number)[]): string =>
    cells.map((cell, nth) => String(cell).padStart((columns[nth]?.length ?? 0) + 2)).join('');
  console.log(`${'pattern'.padEnd(28)}${row(columns)}`);
  for (const id of new Set([...Object.keys(PATTERNS), ...entries.keys()])) {
    const { decided = 0, spoken = 0, rightSource = 0, rightVoice = 0, lost = 0 } = entries.get(id) ?? {};
    const note = id === 'tagger' ? '' : decided < FEW ? '  few' : lost < 0 ? '  harms' : '';
    const shares = [spoken, rightSource, rightVoice].map((part) => share(part, decided));
    const without = id === 'tagger' ? '' : share(right() - lost, sentences());
    console.log(`  ${id.padEnd(26)}${row([decided, ...shares, without])}${note}`);
  }
}

function printLedger({ entries, right, sentences }: ReturnType<typeof newLedger>): void {
  console.log(`voice accuracy with all rules: ${share(right(), sentences())}, ${sentences()} sentences`);
  const columns = ['sources', 'sentences', 'right', 'without', 'accuracy without'];
  for (const [table, rows] of Object.entries(TABLES)) {
    console.log(`\n${table.padEnd(34)}${columns.map((column) => column.padStart(column.length + 2)).join('')}`);
    for (const { id } of rows) {
      const { sources = 0, decided = 0, rightly = 0, rightlyWithout = 0, lost = 0 } = entries.get(id) ?? {};
      const note = sources < FEW ? '  few' : lost < 0 ? '  harms' : '';
      const cells = [
        sources,
        decided,
        share(rightly, decided),
        share(rightlyWithout, decided),
        share(right() - lost, sentences()),
      ];
      console.log(
        `  ${id.padEnd(32)}${cells.map((cell, nth) => String(cell).padStart((columns[nth]?.length ?? 0) + 2)).join('')}${note}`,
      );
    }
  }
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

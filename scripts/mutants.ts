import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { MUTANTS, type Mutant } from './mutants/mutants';

const LEFT_OUT = new Set(['node_modules', '.git', '.output', '.wxt', 'shots']);
/** A test that never ends has not caught anything, in milliseconds. */
const PATIENCE = 900_000;

const folder = mkdtempSync(join(tmpdir(), 'sourcelight-'));
cpSync('.', folder, { recursive: true, filter: (path) => !LEFT_OUT.has(path) });
symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
cpSync('.wxt', join(folder, '.wxt'), { recursive: true });

interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

/** Runs the named tests of a file on the copy as it stands. `null` when they came to no end. */
function runTests({ test, named }: Mutant): Outcome | null {
  const config = test.endsWith('.e2e.ts') ? ['--config', 'vitest.e2e.config.ts'] : [];
  const args = ['vitest', 'run', ...config, test, '-t', named, '--reporter=json', '--bail=1'];
  const { stdout } = spawnSync('npx', args, { cwd: folder, timeout: PATIENCE, encoding: 'utf8', maxBuffer: 1e9 });
  const start = stdout.lastIndexOf('{"numTotalTestSuites"');
  if (start < 0) return null;
  const report: { readonly numPassedTests: number; readonly numFailedTests: number } = JSON.parse(stdout.slice(start));
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}

const sound = new Map<string, boolean>();
/** Whether the named tests hold while nothing is broken: only then does a failure say anything. */
function holdUnbroken(mutant: Mutant): boolean {
  const key = `${mutant.test} ${mutant.named}`;
  const known = sound.get(key);
  if (known !== undefined) return known;
  const outcome = runTests(mutant);
  const hold = outcome !== null && outcome.passed > 0 && outcome.failed === 0;
  sound.set(key, hold);
  return hold;
}

function judge(mutant: Mutant): 'caught' | 'NOT CAUGHT' | 'FAILS UNBROKEN' {
  if (!holdUnbroken(mutant)) return 'FAILS UNBROKEN';
  const { file, from, to } = mutant;
  const path = join(folder, file);
  const whole = readFileSync(path, 'utf8');
  if (whole.split(from).length !== 2)
    throw new Error(`${file} does not hold the text to replace exactly once: ${from}`);
  writeFileSync(
    path,
    whole.replace(from, () => to),
  );
  const outcome = runTests(mutant);
  writeFileSync(path, whole);
  return outcome !== null && outcome.failed > 0 ? 'caught' : 'NOT CAUGHT';
}

const wanted = MUTANTS.filter(({ name }) => process.argv.slice(2).every((word) => name.includes(word)));
let missed = 0;
try {
  for (const mutant of wanted) {
    const verdict = judge(mutant);
    if (verdict !== 'caught') missed += 1;
    console.log(`${verdict.padEnd('FAILS UNBROKEN'.length)}  ${mutant.name}  (${mutant.test} "${mutant.named}")`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
console.log(`${wanted.length - missed} of ${wanted.length} mutants caught`);
if (missed > 0) process.exitCode = 1;

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { MUTANTS, type Mutant } from './mutants/mutants';

const LEFT_OUT = new Set(['node_modules', '.git', '.output', '.wxt', 'shots']);
/** A test that never ends has not caught anything, in milliseconds. */
const PATIENCE = 300_000;

const folder = mkdtempSync(join(tmpdir(), 'sourcelight-'));
cpSync('.', folder, { recursive: true, filter: (path) => !LEFT_OUT.has(path) });
symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
cpSync('.wxt', join(folder, '.wxt'), { recursive: true });

/** Whether the named test fails by the mutant, and because of it: it must have run. */
function isCaught({ file, from, to, test, named }: Mutant): boolean {
  const path = join(folder, file);
  const sound = readFileSync(path, 'utf8');
  if (sound.split(from).length !== 2)
    throw new Error(`${file} does not hold the text to replace exactly once: ${from}`);
  writeFileSync(
    path,
    sound.replace(from, () => to),
  );
  const config = test.endsWith('.e2e.ts') ? ['--config', 'vitest.e2e.config.ts'] : [];
  const args = ['vitest', 'run', ...config, test, '-t', named, '--reporter=json', '--bail=1'];
  const { stdout } = spawnSync('npx', args, { cwd: folder, timeout: PATIENCE, encoding: 'utf8', maxBuffer: 1e9 });
  writeFileSync(path, sound);
  const report = stdout.slice(stdout.lastIndexOf('{"numTotalTestSuites"'));
  const { numFailedTests }: { readonly numFailedTests: number } = JSON.parse(report);
  return numFailedTests > 0;
}

const wanted = MUTANTS.filter(({ name }) => process.argv.slice(2).every((word) => name.includes(word)));
let missed = 0;
try {
  for (const mutant of wanted) {
    const caught = isCaught(mutant);
    if (!caught) missed += 1;
    console.log(`${caught ? 'caught    ' : 'NOT CAUGHT'}  ${mutant.name}  (${mutant.test} "${mutant.named}")`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
console.log(`${wanted.length - missed} of ${wanted.length} mutants caught`);
if (missed > 0) process.exitCode = 1;

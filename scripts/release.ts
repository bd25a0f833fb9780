// Makes a release, up to the push: npm run release -- X.Y.Z [--dry-run]
// With --dry-run it says what it would do, and changes nothing.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { describeStep, PACKED, type Project, planRelease, RELEASED_FILES, type Step } from './release/plan-release';

const git = (...words: readonly string[]): string => execFileSync('git', words, { encoding: 'utf8' });
const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');

const readProject = (): Project => ({
  version: JSON.parse(readFileSync('package.json', 'utf8')).version,
  changelog: readFileSync('CHANGELOG.md', 'utf8'),
  changedFiles: linesOf(git('status', '--porcelain')).map((line) => line.slice(3)),
  tags: linesOf(git('tag', '--list')),
  branch: git('branch', '--show-current').trim(),
  today: new Date().toISOString().slice(0, 10),
});

function take(step: Step): void {
  switch (step.kind) {
    case 'run': {
      const [program, ...words] = step.command;
      const { status, error } = spawnSync(program, words, { stdio: 'inherit' });
      if (error) throw error;
      if (status !== 0) throw new Error(`"${step.command.join(' ')}" failed.`);
      return;
    }
    case 'write':
      writeFileSync(step.file, step.text);
      return;
    case 'sum':
      writeFileSync(step.file, step.packages.map(toSum).join(''));
      return;
  }
}

/** A line that `sha256sum --check` reads. */
const toSum = (name: string): string =>
  `${createHash('sha256')
    .update(readFileSync(join(PACKED, name)))
    .digest('hex')}  ${name}\n`;

function takeAll(steps: readonly Step[]): void {
  try {
    for (const step of steps) {
      console.log(`\n> ${describeStep(step)}`);
      take(step);
    }
  } catch (error) {
    git('restore', '--staged', '--worktree', '--', ...RELEASED_FILES);
    const what = error instanceof Error ? error.message : String(error);
    throw new Error(`${what} ${RELEASED_FILES.join(', ')} are as they were. Mend it, then release again.`);
  }
}

function release(version: string, run: 'dry' | 'real'): void {
  const { problems, steps, afterwards } = planRelease(version, readProject());
  if (problems.length > 0) {
    console.error(`${version} cannot be released yet:\n${problems.map((problem) => `  ${problem}\n`).join('')}`);
    process.exitCode = 1;
  }
  if (run === 'dry' && steps.length > 0) {
    console.log(`Releasing ${version} would take these steps; nothing is changed now:`);
    console.log(steps.map((step, index) => `  ${index + 1}. ${describeStep(step)}`).join('\n'));
    console.log(`Then, by hand:\n${afterwards.map((line) => `  ${line}`).join('\n')}`);
  }
  if (run === 'dry' || problems.length > 0) return;
  takeAll(steps);
  console.log(`\n${version} is ready, and nothing is pushed.\n${afterwards.join('\n')}`);
}

try {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { 'dry-run': { type: 'boolean' } } });
  const [version, ...more] = positionals;
  if (version === undefined || more.length > 0)
    throw new Error('Name the version to release: npm run release -- 1.2.3 [--dry-run]');
  release(version, values['dry-run'] ? 'dry' : 'real');
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

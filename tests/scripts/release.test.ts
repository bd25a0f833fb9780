// @vitest-environment node
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const SCRIPT = resolve('scripts/run.mjs');
const CHANGELOG = '# Changelog\n\n## [Unreleased]\n\n- A release script.\n';
/** Packs nothing but the names that packages have. */
const PACK = `const { mkdirSync, writeFileSync } = require('node:fs');
mkdirSync('.output', { recursive: true });
const { version } = require('./package.json');
for (const what of ['chrome', 'firefox', 'sources']) writeFileSync('.output/sourcelight-' + version + '-' + what + '.zip', what);
`;

/** Bundles a script and starts npm and git; a slow machine needs its time. */
const LONG = 120_000;
const hasGit = spawnSync('git', ['--version']).status === 0;

let folder = '';
const at = (file: string): string => join(folder, file);
const read = (file: string): string => readFileSync(at(file), 'utf8');
const git = (...words: readonly string[]): string => spawnSync('git', words, { cwd: folder, encoding: 'utf8' }).stdout;
const release = (...words: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync('node', [SCRIPT, 'release', ...words], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
};

/** A repository of a made-up project, of which the tests pass unless `broken` is there. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sourcelight-release-'));
  const scripts = { test: 'node -e "process.exit(fs.existsSync(\'broken\') ? 1 : 0)"', zip: 'node pack.cjs' };
  writeFileSync(at('package.json'), JSON.stringify({ name: 'made-up', version: '0.1.0', scripts }, null, 2));
  const packages = { '': { name: 'made-up', version: '0.1.0' } };
  writeFileSync(
    at('package-lock.json'),
    JSON.stringify({ name: 'made-up', version: '0.1.0', lockfileVersion: 3, packages }),
  );
  writeFileSync(at('CHANGELOG.md'), CHANGELOG);
  writeFileSync(at('pack.cjs'), PACK);
  writeFileSync(at('.gitignore'), '.output/\n');
  git('init', '--initial-branch', 'main');
  git('config', 'user.name', 'Somebody');
  git('config', 'user.email', 'somebody@made-up.example');
  git('config', 'commit.gpgSign', 'false');
  git('config', 'tag.gpgSign', 'false');
  git('add', '.');
  git('commit', '--message', 'Begin');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe.skipIf(!hasGit)('npm run release', () => {
  it(
    'says what it would do in a dry run, and changes nothing',
    () => {
      const before = git('rev-parse', 'HEAD');
      const { status, said } = release('0.2.0', '--dry-run');
      expect(said).toContain('1. npm version 0.2.0');
      expect(said).toContain('7. git tag --annotate v0.2.0');
      expect(said).toContain('git push origin main v0.2.0');
      expect(status).toBe(0);
      expect([git('rev-parse', 'HEAD'), git('status', '--porcelain'), git('tag')]).toEqual([before, '', '']);
      expect(existsSync(at('.output'))).toBe(false);
    },
    LONG,
  );

  it(
    'makes the version, its packages with their checksums, a commit and a tag',
    () => {
      const { status, said } = release('0.2.0');
      expect(said).toContain('nothing is pushed');
      expect(status).toBe(0);
      expect(JSON.parse(read('package.json')).version).toBe('0.2.0');
      expect(JSON.parse(read('package-lock.json')).version).toBe('0.2.0');
      expect(read('CHANGELOG.md')).toMatch(
        /## \[Unreleased\]\n\n## \[0\.2\.0\] - \d{4}-\d\d-\d\d\n\n- A release script\.\n/,
      );
      const sums = read('.output/sourcelight-0.2.0-sha256.txt');
      expect(sums).toContain(`${createHash('sha256').update('chrome').digest('hex')}  sourcelight-0.2.0-chrome.zip\n`);
      expect(sums.trim().split('\n')).toHaveLength(3);
      expect(git('status', '--porcelain')).toBe('');
      expect(git('log', '-1', '--format=%s', 'v0.2.0')).toBe('Release 0.2.0\n');
    },
    LONG,
  );

  it(
    'puts everything back when the tests fail',
    () => {
      writeFileSync(at('broken'), '');
      git('add', '.');
      git('commit', '--message', 'Break the tests');
      const { status, said } = release('0.2.0');
      expect(said).toContain('"npm test" failed.');
      expect(status).toBe(1);
      expect(read('CHANGELOG.md')).toBe(CHANGELOG);
      expect([git('status', '--porcelain'), git('tag'), git('log', '-1', '--format=%s')]).toEqual([
        '',
        '',
        'Break the tests\n',
      ]);
    },
    LONG,
  );

  it(
    'refuses a tree that is not clean, and does nothing',
    () => {
      writeFileSync(at('note.txt'), '');
      const { status, said } = release('0.2.0');
      expect(said).toContain('not committed: note.txt.');
      expect(status).toBe(1);
      expect([git('status', '--porcelain'), git('tag'), git('log', '-1', '--format=%s')]).toEqual([
        '?? note.txt\n',
        '',
        'Begin\n',
      ]);
    },
    LONG,
  );

  it(
    'asks for a version when none is named',
    () => {
      const { status, said } = release();
      expect(said).toContain('npm run release -- 1.2.3');
      expect(status).toBe(1);
    },
    LONG,
  );
});

// @vitest-environment node
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const RUNNER = resolve('scripts/test.mjs');
const ALIKE = {
  evaluate: 'exit 0',
  build: 'exit 0',
  'test:addon': 'exit 0',
  reproduce: 'exit 0',
  'test:sizes': 'exit 0',
  'test:e2e': 'exit 0',
};

describe('all tests in parts', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sourcelight-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const give = (scripts: object): void => writeFileSync(join(folder, 'package.json'), JSON.stringify({ scripts }));

  it('are the npm scripts of this project', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    const names = [...readFileSync(RUNNER, 'utf8').matchAll(/script: '([^']+)'/g)].map(([, name]) => name);
    expect(names).toEqual(['check', 'test:unit', ...Object.keys(ALIKE)]);
    for (const name of names) expect(scripts).toHaveProperty(name ?? '');
  });

  it('stop at the first that fails, and say what came of each', () => {
    give({ check: 'echo all is typed', 'test:unit': 'exit 3', ...ALIKE });
    const { status, stdout } = spawnSync('node', [RUNNER], { cwd: folder, encoding: 'utf8' });
    expect(stdout).toContain('part 1 of 8: types and lint (npm run check)\n');
    expect(stdout).toContain('all is typed');
    const end = stdout.slice(stdout.lastIndexOf('passed')).replace(/\d+ s\b/g, 'N s');
    expect(end.trimEnd().split('\n')).toEqual([
      'passed   types and lint       N s',
      'FAILED   unit tests           N s',
      ...['accuracy', 'build', 'add-on lint', 'reproducible builds', 'sizes', 'browser tests'].map(
        (name) => `not run  ${name}`,
      ),
      '',
      'This part alone: npm run test:unit',
    ]);
    expect(status).toBe(1);
  });

  it.skipIf(process.platform === 'win32')('end with all that they have started', async () => {
    writeFileSync(
      join(folder, 'hang.mjs'),
      "import { writeFileSync } from 'node:fs';\nwriteFileSync('pid', String(process.pid));\nsetInterval(() => {}, 1000);\n",
    );
    give({ check: 'node hang.mjs && exit 0', 'test:unit': 'exit 0', ...ALIKE });
    const runner = spawn('node', [RUNNER], { cwd: folder, stdio: 'ignore' });
    const ended = new Promise((done) => runner.on('close', done));
    const pid = await vi.waitFor(() => {
      expect(existsSync(join(folder, 'pid'))).toBe(true);
      const number = Number(readFileSync(join(folder, 'pid'), 'utf8'));
      expect(number).toBeGreaterThan(0);
      return number;
    });
    runner.kill('SIGINT');
    expect(await ended).toBe(1);
    await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow());
  });
});

// @vitest-environment node
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleScript } from '../../scripts/build/bundle-script';

const PAGE = 'tests/pages/river-front/source.html';
const SPEECH = 'The mayor of Lesna said the bridge was safe. It rained.';

describe('analyze on the command line', () => {
  let folder: string;
  let script: string;
  // Bundled once, since that takes longer than all runs together.
  beforeAll(async () => {
    // Here, a bundle finds the packages that it leaves outside.
    mkdirSync('node_modules/.cache', { recursive: true });
    folder = mkdtempSync(resolve('node_modules/.cache/analyze-'));
    script = await bundleScript('analyze', `${resolve('.')}/`, join(folder, 'bundle'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = (args: readonly string[], input = '') => {
    const { status, stdout, stderr } = spawnSync('node', [script, ...args], { input, encoding: 'utf8' });
    return { status, stdout, stderr };
  };

  it('answers one report a line, in order, and names what it could not read', () => {
    const file = join(folder, 'page.html.gz');
    writeFileSync(file, gzipSync(`<html><body>${'x'.repeat(10)}</body></html>`));
    const lines = [
      JSON.stringify({
        id: 'a',
        text: SPEECH,
        outlet: 'Meridian News',
        title: 'Bridge',
        published: '2026-09-14T08:00Z',
      }),
      'not json',
      JSON.stringify({ id: 'c' }),
      JSON.stringify({ id: 'd', file: join(folder, 'absent.html') }),
      JSON.stringify({ id: 'e', file }),
      JSON.stringify({ id: 'f', file: PAGE, byline: 'Somebody Else' }),
      JSON.stringify({ id: 'g', text: SPEECH, published: 'some day' }),
    ];
    const { status, stdout, stderr } = run(['--jsonl'], `${lines.join('\n')}\n`);
    const reports = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(reports.map(({ id, status, error }) => [id, error ? 'error' : status])).toEqual([
      ['a', 'article'],
      [null, 'error'],
      ['c', 'error'],
      ['d', 'error'],
      ['e', 'no-article'],
      ['f', 'article'],
      ['g', 'error'],
    ]);
    expect(reports[0].article).toMatchObject({
      text: SPEECH,
      outlet: 'Meridian News',
      title: 'Bridge',
      url: null,
      published: '2026-09-14',
    });
    expect(
      reports[0].sentences.map(({ start, end }: { start: number; end: number }) => SPEECH.slice(start, end).trim()),
    ).toEqual(['The mayor of Lesna said the bridge was safe.', 'It rained.']);
    expect(reports[1].error).toContain('not json');
    expect(reports[2].error).toContain('"text", "html" or "file"');
    expect(reports[5].article).toMatchObject({ outlet: 'Meridian News', byline: 'Somebody Else' });
    expect(reports[6].error).toContain('Give it as 2026-09-14.');
    expect(status).toBe(1);
    expect(stderr).toContain('7 documents read, 4 failed');
  });

  it('prints text without escape codes of the document, or of its own when piped', () => {
    const { status, stdout } = run(['-'], 'The army said \u001B[2Jit won.');
    expect(status).toBe(0);
    expect(stdout).toContain('it won.');
    expect(stdout).not.toContain('\u001B');
  });

  it('prints CSV that no spreadsheet runs as a formula', () => {
    const { stdout } = run(['--format', 'csv', '-'], '=SUM(A1) is "safe", no?');
    expect(stdout.split('\r\n')[1]).toMatch(/,"'=SUM\(A1\) is ""safe"", no\?"$/u);
  });

  it('prints Markdown in which page text stays text', () => {
    const { stdout } = run(['--format', 'markdown', '-'], 'Look [here](http://x) <b>now</b>.');
    expect(stdout).toContain('Look \\[here\\](http<!-- -->://x) \\<b\\>now\\</b\\>.');
  });

  it('explains a wrong call and goes on after a bad file', () => {
    expect(run(['--format', 'pdf', PAGE])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Unknown format "pdf"'),
    });
    expect(run([])).toMatchObject({ status: 2, stderr: expect.stringContaining('Name at least one file') });
    const { status, stdout, stderr } = run(['--format', 'json', 'absent.doc', PAGE]);
    expect(stderr).toContain('absent.doc: unknown kind of file');
    expect(JSON.parse(stdout)).toMatchObject({ id: PAGE, status: 'article' });
    expect(status).toBe(1);
  });
});

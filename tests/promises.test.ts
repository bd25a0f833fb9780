import { existsSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { readRows } from './read-rows';

const DOCUMENTS = ['PRIVACY.md', 'SECURITY.md'];
const read = (file: string): string => readFileSync(file, 'utf8');
const PROMISES = DOCUMENTS.flatMap(readRows).map(([promise = '', ...rest]) => ({ promise, held: rest.at(-1) ?? '' }));

/** Each test that a cell names: its file, and words of its title. */
const findTests = (cell: string): readonly (readonly [string, string])[] =>
  [...cell.matchAll(/`(tests\/[^`]+\.ts)`((?:,? (?:and )?"[^"]+")*)/g)].flatMap(([, file = '', titles = '']) =>
    [...titles.matchAll(/"([^"]+)"/g)].map(([, title = '']) => [file, title] as const),
  );

/** The titles of all tests and groups of a file, as they are written there. */
function readTitles(file: string): readonly string[] {
  const titles: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /^(?:it|describe)\b/.test(node.expression.getText())) {
      const [title] = node.arguments;
      if (title && ts.isStringLiteralLike(title)) titles.push(title.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true));
  return titles;
}

describe('every promise', () => {
  it.each(PROMISES)('names tests that are there: $promise', ({ held }) => {
    const tests = findTests(held);
    expect(tests).not.toEqual([]);
    for (const [file, title] of tests) expect(readTitles(file).join('\n'), file).toContain(title);
  });

  it.each(DOCUMENTS)('of %s speaks of files and commands that are there', (document) => {
    const { scripts } = JSON.parse(read('package.json'));
    for (const [, path = ''] of read(document).matchAll(/`((?:tests|src|scripts)\/[^`]*)`/g))
      expect(existsSync(path), path).toBe(true);
    const commands = [...read(document).matchAll(/`npm run ([\w:]+)/g)].map(([, name = '']) => name);
    expect(commands).not.toEqual([]);
    for (const command of commands) expect(scripts).toHaveProperty(command);
  });
});

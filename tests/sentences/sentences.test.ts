import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { annotate, readCases, stripRoles } from '../attribution/annotated';

const FOLDER = 'tests/sentences/';
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));

const oneLine = (text: string): string => text.replaceAll('\n\n', ' ¶ ');

describe.each(files)('%s', (file) => {
  it.each(
    readCases(readFileSync(FOLDER + file, 'utf8')).map(
      (c) => [`line ${c.line}: ${oneLine(stripRoles(c.annotated))}`, c] as const,
    ),
  )('%s', (_title, { annotated, knownFailure }) => {
    const found = oneLine(annotate(stripRoles(annotated)));
    if (knownFailure) expect(found, 'This known failure passes now: remove its "! ".').not.toBe(oneLine(annotated));
    else expect(found).toBe(oneLine(annotated));
  });
});

describe('the annotated sentences', () => {
  const cases = files.flatMap((file) => readCases(readFileSync(FOLDER + file, 'utf8')));

  it('hold at least a third of sentences that report nobody', () => {
    const negatives = cases.filter(({ annotated }) => !annotated.includes('{'));
    expect(cases.length).toBeGreaterThanOrEqual(150);
    expect(negatives.length * 3).toBeGreaterThanOrEqual(cases.length);
  });

  it('say in every file what they are about', () => {
    for (const file of files) expect(readFileSync(FOLDER + file, 'utf8'), file).toMatch(/^# \S/u);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { countCases } from './count-cases';
import { resolveMarked } from './marked-mentions';

const FOLDER = 'tests/voices/told/';

describe.each(readdirSync(FOLDER))('%s', (file) => {
  const lines = readFileSync(FOLDER + file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  it.each(lines)('%s', (line) => {
    expect(resolveMarked(line, ({ voice }) => voice)).toBe(line);
  });
});

describe('the tables', () => {
  it('are a third traps', () => {
    const { cases, traps } = countCases(FOLDER);
    expect(traps / cases).toBeGreaterThanOrEqual(1 / 3);
  });
});

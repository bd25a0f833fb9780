import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { countCases } from './count-cases';
import { resolveMarked } from './marked-mentions';

const FOLDER = 'tests/voices/resolution/';
describe.each(readdirSync(FOLDER))('%s', (file) => {
  const lines = readFileSync(FOLDER + file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  it.each(lines)('%s', (line) => {
    expect(resolveMarked(line, ({ name }) => name)).toBe(line);
  });
});

describe('the tables', () => {
  it('hold 100 resolutions and more, at least a third of them traps', () => {
    const { cases, traps } = countCases(FOLDER);
    expect(cases).toBeGreaterThanOrEqual(100);
    expect(traps / cases).toBeGreaterThanOrEqual(1 / 3);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MUTANTS } from '../../scripts/mutants/mutants';

describe('a mutant', () => {
  it.each(MUTANTS)('$name: breaks one place that is there, and nothing else', (mutant) => {
    expect(readFileSync(mutant.file, 'utf8').split(mutant.from)).toHaveLength(2);
    expect(mutant.to).not.toBe(mutant.from);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { page } from '../../scripts/fuzz/arbitrary-page';
import { articleText } from '../../scripts/fuzz/arbitrary-text';
import { findPageFaults, findTextFaults } from '../../scripts/fuzz/find-faults';

/** The same cases in every run; `npm run fuzz` tries others. A failing case is shrunk and printed with its seed. */
const SEED = 20261123;

describe('whatever is written', () => {
  it('has an analysis that holds', () => {
    fc.assert(
      fc.property(articleText, (text) => {
        expect(findTextFaults(text)).toEqual([]);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it.each([
    'According to Ana Holm accused them of “the bridge had fallen,”. ...',
    '" told reporters Ana Holm: “the bridge had fallen”',
    'Ana Holm According to ’',
  ])('has one that holds also where it once broke: %s', (text) => {
    expect(findTextFaults(text)).toEqual([]);
  });

  it('and however the page is made, is read without a trace and leads back to the page', () => {
    fc.assert(
      fc.property(page, (html) => {
        expect(findPageFaults(html)).toEqual([]);
      }),
      { seed: SEED, numRuns: 100 },
    );
  });
});

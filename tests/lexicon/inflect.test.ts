import { expect, it } from 'vitest';
import { inflect } from '../../src/lexicon/inflect';

it.each([
  ['claim', 'claim claims claimed claiming claimed'],
  ['argue', 'argue argues argued arguing argued'],
  ['deny', 'deny denies denied denying denied'],
  ['stress', 'stress stresses stressed stressing stressed'],
  ['quip', 'quip quips quipped quipping quipped'],
  ['admit', 'admit admits admitted admitting admitted'],
  ['repeat', 'repeat repeats repeated repeating repeated'],
  ['say', 'say says said saying said', ['says', 'said', 'saying']],
  ['write', 'write writes wrote writing written', ['writes', 'wrote', 'writing', 'written']],
  ['point out', 'point out|points out|pointed out|pointing out|pointed out'],
])('%s', (term, expected, forms: readonly string[] = []) => {
  expect(inflect({ term, forms }).map(({ words }) => words)).toEqual(
    expected.split(expected.includes('|') ? '|' : ' '),
  );
});

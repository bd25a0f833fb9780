import { expect, it } from 'vitest';
import { isFirstRun } from '../../src/extension/first-run';

it('only the first run of the content script in a page is told so', () => {
  expect([isFirstRun(), isFirstRun(), isFirstRun()]).toEqual([true, false, false]);
});

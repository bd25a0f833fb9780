import { expect, it } from 'vitest';
import { startRun } from '../../src/extension/start-run';

it('a new run of the content script ends the one before, and no other', () => {
  const first = startRun();
  const second = startRun();
  expect([first.aborted, second.aborted]).toEqual([true, false]);
  const third = startRun();
  expect([second.aborted, third.aborted]).toEqual([true, false]);
});

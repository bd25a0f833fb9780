import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Following, followPage } from '../../src/extension/follow-page';

const LINE = 'The harbour master said that the boat would sail on Friday.';
const follower = {
  isOurs: () => false,
  hasMoved: vi.fn(() => false),
  isAbandoned: vi.fn(() => false),
  close: vi.fn(),
  lookAgain: vi.fn(async () => 'nothing-new' as const),
};
let hidden = false;
let following: Following;

beforeEach(() => {
  vi.useFakeTimers();
  hidden = false;
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => hidden);
  for (const ask of [follower.hasMoved, follower.isAbandoned, follower.lookAgain]) ask.mockClear();
  following = followPage(document, follower);
});
afterEach(() => {
  following.stop();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('asks nothing of a page that nobody sees, and catches up when it is shown', async () => {
  hidden = true;
  document.body.append(LINE);
  document.dispatchEvent(new Event('scroll'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect([follower.hasMoved, follower.isAbandoned, follower.lookAgain].map((ask) => ask.mock.calls.length)).toEqual([
    0, 0, 0,
  ]);
  hidden = false;
  await vi.advanceTimersByTimeAsync(3000);
  expect([follower.hasMoved, follower.isAbandoned, follower.lookAgain].map((ask) => ask.mock.calls.length)).toEqual([
    3, 3, 1,
  ]);
});

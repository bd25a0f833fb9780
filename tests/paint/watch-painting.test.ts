import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Painting } from '../../src/paint/paint';
import { watchPainting } from '../../src/paint/watch-painting';

/** A painting without any text, whose sheet is asked for its rules at every look. */
const readRules = vi.fn(() => []);
const sheet = Object.defineProperty({ disabled: false, media: { mediaText: '' } }, 'cssRules', { get: readRules });
const surface = {
  document,
  roots: [],
  highlights: new Map(),
  ranges: new Map(),
  registry: new Map(),
  written: { sheet, asWritten: 'false\n', declared: new Map() },
};
const painting = { document, surfaces: [surface] } as unknown as Painting;
const recolour = vi.fn();
const onTampered = vi.fn(async () => {});
let hidden = false;
let stop = (): void => {};

beforeEach(() => {
  vi.useFakeTimers();
  hidden = false;
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => hidden);
  readRules.mockClear();
  recolour.mockReset();
  onTampered.mockClear();
  stop = watchPainting(painting, { recolour, onTampered });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const change = (): void => document.body.setAttribute('data-theme', String(Math.random()));
const after = async (time: number): Promise<readonly number[]> => {
  await vi.advanceTimersByTimeAsync(time);
  return [readRules.mock.calls.length, recolour.mock.calls.length];
};

it('looks once a second, and follows a change of colours once it has settled', async () => {
  change();
  change();
  expect(await after(5000)).toEqual([5, 1]);
  expect(onTampered).not.toHaveBeenCalled();
});

it('does nothing while the page is hidden, and follows its colours at the first look when it is shown', async () => {
  hidden = true;
  change();
  expect(await after(60_000)).toEqual([0, 0]);
  hidden = false;
  expect(await after(1000)).toEqual([1, 1]);
  expect(await after(1000)).toEqual([2, 1]);
});

it('looks and recolours less often where that takes long', async () => {
  const time = (): number => vi.getMockedSystemTime()?.getTime() ?? 0;
  vi.spyOn(performance, 'now').mockImplementation(time);
  recolour.mockImplementation(() => {
    vi.setSystemTime(time() + 900);
  });
  for (let second = 0; second < 600; second += 1) {
    change();
    await vi.advanceTimersByTimeAsync(1000);
  }
  const spent = 600 * 0.03 + 0.2;
  expect(recolour.mock.calls.length).toBeLessThanOrEqual(Math.ceil(spent / 0.9) + 1);
  expect(recolour.mock.calls.length).toBeGreaterThan(10);
});

import { describe, expect, it } from 'vitest';
import { readMainThreadTime } from '../../../scripts/bench/cpu-time';
import { fitExponent } from '../../../scripts/bench/fit-exponent';
import { toBudgets } from '../../../scripts/bench/measure-size';
import { takeUndisturbed, withPace } from '../../../scripts/bench/pace';
import { readTrace } from '../../../scripts/bench/read-trace';
import { medianOf, spreadOf } from '../../../scripts/bench/spread';

describe('figures of the benchmark', () => {
  it('are the middle of the runs with the lowest and the highest', () => {
    expect(spreadOf([9, 1, 4])).toEqual({ median: 4, low: 1, high: 9, runs: 3 });
    expect(medianOf([4, 1, 9, 2])).toBe(3);
    expect(() => spreadOf([])).toThrow('no values');
  });

  it('tell linear growth from quadratic, whatever short texts cost', () => {
    const points = [1_000, 10_000, 100_000, 1_000_000];
    const grow = (cost: (n: number) => number) => points.map((characters) => ({ characters, ms: cost(characters) }));
    expect(fitExponent(grow((n) => (n < 5_000 ? 500 : n / 300)))).toBeCloseTo(1, 5);
    expect(fitExponent(grow((n) => n * n))).toBeCloseTo(2, 5);
  });

  it('take a missing content script for no bytes, and the limit for what may be reached', () => {
    const built = { target: 'chrome-mv3', files: [{ name: 'page.js', bytes: 90_000 }], zip: 1 };
    expect(toBudgets([built]).map(({ bytes }) => bytes)).toEqual([90_000, 1]);
    expect(toBudgets([{ ...built, files: [] }])[0]?.bytes).toBe(0);
  });
});

describe('a trace of a press', () => {
  const event = (name: string, ts: number, dur: number, tid: number, world?: string) => ({
    ...{ name, ph: 'X', pid: 1, tid, ts, dur, tdur: dur / 2 },
    args: world === undefined ? {} : { worldName: world },
  });
  const read = (...events: readonly object[]) =>
    readTrace(new TextEncoder().encode(JSON.stringify({ traceEvents: events })), 1_000_000);
  const PAGE = 7;
  const OTHER = 8;

  it('counts script on the thread where ours runs, once, from the press on, as time of the thread', () => {
    const cost = read(
      event('RunTask', 900_000, 50_000, PAGE),
      event('RunMicrotasks', 900_000, 50_000, PAGE),
      event('RunTask', 1_010_000, 20_000, PAGE),
      event('v8.callFunction', 1_011_000, 10_000, PAGE, 'Sourcelight'),
      event('RunMicrotasks', 1_012_000, 4_000, PAGE),
      event('RunTask', 1_040_000, 8_000, PAGE),
      event('UpdateLayoutTree', 1_041_000, 2_000, PAGE),
      event('Paint', 1_043_000, 2_000, PAGE),
      event('RunTask', 1_050_000, 90_000, OTHER),
      event('v8.callFunction', 1_050_000, 90_000, OTHER, 'Another'),
    );
    expect(cost).toEqual({ script: 5, rendering: 2, longestTask: 10 });
  });

  it('counts nothing where ours never ran', () => {
    expect(read(event('RunTask', 1_010_000, 20_000, PAGE), event('Paint', 1_020_000, 20_000, PAGE))).toEqual({
      script: 0,
      rendering: 0,
      longestTask: 0,
    });
  });
});

describe('presses on a machine that others slow down', () => {
  it('count when it was fastest, whatever they took', () => {
    const presses = [
      { pace: 14, ms: 90 },
      { pace: 10, ms: 120 },
      { pace: 11, ms: 100 },
    ];
    expect(takeUndisturbed(presses, 2).map(({ ms }) => ms)).toEqual([120, 100]);
  });

  it('are told how long fixed work takes around them', async () => {
    const { result, pace } = await withPace(async () => 'pressed');
    expect([result, pace > 0]).toEqual(['pressed', true]);
  });

  it('cost the main thread of a process time, and nothing where there is none', () => {
    const time = readMainThreadTime(process.pid);
    expect(time === null || time > 0).toBe(true);
    expect(readMainThreadTime(-1)).toBeNull();
  });
});

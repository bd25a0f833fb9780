import type { Page } from 'puppeteer-core';
import type { OpenBrowser } from '../../tests/e2e/open-browser';
import type { InWindow } from '../../tests/e2e/open-firefox';
import { readMainThreadTime } from './cpu-time';
import { act, type PressEffect, type PressKind, type PressRecord, prepare, readEffect } from './measure-press';
import { type Paced, takeUndisturbed, withPace } from './pace';
import type { PressCost } from './read-trace';
import { type Spread, spreadOf } from './spread';

/** When something began and ended, in milliseconds since 1970. */
interface Stretch {
  readonly begin: number;
  readonly end: number;
}

/**
 * The same as `tracePresses` in Firefox, by its own profiler: samples once a millisecond, each with the processor time since the one before. It runs from
 * the first press to the last, since Firefox throws away what it has compiled whenever it starts. What the page spends on rendering is not told.
 */
export async function profilePresses(
  open: OpenBrowser,
  inWindow: InWindow,
  page: Page,
  address: string,
  kinds: readonly PressKind[],
): Promise<readonly PressRecord[]> {
  const stretches: Stretch[] = [];
  const effects: (PressEffect & Paced)[] = [];
  const now = (): number => performance.timeOrigin + performance.now();
  return whileProfiling(inWindow, async () => {
    for (const kind of kinds) {
      await prepare(open, page, address, kind);
      const begin = now();
      const { result: popup, pace } = await withPace(() => act(open, page, kind));
      stretches.push({ begin, end: now() });
      await popup?.close();
      effects.push({ ...(await readEffect(page)), pace });
    }
    const costs: readonly Omit<PressCost, 'rendering'>[] = JSON.parse(await inWindow(read(stretches)));
    return effects.map((effect, index) => ({ script: 0, longestTask: 0, rendering: null, ...costs[index], ...effect }));
  });
}

/** What the profiler itself costs: processor time of the page's main thread over a press, in milliseconds, without and with it. */
export interface ProfilerCost {
  readonly without: Spread;
  readonly with: Spread;
}

interface PacedTime extends Paced {
  readonly time: number;
}

/** So many times without and with the profiler, in turns: the machine is not always equally fast. */
const TURNS = 3;

/**
 * Measures what the profiler costs, which has Firefox run scripts of a slower kind and stops them for every sample. `null` where the system does not tell
 * the time of threads. What is pressed has to be warm again whenever the profiler has started: the first `warmUp` presses are not counted.
 */
export async function measureProfiler(
  open: OpenBrowser,
  inWindow: InWindow,
  address: string,
  warmUp: number,
  runs: number,
): Promise<ProfilerCost | null> {
  const page = await open.browser.newPage();
  const readTime = async (): Promise<number | null> =>
    readMainThreadTime(
      Number(await inWindow('String(gBrowser.selectedBrowser.browsingContext.currentWindowGlobal.osPid)')),
    );
  const press = async (): Promise<PacedTime> => {
    await prepare(open, page, address, 'button');
    const before = await readTime();
    const { result: popup, pace } = await withPace(() => act(open, page, 'button'));
    const after = await readTime();
    await popup?.close();
    return { time: before === null || after === null ? Number.NaN : after - before, pace };
  };
  const pressOften = async (): Promise<readonly PacedTime[]> => {
    const presses: PacedTime[] = [];
    for (let run = 0; run < warmUp + runs; run += 1) presses.push(await press());
    return presses.slice(warmUp);
  };
  const timesOf = (presses: readonly PacedTime[]): readonly number[] =>
    takeUndisturbed(presses, runs).map(({ time }) => time);
  try {
    const alone: PacedTime[] = [];
    const profiled: PacedTime[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      alone.push(...(await pressOften()));
      profiled.push(...(await whileProfiling(inWindow, pressOften)));
    }
    return [...alone, ...profiled].some(({ time }) => Number.isNaN(time))
      ? null
      : { without: spreadOf(timesOf(alone)), with: spreadOf(timesOf(profiled)) };
  } finally {
    await page.close();
  }
}

async function whileProfiling<T>(inWindow: InWindow, act: () => Promise<T>): Promise<T> {
  await inWindow(START);
  try {
    return await act();
  } finally {
    await inWindow(STOP);
  }
}

const START = `(async () => {
  await Services.profiler.StartProfiler(4_000_000, 1, ['js', 'cpu'], ['GeckoMain']);
  return true;
})()`;

const STOP = `(async () => {
  await Services.profiler.StopProfiler();
  return true;
})()`;

/**
 * Sums, for each stretch of time, the samples of all page threads whose stacks stand in our content script. The longest task is the longest run of such
 * samples: it ends where there are none for a while, and where promises have been served, which ends a task. What Firefox itself marks as one long task
 * counts as one.
 */
const read = (stretches: readonly Stretch[]): string => `(async () => {
  const profile = await Services.profiler.getProfileDataAsync();
  const unit = { ns: 1e6, 'µs': 1e3 }[profile.meta.sampleUnits?.threadCPUDelta] ?? 1e6;
  const costs = ${JSON.stringify(stretches)}.map((stretch) => ({ ...stretch, script: 0, longestTask: 0 }));
  for (const { meta, threads } of profile.processes)
    for (const { samples, markers, stackTable, frameTable, stringTable } of threads) {
      const { stack, time, threadCPUDelta } = samples.schema;
      const stretchesOf = (name) => markers.data
        .filter((marker) => stringTable[marker[markers.schema.name]] === name)
        .map((marker) => ({ begin: marker[markers.schema.startTime] || 0, end: marker[markers.schema.endTime] || 0 }));
      const ends = stretchesOf('Perform microtasks').map(({ end }) => end).sort((a, b) => a - b);
      const longTasks = stretchesOf('LongTask').map((task) => ({ ...task, ours: 0 }));
      const isOurFrame = frameTable.data.map((frame) =>
        /\\/(?:asked|page)\\.js/u.test(stringTable[frame[frameTable.schema.location]] ?? ''));
      const isOurs = [];
      for (const entry of stackTable.data) {
        const prefix = entry[stackTable.schema.prefix];
        isOurs.push(isOurFrame[entry[stackTable.schema.frame]] || (prefix !== null && isOurs[prefix]));
      }
      let task = 0;
      let last = -1;
      let endsBefore = 0;
      for (const sample of samples.data) {
        if (sample[stack] === null || !isOurs[sample[stack]]) continue;
        const now = sample[time];
        const cost = costs.find(({ begin, end }) => begin <= meta.startTime + now && meta.startTime + now <= end);
        if (!cost) continue;
        const spent = (sample[threadCPUDelta] ?? 0) / unit;
        cost.script += spent;
        const endsBeforeLast = endsBefore;
        while (ends[endsBefore] < now) endsBefore += 1;
        task = now - last < 3 && endsBefore === endsBeforeLast ? task + spent : spent;
        last = now;
        const long = longTasks.find(({ begin, end }) => begin <= now && now <= end);
        if (long) long.ours += spent;
        cost.longestTask = Math.max(cost.longestTask, task, long?.ours ?? 0);
      }
    }
  return JSON.stringify(costs.map(({ script, longestTask }) => ({ script, longestTask })));
})()`;

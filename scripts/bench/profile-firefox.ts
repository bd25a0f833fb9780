import type { Page } from 'puppeteer-core';
import type { OpenBrowser } from '../../tests/e2e/open-browser';
import type { InWindow } from '../../tests/e2e/open-firefox';
import { act, type PressEffect, type PressKind, REST, readEffect, rest, watchLayout } from './measure-press';
import type { PressCost } from './read-trace';

/**
 * The same as `tracePress` in Firefox, by its own profiler: samples once a millisecond, each with the processor time since the one before. What the
 * page spends on rendering is not told.
 */
export async function profilePress(
  open: OpenBrowser,
  inWindow: InWindow,
  page: Page,
  address: string,
  kind: PressKind,
): Promise<PressCost & PressEffect> {
  await page.goto(address, { waitUntil: 'load' });
  await page.bringToFront();
  await rest(REST);
  await watchLayout(page);
  if (kind.endsWith('asleep')) await open.sleepBackground();
  await inWindow(START);
  const popup = await act(open, page, kind);
  const { script, longestTask }: { script: number; longestTask: number } = JSON.parse(await inWindow(STOP));
  await popup?.close();
  return { script, rendering: null, longestTask, ...(await readEffect(page)) };
}

const START = `(async () => {
  await Services.profiler.StartProfiler(4_000_000, 1, ['js', 'cpu'], ['GeckoMain']);
  return true;
})()`;

/** Sums the samples of all page threads whose stacks stand in our content script; the longest task is the longest run of such samples. */
const STOP = `(async () => {
  const profile = await Services.profiler.getProfileDataAsync();
  await Services.profiler.StopProfiler();
  const unit = { ns: 1e6, 'µs': 1e3 }[profile.meta.sampleUnits?.threadCPUDelta] ?? 1e6;
  let script = 0;
  let longestTask = 0;
  for (const { threads } of profile.processes)
    for (const { samples, stackTable, frameTable, stringTable } of threads) {
      const { stack, time, threadCPUDelta } = samples.schema;
      const isOurFrame = frameTable.data.map((frame) =>
        (stringTable[frame[frameTable.schema.location]] ?? '').includes('/page.js'));
      const isOurs = [];
      for (const entry of stackTable.data) {
        const prefix = entry[stackTable.schema.prefix];
        isOurs.push(isOurFrame[entry[stackTable.schema.frame]] || (prefix !== null && isOurs[prefix]));
      }
      let task = 0;
      let last = -1;
      for (const sample of samples.data) {
        if (sample[stack] === null || !isOurs[sample[stack]]) continue;
        const spent = (sample[threadCPUDelta] ?? 0) / unit;
        script += spent;
        task = sample[time] - last < 3 ? task + spent : spent;
        last = sample[time];
        longestTask = Math.max(longestTask, task);
      }
    }
  return JSON.stringify({ script, longestTask });
})()`;

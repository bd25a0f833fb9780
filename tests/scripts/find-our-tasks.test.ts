import { describe, expect, it } from 'vitest';
import { findOurTasks } from '../../scripts/soak/find-our-tasks';

const event = (name: string, ts: number, dur: number) => ({ name, ph: 'X', pid: 1, tid: 1, ts, dur, tdur: dur });
const profile = (url: string, after: number) => [
  { name: 'Profile', ph: 'P', pid: 1, tid: 1, ts: 0, id: '0x1', args: { data: { startTime: 0 } } },
  {
    ...{ name: 'ProfileChunk', ph: 'P', pid: 1, tid: 2, ts: 0, id: '0x1' },
    args: { data: { cpuProfile: { nodes: [{ id: 1, callFrame: { url } }], samples: [1] }, timeDeltas: [after] } },
  },
];
const OURS = 'chrome-extension://abc/page.js';

describe('the search for our tasks', () => {
  it('finds by a sample what no event names, and leaves out the measuring', () => {
    const task = [event('RunTask', 1000, 60_000), event('CpuProfiler::StartProfiling', 2000, 40_000)];
    expect(findOurTasks([...profile(OURS, 50_000), ...task])).toMatchObject([{ ms: 20 }]);
  });

  it('leaves alone tasks of others, and those in which no sample falls', () => {
    const task = event('RunTask', 1000, 60_000);
    expect(findOurTasks([...profile('https://news.example/page.js', 50_000), task])).toEqual([]);
    expect(findOurTasks([...profile(OURS, 70_000), task])).toEqual([]);
  });
});

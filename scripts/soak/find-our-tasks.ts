import { type TraceEvent, WORLD } from '../bench/read-trace';

/** What Chromium must trace so that our tasks can be found. */
export const CATEGORIES: readonly string[] = [
  '-*',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'v8',
  'disabled-by-default-v8.cpu_profiler',
];

/** A task in which our script ran, in milliseconds of processor time. */
export interface OurTask {
  readonly ms: number;
  /** What it held, and how long each took without what lay within, longest first. */
  readonly parts: readonly (readonly [name: string, ms: number])[];
}

/** What is done for the samples alone. */
const MEASURING = 'CpuProfiler::StartProfiling';
const PAGE_SCRIPT = /^chrome-extension:\/\/[a-z]+\/page\.js$/u;

/**
 * Each task in which our script ran, in order. What else the task held counts as well: style, layout, the browser's own work, all but the measuring itself. Where script goes on after
 * a pause, no event names it: there, samples of what the processor was at tell.
 */
export function findOurTasks(events: readonly TraceEvent[]): readonly OurTask[] {
  const samples = findOurSamples(events);
  const threads = new Map<string, TraceEvent[]>();
  for (const event of events) if (event.ph === 'X') addTo(threads, threadOf(event), event);
  return [...threads].flatMap(([thread, own]) => {
    // Outer events first, so that each task is followed by what it holds.
    const ordered = own.sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
    const sampled = samples.get(thread) ?? [];
    const tasks: TraceEvent[][] = [];
    for (const event of ordered) {
      const last = tasks.at(-1);
      if (last?.[0] && event.ts < endOf(last[0])) last.push(event);
      else if (event.name === 'RunTask') tasks.push([event]);
    }
    return tasks.flatMap((held) => {
      const [task] = held as [TraceEvent];
      const isSampled = sampled.some((at) => at >= task.ts && at < endOf(task));
      if (!isSampled && !held.some(isOurs)) return [];
      const parts = toParts(held).filter(([name]) => name !== MEASURING);
      return [{ ms: parts.reduce((sum, [, ms]) => sum + ms, 0), parts }];
    });
  });
}

/** The moments at which a thread was at our script, or at what our script had called, by thread. */
function findOurSamples(events: readonly TraceEvent[]): ReadonlyMap<string, readonly number[]> {
  const profiles = new Map<string, { thread: string; at: number; readonly ours: Set<number> }>();
  const samples = new Map<string, number[]>();
  for (const event of events) {
    const { name, pid, id, args } = event;
    const { startTime = 0, cpuProfile, timeDeltas = [] } = args?.data ?? {};
    const key = `${pid} ${id}`;
    if (name === 'Profile') profiles.set(key, { thread: threadOf(event), at: startTime, ours: new Set() });
    const profile = profiles.get(key);
    if (name !== 'ProfileChunk' || !profile) continue;
    for (const { id: node, parent, callFrame } of cpuProfile?.nodes ?? [])
      if (PAGE_SCRIPT.test(callFrame.url ?? '') || profile.ours.has(parent ?? -1)) profile.ours.add(node);
    for (const [nth, node] of (cpuProfile?.samples ?? []).entries()) {
      profile.at += timeDeltas[nth] ?? 0;
      if (profile.ours.has(node)) addTo(samples, profile.thread, profile.at);
    }
  }
  return samples;
}

function addTo<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Own times of events by name, of a task and all it holds, outer ones first. */
function toParts(events: readonly TraceEvent[]): OurTask['parts'] {
  const times = new Map<string, number>();
  const open: TraceEvent[] = [];
  const add = (name: string, ms: number): void => void times.set(name, (times.get(name) ?? 0) + ms);
  for (const event of events) {
    while (open.length > 0 && event.ts >= endOf(open.at(-1) as TraceEvent)) open.pop();
    const around = open.at(-1);
    if (around) add(around.name, -timeOf(event));
    add(event.name, timeOf(event));
    open.push(event);
  }
  return [...times].sort(([, a], [, b]) => b - a);
}

const isOurs = ({ args }: TraceEvent): boolean => args?.worldName === WORLD || PAGE_SCRIPT.test(args?.data?.url ?? '');
const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
const timeOf = ({ tdur = 0 }: TraceEvent): number => tdur / 1000;
const endOf = ({ ts, dur = 0 }: TraceEvent): number => ts + dur;

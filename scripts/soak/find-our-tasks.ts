import { type TraceEvent, WORLD } from '../bench/read-trace';

/** What Chromium must trace so that our tasks can be found. */
export const CATEGORIES = ['-*', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8'];

/** A task in which our script ran, in milliseconds of processor time. */
export interface OurTask {
  readonly ms: number;
  /** What it held, and how long each took without what lay within, longest first. */
  readonly parts: readonly (readonly [name: string, ms: number])[];
}

const PAGE_SCRIPT = /^chrome-extension:\/\/[a-z]+\/page\.js$/u;

/**
 * Each task in which our script ran, in order. What else the task held counts as well: style, layout, the browser's own work.
 */
export function findOurTasks(events: readonly TraceEvent[]): readonly OurTask[] {
  const threads = new Map<string, TraceEvent[]>();
  for (const event of events.filter(({ ph }) => ph === 'X')) {
    const own = threads.get(threadOf(event));
    if (own) own.push(event);
    else threads.set(threadOf(event), [event]);
  }
  return [...threads.values()].flatMap((thread) => {
    // Outer events first, so that each task is followed by what it holds.
    const ordered = thread.sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
    return ordered.flatMap((task, index) => {
      if (task.name !== 'RunTask') return [];
      const next = ordered.findIndex(({ ts }, at) => at > index && ts >= endOf(task));
      const held = ordered.slice(index + 1, next < 0 ? undefined : next);
      return held.some(isOurs) ? [{ ms: timeOf(task), parts: toParts([task, ...held]) }] : [];
    });
  });
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

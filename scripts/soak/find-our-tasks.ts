/** One event of a trace, as Chromium writes them; times are microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Processor time of the thread, which other programs on the machine do not lengthen. */
  readonly tdur?: number;
  readonly args?: { readonly worldName?: string; readonly data?: { readonly url?: string } };
}

/** What Chromium must trace so that our tasks can be found. */
export const CATEGORIES = ['-*', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8'];

const CONTENT_SCRIPT = /^chrome-extension:\/\/[a-z]+\/content-scripts\//u;
const WORLD = 'Sourcelight';

/**
 * Milliseconds of processor time of each task in which our content script ran, in order. What else the task held counts as well:
 * style, layout, the browser's own work.
 */
export function findOurTasks(events: readonly TraceEvent[]): readonly number[] {
  const complete = events.filter(({ ph }) => ph === 'X');
  const ours = complete.filter(({ args }) => args?.worldName === WORLD || CONTENT_SCRIPT.test(args?.data?.url ?? ''));
  const threads = new Map<string, TraceEvent[]>();
  for (const event of ours) {
    const own = threads.get(threadOf(event));
    if (own) own.push(event);
    else threads.set(threadOf(event), [event]);
  }
  return complete
    .filter(({ name }) => name === 'RunTask')
    .sort((a, b) => a.ts - b.ts)
    .flatMap((task) => {
      const own = threads.get(threadOf(task)) ?? [];
      return own.some((event) => event.ts >= task.ts && endOf(event) <= endOf(task)) ? [(task.tdur ?? 0) / 1000] : [];
    });
}

const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
const endOf = ({ ts, dur = 0 }: TraceEvent): number => ts + dur;

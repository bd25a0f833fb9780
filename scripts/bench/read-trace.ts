/** One event of a trace, as Chromium writes them; times are microseconds of the machine's monotonic clock. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Processor time of the thread, which other programs on the machine do not lengthen. */
  readonly tdur?: number;
  /** Tells apart what goes on over several events, in one process. */
  readonly id?: string;
  /** The world that a script runs in (extensions have one of their own), and where it comes from. */
  readonly args?: { readonly worldName?: string; readonly data?: TraceData };
}

/** What some events say. */
export interface TraceData {
  readonly url?: string;
  /** Of a profile of the processor: when it begins; the calls seen so far, samples of them, and microseconds from each to the next. */
  readonly startTime?: number;
  readonly cpuProfile?: {
    readonly nodes?: readonly {
      readonly id: number;
      readonly parent?: number;
      readonly callFrame: { readonly url?: string };
    }[];
    readonly samples?: readonly number[];
  };
  readonly timeDeltas?: readonly number[];
}

/** What a press of ours cost the page, in milliseconds: processor time of the page's main thread. */
export interface PressCost {
  readonly script: number;
  /** Style, layout and paint; `null` where the browser does not tell. */
  readonly rendering: number | null;
  /** The longest task in which our script ran. */
  readonly longestTask: number;
}

/** Script with what it leaves to collect. */
const SCRIPT = new Set([
  'MinorGC',
  'MajorGC',
  'EvaluateScript',
  'v8.run',
  'v8.callFunction',
  'FunctionCall',
  'RunMicrotasks',
  'v8.compile',
  'TimerFire',
]);
const RENDERING = new Set(['UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint', 'Layerize', 'Commit']);
/** The world of our scripts in a page. */
export const WORLD = 'Sourcelight';

/**
 * Reads from a trace what a press at `press` (microseconds) cost the page, which runs no scripts of its own: all script on its main thread is ours,
 * from the press on.
 */
export function readTrace(trace: Uint8Array, press: number): PressCost {
  const { traceEvents }: { traceEvents: readonly TraceEvent[] } = JSON.parse(new TextDecoder().decode(trace));
  const events = traceEvents
    .filter(({ ph, ts }) => ph === 'X' && ts >= press)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const ours = events.find((event) => isOurs(event));
  const page = ours ? events.filter((event) => threadOf(event) === threadOf(ours)) : [];
  const tasks = page.filter(({ name }) => name === 'RunTask');
  const script = outermost(page, SCRIPT);
  return {
    script: sumOf(script),
    rendering: sumOf(outermost(page, RENDERING)),
    longestTask: Math.max(
      0,
      ...tasks.filter((task) => script.some((event) => isWithin(event, task))).map((task) => (task.tdur ?? 0) / 1000),
    ),
  };
}

const threadOf = ({ pid, tid }: { readonly pid: number; readonly tid: number }): string => `${pid} ${tid}`;
const endOf = ({ ts, dur = 0 }: TraceEvent): number => ts + dur;
const isWithin = (event: TraceEvent, task: TraceEvent): boolean => event.ts >= task.ts && endOf(event) <= endOf(task);
const isOurs = ({ args }: TraceEvent): boolean => args?.worldName === WORLD;
const sumOf = (events: readonly TraceEvent[]): number => events.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000;

/** The events of these names that do not stand in another of them. `events` are in the order of their beginning. */
function outermost(events: readonly TraceEvent[], names: ReadonlySet<string>): readonly TraceEvent[] {
  let end = 0;
  return events.filter((event) => {
    if (!names.has(event.name) || event.ts < end) return false;
    end = endOf(event);
    return true;
  });
}

import type { BrowserName } from '../find-browser';
import type { OurTask } from './find-our-tasks';

/** How a saved page fared in one browser. A line of the log. */
export interface PageResult {
  readonly browser: BrowserName;
  readonly path: string;
  /** What the popup showed; `'unknown'` where a step failed before it did. */
  readonly shown: 'article' | 'message' | 'unknown';
  /** Exceptions and console errors of ours. */
  readonly errors: readonly string[];
  /** Where the page's DOM differed from what it was, and at which step. */
  readonly differences: readonly string[];
  /** Steps that did not lead to what they should. */
  readonly failures: readonly string[];
  /** The tasks over the limit in which our script ran in the tab; `null` where the browser does not tell. */
  readonly longTasks: readonly OurTask[] | null;
  /** The longest of all such tasks, over the limit or not. */
  readonly longestTask: number | null;
  /** Bytes that the tab holds more after switching off and on again and again; `null` where the browser does not tell. */
  readonly growth: number | null;
  /** Requests of the page to elsewhere, none of which got out. */
  readonly outside: number;
}

/** A task in the tab may take so long, in milliseconds of processor time. */
export const LONG_TASK = 50;
/** What the browser itself keeps or has not yet freed: more than this many bytes is a leak. */
export const MOST_GROWTH = 1_000_000;

/** What is wrong with a result, in words; `[]` when all is well. */
export function findProblems({ errors, differences, failures, longTasks, growth }: PageResult): readonly string[] {
  return [
    ...errors.map((error) => `error: ${error}`),
    ...differences.map((difference) => `DOM: ${difference}`),
    ...failures.map((failure) => `failed: ${failure}`),
    ...(longTasks ?? []).map(({ ms, parts }) => `task of ${ms.toFixed(0)} ms: ${printParts(parts)}`),
    ...(growth !== null && growth > MOST_GROWTH ? [`memory: ${(growth / 1e6).toFixed(1)} MB more`] : []),
  ];
}

const printParts = (parts: OurTask['parts']): string =>
  parts
    .slice(0, 5)
    .map(([name, ms]) => `${name} ${ms.toFixed(0)}`)
    .join(', ');

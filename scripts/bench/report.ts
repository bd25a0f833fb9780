import type { Failure } from './course';
import type { AnalysisCost, Comparison } from './measure-analysis';
import type { BrowserCost } from './measure-browser';
import type { FindingCost } from './measure-finding';
import type { Growth } from './measure-growth';
import type { ReadingCost } from './measure-reading';
import type { BuiltSize } from './measure-size';
import type { StartCost } from './measure-start';

/** Everything that one run of the benchmark found; a part that was left out, or failed, is empty. */
export interface BenchReport {
  readonly machine: Machine;
  /** When each part was measured, by its name: `'2026-09-14 08:30'`, in UTC. */
  readonly measured: Readonly<Record<string, string>>;
  readonly runs: number;
  readonly failures: readonly Failure[];
  readonly analysis: readonly AnalysisCost[];
  readonly comparisons: readonly Comparison[];
  readonly finding: readonly FindingCost[];
  readonly browsers: readonly BrowserCost[];
  readonly reading: readonly ReadingCost[];
  readonly sizes: readonly BuiltSize[];
  readonly start: StartCost | null;
  readonly growth: readonly Growth[];
}

/** What the figures were measured on. */
export interface Machine {
  readonly date: string;
  readonly processor: string;
  readonly processors: number;
  readonly gigabytes: number;
  readonly system: string;
  readonly node: string;
  /** Programs that waited for a processor when the run began and when it ended: above the number of processors, times on the clock are too long. */
  readonly load: readonly [number, number];
  /** How long the whole run took, in minutes. */
  readonly minutes: number;
  /** The libraries that were measured beside ours, with their versions. */
  readonly libraries: Readonly<Record<string, string>>;
}

/** A step of the benchmark that could not be measured. */
export interface Failure {
  readonly what: string;
  readonly why: string;
}

/** The way through a benchmark: which step it is at, and which failed. */
export interface Course {
  readonly failures: readonly Failure[];
  /** Runs one step after saying which. One that fails is noted and gives `null`: what comes after it is measured all the same. */
  step<T>(what: string, run: () => T | Promise<T>): Promise<T | null>;
  /** The same for each of a list; those that fail are left out. */
  each<A, T>(list: readonly A[], what: (item: A) => string, run: (item: A) => T | Promise<T>): Promise<readonly T[]>;
}

/** Begins a course that says its steps by `say`. */
export function beginCourse(say: (line: string) => void): Course {
  const failures: Failure[] = [];
  const step: Course['step'] = async (what, run) => {
    say(`${what} …`);
    try {
      return await run();
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      failures.push({ what, why });
      say(`${what} FAILED: ${why}`);
      return null;
    }
  };
  const each: Course['each'] = async (list, what, run) => {
    const results = [];
    for (const item of list) {
      const result = await step(what(item), () => run(item));
      if (result !== null) results.push(result);
    }
    return results;
  };
  return { failures, step, each };
}

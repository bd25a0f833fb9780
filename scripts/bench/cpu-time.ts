import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Whether the system tells how much processor time its processes have used. */
export const tellsCpuTime = existsSync('/proc/self/stat');

/** The kernel counts processor time in hundredths of a second, whatever its own clock. */
const TICK = 10;

/** The processor time that a process and all below it have used so far, in milliseconds. Unlike the time on the clock, other programs have no part in it. */
export function readCpuTime(pid: number): number {
  const parents = new Map<number, number>();
  const times = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/u.test(name)) continue;
    // The name of a program, in brackets, may hold anything.
    const fields = readStat(name)
      .replace(/^.*\)\s/su, '')
      .split(' ')
      .map(Number);
    const [, parent, user, system] = [fields[0], fields[1], fields[11], fields[12]];
    if (parent === undefined || user === undefined || system === undefined) continue;
    parents.set(Number(name), parent);
    times.set(Number(name), (user + system) * TICK);
  }
  const isBelow = (process: number): boolean => {
    for (let at: number | undefined = process; at !== undefined && at > 0; at = parents.get(at))
      if (at === pid) return true;
    return false;
  };
  return [...times].reduce((sum, [process, time]) => (isBelow(process) ? sum + time : sum), 0);
}

/** Processes end while one reads of them. */
function readStat(process: string): string {
  try {
    return readFileSync(`/proc/${process}/stat`, 'utf8');
  } catch {
    return '';
  }
}

/** The processor time that the main thread of a process has used so far, in milliseconds; `null` where the system does not tell. */
export function readMainThreadTime(pid: number): number | null {
  try {
    const [nanoseconds] = readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ');
    return Number(nanoseconds) / 1e6;
  } catch {
    return null;
  }
}

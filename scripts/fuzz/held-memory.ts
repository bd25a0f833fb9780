import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/** Closed pages end in steps of their own, in milliseconds. */
const CLOSING = 200;

/** Megabytes of objects that are still in use. */
export async function readHeldMemory(): Promise<number> {
  await setTimeout(CLOSING);
  collect();
  return process.memoryUsage().heapUsed / 1e6;
}

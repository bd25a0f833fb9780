import { setTimeout as sleep } from 'node:timers/promises';
import { PATIENCE } from './patience';

/** Waits until `condition` gives something that is neither false nor empty, and returns it; says what it waited for when it never does. */
export async function until<T>(what: string, condition: () => T | Promise<T>): Promise<NonNullable<T>> {
  const end = Date.now() + PATIENCE;
  let trouble = '';
  for (;;) {
    try {
      const value = await condition();
      if (value) return value;
      trouble = '';
    } catch (error) {
      trouble = ` (${error instanceof Error ? error.message : String(error)})`;
    }
    if (Date.now() > end) throw new Error(`Waited ${PATIENCE / 1000} s in vain for ${what}${trouble}.`);
    await sleep(25);
  }
}

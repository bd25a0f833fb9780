import type { NoArticleReason, Reading } from '../article/article';

/** A page that is still building itself is read again so often, after so many milliseconds, before it is said to hold no article. */
const TRIES = 6;
const PAUSE = 250;
/** Reasons against a page that it may outgrow. */
const UNRIPE: ReadonlySet<NoArticleReason> = new Set(['no-text', 'too-short']);

/** A reading of a page; of one that is still building itself (`isYoung`), once there is something to read, or patience has ended. */
export async function readRipe(read: () => Promise<Reading>, isYoung: () => boolean): Promise<Reading> {
  for (let nth = 1; ; nth += 1) {
    const reading = await read();
    if (reading.status === 'article' || !UNRIPE.has(reading.reason) || nth > TRIES || !isYoung()) return reading;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

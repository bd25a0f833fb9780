import { KeptUnreadable } from './kept/kept-unreadable';

/** Something went wrong. */
export interface Failed {
  readonly status: 'failed';
  /** What was said of it, for a report. */
  readonly detail: string;
  /** Present when the browser could not say what is kept: settings, sites, rules or corrections. */
  readonly cause?: 'storage';
}

/** What went wrong, as it is told to others. */
export function toFailed(error: unknown): Failed {
  if (error instanceof KeptUnreadable) return { status: 'failed', detail: error.message, cause: 'storage' };
  return { status: 'failed', detail: String(error) };
}

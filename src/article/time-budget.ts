/** The part of a core's time that looks at a page may take in the long run. */
const SHARE = 0.03;

/** How much time looks at a page may take. */
export interface TimeBudget {
  /** Takes note of how long a look took, in milliseconds. */
  readonly spend: (time: number) => void;
  /** When the next look may be, as `Date.now()` counts; in the past if at once. */
  readonly next: () => number;
}

/** A budget that begins with `most` milliseconds, regains a few per cent of all time, and never holds more. What is spent beyond it has to be regained first. */
export function openTimeBudget(most: number): TimeBudget {
  let left = most;
  let since = Date.now();
  const regain = (): void => {
    const now = Date.now();
    left = Math.min(most, left + (now - since) * SHARE);
    since = now;
  };
  return {
    spend: (time) => {
      regain();
      left -= time;
    },
    next: () => {
      regain();
      return left > 0 ? since : since + -left / SHARE;
    },
  };
}

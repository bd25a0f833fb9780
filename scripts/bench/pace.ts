/** The fixed work is to read and write this so many times: like what browsers do, it depends on memory as well. It takes some fifteen milliseconds on a machine of today. */
const TIMES = 5;
const DATA = JSON.stringify(
  Array.from({ length: 5000 }, (_, at) => ({ at, word: `word ${at % 97}`, span: [at, at + 5] })),
);

/** What was measured, and how fast the machine was meanwhile. */
export interface Paced {
  /** Milliseconds that fixed work took around it. */
  readonly pace: number;
}

/**
 * Milliseconds that fixed work takes now: more when others slow the machine down. Virtual machines share their processors with strangers, who can make
 * everything take half as long again from one minute to the next.
 */
export function readPace(): number {
  const begin = performance.now();
  let written = DATA;
  for (let time = 0; time < TIMES; time += 1) written = JSON.stringify(JSON.parse(written));
  const pace = performance.now() - begin;
  if (written !== DATA) throw new Error('The fixed work went wrong.');
  return pace;
}

/** Does something, and tells with its result how fast the machine was before and after. */
export async function withPace<T>(act: () => Promise<T>): Promise<{ readonly result: T } & Paced> {
  const before = readPace();
  const result = await act();
  return { result, pace: (before + readPace()) / 2 };
}

/** So many of the measurements: those in which the machine was fastest, whatever they gave. */
export function takeUndisturbed<T extends Paced>(measured: readonly T[], count: number): readonly T[] {
  return measured.toSorted((a, b) => a.pace - b.pace).slice(0, count);
}

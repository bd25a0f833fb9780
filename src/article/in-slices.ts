/** Work in pieces: it stops (`yield`) wherever it may be interrupted, every few milliseconds at most, and returns what came of it. */
export type InPieces<T> = Generator<void, T, void>;

/** The longest that work goes on before the page gets its turn, in milliseconds. */
const SLICE = 8;

/** Browsers newer than Chrome 128 let the page's own work in between without giving up the turn for longer. */
interface Yielding {
  readonly scheduler?: { yield?(): Promise<void> };
}

/** Does all of it at once. */
export function atOnce<T>(work: InPieces<T>): T {
  for (;;) {
    const piece = work.next();
    if (piece.done) return piece.value;
  }
}

/** Does it in slices, between which the page goes on with its own work; what takes less than a slice is done at once. */
export async function inSlices<T>(work: InPieces<T>): Promise<T> {
  let end = performance.now() + SLICE;
  for (;;) {
    const piece = work.next();
    if (piece.done) return piece.value;
    if (performance.now() < end) continue;
    await letPageGoOn();
    end = performance.now() + SLICE;
  }
}

/** Comes back when the page has done what it had waiting. */
export async function letPageGoOn(): Promise<void> {
  const { scheduler } = globalThis as Yielding;
  await (scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve)));
}

/** Texts of more characters than this take milliseconds at every step. */
const LONG = 20_000;

/** The same, ahead of a step that is work of its own where the text is long. */
export async function letPageGoOnBefore({ length }: string): Promise<void> {
  if (length > LONG) await letPageGoOn();
}

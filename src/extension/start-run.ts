/** Where a run keeps what ends it. The page's own scripts have other globals: they neither see it nor can they make it up. */
const RUN = Symbol.for('sourcelight-run');

/** Ends the run of the content script that came before in this page, if there was one; the signal tells when this one is to end. */
export function startRun(): AbortSignal {
  const globals = globalThis as { [RUN]?: AbortController };
  globals[RUN]?.abort();
  const run = new AbortController();
  globals[RUN] = run;
  return run.signal;
}

/** Where a run of the content script leaves word that it is there. The page's own scripts have other globals: they neither see it nor can they make it up. */
const RUN = Symbol.for('sourcelight-run');

/** Whether no run of the content script came before this one in this page; an extension that is updated gets new globals, and with them a first run. */
export function isFirstRun(): boolean {
  const globals = globalThis as { [RUN]?: true };
  const isFirst = globals[RUN] === undefined;
  globals[RUN] = true;
  return isFirst;
}

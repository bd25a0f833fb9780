/** Where the script that is injected ahead of the content script leaves word. The page's own scripts have other globals: they neither see it nor can they make it up. */
const ASKED = Symbol.for('sourcelight-asked');
const globals = globalThis as { [ASKED]?: true };

/** Leaves word that the reader has just asked for this page, so that the content script need not wait for their request to begin with it. */
export function noteAsked(): void {
  globals[ASKED] = true;
}

/** Whether the reader has asked for this page. */
export function isAsked(): boolean {
  return globals[ASKED] ?? false;
}

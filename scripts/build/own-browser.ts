interface Globals {
  readonly browser?: unknown;
  readonly chrome?: unknown;
}
const globals = globalThis as Globals;

/**
 * The browser's own API, which gives promises as `webextension-polyfill` does. Each browser's under its own name: `browser` can be an element of the page in
 * Chrome, where a page's ids are global names.
 */
export default import.meta.env.FIREFOX ? globals.browser : globals.chrome;

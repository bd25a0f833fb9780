/** The browser's own API, which is all that `webextension-polyfill` gives back in Firefox. */
export default (globalThis as { readonly browser?: unknown }).browser;

/** Firefox 150 and Chromium 141 read words out on their own; the standard library does not know it yet. */
interface Notifying {
  ariaNotify?(words: string): void;
}

/**
 * Has a screen reader say `words`. Where the browser cannot do that without an element, `fallback` (a live region of ours that is on the page)
 * is filled; without one nothing is said.
 */
export function announce(document: Document, words: string, fallback: HTMLElement | null): void {
  const notifying = document as Document & Notifying;
  if (typeof notifying.ariaNotify === 'function') notifying.ariaNotify(words);
  else if (fallback) setTimeout(() => fallback.replaceChildren(words), LISTEN);
}

/** A live region is heard only when it changes a moment after it came, in milliseconds. */
const LISTEN = 100;

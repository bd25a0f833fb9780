import browser from 'webextension-polyfill';
import { KeptUnreadable } from './kept-unreadable';

/** Where something is kept: an area of the browser's storage, and a key there. */
export interface Place {
  /** `sync` travels with the reader's browser account; `local` stays on this device; `session` is never written to disk. */
  readonly area: 'sync' | 'local' | 'session';
  readonly key: string;
}

/** What is kept there, `undefined` for nothing. Rejects with `KeptUnreadable` when the browser cannot say. */
export async function readPlace({ area, key }: Place): Promise<unknown> {
  try {
    return (await browser.storage[area].get(key))[key];
  } catch (error) {
    throw new KeptUnreadable(error);
  }
}

/**
 * Keeps there what `change` makes of what is there at that moment. Changes of the same place wait for each other, whichever of our pages they come from.
 * Rejects, with nothing changed, when the browser cannot read or keep it, or `change` throws.
 */
export function changePlace(place: Place, change: (kept: unknown) => unknown): Promise<void> {
  return inTurn(place, async () => {
    const changed = change(await readPlace(place));
    await browser.storage[place.area].set({ [place.key]: changed });
  });
}

/** Leaves nothing there. */
export function clearPlace(place: Place): Promise<void> {
  return inTurn(place, () => browser.storage[place.area].remove(place.key));
}

const inTurn = async ({ area, key }: Place, act: () => Promise<void>): Promise<void> => {
  await navigator.locks.request(`kept ${area} ${key}`, act);
};

/** Calls `onChange` with what is newly kept there; returns what ends it. */
export function watchPlace({ area, key }: Place, onChange: (kept: unknown) => void): () => void {
  const listener = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>, where: string): void => {
    const change = changes[key];
    if (where === area && change) onChange(change.newValue);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

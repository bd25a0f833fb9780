import browser from 'webextension-polyfill';

/**
 * Keeps under a key what `change` makes of what is there at that moment, whatever an earlier look has shown of it. Rejects, with nothing changed, when the browser
 * cannot read or keep it.
 */
export async function changeKey(
  area: 'local' | 'sync',
  key: string,
  change: (kept: unknown) => unknown,
): Promise<void> {
  const kept: unknown = (await browser.storage[area].get(key))[key];
  await browser.storage[area].set({ [key]: change(kept) });
}

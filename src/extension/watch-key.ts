import browser from 'webextension-polyfill';

/** Calls `onChange` with what is newly kept under a key of a storage; returns what ends it. */
export function watchKey(area: 'sync' | 'local', key: string, onChange: (kept: unknown) => void): () => void {
  const listener = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>, where: string): void => {
    const change = changes[key];
    if (where === area && change) onChange(change.newValue);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

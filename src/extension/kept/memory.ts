/** How long what a reader changes is to be remembered: for good, or, in a private window, until the last of these closes. */
export type Memory = 'lasting' | 'private';

/** The memory of a tab. */
export function memoryOf(tab: { readonly incognito: boolean } | undefined): Memory {
  return tab?.incognito ? 'private' : 'lasting';
}

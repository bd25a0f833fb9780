import { remember } from './remember';

/** A 32-bit FNV-1a hash of a string (Fowler, Noll, Vo); `before` is the hash of what stands in front of it. */
export function hashOf(text: string, before = 0x811c9dc5): number {
  let hash = before;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** The hash by which word lists are asked for a word, a small integer of thirty bits; kept, since many lists are asked for the same word. */
export const wordHash = remember((word) => hashOf(word) >>> 2);

import { findKnown } from './find-known';
import type { Word } from './word';

const PAPERS: readonly string[] = ['document', 'court document', 'study', 'law text'];

/** Whether a description names a body or a paper rather than people: "the health ministry", "a new report"; not "two officials". */
export function isThing(words: readonly Word[]): boolean {
  const head = findKnown(words).at(-1);
  if (!head) return false;
  return head.kind === 'role' ? head.sections.some((section) => PAPERS.includes(section)) : true;
}

import type { Passage } from '../text/read-passage';
import type { Attribution } from './attribution';

/** The attribution relations of a passage, in the order of their content. */
export function findAttributions(_passage: Passage): readonly Attribution[] {
  return [];
}

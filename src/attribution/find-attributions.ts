import type { Passage } from '../text/read-passage';
import type { Attribution } from './attribution';
import { findPatterns } from './find-patterns';
import { readWords } from './read-words';
import { findTagged } from './tagger/find-tagged';

/**
 * The attribution relations of a passage, in the order of their content: `The army said it left. “We are home,” it added.` → two.
 * What patterns of words find is taken as it is; in the sentences that they leave to the reporter a trained tagger looks again.
 * `[]` when nobody is reported. Linear in the length of the text.
 */
export function findAttributions(passage: Passage): readonly Attribution[] {
  const words = readWords(passage);
  const found = findPatterns(words);
  return [...found, ...findTagged(words, found)].sort((a, b) => startOf(a) - startOf(b));
}

const startOf = ({ content }: Attribution): number => content[0]?.start ?? 0;

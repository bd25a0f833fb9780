import type { Words } from '../phrase/read-words';
import type { Attribution } from './attribution';
import { continueQuotations } from './continue-quotations';
import { decide } from './decide';
import { findCandidates } from './find-candidates';
import { signPosts } from './sign-posts';

/**
 * The attribution relations that patterns of words find, in the order of their content: patterns propose, `decide` chooses, and the
 * quotations without a cue go to the speaker beside them, posts to who signs them. `[]` when nobody is reported.
 */
export function findPatterns(words: Words): readonly Attribution[] {
  const found = continueQuotations(words, decide(words, findCandidates(words)));
  return [...found, ...signPosts(words, found)].sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0));
}

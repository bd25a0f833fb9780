import type { Words } from '../phrase/read-words';
import type { Attribution, FoundBy } from './attribution';
import { continueQuotations } from './continue-quotations';
import { decide } from './decide';
import { findCandidates } from './find-candidates';
import { signPosts } from './sign-posts';

/**
 * The attribution relations that patterns of words find, in the order of their content: patterns propose, `decide` chooses, and the
 * quotations without a cue go to the speaker beside them, posts to who signs them; those in `without` find nothing. `[]` when nobody is
 * reported.
 */
export function findPatterns(words: Words, without: ReadonlySet<FoundBy> = new Set()): readonly Attribution[] {
  const candidates = findCandidates(words).filter(({ pattern }) => !without.has(pattern));
  const found = continueQuotations(words, decide(words, candidates)).filter(({ foundBy }) => !without.has(foundBy));
  const posts = without.has('post') ? [] : signPosts(words, found);
  return [...found, ...posts].sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0));
}

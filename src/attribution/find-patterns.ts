import type { Attribution } from './attribution';
import { continueQuotations } from './continue-quotations';
import { decide } from './decide';
import { findCandidates } from './find-candidates';
import type { Words } from './read-words';

/**
 * The attribution relations that patterns of words find, in the order of their content: patterns propose, `decide` chooses, and the
 * quotations without a cue go to the speaker beside them. `[]` when nobody is reported.
 */
export function findPatterns(words: Words): readonly Attribution[] {
  return continueQuotations(words, decide(words, findCandidates(words)));
}

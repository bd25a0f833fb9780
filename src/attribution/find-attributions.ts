import type { Passage } from '../text/read-passage';
import type { Attribution } from './attribution';
import { continueQuotations } from './continue-quotations';
import { decide } from './decide';
import { findCandidates } from './find-candidates';
import { readWords } from './read-words';

/**
 * The attribution relations of a passage, in the order of their content: `The army said it left. “We are home,” it added.` → two.
 * Patterns propose, `decide` chooses, and the quotations without a cue go to the speaker beside them. `[]` when nobody is reported.
 * Linear in the length of the text.
 */
export function findAttributions(passage: Passage): readonly Attribution[] {
  const words = readWords(passage);
  return continueQuotations(words, decide(words, findCandidates(words)));
}

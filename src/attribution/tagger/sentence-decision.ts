import { ROLE } from './label';
import { toLogit } from './logistic';
import { isWord, type TokenColumns } from './token-columns';

/**
 * What speaks for a sentence that the patterns leave to the reporter being somebody else's words, as numbers for a logistic decision,
 * in this order: 1; the log odds of the share of its words that the tagger expects to be content; the share that the patterns make
 * content; the quoted share; whether all is quoted.
 */
export type SentenceEvidence = readonly number[];

/** One weight for each number of a `SentenceEvidence`. */
export type DecisionWeights = readonly number[];

export const EVIDENCE_COUNT = 5;

/** A sentence of which the patterns make so much content has its speaker: that share is enough to make it somebody's. */
const COVERED = 0.2;

/** The evidence for one sentence, given the content share that the tagger expects; `null` where the patterns have decided. */
export function readEvidence(c: TokenColumns, sentence: number, contentShare: number): SentenceEvidence | null {
  const { from = 0, to = 0 } = c.sentences[sentence] ?? {};
  let words = 0;
  let content = 0;
  let quoted = 0;
  for (let i = from; i < to; i++) {
    const role = c.patternRole[i];
    if (!isWord(c, i) || role === ROLE.source || role === ROLE.cue) continue;
    words++;
    if (c.quoted[i] === 1) quoted++;
    if (role === ROLE.content) content++;
  }
  if (words === 0 || content >= COVERED * words) return null;
  return [1, toLogit(contentShare), content / words, quoted / words, quoted === words ? 1 : 0];
}

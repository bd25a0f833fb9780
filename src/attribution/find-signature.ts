import { has, lowerOf, WORD, type Words } from '../phrase/read-words';
import type { Candidate } from './candidate';
import { readSpeaker } from './find-colon-candidates';
import { isTitle } from './is-title';

const DASHES = new Set(['-', '--', '–', '—', '―', '~']);
/** A signature is a name and perhaps what its bearer is, both short. */
const MAX_SIGNATURE = 16;

/**
 * The relation that a signature ties: `“We are tired of it.” — Ana Holm, nurse` → the quotation is Ana Holm's, whether the dash ends its
 * block or opens the next one. Called with the first sentence of a block; `null` where the block is no signed quotation.
 */
export function findSignature(w: Words, sentence: number): Candidate | null {
  const { sentences } = w.passage;
  const block = sentences[sentence]?.block;
  const from = w.sentences[sentence]?.from ?? 0;
  let last = sentence;
  while (sentences[last + 1]?.block === block) last++;
  const to = w.sentences[last]?.to ?? from;
  const within = findDash(w, from + 1, to);
  if (within !== null && isQuotation(w, from, within)) return signed(w, sentence, { from, to: within }, within, to);
  const next = w.sentences[last + 1];
  const isNextBlock = next !== undefined && sentences[last + 2]?.block !== sentences[last + 1]?.block;
  return isNextBlock && DASHES.has(lowerOf(w, next.from)) && isQuotation(w, from, to)
    ? signed(w, sentence, { from, to }, next.from, next.to)
    : null;
}

/** Index of the last dash outside quotations that a signature may follow; `null` for none. */
function findDash(w: Words, from: number, to: number): number | null {
  for (let k = to - 2; k >= Math.max(from, to - MAX_SIGNATURE); k--)
    if (DASHES.has(lowerOf(w, k)) && !has(w, k, WORD.quoted)) return k;
  return null;
}

/** Whether the tokens are quoted from the first to the last, and no title of a work. */
function isQuotation(w: Words, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (!has(w, k, WORD.quoted)) return false;
  const { article, tokens } = w.passage;
  return to - from > 2 && !isTitle(article.text.slice(tokens[from]?.span.start, tokens[to - 1]?.span.end));
}

function signed(
  w: Words,
  sentence: number,
  content: { readonly from: number; readonly to: number },
  dash: number,
  to: number,
): Candidate | null {
  let end = dash + 1;
  while (end < to && ![',', '(', '.', ';'].includes(lowerOf(w, end))) end++;
  const source = readSpeaker(w, { from: dash + 1, to: end });
  if (!source || to - dash > MAX_SIGNATURE) return null;
  return {
    sentence,
    source,
    cue: { from: dash, to: dash + 1 },
    cueKind: 'punctuation',
    content: [content],
    pattern: 'signature',
  };
}

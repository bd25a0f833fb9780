import { has, lowerOf, type TokenRange, WORD, type Words } from '../phrase/read-words';

/** How many tokens may stand between the verb and the colon: "The statement reads, in part:". */
const MAX_BEFORE_COLON = 8;

/**
 * The tokens that a sentence ending in a colon introduces: after `She wrote on Monday:` the quotation that opens the next sentence,
 * or the next block when it is set off as a quotation. `k` is the first token after the verb and its adverbials; `null` when the
 * sentence introduces nothing.
 */
export function afterLeadIn(w: Words, sentence: TokenRange, k: number): TokenRange | null {
  const colon = sentence.to - 1;
  if (lowerOf(w, colon) !== ':' || has(w, colon, WORD.quoted) || colon - k > MAX_BEFORE_COLON) return null;
  const from = sentence.to;
  const { quotationOf, tokens, sentenceOf, sentences, article } = w.passage;
  if (from >= tokens.length) return null;
  const quotation = quotationOf[from] ?? -1;
  if (quotation >= 0) {
    let to = from + 1;
    while (to < tokens.length && quotationOf[to] === quotation) to++;
    return { from, to };
  }
  const index = sentenceOf[from] ?? -1;
  const block = sentences[index]?.block ?? -1;
  if (article.blocks[block]?.kind !== 'blockquote') return null;
  let last = index;
  while (sentences[last + 1]?.block === block) last++;
  return { from, to: w.sentences[last]?.to ?? from + 1 };
}

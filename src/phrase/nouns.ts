import { endsLikeParticiple, endsLikePlural } from '../lexicon/inflect';
import { CUE_NOUNS } from './cue-nouns';
import { has, lowerOf, opensSentence, WORD, type Words } from './read-words';

const isFunctionWord =
  WORD.preposition | WORD.conjunction | WORD.auxiliary | WORD.punctuation | WORD.adverb | WORD.pronoun;

/** Whether token `k` can be the last word of a noun phrase. */
export function isNounEnd(w: Words, k: number): boolean {
  const lower = lowerOf(w, k);
  if (lower === "'s" || lower === 'and') return false;
  if (lower === ')' || lower === "'" || lower === '’' || lower === '"' || lower === '”') return true;
  if (has(w, k, WORD.capital) && !has(w, k, WORD.determiner)) return true;
  if (has(w, k, WORD.otherPronoun))
    return !['me', 'him', 'us', 'its', 'their', 'our', 'my', 'your', 'itself', 'no', 'every', 'such', 'there'].includes(
      lower,
    );
  if (has(w, k, WORD.verbLike) && !has(w, k - 1, WORD.determiner)) return false;
  return !has(w, k, isFunctionWord | WORD.determiner);
}

export const isNoun = (w: Words, k: number): boolean =>
  isNounEnd(w, k) &&
  (has(w, k, WORD.capital) ||
    (!has(w, k, WORD.otherPronoun | WORD.verbLike) && !endsLikeParticiple(lowerOf(w, k))) ||
    has(w, k, WORD.number));

/** Whether both words are names, or neither is: "Li and Okafor", "doctors and nurses". */
export const isAlike = (w: Words, a: number, b: number): boolean =>
  has(w, a, WORD.capital) === has(w, b, WORD.capital) || has(w, b, WORD.determiner);

/** A past form or reporting verb that stands between a determiner and a noun: "the elected president", "the report". */
export function isModifier(w: Words, k: number, last: number): boolean {
  // "the company's recently named head"
  const before = has(w, k - 1, WORD.adverb) ? k - 2 : k - 1;
  // "press secretary", "state television"
  const isNounToo = CUE_NOUNS.homograph.has(lowerOf(w, k)) && k < last;
  if (isNounToo && !has(w, k + 1, WORD.capital | WORD.determiner | isFunctionWord | WORD.otherPronoun)) return true;
  if (has(w, before, WORD.determiner | WORD.number) || lowerOf(w, before) === "'s" || has(w, before, WORD.preposition))
    return true;
  const lower = lowerOf(w, k);
  // "a new poll", "campaign calls": nouns by their looks when they end the phrase or another noun follows.
  return (
    !/(?:ed|said|told|wrote|says|tells)$/u.test(lower) &&
    !has(w, before, WORD.capital | WORD.pronoun) &&
    !opensSentence(w, k) &&
    k <= last &&
    isDetermined(w, before)
  );
}

export function isDetermined(w: Words, k: number): boolean {
  for (let i = k; i > k - 4 && i >= 0; i--) {
    if (has(w, i, WORD.determiner | WORD.number) || lowerOf(w, i) === "'s") return true;
    if (has(w, i, isFunctionWord)) return false;
  }
  return false;
}

export const isFiniteLike = (w: Words, k: number, last: number): boolean =>
  has(w, k, WORD.verbLike) &&
  k < last &&
  !isModifier(w, k, last) &&
  (has(w, k - 1, WORD.capital) || !isDetermined(w, k - 1));

/** Whether a participle at `k` hangs on the noun before it: "a lawyer for the woman | involved in the case". */
export const opensReducedRelative = (w: Words, k: number): boolean =>
  has(w, k, WORD.verbLike) && !has(w, k, WORD.cueVerb) && isNoun(w, k - 1) && isDetermined(w, k - 1);

/** Whether the sentence holds nothing but nominal words before `k`: "Public broadcaster and CNN affiliate". */
export function isAllNominal(w: Words, k: number): boolean {
  for (let i = k - 1; i > k - 8; i--) {
    if (has(w, i, WORD.auxiliary | WORD.verbLike | WORD.pronoun | WORD.punctuation | WORD.quoted)) return false;
    if (has(w, i, WORD.cueVerb) && !CUE_NOUNS.homograph.has(lowerOf(w, i))) return false;
    if (opensSentence(w, i)) return true;
  }
  return false;
}

/** "residents" */
export const isPluralNoun = (w: Words, k: number): boolean => isNoun(w, k) && endsLikePlural(lowerOf(w, k));

import { endsLikeParticiple } from '../lexicon/inflect';
import { QUOTE_MARKS } from '../text/quote-marks';
import { CUE_NOUNS } from './cue-nouns';
import { IRREGULAR_PAST } from './irregular-past';
import {
  isAlike,
  isAllNominal,
  isDetermined,
  isFiniteLike,
  isModifier,
  isNoun,
  isNounEnd,
  isPluralNoun,
  opensReducedRelative,
} from './nouns';
import { has, lowerOf, opensSentence, WORD, type Words } from './read-words';
import { isSpeakerNoun } from './speaker-nouns';

/** Token indices of a noun phrase, both inclusive. */
export interface NounPhrase {
  readonly first: number;
  readonly last: number;
  /** Where the words that name it end, before an appositive or a clause hung on it. */
  readonly nameEnd: number;
}

export const MAX_WORDS = 24;
/** Prepositions that as a rule tie a clause or an agent, not a noun to a noun. */
const CLAUSE_PREPOSITIONS = new Set([
  'by',
  'after',
  'before',
  'as',
  'since',
  'until',
  'than',
  'though',
  'because',
  'despite',
  'amid',
  'following',
]);
/** Marks that stand for words or join them: "the workers' union", "Marks & Co", "$5". */
const SIGNS = new Set("'’/&%$£€@#");
const BEFORE_NOUN = new Set('$£€@#');
export const CLAUSE_WORDS = new Set(['who', 'which', 'whose', 'where', 'whom', 'that']);

/**
 * The noun phrase that ends with token `last`, not before token `floor`: `On Tuesday a spokesman for the army | said` →
 * `a spokesman for the army`. Takes in restrictive clauses ("officials who were there"); `null` when no noun stands there.
 */
export function nounPhraseBefore(w: Words, last: number, floor: number): NounPhrase | null {
  if (last < floor || has(w, last, WORD.quoted)) return null;
  if (has(w, last, WORD.pronoun) || lowerOf(w, last) === 'who') return { first: last, last, nameEnd: last };
  let k = last;
  const lowest = Math.max(floor, last - MAX_WORDS);
  while (k >= lowest) {
    const step = stepLeft(w, k, last, lowest);
    if (step === null) break;
    k = step;
  }
  let first = k + 1;
  while (first <= last && isLeading(w, first, last)) first++;
  if (first > last || !isNounEnd(w, last) || isMarksOnly(w, first, last)) return null;
  return { first, last, nameEnd: last };
}

/** Marks of quotation that may stand inside a noun phrase: "the “robust” plan". */
const isInnerQuote = (mark: string): boolean => QUOTE_MARKS.double.has(mark) || mark === '‘';

function isMarksOnly(w: Words, first: number, last: number): boolean {
  for (let k = first; k <= last; k++) if (!has(w, k, WORD.punctuation)) return false;
  return true;
}

/** The token left of `k` to look at next, or `null` when `k` does not belong to the noun phrase that ends with `last`. */
function stepLeft(w: Words, k: number, last: number, lowest: number): number | null {
  const lower = lowerOf(w, k);
  if (has(w, k, WORD.quoted)) return null;
  if (has(w, k, WORD.punctuation)) return leftOfMark(w, k, lowest);
  if (lower === "'s") return k - 1;
  if (has(w, k, WORD.pronoun)) return null;
  const isName = has(w, k, WORD.capital) && k > lowest && !opensSentence(w, k);
  if (isName && !has(w, k, WORD.determiner)) return k - 1;
  if (CLAUSE_WORDS.has(lower)) return leftOfClauseWord(w, k, lowest);
  if (isVerbal(w, k, last)) return leftOfClause(w, k, lowest);
  if (lower === 'and' || lower === 'or') return leftOfJoint(w, k, last, lowest);
  if (has(w, k, WORD.determiner | WORD.otherPronoun)) return lower === 'that' ? null : k - 1;
  if (has(w, k, WORD.preposition)) return leftOfPreposition(w, k, last, lowest);
  if (has(w, k, WORD.conjunction)) return null;
  if (has(w, k, WORD.adverb))
    return k < last && (lower.endsWith('ly') || has(w, k - 1, WORD.determiner)) ? k - 1 : null;
  return k - 1;
}

/** "Marks & Co", "the “robust” plan", "Li (left)" */
function leftOfMark(w: Words, k: number, lowest: number): number | null {
  const mark = lowerOf(w, k);
  if (mark === ')' || mark === ']') return openingBefore(w, k, lowest);
  return SIGNS.has(mark) || mark === '+' || isInnerQuote(mark) ? k - 1 : null;
}

/** "officials who | were there", but "the man | who the police said": there the speaker stands behind "who". */
function leftOfClauseWord(w: Words, k: number, lowest: number): number | null {
  const isObject = has(w, k + 1, WORD.determiner | WORD.capital);
  return !isObject && isAntecedent(w, k - 1, lowest, lowerOf(w, k)) ? k - 1 : null;
}

/** Whether token `k` is a verb: "who were | briefed"; not "the elected president", "Consumer advocates", "the IMF report". */
function isVerbal(w: Words, k: number, last: number): boolean {
  const lower = lowerOf(w, k);
  if (k === last && CUE_NOUNS.document.has(lower) && has(w, k - 1, WORD.capital)) return false;
  if (has(w, k, WORD.auxiliary) || isFiniteLike(w, k, last)) return true;
  return has(w, k, WORD.cueVerb) && !isModifier(w, k, last) && !(k === last && isSpeakerNoun(lower));
}

/** "doctors and | nurses" */
const leftOfJoint = (w: Words, k: number, last: number, lowest: number): number | null =>
  k > lowest && k < last && isNoun(w, k - 1) && (isAlike(w, k - 1, k + 1) || isAllNominal(w, k)) ? k - 1 : null;

/** "a spokesman for | the army", "a lawyer involved in | the case", "many residents interviewed in | Kenton" */
function leftOfPreposition(w: Words, k: number, last: number, lowest: number): number | null {
  if (k >= last) return null;
  const lower = lowerOf(w, k);
  const tiesNouns = !CLAUSE_PREPOSITIONS.has(lower) || (lower === 'by' && CUE_NOUNS.document.has(lowerOf(w, k - 1)));
  if (k > lowest && tiesNouns && isNoun(w, k - 1) && !has(w, k - 1, WORD.time)) return k - 1;
  const isReduced =
    (tiesNouns && opensReducedRelative(w, k - 1)) || (has(w, k - 1, WORD.verbLike) && isPluralNoun(w, k - 2));
  return k - 1 > lowest && isReduced ? k - 2 : leftOfClause(w, k, lowest);
}

/** The noun phrase that starts with token `first` and ends before `limit`: `said | the mayor of Lyon, a former judge, on Monday`. */
export function nounPhraseAfter(w: Words, first: number, limit: number): NounPhrase | null {
  if (first >= limit || has(w, first, WORD.quoted)) return null;
  if (has(w, first, WORD.pronoun)) return { first, last: first, nameEnd: first };
  let k = first;
  const end = Math.min(limit, first + MAX_WORDS);
  while (k < end) {
    const next = stepRight(w, k, first, end);
    if (next === null) break;
    k = next;
  }
  let last = k - 1;
  while (last > first && !isNounEnd(w, last)) last--;
  if (last < first || !isNounEnd(w, last) || has(w, last, WORD.determiner) || isMarksOnly(w, first, last)) return null;
  return { first, last, nameEnd: last };
}

/** The token right of `k` to look at next, or `null` when `k` does not belong to the noun phrase that starts with `first`. */
function stepRight(w: Words, k: number, first: number, end: number): number | null {
  const lower = lowerOf(w, k);
  if (has(w, k, WORD.quoted)) return null;
  if (has(w, k, WORD.punctuation)) return rightOfMark(w, k, first, end);
  if (lower === "'s") return k + 1;
  if (has(w, k, WORD.capital)) return k > first && isDay(w, k) ? null : k + 1;
  if (has(w, k, WORD.pronoun | WORD.auxiliary) || CLAUSE_WORDS.has(lower)) return null;
  if (has(w, k, WORD.cueVerb) && k > first && !isModifier(w, k, end)) return null;
  if (lower === 'and') return k > first && k + 1 < end && isAlike(w, k - 1, k + 1) ? k + 1 : null;
  if (has(w, k, WORD.preposition)) return rightOfPreposition(w, k, first, end);
  if (has(w, k, WORD.conjunction | WORD.relative)) return null;
  return (k === first ? isFirstNoun(w, k) : isFurtherNoun(w, k)) ? k + 1 : null;
}

/** "Li (left)", "Marks & Co", "the “robust” plan" */
function rightOfMark(w: Words, k: number, first: number, end: number): number | null {
  const mark = lowerOf(w, k);
  if (mark === '(' && k > first) return closingAfter(w, k, end);
  const isInner = isInnerQuote(mark) && k > first && k + 1 < end && !has(w, k + 1, WORD.punctuation);
  return SIGNS.has(mark) || isInner ? k + 1 : null;
}

/** Prepositions that tie a noun to the noun before them, "of" and "to" aside. */
const TIES_RIGHT = new Set(['for', 'from', 'at', 'with']);

/** "the mayor of | Lyon", "a spokesman for | the army"; not "Ana Li | in Lyon" */
function rightOfPreposition(w: Words, k: number, first: number, end: number): number | null {
  if (k === first || k + 1 >= end || has(w, k + 1, WORD.time)) return null;
  const lower = lowerOf(w, k);
  if (lower === 'of') return k + 1;
  if (has(w, k - 1, WORD.capital)) return null;
  if (lower === 'to') return has(w, k + 1, WORD.determiner | WORD.capital) ? k + 1 : null;
  return TIES_RIGHT.has(lower) || (lower === 'in' && has(w, k + 1, WORD.capital)) ? k + 1 : null;
}

/** "said Ana Li | Monday"; not "the Monday club" */
const isDay = (w: Words, k: number): boolean => has(w, k, WORD.time) && !has(w, k - 1, WORD.determiner);

const isFirstNoun = (w: Words, k: number): boolean =>
  has(w, k, WORD.determiner | WORD.otherPronoun) || !has(w, k, WORD.adverb);

/** Whether a determiner may stand inside a noun phrase: "head of | the bank", "all | the king's men". */
const mayFollow = (w: Words, k: number): boolean =>
  has(w, k - 1, WORD.preposition | WORD.determiner) || lowerOf(w, k - 1) === 'and';

/** Whether a past form follows the noun before it: "Ida Falk | sent", "the firm | apologized"; not "the recently named head". */
const endsWithVerb = (w: Words, k: number): boolean =>
  IRREGULAR_PAST.has(lowerOf(w, k)) || (has(w, k, WORD.verbLike) && isNoun(w, k - 1) && !isModifier(w, k, k + 1));

/** Whether a word that no closed class knows goes on with a noun phrase. */
function isFurtherNoun(w: Words, k: number): boolean {
  const lower = lowerOf(w, k);
  if (has(w, k, WORD.determiner)) return mayFollow(w, k);
  if (has(w, k, WORD.otherPronoun)) return false;
  // "the company's recently named head"
  if (lowerOf(w, k - 1) === "'s" && lower.endsWith('ly') && !has(w, k + 1, WORD.punctuation)) return true;
  if (has(w, k, WORD.time | WORD.adverb) || endsWithVerb(w, k)) return false;
  // A lower-case word after a name is no longer the name: "said Mr. Li standing by the gate".
  return !(has(w, k - 1, WORD.capital) && endsLikeParticiple(lower));
}

const isAntecedent = (w: Words, k: number, lowest: number, clauseWord: string): boolean =>
  k >= lowest &&
  isNoun(w, k) &&
  !has(w, k, WORD.time) &&
  (clauseWord === 'who' || clauseWord === 'whose' || (!has(w, k, WORD.capital) && isDetermined(w, k)));

const LONGEST_CLAUSE = 14;

/** Steps over the verb of a restrictive clause to its "who": `officials who were briefed | said`; `null` when there is none. */
function leftOfClause(w: Words, k: number, lowest: number): number | null {
  for (let i = k - 1; i > lowest && i > k - LONGEST_CLAUSE; i--) {
    const lower = lowerOf(w, i);
    if (has(w, i, WORD.punctuation | WORD.quoted)) return null;
    if (lower === 'who' || lower === 'whose') return isAntecedent(w, i - 1, lowest, lower) ? i - 1 : null;
  }
  return null;
}

function openingBefore(w: Words, k: number, lowest: number): number | null {
  const open = lowerOf(w, k) === ')' ? '(' : '[';
  for (let i = k - 1; i >= lowest && i > k - 14; i--) if (lowerOf(w, i) === open) return i > lowest ? i - 1 : null;
  return null;
}

function closingAfter(w: Words, k: number, end: number): number | null {
  for (let i = k + 1; i < end && i < k + 14; i++) if (lowerOf(w, i) === ')') return i + 1;
  return null;
}

function isLeading(w: Words, k: number, last: number): boolean {
  if (has(w, k, WORD.punctuation)) return !BEFORE_NOUN.has(lowerOf(w, k)) && !QUOTE_MARKS.opening.has(lowerOf(w, k));
  if (k < last && has(w, k, WORD.time) && (has(w, k, WORD.capital) || has(w, k + 1, WORD.capital | WORD.determiner)))
    return true;
  if (has(w, k, WORD.capital) && !opensSentence(w, k)) return false;
  // "…,” said Holm, using | a term Dahl | has used"
  if (k < last && lowerOf(w, k).endsWith('ing') && has(w, k + 1, WORD.determiner)) return true;
  return (
    has(w, k, WORD.preposition | WORD.conjunction) || lowerOf(w, k) === "'s" || (has(w, k, WORD.adverb) && k < last)
  );
}

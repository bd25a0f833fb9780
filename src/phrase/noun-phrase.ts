import { endsLikeParticiple, endsLikePlural } from '../lexicon/inflect';
import { QUOTE_MARKS } from '../text/quote-marks';
import { CUE_NOUNS } from './cue-nouns';
import { WORD, type Words } from './read-words';
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
  if (has(w, k, WORD.punctuation)) {
    if (lower === ')' || lower === ']') return openingBefore(w, k, lowest);
    if (SIGNS.has(lower) || lower === '+' || isInnerQuote(lower)) return k - 1;
    return null;
  }
  if (lower === "'s") return k - 1;
  if (has(w, k, WORD.pronoun)) return null;
  const isName = has(w, k, WORD.capital) && k > lowest && !opensSentence(w, k);
  if (isName && !has(w, k, WORD.determiner)) return k - 1;
  if (CLAUSE_WORDS.has(lower)) {
    // "the man who the police said …": the speaker stands behind "who".
    const isObject = has(w, k + 1, WORD.determiner | WORD.capital);
    return !isObject && isAntecedent(w, k - 1, lowest, lower) ? k - 1 : null;
  }
  // "the IMF report | says": a document right before the verb.
  if (k === last && CUE_NOUNS.document.has(lower) && has(w, k - 1, WORD.capital)) return k - 1;
  // "Consumer advocates | say": a verb's form that stands right before the verb is the noun.
  const isVerb = has(w, k, WORD.cueVerb) && !isModifier(w, k, last) && !(k === last && isSpeakerNoun(lower));
  if (has(w, k, WORD.auxiliary) || isVerb || isFiniteLike(w, k, last)) return clauseWordBefore(w, k, lowest);
  if (lower === 'and' || lower === 'or')
    return k > lowest && k < last && isNoun(w, k - 1) && (isAlike(w, k - 1, k + 1) || isAllNominal(w, k))
      ? k - 1
      : null;
  if (has(w, k, WORD.determiner) || has(w, k, WORD.otherPronoun)) return lower === 'that' ? null : k - 1;
  if (has(w, k, WORD.preposition)) {
    const tiesNouns = !CLAUSE_PREPOSITIONS.has(lower) || (lower === 'by' && CUE_NOUNS.document.has(lowerOf(w, k - 1)));
    if (k > lowest && k < last && tiesNouns && isNoun(w, k - 1) && !has(w, k - 1, WORD.time)) return k - 1;
    if (k - 1 > lowest && k < last && tiesNouns && opensReducedRelative(w, k - 1)) return k - 2;
    // "many residents interviewed in Kenton | said"
    if (k - 1 > lowest && k < last && has(w, k - 1, WORD.verbLike) && isPluralNoun(w, k - 2)) return k - 2;
    return k < last ? clauseWordBefore(w, k, lowest) : null;
  }
  if (has(w, k, WORD.conjunction)) return null;
  if (has(w, k, WORD.adverb))
    return k < last && (lower.endsWith('ly') || has(w, k - 1, WORD.determiner)) ? k - 1 : null;
  return k - 1;
}

const isPluralNoun = (w: Words, k: number): boolean => isNoun(w, k) && endsLikePlural(lowerOf(w, k));

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

function stepRight(w: Words, k: number, first: number, end: number): number | null {
  const lower = lowerOf(w, k);
  if (has(w, k, WORD.quoted)) return null;
  if (has(w, k, WORD.punctuation)) {
    if (lower === '(' && k > first) return closingAfter(w, k, end);
    if (SIGNS.has(lower)) return k + 1;
    if (isInnerQuote(lower) && k > first && k + 1 < end && !has(w, k + 1, WORD.punctuation)) return k + 1;
    return null;
  }
  if (lower === "'s") return k + 1;
  if (has(w, k, WORD.capital))
    return k > first && has(w, k, WORD.time) && !has(w, k - 1, WORD.determiner) ? null : k + 1;
  if (has(w, k, WORD.pronoun | WORD.auxiliary) || CLAUSE_WORDS.has(lower)) return null;
  if (has(w, k, WORD.cueVerb) && k > first && !isModifier(w, k, end)) return null;
  if (lower === 'and') return k > first && k + 1 < end && isAlike(w, k - 1, k + 1) ? k + 1 : null;
  if (has(w, k, WORD.preposition)) {
    if (k === first || k + 1 >= end || has(w, k + 1, WORD.time)) return null;
    const afterName = has(w, k - 1, WORD.capital);
    if (lower === 'of') return k + 1;
    if (afterName) return null;
    if (lower === 'to') return has(w, k + 1, WORD.determiner | WORD.capital) ? k + 1 : null;
    return ['for', 'from', 'at', 'with'].includes(lower) || (lower === 'in' && has(w, k + 1, WORD.capital))
      ? k + 1
      : null;
  }
  if (has(w, k, WORD.conjunction | WORD.relative)) return null;
  if (has(w, k, WORD.determiner))
    return k === first || has(w, k - 1, WORD.preposition | WORD.determiner) || lowerOf(w, k - 1) === 'and'
      ? k + 1
      : null;
  if (has(w, k, WORD.otherPronoun)) return k === first ? k + 1 : null;
  // "the company's recently named head"
  if (lowerOf(w, k - 1) === "'s" && lower.endsWith('ly') && k > first && !has(w, k + 1, WORD.punctuation)) return k + 1;
  if (has(w, k, WORD.time) && k > first) return null;
  if (has(w, k, WORD.adverb)) return null;
  // A lower-case word after a name is no longer the name: "said Mr. Li standing by the gate".
  if (k > first && has(w, k - 1, WORD.capital) && endsLikeParticiple(lower)) return null;
  return k + 1;
}

export const has = (w: Words, k: number, bits: number): boolean => ((w.flags[k] ?? 0) & bits) !== 0;
export const lowerOf = (w: Words, k: number): string => w.passage.tokens[k]?.lower ?? '';
/** Whether token `k` is a dash, or hyphens that stand for one. */
export const isDash = (w: Words, k: number): boolean => {
  const lower = lowerOf(w, k);
  return lower === '–' || lower === '—' || lower.startsWith('-');
};
export const isIndefiniteArticle = (w: Words, k: number): boolean => lowerOf(w, k) === 'a' || lowerOf(w, k) === 'an';
export const opensSentence = (w: Words, k: number): boolean => w.passage.sentenceOf[k] !== w.passage.sentenceOf[k - 1];

const isFunctionWord =
  WORD.preposition | WORD.conjunction | WORD.auxiliary | WORD.punctuation | WORD.adverb | WORD.pronoun;

/** Whether token `k` can be the last word of a noun phrase. */
function isNounEnd(w: Words, k: number): boolean {
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

const isNoun = (w: Words, k: number): boolean =>
  isNounEnd(w, k) &&
  (has(w, k, WORD.capital) ||
    (!has(w, k, WORD.otherPronoun | WORD.verbLike) && !endsLikeParticiple(lowerOf(w, k))) ||
    has(w, k, WORD.number));

/** Whether both words are names, or neither is: "Li and Okafor", "doctors and nurses". */
const isAlike = (w: Words, a: number, b: number): boolean =>
  has(w, a, WORD.capital) === has(w, b, WORD.capital) || has(w, b, WORD.determiner);

/** A past form or reporting verb that stands between a determiner and a noun: "the elected president", "the report". */
function isModifier(w: Words, k: number, last: number): boolean {
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

function isDetermined(w: Words, k: number): boolean {
  for (let i = k; i > k - 4 && i >= 0; i--) {
    if (has(w, i, WORD.determiner | WORD.number) || lowerOf(w, i) === "'s") return true;
    if (has(w, i, isFunctionWord)) return false;
  }
  return false;
}

const isFiniteLike = (w: Words, k: number, last: number): boolean =>
  has(w, k, WORD.verbLike) &&
  k < last &&
  !isModifier(w, k, last) &&
  (has(w, k - 1, WORD.capital) || !isDetermined(w, k - 1));

/** Whether a participle at `k` hangs on the noun before it: "a lawyer for the woman | involved in the case". */
const opensReducedRelative = (w: Words, k: number): boolean =>
  has(w, k, WORD.verbLike) && !has(w, k, WORD.cueVerb) && isNoun(w, k - 1) && isDetermined(w, k - 1);

/** Whether the sentence holds nothing but nominal words before `k`: "Public broadcaster and CNN affiliate". */
function isAllNominal(w: Words, k: number): boolean {
  for (let i = k - 1; i > k - 8; i--) {
    if (has(w, i, WORD.auxiliary | WORD.verbLike | WORD.pronoun | WORD.punctuation | WORD.quoted)) return false;
    if (has(w, i, WORD.cueVerb) && !CUE_NOUNS.homograph.has(lowerOf(w, i))) return false;
    if (opensSentence(w, i)) return true;
  }
  return false;
}

const isAntecedent = (w: Words, k: number, lowest: number, clauseWord: string): boolean =>
  k >= lowest &&
  isNoun(w, k) &&
  !has(w, k, WORD.time) &&
  (clauseWord === 'who' || clauseWord === 'whose' || (!has(w, k, WORD.capital) && isDetermined(w, k)));

const LONGEST_CLAUSE = 14;

/** Steps over the verb of a restrictive clause to its "who": `officials who were briefed | said`; `null` when there is none. */
function clauseWordBefore(w: Words, k: number, lowest: number): number | null {
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

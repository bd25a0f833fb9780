import { endsLikeParticiple } from '../lexicon/inflect';
import { CLAUSE_WORDS, MAX_WORDS, type NounPhrase, nounPhraseBefore } from '../phrase/noun-phrase';
import { has, isDash, lowerOf, WORD, type Words } from '../phrase/read-words';

import { isSpeaker } from './is-speaker';

const MAX_INSERTION = 45;
const ENDS_CLAUSE = new Set(';:.?!');
const ENDS_APPOSITIVE = new Set('.;:?!—–');
const OPENS_CLAUSE = new Set(':;"”“»(');

/**
 * The subject whose verb group starts after token `last`, where `last` may be the comma that ends an insertion:
 * `Ana Li, a former judge, | said` → the whole with the appositive; `Ana Li, who won, | said` → `Ana Li`.
 */
export function subjectBefore(w: Words, last: number, floor: number): NounPhrase | null {
  if (lowerOf(w, last) !== ',' && !isDash(w, last)) return withNameBefore(w, nounPhraseBefore(w, last, floor), floor);
  const lowest = Math.max(floor, last - MAX_INSERTION);
  let fallback: NounPhrase | null = null;
  for (let k = last - 1; k > lowest; k--) {
    if (has(w, k, WORD.quoted) || ENDS_CLAUSE.has(lowerOf(w, k))) break;
    if (lowerOf(w, k) !== lowerOf(w, last)) continue;
    const phrase = nounPhraseBefore(w, k - 1, floor);
    if (!phrase || !isInsertion(w, k + 1, last)) continue;
    const whole: NounPhrase = { ...phrase, last: hangsOn(w, k + 1) ? phrase.last : last - 1 };
    if (isClauseStart(w, phrase.first, floor) || isNamedAndDescribed(w, phrase, k + 1, last)) return whole;
    if (has(w, phrase.last, WORD.capital)) fallback ??= whole;
  }
  return fallback;
}

/**
 * Whether a comma only parts who somebody is from the name, wherever they stand: `It rained, | the mayor, Ana Li, | said`,
 * `It rained, | Ana Li, the mayor, | said`. The insertion is `[from, to)`.
 */
function isNamedAndDescribed(w: Words, phrase: NounPhrase, from: number, to: number): boolean {
  if (lowerOf(w, phrase.first - 1) !== ',') return false;
  if (isProperName(w, phrase.first, phrase.last + 1)) return isDescription(w, from, to);
  return isProperName(w, from, to) && has(w, phrase.first, WORD.determiner) && isSpeaker(w, phrase);
}

/** Whether the tokens are two to four words with a capital and nothing else: "Colonel Ana Li". */
function isProperName(w: Words, from: number, to: number): boolean {
  for (let k = from; k < to; k++)
    if (!has(w, k, WORD.capital) || has(w, k, WORD.determiner | WORD.time | WORD.preposition)) return false;
  return to - from > 1 && to - from < 5;
}

/** "the mayor", "a judge in Lyon", "61" */
function isDescription(w: Words, from: number, to: number): boolean {
  if (to - from === 1) return has(w, from, WORD.number);
  if (!has(w, from, WORD.determiner)) return false;
  for (let k = from; k < to; k++) if (has(w, k, WORD.auxiliary | WORD.pronoun | WORD.quoted)) return false;
  return isSpeaker(w, { first: from, last: to - 1, nameEnd: to - 1 });
}

/** `“…,” Ana Li, a judge in Lyon | said`: an appositive whose closing comma is missing, with the name before it. */
function withNameBefore(w: Words, phrase: NounPhrase | null, floor: number): NounPhrase | null {
  if (!phrase || lowerOf(w, phrase.first - 1) !== ',' || has(w, phrase.first, WORD.pronoun | WORD.capital))
    return phrase;
  const name = nounPhraseBefore(w, phrase.first - 2, floor);
  if (!name || !has(w, name.last, WORD.capital) || has(w, name.last, WORD.time)) return phrase;
  return has(w, name.first - 1, WORD.quoted) && name.first > floor ? { ...name, last: phrase.last } : phrase;
}

/** A noun phrase with the appositive behind it: `Ana Li, a judge in Lyon, …` → up to "Lyon". */
export function withAppositive(w: Words, phrase: NounPhrase, limit: number): NounPhrase {
  let last = phrase.last;
  for (let round = 0; round < 3; round++) {
    const first = last + 2;
    if (lowerOf(w, last + 1) !== ',' || first >= limit || !opensAppositive(w, first)) break;
    let k = first;
    let inClause = false;
    while (k < limit && k < first + MAX_WORDS && lowerOf(w, k) !== ',' && !ENDS_APPOSITIVE.has(lowerOf(w, k))) {
      inClause ||= k > first && CLAUSE_WORDS.has(lowerOf(w, k));
      if (has(w, k, WORD.quoted) || (!inClause && has(w, k, WORD.pronoun | WORD.auxiliary))) return { ...phrase, last };
      k++;
    }
    last = k - 1;
  }
  return { ...phrase, last };
}

function opensAppositive(w: Words, k: number): boolean {
  const lower = lowerOf(w, k);
  if (has(w, k, WORD.quoted | WORD.punctuation | WORD.pronoun | WORD.adverb | WORD.auxiliary | WORD.time)) return false;
  if (endsLikeParticiple(lower) || (has(w, k, WORD.cueVerb) && lower !== 'head')) return false;
  if (has(w, k, WORD.determiner)) return !['that', 'this', 'no', 'each', 'both'].includes(lower);
  if (has(w, k, WORD.number)) return true;
  return !has(w, k, WORD.conjunction | WORD.relative | WORD.preposition) || lower === 'of';
}

/** Whether the clause between two commas can be an insertion: an appositive, an age, a relative or a participial clause. */
function isInsertion(w: Words, first: number, end: number): boolean {
  if (hangsOn(w, first)) return true;
  for (let k = first; k < end; k++)
    if (has(w, k, WORD.auxiliary | WORD.pronoun) && !has(w, k, WORD.capital))
      return CLAUSE_WORDS.has(lowerOf(w, first)) || hasClauseWord(w, first, k);
  return !has(w, first, WORD.conjunction) || has(w, first, WORD.capital);
}

function hasClauseWord(w: Words, first: number, last: number): boolean {
  for (let k = first; k < last; k++) if (CLAUSE_WORDS.has(lowerOf(w, k))) return true;
  return false;
}

const hangsOn = (w: Words, k: number): boolean => CLAUSE_WORDS.has(lowerOf(w, k)) || lowerOf(w, k).endsWith('ing');

/** Whether a clause may start at token `k`: at the sentence's start, after a quotation, a conjunction, "that", a dash or a colon. */
function isClauseStart(w: Words, k: number, floor: number): boolean {
  if (k <= floor) return true;
  const before = k - 1;
  const lower = lowerOf(w, before);
  if (has(w, before, WORD.quoted)) return true;
  if (has(w, before, WORD.punctuation)) return OPENS_CLAUSE.has(lower) || isDash(w, before);
  return has(w, before, WORD.conjunction) || lower === 'that' || has(w, before, WORD.adverb);
}

import * as hearers from '../lexicon/hearers.txt?entries';
import { readLexicon } from '../lexicon/read-lexicon';
import { nounPhraseAfter } from '../phrase/noun-phrase';
import { has, lowerOf, WORD, type Words } from '../phrase/read-words';

const HEARERS: ReadonlySet<string> = new Set(
  (readLexicon(hearers, ['hearer']).get('hearer') ?? []).map(({ term }) => term),
);
/** Whether "to" at `k` opens an infinitive: "to leave"; not "to reporters". */
export const isInfinitive = (w: Words, k: number): boolean =>
  lowerOf(w, k) === 'to' &&
  !has(w, k + 1, WORD.capital | WORD.determiner | WORD.punctuation | WORD.pronoun | WORD.otherPronoun | WORD.number) &&
  !NOUN_FORM.test(lowerOf(w, k + 1)) &&
  !HEARERS.has(lowerOf(w, k + 1));

/** No verb after "to" looks so: "companies", "shipping", unlike "discuss", "focus" and "bring". */
const NOUN_FORM = /[^su]s$|[aeiouy][a-z]*ing$/u;

/** What stands inside names beside words with a capital. */
const IN_NAMES = new Set(["'s", 'of', 'the', '&', "'", '’', '"', '“', '”']);

/** The first token after the hearer that stands at `k`: `reporters that …` → the index of "that"; `k` itself when nobody is named. */
export function afterHearer(w: Words, k: number, limit: number): number {
  const lower = lowerOf(w, k);
  if (has(w, k, WORD.quoted | WORD.punctuation)) return k;
  if (HEARERS.has(lower) && !has(w, k, WORD.capital)) {
    // "told reporters and investors", "told reporters in Paris"
    return lowerOf(w, k + 1) === 'and' && HEARERS.has(lowerOf(w, k + 2)) ? k + 3 : k + 1;
  }
  if (has(w, k, WORD.pronoun) && (lower === 'it' || lower === 'you')) return k + 1;
  if (has(w, k, WORD.capital)) return afterNamedHearer(w, k, limit);
  if (lower === 'the' && has(w, k + 1, WORD.capital)) return afterOutlet(w, k + 1, limit);
  if (
    has(w, k, WORD.preposition | WORD.conjunction | WORD.auxiliary) &&
    !has(w, k, WORD.determiner | WORD.otherPronoun)
  )
    return k;
  const phrase = nounPhraseAfter(w, k, limit);
  return phrase ? phrase.last + 1 : k;
}

/** "told Ana Li | that", "told Channel 9's morning show | that" */
function afterNamedHearer(w: Words, k: number, limit: number): number {
  let i = k;
  while (i < limit && (has(w, i, WORD.capital) || IN_NAMES.has(lowerOf(w, i))) && !has(w, i, WORD.quoted | WORD.time)) {
    if (i > k && lowerOf(w, i) === 'the' && lowerOf(w, i - 1) !== 'of') break;
    i++;
  }
  return lowerOf(w, i - 1) === "'s" || (i < limit && lowerOf(w, i) === 'program') ? afterPhrase(w, i, limit) : i;
}

const ENDS_OUTLET =
  WORD.punctuation |
  WORD.pronoun |
  WORD.auxiliary |
  WORD.preposition |
  WORD.conjunction |
  WORD.relative |
  WORD.determiner |
  WORD.capital |
  WORD.adverb |
  WORD.quoted |
  WORD.otherPronoun;

/** "told the Norland Herald newspaper | that" */
function afterOutlet(w: Words, k: number, limit: number): number {
  let i = k;
  while (i < limit && has(w, i, WORD.capital)) i++;
  while (i < limit && !has(w, i, ENDS_OUTLET)) i++;
  return i;
}

const INNER_MARKS = new Set('\'’‘&"“”');

/** The first token after the noun phrase at `k` inside an adverbial; it stops where a new subject may begin. */
export function afterPhrase(w: Words, k: number, end: number): number {
  let i = k;
  while (i < end) {
    const lower = lowerOf(w, i);
    if (has(w, i, WORD.quoted) || (lower === 'that' && i > k)) break;
    if (has(w, i, WORD.punctuation) && !INNER_MARKS.has(lower)) break;
    if (has(w, i, WORD.pronoun | WORD.auxiliary | WORD.conjunction) || (i > k && has(w, i, WORD.relative))) break;
    if (i > k && has(w, i, WORD.determiner) && lower !== 'all') break;
    if (i > k && has(w, i, WORD.preposition)) break;
    if (
      i > k &&
      has(w, i, WORD.capital) &&
      !has(w, i - 1, WORD.capital | WORD.determiner | WORD.punctuation) &&
      lowerOf(w, i - 1) !== "'s" &&
      !has(w, i, WORD.time)
    )
      break;
    if (i > k && has(w, i - 1, WORD.time) && !has(w, i, WORD.time | WORD.number)) break;
    i++;
  }
  return i;
}

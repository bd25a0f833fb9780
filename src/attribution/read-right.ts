import { CUE_NOUNS } from '../phrase/cue-nouns';
import { has, isIndefiniteArticle, lowerOf, WORD, type Words } from '../phrase/read-words';
import { QUOTE_MARKS } from '../text/quote-marks';
import { afterLeadIn } from './after-lead-in';
import { afterHearer, isInfinitive } from './hearer';
import { PLURALS } from './is-speaker';
import type { Pattern } from './patterns';
import { afterAdverbials, opensClause } from './read-on';
import type { Occurrence } from './verb-occurrence';

const QUESTION_WORDS = new Set(['whether', 'if', 'how', 'why', 'what', 'who', 'where', 'when', 'which']);

interface Right {
  readonly from: number;
  /** Where the content ends, when that is known already; else `null`. */
  readonly to: number | null;
  readonly pattern: Pattern;
}

/** After their hearer a clause needs no sign of its own: "told lawmakers nothing supports that". */
const TELLS_A_CLAUSE = new Set(['tell', 'warn', 'remind', 'assure']);

/** Before a quotation, or in the passive, these give names: "a plan called “Big Dig”", "a man accused of theft". */
const NAMING = new Set(['call', 'dub', 'label', 'brand', 'term']);

/** Words that open a share of something: "indicates three-quarters of mothers …". */
const SHARES = /^(?:half|most|nearly|almost|one|two|three)(?:-\p{L}+)?$/u;

/** Where content to the right of the verb starts and what shows it; `null` when none follows. */
export function readRight(w: Words, o: Occurrence): Right | null {
  const limit = o.range.to;
  const takesHearer = o.verb.classes.has('tell');
  const behind = takesHearer ? afterHearer(w, o.end, limit) : o.end;
  if (o.verb.lemma === 'accuse' && lowerOf(w, behind) === 'of') return null;
  let k = afterAdverbials(w, behind, limit);
  if (lowerOf(w, k) === 'to' && !takesHearer && !isInfinitive(w, k))
    k = afterAdverbials(w, afterHearer(w, k + 1, limit), limit);
  k = afterStrayMark(w, o.end, k, limit);
  if (k >= limit || isAddress(w, k)) return null;
  const introduced = afterLeadIn(w, o.range, k);
  if (introduced) return { ...introduced, pattern: 'lead-in' };
  if (has(w, k, WORD.quoted | WORD.punctuation)) return rightOfMark(w, o, k);
  if (lowerOf(w, k) === 'that' && !o.verb.classes.has('hearing') && isDemonstrative(w, k))
    return o.verb.classes.has('object') ? right(k, 'subject-verb-object') : null;
  const hasHearer = behind > o.end;
  return rightClause(w, o, k, hasHearer) ?? rightObject(w, o, k, hasHearer);
}

const right = (from: number, pattern: Pattern): Right => ({ from, to: null, pattern });

/** `said: “Go.”`, `said, that it was late`, `promised “robust” action` */
function rightOfMark(w: Words, o: Occurrence, k: number): Right | null {
  const limit = o.range.to;
  const mark = lowerOf(w, k);
  if (has(w, k, WORD.quoted)) return NAMING.has(o.verb.lemma) ? null : right(k, 'subject-verb-quotation');
  if ((mark === ',' || mark === ':') && has(w, k + 1, WORD.quoted) && k + 1 < limit)
    return right(k + 1, 'subject-verb-quotation');
  if (mark === ',' && lowerOf(w, k + 1) === 'that' && o.verb.classes.has('say'))
    return right(k + 1, 'subject-verb-that');
  if (mark === ':') return k + 2 < limit ? right(k + 1, 'colon') : null;
  return opensScareQuotes(w, k, limit) ? withScareQuotes(o, k) : null;
}

/** `said that it was late`, `asked whether …`, `promised to go`, `believes it is late` */
function rightClause(w: Words, o: Occurrence, k: number, hasHearer: boolean): Right | null {
  const { classes } = o.verb;
  const lower = lowerOf(w, k);
  const asks = classes.has('question');
  const opens = opensClause(w, k, o.range.to);
  if (classes.has('hearing') && (lower === 'that' || opens)) return right(k, 'subject-verb-clause');
  const tells = classes.has('tell') && hasHearer;
  const speaks = classes.has('say') || classes.has('claim') || (tells && !asks);
  if (lower === 'that' && (speaks || asks || classes.has('promise'))) return right(k, 'subject-verb-that');
  if ((classes.has('promise') || tells) && isInfinitive(w, k)) return right(k, 'subject-verb-infinitive');
  if ((speaks || asks) && QUESTION_WORDS.has(lower)) return right(k, 'subject-verb-question');
  if (speaks && opens) return right(k, 'subject-verb-clause');
  return classes.has('belief') && (lower === 'that' || opens) ? right(k, 'subject-verb-belief') : null;
}

/** `said nothing of it`, `issued a warning`, `denied the claim`, `called him a liar` */
function rightObject(w: Words, o: Occurrence, k: number, hasHearer: boolean): Right | null {
  const { classes, lemma } = o.verb;
  if (!has(w, k, WORD.conjunction | WORD.preposition)) {
    if (lemma === 'say' || (hasHearer && TELLS_A_CLAUSE.has(lemma))) return right(k, 'subject-verb-clause');
    if (classes.has('say')) return right(k, 'subject-verb-object');
  }
  // "research indicates | three-quarters of mothers live …"
  if (classes.has('evidence') && (has(w, k, WORD.number) || SHARES.test(lowerOf(w, k))))
    return right(k, 'subject-verb-object');
  const nouns = classes.has('forecast') ? CUE_NOUNS.forecast : classes.has('issue') ? CUE_NOUNS.issued : null;
  if (nouns && !has(w, k, WORD.preposition) && holdsNoun(w, k, o.range.to, nouns))
    return right(k, 'subject-verb-object');
  if (lemma === 'call' && !callsNames(w, k, o.range.to)) return null;
  return classes.has('object') && !has(w, k, WORD.conjunction | WORD.preposition)
    ? right(k, 'subject-verb-object')
    : null;
}

/** Whether a few words in marks stand at `k` and more follow: "promised | “robust” action". */
const opensScareQuotes = (w: Words, k: number, limit: number): boolean =>
  k + 2 < limit &&
  (w.passage.quotationOf[k] ?? -1) >= 0 &&
  (w.passage.quotationOf[k - 1] ?? -1) !== w.passage.quotationOf[k];

const withScareQuotes = ({ verb: { classes, lemma } }: Occurrence, from: number): Right | null => {
  if (NAMING.has(lemma)) return null;
  if (classes.has('say')) return { from, to: null, pattern: 'subject-verb-clause' };
  return classes.has('object') ? { from, to: null, pattern: 'subject-verb-object' } : null;
};

const LONGEST_OBJECT = 7;

/** Whether one of `nouns` stands in the object that starts at `k`: "urgent | travel alerts". */
function holdsNoun(w: Words, k: number, limit: number, nouns: ReadonlySet<string>): boolean {
  for (let i = k; i < Math.min(limit, k + LONGEST_OBJECT) && !has(w, i, WORD.punctuation | WORD.auxiliary); i++)
    if (nouns.has(lowerOf(w, i))) return true;
  return false;
}

/** The web address at the end of a post: "…, officials said | https://example.org/a". */
const isAddress = (w: Words, k: number): boolean => ['http', 'https'].includes(lowerOf(w, k));

/** Marks that may stand behind a "that" which opens a clause. */
const BEHIND_CONJUNCTION = new Set('"“‘\',:(');

/** "that position at …", "that.": the word points to something instead of opening a clause. */
const isDemonstrative = (w: Words, k: number): boolean =>
  has(w, k + 1, WORD.punctuation)
    ? !has(w, k + 1, WORD.quoted) && !BEHIND_CONJUNCTION.has(lowerOf(w, k + 1))
    : !has(
        w,
        k + 1,
        WORD.capital |
          WORD.pronoun |
          WORD.otherPronoun |
          WORD.determiner |
          WORD.number |
          WORD.preposition |
          WORD.conjunction |
          WORD.adverb |
          WORD.auxiliary,
      ) &&
      !PLURALS.test(lowerOf(w, k + 1)) &&
      ((has(w, k + 2, WORD.preposition) && !['of', 'in', 'for', 'on'].includes(lowerOf(w, k + 2))) ||
        (has(w, k + 2, WORD.punctuation) && !has(w, k + 2, WORD.quoted) && lowerOf(w, k + 2) !== "'"));

/** `said on “Morning Hour, “the word is …”`: behind a mark that closes nothing the content is the next quotation. */
function afterStrayMark(w: Words, from: number, k: number, limit: number): number {
  let isStray = false;
  for (let i = from; i < Math.min(limit, k + 6); i++) {
    if (has(w, i, WORD.quoted)) return isStray ? i : k;
    isStray ||= QUOTE_MARKS.double.has(lowerOf(w, i)) && (w.passage.quotationOf[i] ?? -1) < 0;
  }
  return k;
}

/** `called him a liar`, `called the plan “mad”`: a name is called, not a meeting. */
function callsNames(w: Words, k: number, limit: number): boolean {
  const isNew = isIndefiniteArticle(w, k);
  for (let i = k; i < Math.min(limit, k + (isNew ? 4 : 24)) && !has(w, i, WORD.auxiliary) && lowerOf(w, i) !== ','; i++)
    if (has(w, i, WORD.quoted) || QUOTE_MARKS.opening.has(lowerOf(w, i))) return true;
  if (has(w, k, WORD.otherPronoun) && !has(w, k, WORD.determiner))
    return has(w, k + 1, WORD.determiner | WORD.adverb) || !has(w, k + 1, WORD.punctuation | WORD.preposition);
  if (!has(w, k, WORD.capital) && !has(w, k, WORD.pronoun)) return false;
  for (let i = k + 1; i < Math.min(limit, k + 6); i++) if (has(w, i, WORD.determiner)) return isIndefiniteArticle(w, i);
  return false;
}

/** First token after verb, hearer and adverbials; the sentence's end when nothing but a web address is left. */
export function afterEverything(w: Words, o: Occurrence): number {
  const k = o.verb.classes.has('tell') ? afterHearer(w, o.end, o.range.to) : o.end;
  const next = afterAdverbials(w, k, o.range.to);
  return isAddress(w, next) ? o.range.to : next;
}

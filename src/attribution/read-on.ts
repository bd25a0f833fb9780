import type { VerbClass } from '../lexicon/reporting-verbs';
import { CUE_NOUNS } from '../phrase/cue-nouns';
import { type CueVerb, cueVerbsFrom } from '../phrase/cue-verbs';
import { has, isDash, lowerOf, type TokenRange, WORD, type Words } from '../phrase/read-words';
import { afterPhrase, isInfinitive } from './hearer';

const WHEN_OR_WHERE = new Set([
  'on',
  'in',
  'at',
  'during',
  'after',
  'to',
  'through',
  'via',
  'by',
  'of',
  'about',
  'from',
  'with',
  'for',
  'before',
  'over',
  'following',
  'ahead',
  'inside',
  'outside',
  'into',
  'under',
  'last',
  'next',
  'this',
  'late',
  'early',
  'earlier',
  'later',
]);
const MAX_ADVERBIALS = 24;
/** Longer sentences are no prose; the bound keeps the search linear. */
const MAX_CONTENT = 400;

/**
 * The first token at or after `k` that is not part of when, where and how something was said: after "said",
 * `on Sunday in a speech that …` → the index of "that".
 */
export function afterAdverbials(w: Words, k: number, limit: number): number {
  const end = Math.min(limit, k + MAX_ADVERBIALS);
  let i = k;
  while (i < end) {
    const lower = lowerOf(w, i);
    const date = afterDate(w, i);
    if (date !== null) {
      i = date;
      continue;
    }
    if (has(w, i, WORD.quoted | WORD.punctuation)) break;
    if (has(w, i, WORD.time) || (has(w, i, WORD.number) && isMonth(w, i - 1))) i++;
    else if (has(w, i, WORD.adverb) && !has(w, i, WORD.conjunction | WORD.determiner | WORD.otherPronoun)) i++;
    else if (WHEN_OR_WHERE.has(lower) && !(lower === 'to' && isInfinitive(w, i))) {
      if (lower === 'this' && !has(w, i + 1, WORD.time)) break;
      const next = afterPhrase(w, i + 1, end);
      if (next === i + 1 && has(w, next, WORD.pronoun)) break;
      i = Math.max(next, i + 1);
    } else break;
  }
  return i;
}

/** "announced | Nov. 18 that" */
const isMonth = (w: Words, k: number): boolean => has(w, k, WORD.time) && has(w, k, WORD.capital);

/** The token after a date between commas: "on Monday, 28 April, that"; `null` when none stands at `k`. */
function afterDate(w: Words, k: number): number | null {
  if (lowerOf(w, k) !== ',') return null;
  for (let i = k + 1; i < k + 5; i++) {
    if (lowerOf(w, i) === ',') return i > k + 1 ? i + 1 : null;
    if (!has(w, i, WORD.time | WORD.number)) return null;
  }
  return null;
}

const OPENS_CLAUSE = new Set(['there', 'if', 'when', 'while', 'although']);
const MOST_BEFORE_VERB = 18;

/** Whether a clause with a subject and a verb of its own seems to start at `k`: `it has withdrawn`, `taxes would rise`. */
export function opensClause(w: Words, k: number, limit: number): boolean {
  if (OPENS_CLAUSE.has(lowerOf(w, k))) return true;
  if (has(w, k, WORD.pronoun))
    return (
      has(w, k + 1, WORD.auxiliary | WORD.adverb | WORD.verbLike) || !has(w, k + 1, WORD.punctuation | WORD.preposition)
    );
  return !isInfinitive(w, k) && holdsVerb(w, k, Math.min(limit, k + MOST_BEFORE_VERB));
}

/** Whether a verb follows the subject that starts at `k`, before anything that ends the clause. */
function holdsVerb(w: Words, k: number, end: number): boolean {
  for (let i = k; i < end; i++) {
    if (lowerOf(w, i) === ',' && i > k) i = afterRelativeClause(w, i, end);
    if (has(w, i, WORD.quoted) || lowerOf(w, i) === ',') return false;
    if (i > k && isVerbOf(w, k, i)) return true;
    if (has(w, i, WORD.relative) && lowerOf(w, i) !== 'that') return false;
    if (lowerOf(w, i) === 'that' && CUE_NOUNS.claim.has(lowerOf(w, i - 1))) return false;
  }
  return false;
}

/** "taxes | would rise", "the ship | never sailed", "concluded Epstein | died by suicide" */
const isVerbOf = (w: Words, k: number, i: number): boolean =>
  (lowerOf(w, i) === 'never' && has(w, i + 1, WORD.verbLike)) ||
  (has(w, i, WORD.auxiliary) && !has(w, i, WORD.capital)) ||
  (i < k + 4 && isAfterName(w, k, i));

/** Whether a past form follows a name that starts at `k` and nothing else. */
function isAfterName(w: Words, k: number, verb: number): boolean {
  if (!has(w, verb, WORD.verbLike)) return false;
  for (let i = k; i < verb; i++) if (!has(w, i, WORD.capital)) return false;
  return true;
}

/** The token behind a relative clause between commas: "the defendant, who is ill, never …"; the first comma when none opens there. */
function afterRelativeClause(w: Words, comma: number, end: number): number {
  if (!['who', 'which', 'whose'].includes(lowerOf(w, comma + 1))) return comma;
  for (let i = comma + 2; i < end; i++) if (lowerOf(w, i) === ',') return i + 1;
  return comma;
}

/** The reporting verb that starts at token `k`, its particle included; `null` when there is none or it stands inside a quotation. */
export function cueVerbAt(w: Words, k: number): { readonly verb: CueVerb; readonly end: number } | null {
  if (has(w, k, WORD.quoted)) return null;
  for (const verb of cueVerbsFrom(lowerOf(w, k)))
    if (verb.rest.every((word, i) => lowerOf(w, k + 1 + i) === word)) return { verb, end: k + 1 + verb.rest.length };
  return null;
}

/**
 * Where content that starts at `from` in a sentence ends when it is not in quotation marks: at the sentence's end, before a further
 * reporting verb of the same speaker, or before a clause that as a rule is the reporter's own (", but …", ", which …").
 */
export function contentEnd(w: Words, from: number, sentenceEnd: number): number {
  const limit = Math.min(sentenceEnd, from + MAX_CONTENT);
  let end = limit;
  for (let k = from + 2; k < limit; k++) {
    if (has(w, k, WORD.quoted)) continue;
    const lower = lowerOf(w, k);
    if (lower === ',' || lower === ';' || isDash(w, k)) {
      if (opensReportersClause(w, k + 1, limit)) {
        end = k;
        break;
      }
    } else if (lower === 'and' && isFurtherCue(w, k + 1)) {
      end = k;
      break;
    }
  }
  return end > from && ['.', '?', '!'].includes(lowerOf(w, end - 1)) && !has(w, end - 1, WORD.quoted) ? end - 1 : end;
}

function opensReportersClause(w: Words, k: number, limit: number): boolean {
  const lower = lowerOf(w, k);
  if (lower === 'but') return lowerOf(w, k + 1) !== 'that';
  if (lower === 'which' || lower === 'who') return !resumes(w, k, limit);
  if (['although', 'though', 'despite', 'according'].includes(lower)) return true;
  const verb = cueVerbAt(w, k)?.verb;
  if (verb?.forms.has('participle')) return true;
  return lower === 'and' && isFurtherCue(w, k + 1);
}

/** Whether the clause that `k` interrupts goes on behind a comma: "the firm, which makes pumps, would close". */
function resumes(w: Words, k: number, limit: number): boolean {
  for (let i = k + 1; i < Math.min(limit, k + 40); i++)
    if (lowerOf(w, i) === ',' && !has(w, i + 1, WORD.conjunction | WORD.quoted)) return true;
  return false;
}

/** Whether a finite verb of saying follows, adverbs aside: "and later added". */
function isFurtherCue(w: Words, k: number): boolean {
  let i = k;
  while (has(w, i, WORD.adverb)) i++;
  const verb = cueVerbAt(w, i)?.verb;
  if (!verb || !(verb.forms.has('past') || verb.forms.has('third'))) return false;
  return (
    ['say', 'claim', 'tell', 'object'].some((name) => verb.classes.has(name as VerbClass)) &&
    !CUE_NOUNS.homograph.has(lowerOf(w, i))
  );
}

/** The content ranges of a sentence around what interrupts it: `[from, to)` without `[gapFrom, gapTo)`, commas at the rims left out. */
export function around(w: Words, range: TokenRange, gap: TokenRange): readonly TokenRange[] {
  return [
    { from: range.from, to: gap.from },
    { from: gap.to, to: range.to },
  ]
    .map((part) => trimmed(w, part))
    .filter((part) => part.to > part.from);
}

/** `range` without separating punctuation at its rims; quotation marks stay. */
export function trimmed(w: Words, range: TokenRange): TokenRange {
  let { from, to } = range;
  while (from < to && isSeparator(w, from)) from++;
  while (to > from && isSeparator(w, to - 1)) to--;
  return { from, to };
}

/** What separating marks begin with; several full stops are one, and so are hyphens. */
const SEPARATORS = new Set(',;:.–—-');
const isSeparator = (w: Words, k: number): boolean =>
  !has(w, k, WORD.quoted) && SEPARATORS.has(lowerOf(w, k).charAt(0));

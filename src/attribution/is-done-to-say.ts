import type { NounPhrase } from '../phrase/noun-phrase';
import { has, lowerOf, WORD, type Words } from '../phrase/read-words';
import type { Occurrence } from './verb-occurrence';

/** Whether something was done in order to say it: "The envoy called a meeting | to say"; not what may be, and not "plans to say". */
export function isDoneToSay(w: Words, o: Occurrence, subject: NounPhrase): boolean {
  const to = o.groupStart;
  if (
    !o.verb.classes.has('say') ||
    has(w, to - 1, WORD.verbLike | WORD.auxiliary | WORD.adverb | WORD.cueVerb | WORD.punctuation)
  )
    return false;
  let isDone = false;
  for (let k = subject.last + 1; k < to; k++) {
    if (has(w, k, WORD.auxiliary | WORD.quoted)) return false;
    isDone ||= has(w, k, WORD.verbLike) || FINITE.has(lowerOf(w, k));
  }
  return isDone && to - subject.last > 3;
}

/** Past forms of what people do to be heard that do not end in -ed. */
const FINITE = new Set([
  'went',
  'took',
  'held',
  'gave',
  'came',
  'made',
  'spoke',
  'stood',
  'rose',
  'sent',
  'met',
  'rang',
  'broke',
]);

import { CUE_NOUNS } from '../phrase/cue-nouns';
import type { NounPhrase } from '../phrase/noun-phrase';
import { has, lowerOf, WORD, type Words } from '../phrase/read-words';
import type { Candidate } from './candidate';
import { subjectBefore } from './find-subject';
import { isInfinitive } from './hearer';
import { headOf } from './is-speaker';
import { afterAdverbials, contentEnd, cueVerbAt, trimmed } from './read-on';
import { readRight } from './read-right';
import { type Occurrence, toCandidate } from './verb-occurrence';

/** `It was reported that …`, `He is said to be ill`, `She was quoted as saying …`. */
export function passiveCandidate(w: Words, o: Occurrence): Candidate | null {
  const next = lowerOf(w, o.end);
  const cue = { from: o.groupStart, to: o.end };
  const subject = subjectBefore(w, o.groupStart - 1, o.range.from);
  if (o.verb.lemma === 'quote' && next === 'as') {
    const saying = cueVerbAt(w, o.end + 1);
    if (!saying || !subject) return null;
    const from = readRight(w, { ...o, end: saying.end, verb: saying.verb })?.from ?? saying.end;
    return toCandidate(
      o,
      subject,
      { from: o.groupStart, to: saying.end },
      [{ from, to: contentEnd(w, from, o.range.to) }],
      'quoted-as-saying',
    );
  }
  if (o.verb.lemma === 'accuse' && next === 'of' && subject)
    return toCandidate(o, null, cue, [{ from: o.end, to: contentEnd(w, o.end, o.range.to) }], 'is-accused-of');
  if (o.verb.lemma === 'tell' && subject && CUE_NOUNS.court.has(lowerOf(w, headOf(w, subject))))
    return courtWasTold(w, o, subject);
  const isHearsay = HEARSAY.has(o.verb.lemma);
  if (!isHearsay) return null;
  if (lowerOf(w, o.groupStart - 1) === 'it' && next === 'that')
    return toCandidate(o, null, cue, [{ from: o.end, to: contentEnd(w, o.end, o.range.to) }], 'is-said-that');
  if (isInfinitive(w, o.end) && subject && HEARSAY_TO.has(o.verb.lemma))
    return toCandidate(
      o,
      null,
      cue,
      [
        { from: subject.first, to: o.groupStart },
        { from: o.end, to: contentEnd(w, o.end, o.range.to) },
      ],
      'is-said-to',
    );
  return null;
}

/** `The court was told that he fled.`, `He fled, the court was told.` */
function courtWasTold(w: Words, o: Occurrence, subject: NounPhrase): Candidate | null {
  const cue = { from: o.groupStart, to: o.end };
  const k = afterAdverbials(w, o.end, o.range.to);
  if (k < o.range.to && !has(w, k, WORD.punctuation))
    return toCandidate(o, subject, cue, [{ from: k, to: contentEnd(w, k, o.range.to) }], 'court-told');
  const left = trimmed(w, { from: o.range.from, to: subject.first });
  return lowerOf(w, subject.first - 1) === ',' ? toCandidate(o, subject, cue, [left], 'court-told') : null;
}

const HEARSAY = new Set([
  'say',
  'believe',
  'think',
  'report',
  'allege',
  'claim',
  'announce',
  'reveal',
  'understand',
  'confirm',
  'fear',
  'suspect',
  'suggest',
  'tell',
  'disclose',
  'note',
  'argue',
]);

const HEARSAY_TO = new Set(['say', 'believe', 'think', 'allege', 'understand', 'report', 'rumour', 'rumor', 'claim']);

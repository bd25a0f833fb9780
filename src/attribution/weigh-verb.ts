import { CUE_NOUNS } from '../phrase/cue-nouns';
import type { NounPhrase } from '../phrase/noun-phrase';
import { has, lowerOf, opensSentence, type TokenRange, WORD, type Words } from '../phrase/read-words';
import { isSpeakerNoun } from '../phrase/speaker-nouns';
import { headOf, isPlural, isSpeaker } from './is-speaker';
import type { Pattern } from './patterns';
import { isDoubtful, type Occurrence } from './verb-occurrence';

const MODALS = new Set(['would', 'could', 'can', 'should', 'may', 'might', 'must', 'will', 'cannot', "can't", "'ll"]);

/** Whether subject and verb may mean speech with that kind of content: things and doubtful forms need more evidence than people. */
export function isTrusted(w: Words, o: Occurrence, source: NounPhrase, pattern: Pattern): boolean {
  const speaker = isSpeaker(w, source);
  if (isDoubtful(w, o)) {
    if (!speaker || !isSubjectOfDoubtful(w, o, source)) return false;
    if (pattern === 'subject-verb-quotation') return has(w, o.end, WORD.quoted) || has(w, o.end + 1, WORD.quoted);
    if (
      pattern === 'subject-verb-question' ||
      pattern === 'subject-verb-belief' ||
      pattern === 'colon' ||
      pattern === 'lead-in'
    )
      return false;
  }
  if (pattern === 'subject-verb-quotation') return true;
  if (o.verb.classes.has('forecast') && o.verb.forms.has('past')) return false;
  if (o.verb.classes.has('evidence') && !(speaker && isEvidence(w, o, source, pattern))) return false;
  if (o.verb.classes.has('hearing')) return CUE_NOUNS.court.has(lowerOf(w, headOf(w, source)));
  // What somebody believed once is the reporter's reading; what he believes he has declared.
  if (pattern === 'subject-verb-belief' && o.verb.forms.has('past') && o.groupStart === o.at) return false;
  if (pattern === 'subject-verb-infinitive') return speaker;
  return pattern !== 'subject-verb-object' || (speaker && !isModal(w, o));
}

/** Whether a subject shows that a form like "states" is a verb: it agrees in number, and is no name by its capital alone. */
const isSubjectOfDoubtful = (w: Words, o: Occurrence, source: NounPhrase): boolean =>
  (!o.verb.forms.has('base') || isPlural(w, source)) &&
  !isCapitalByPlace(w, source) &&
  !(o.verb.forms.has('third') && has(w, source.last, WORD.otherPronoun));

/** "The study shows a rise"; not "The minister showed a map". */
const isEvidence = (w: Words, o: Occurrence, source: NounPhrase, pattern: Pattern): boolean =>
  pattern !== 'subject-verb-object' ||
  !(o.verb.lemma === 'show' || o.verb.lemma === 'find') ||
  CUE_NOUNS.document.has(lowerOf(w, headOf(w, source)));

function isModal(w: Words, o: Occurrence): boolean {
  for (let k = o.groupStart; k < o.at; k++) if (MODALS.has(lowerOf(w, k))) return true;
  return false;
}

/** Whether the report stands in a fronted or inserted clause and is less than the rest: the sentence is then about something else. */
export function isHungOn(w: Words, o: Occurrence, source: NounPhrase, content: TokenRange): boolean {
  if (content.to >= o.range.to - 1 || has(w, content.from, WORD.quoted)) return false;
  if (clauseLimit(w, o, source, content.from) >= o.range.to) return false;
  if (isFrontedClause(w, o, source) && (WHEN.has(lowerOf(w, source.first - 1)) || WHEN.has(lowerOf(w, o.range.from))))
    return true;
  return content.to - content.from < 0.6 * (o.range.to - content.to);
}

/** Whether nothing but its place at the start of a sentence gives a lone word its capital: "Mining | blasts shatter homes". */
const isCapitalByPlace = (w: Words, { first, last }: NounPhrase): boolean =>
  first === last &&
  opensSentence(w, first) &&
  !has(w, first, WORD.pronoun | WORD.otherPronoun) &&
  !w.names.has(lowerOf(w, first)) &&
  !isSpeakerNoun(lowerOf(w, first));

const WHEN = new Set(['when', 'after', 'before', 'since', 'once', 'until', 'because', 'if']);

export const SUBORDINATORS = new Set([
  'although',
  'though',
  'while',
  'when',
  'after',
  'before',
  'as',
  'because',
  'since',
  'if',
  'despite',
  'until',
  'once',
  'even',
]);

/** Whether the subject stands in a subordinate clause that opens the sentence: "When the mayor said …, nobody …". */
function isFrontedClause(w: Words, o: Occurrence, source: NounPhrase): boolean {
  const before = source.first - 1;
  if (before > o.range.from + 2 || before < o.range.from) return false;
  for (let k = o.range.from; k <= before; k++) if (lowerOf(w, k) === ',') return false;
  return SUBORDINATORS.has(lowerOf(w, before)) || SUBORDINATORS.has(lowerOf(w, o.range.from));
}

/** Where the clause of the verb ends: a subordinate or a relative clause ends at a comma, not with the sentence. */
export function clauseLimit(w: Words, o: Occurrence, source: NounPhrase, from: number): number {
  const before = lowerOf(w, source.first - 1);
  // "A group, alarmed that the ministry denied it, is urging …": a clause inside an insertion ends with it.
  const isInserted = before === 'that' && source.first - 1 > o.range.from;
  const isRelative = lowerOf(w, source.first) === 'who' || before === 'who' || isInserted;
  const isSubordinate = isFrontedClause(w, o, source);
  if (!isRelative && !isSubordinate) return o.range.to;
  const limit = Math.min(o.range.to, from + 60);
  let end = o.range.to;
  for (let k = from + 1; k < limit; k++) {
    if (has(w, k, WORD.quoted) || lowerOf(w, k) !== ',') continue;
    if (isSubordinate) return k;
    if (has(w, k + 1, WORD.auxiliary | WORD.cueVerb | WORD.verbLike | WORD.adverb)) end = k;
  }
  return end;
}

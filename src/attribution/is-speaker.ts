import type { NounPhrase } from '../phrase/noun-phrase';
import { has, lowerOf, WORD, type Words } from '../phrase/read-words';
import { isSpeakerNoun } from '../phrase/speaker-nouns';
import { QUOTE_MARKS } from '../text/quote-marks';

const REPORTER_AND_READERS = new Set(['i', 'we', 'you']);
const SAY_NOTHING = new Set(['nobody', 'none', 'neither', 'there']);

/** "I", "we" and "you" outside quotations, with a verb drawn to them or not, are the reporter and the readers; "nobody" says nothing. */
export function isReporter(w: Words, source: NounPhrase | null): boolean {
  if (source === null || source.first !== source.last) return false;
  const lower = lowerOf(w, source.first);
  const verb = lower.lastIndexOf("'");
  return REPORTER_AND_READERS.has(verb < 0 ? lower : lower.slice(0, verb)) || SAY_NOTHING.has(lower);
}

/**
 * Whether a noun phrase names or describes somebody or something that speaks, judged by its head: "a spokesman for the army" does,
 * "support for the army" does not.
 */
export function isSpeaker(w: Words, phrase: NounPhrase): boolean {
  const { first } = phrase;
  if (has(w, first, WORD.pronoun | WORD.relative) || has(w, first, WORD.number)) return true;
  if (has(w, first, WORD.otherPronoun) && !has(w, first, WORD.determiner)) return true;
  const head = headOf(w, phrase);
  if (QUANTITIES.has(lowerOf(w, head))) return true;
  if (has(w, head, WORD.capital) && !has(w, head, WORD.determiner | WORD.time | WORD.preposition | WORD.conjunction))
    return true;
  if (has(w, head, WORD.number) && has(w, head - 1, WORD.capital)) return true;
  const noun = lowerOf(w, head);
  return isSpeakerNoun(noun) || noun.endsWith('-old') || noun === ')' || QUOTE_MARKS.closing.has(noun);
}

/** Token index of the noun that the rest hangs on: "spokesman" in "a spokesman for the army". */
export function headOf(w: Words, { first, nameEnd }: NounPhrase): number {
  let head = first;
  while (
    head < nameEnd &&
    !has(w, head + 1, WORD.preposition | WORD.relative) &&
    lowerOf(w, head + 1) !== ',' &&
    !(has(w, head + 1, WORD.verbLike) && head > first && PLURALS.test(lowerOf(w, head))) &&
    !(head > first && lowerOf(w, head + 1).endsWith('ing'))
  )
    head++;
  return head;
}

/** "some of the officials": the head only counts who speaks. */
const QUANTITIES = new Set([
  'some',
  'many',
  'most',
  'several',
  'few',
  'one',
  'two',
  'both',
  'all',
  'those',
  'half',
  'majority',
  'number',
  'dozens',
  'hundreds',
  'thousands',
  'others',
  'group',
  'percent',
  'none',
  'each',
  'part',
]);

/** Whether the head or the last word of a noun phrase is a plural, or the phrase names several. */
export function isPlural(w: Words, source: NounPhrase): boolean {
  for (let k = source.first; k <= source.nameEnd; k++) if (lowerOf(w, k) === 'and') return true;
  return PLURALS.test(lowerOf(w, headOf(w, source))) || PLURALS.test(lowerOf(w, source.nameEnd));
}

export const PLURALS =
  /(?:[^s]s|men|people|police|children|media|many|some|most|others|few|all|both|voters|data|half|number|majority|public)$/u;

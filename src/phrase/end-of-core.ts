import { findKnown, type Known, type LocalBodies } from './find-known';
import { PHRASE_WORDS } from './phrase-words';
import type { Word } from './word';

/** Where the noun phrase's core ends: at the first preposition, relative word, comma or "and" outside a listed name. */
export function endOfCore(words: readonly Word[], local: LocalBodies): number {
  const known = findKnown(words, local);
  for (let at = 1, k = 0; at < words.length; at += 1) {
    while ((known[k]?.to ?? Number.POSITIVE_INFINITY) <= at) k += 1;
    const inside = known[k];
    if (inside && inside.from < at && at < inside.to) continue;
    const isJoint = words[at]?.key === 'and' || words[at]?.text === '&';
    if (
      PHRASE_WORDS.link.has(words[at]?.key ?? '') &&
      !isAcronym(words[at]) &&
      !(PHRASE_WORDS.possessorJoint.has(words[at]?.key ?? '') && isInsidePossessor(words, at, known)) &&
      !(words[at]?.text === '-' && words[at - 1]?.text.endsWith('.')) &&
      !(isJoint && (isListContinued(known, at) || isJointName(words, known, at) || isPastToo(words, at)))
    )
      return at;
  }
  return words.length;
}

/** Whether a word is an acronym that only looks like a word of grammar: "the head of the *WHO*". */
export const isAcronym = (word: Word | undefined): boolean =>
  word?.isCapital === true && /^\p{Lu}{2,}$/u.test(word.text);

/**
 * "Bank of Montreal's director", "a University of Oregon professor": the "of" before a possessive mark or a role, with nothing but capitals
 * and joints between; not "Veterans of Ireland's wars".
 */
function isInsidePossessor(words: readonly Word[], at: number, known: readonly Known[]): boolean {
  if (known.some((k) => k.kind === 'role' && k.from === 0 && k.to === at)) return false;
  for (let next = at + 1; next < words.length && next <= at + 6; next += 1) {
    const word = words[next];
    if (word?.key === "'s") return next > at + 1 && next < words.length - 1;
    const isRole = word?.isCapital === false && known.some((k) => k.kind === 'role' && k.from === next);
    if (isRole)
      return words[at]?.key === 'of' && words[at - 1]?.isCapital === true && words[next - 1]?.isCapital === true;
    if (!word || !(word.isCapital || PHRASE_WORDS.possessorJoint.has(word.key))) return false;
  }
  return false;
}
/** "public broadcaster and CNN affiliate Channel 11", "president and chief executive": one person or body, described twice. */
const isListContinued = (known: readonly Known[], at: number): boolean =>
  known.some((k) => k.to === at && (k.kind === 'role' || k.kind === 'body')) &&
  known.some((k) => k.from > at && k.from <= at + 5);

/** "Current and former intelligence officials": those in office and those who were. */
const isPastToo = (words: readonly Word[], at: number): boolean =>
  PHRASE_WORDS.former.has(words[at + 1]?.key ?? '') || PHRASE_WORDS.former.has(words[at - 1]?.key ?? '');

/** "Devon and Cornwall Police": capitals around the joint and a noun for a body soon after, itself in capitals. */
function isJointName(words: readonly Word[], known: readonly Known[], at: number): boolean {
  if (!words[at - 1]?.isCapital || !words[at + 1]?.isCapital) return false;
  const body = known.find((k) => k.from > at + 1 && (k.kind === 'body' || k.term === 'police'));
  return body !== undefined && body.from <= at + 3 && words.slice(at + 1, body.to).every((word) => word.isCapital);
}

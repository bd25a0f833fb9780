import { isCompanyName } from './company-name';
import { findKnown, type Known } from './find-known';
import { isGivenName, titleOf } from './known-names';
import { PHRASE_WORDS } from './phrase-words';
import type { Word } from './word';

/**
 * Where a body's own name begins behind the common noun for what it is: "Karovian public broadcaster | Radio Velin", "aid group |
 * Mercy Hands"; `null` without one.
 */
export function startOfDescribedBody(core: readonly Word[], known: readonly Known[]): number | null {
  const noun = known.findLast((k) => core.slice(k.from, k.to).some((word) => !word.isCapital));
  if (noun?.kind !== 'body' || noun.to >= core.length) return null;
  return core.slice(noun.to).every((word) => word.isCapital) && titleOf(core[noun.to]?.key ?? '') === null
    ? noun.to
    : null;
}

/** "Immigration, Refugees and Citizenship Canada", "Fisheries and Oceans Canada": capitals throughout, with a noun for a body or a country at the end. */
export function isNameWithCommas(words: readonly Word[]): boolean {
  if (
    words.length < 4 ||
    !words.some((word) => word.text === ',' || word.key === 'and') ||
    !words.every((word) => word.isCapital || word.text === ',' || PHRASE_WORDS.nameJoint.has(word.key))
  )
    return false;
  const known = findKnown(words);
  const last = known[known.length - 1];
  return (
    last !== undefined &&
    last.to === words.length &&
    (last.kind === 'country' || last.kind === 'body') &&
    words[last.from - 1]?.isCapital === true &&
    !isGivenName(words[0]?.key ?? '')
  );
}

/** "IG Metall union", "the Zephyr group": a common noun that only explains the name before it. */
export function isGenericTail(last: Known, core: readonly Word[]): boolean {
  const before = core.slice(0, last.from);
  const explains =
    last.kind === 'body' &&
    last.to === core.length &&
    core[last.from]?.isCapital === false &&
    PHRASE_WORDS.explainingNoun.has(last.term);
  return (
    explains &&
    before.length > 0 &&
    before.every((word) => word.isCapital) &&
    findKnown(before).every((k) => k.kind === 'organisation' || k.kind === 'outlet')
  );
}

/** Where a body's name ends that goes on behind a joint: "University | of Nairobi", "Ministry | of Trade and Energy". */
export function endOfBodyName(words: readonly Word[], end: number): number {
  let last = end;
  const joint = words[end]?.key ?? '';
  if (!isBodyJoint(joint) || (joint === 'and' && isWholeName(words.slice(0, end)))) return end;
  for (let at = end + 1; at < words.length && at <= last + 2; at += 1) {
    const word = words[at];
    if (word?.isCapital) last = at + 1;
    else if (!word || !PHRASE_WORDS.nameJoint.has(word.key)) break;
  }
  return last;
}

/** Whether a name is whole without what "and" joins to it: "Zephyr Airlines", "the WHO", "Norland". */
function isWholeName(words: readonly Word[]): boolean {
  const last = findKnown(words).at(-1);
  return isCompanyName(words) || (last?.to === words.length && last.kind !== 'body' && last.kind !== 'role');
}

const isBodyJoint = (key: string): boolean => key === 'of' || key === 'and' || PHRASE_WORDS.groupJoint.has(key);

/** "Doctors for Calm Streets", "Mothers Against Guns": people who made a body of themselves. */
export const isGroupName = (words: readonly Word[], end: number): boolean =>
  words[0]?.isCapital === true &&
  PHRASE_WORDS.groupJoint.has(words[end]?.key ?? '') &&
  words.slice(end + 1).every((word) => word.isCapital || PHRASE_WORDS.nameJoint.has(word.key)) &&
  words.length > end + 1;

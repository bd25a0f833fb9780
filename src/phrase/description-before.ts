import { endsLikePlural } from '../lexicon/inflect';
import { isClause, REACH, STOPS } from './description';
import { isAcronym } from './end-of-core';
import { findKnown } from './find-known';
import { PHRASE_WORDS } from './phrase-words';
import { isPossessive, type Word } from './word';

/** The title that somebody shares with the one named before: "attorneys Bo Diaz and *Ann Lee*". */
export function sharedTitle(words: readonly Word[], from: number): readonly Word[] {
  if (words[from - 1]?.key !== 'and') return [];
  let start = from - 1;
  while (start > 0 && from - start < 12 && (words[start - 1]?.isCapital || words[start - 1]?.text === ',')) start -= 1;
  for (let first = start; first < from - 1; first += 1) {
    const title = titleBefore(words, first);
    if (title.length > 0) return endsLikePlural(title.at(-1)?.key ?? '') ? title : [];
  }
  return [];
}

/** What somebody is who turns to others of the kind: "In a letter to other | deputy ministers, *Ann Lee* …". */
export function oneOfThem(words: readonly Word[], from: number): readonly Word[] {
  if (words[from - 1]?.text !== ',') return [];
  const near = words.slice(Math.max(0, from - 9), from - 1);
  const kind = near.slice(near.findLastIndex(({ key }) => key === 'other' || key === 'fellow') + 1);
  const role = kind.length < near.length ? findKnown(kind).at(-1) : undefined;
  return role?.kind === 'role' && role.to === kind.length ? kind : [];
}

/** The description run straight into the name: "the city's fire chief *John Lee*", "former envoy to Ukraine *Ann Diaz*". */
export function titleBefore(words: readonly Word[], from: number): readonly Word[] {
  const direct = runBefore(words, from);
  const joint = words[direct - 1];
  const stretch = words.slice(direct, from);
  const last = findKnown(stretch).at(-1);
  const touches = last !== undefined && last.to >= stretch.length - (isPossessive(stretch.at(-1)) ? 1 : 0);
  if (
    joint &&
    PHRASE_WORDS.officeJoint.has(joint.key) &&
    stretch.length > 0 &&
    (touches || stretch.every((word) => word.isCapital)) &&
    last?.kind !== 'role'
  ) {
    const further = runBefore(words, direct - 1);
    const office = words.slice(further, direct - 1);
    if (findKnown(office).at(-1)?.kind === 'role' && findKnown(office).at(-1)?.to === office.length)
      return withoutVerb(words.slice(further, from));
  }
  if (!touches) return [];
  if (joint?.key === 'and' && last?.kind === 'role') {
    const office = words.slice(runBefore(words, direct - 1), direct - 1);
    const first = findKnown(office).at(-1);
    if (first?.kind === 'role' && first.to === office.length) return withoutVerb([...office, joint, ...stretch]);
  }
  const isPossessor = isPossessive(stretch.at(-1));
  return last?.kind === 'role' || isPossessor ? withoutVerb(stretch) : [];
}

const LONGEST_RUN = 12;
const JOINS_WORDS = new Set("&'’/-");

/** Where the run of describing words before word `end` begins. */
function runBefore(words: readonly Word[], end: number): number {
  let start = end;
  const first = Math.max(0, end - LONGEST_RUN);
  const known = findKnown(words.slice(first, end));
  /** "police | and | crime commissioner": words of a listed office belong to it whatever they are. */
  const isInside = (at: number): boolean => known.some((k) => first + k.from < at && at < first + k.to - 1);
  while (start > first) {
    const word = words[start - 1];
    if (!word || (word.kind === 'punctuation' && !JOINS_WORDS.has(word.text))) break;
    const isJoint = word.key === 'of' && words[start]?.isCapital === true && words[start - 2]?.isCapital === true;
    if (PHRASE_WORDS.outsideDescription.has(word.key) && !isAcronym(word) && !isJoint && !isInside(start - 1)) break;
    start -= 1;
    if (PHRASE_WORDS.determiner.has(word.key)) break;
  }
  return start;
}

function withoutVerb(stretch: readonly Word[]): readonly Word[] {
  const known = findKnown(stretch);
  const verb = stretch.findLastIndex(
    (word, at) => PHRASE_WORDS.sentenceVerb.has(word.key) && !known.some((k) => k.from <= at && at < k.to),
  );
  return stretch.slice(verb + 1);
}

/** "Speaking later, the company's head, *Marco Villa*, said" → the company's head. */
export function appositionBefore(words: readonly Word[], from: number, to: number): readonly Word[] {
  if (words[from - 1]?.text !== ',') return [];
  const closing = words[to];
  const isClosed = closing === undefined || closing.text === ',' || closing.text === ')' || STOPS.has(closing.text);
  // "The town's director, *Ann Lee* says": only what opens the sentence is hers, "It is up to the town's director, *Ann Lee* says" is not.
  const isOpen =
    !isClosed &&
    (PHRASE_WORDS.speechVerb.has(closing.key) ||
      (PHRASE_WORDS.affiliation.has(closing.key) && words[to + 1]?.isCapital === true));
  if (!isClosed && !isOpen) return [];
  const start = startOfClause(words, from - 1);
  const stretch = words.slice(start, from - 1);
  if (isOpen) return start > 0 ? [] : (bareOffice(stretch) ?? officeFrom(stretch, 0) ?? []);
  return bareOffice(stretch) ?? determinedOffice(stretch);
}

/** Where the words between marks begin that end before `end`. */
function startOfClause(words: readonly Word[], end: number): number {
  let start = end;
  while (start > 0 && end + 1 - start < REACH) {
    const word = words[start - 1];
    if (!word || STOPS.has(word.text) || word.text === ',' || word.text === '—' || word.text === '–') break;
    start -= 1;
  }
  return start;
}

/** The last description in a stretch that a determiner or an owner opens and that names a role: "a letter from | the company's head". */
function determinedOffice(stretch: readonly Word[]): readonly Word[] {
  let widest: readonly Word[] = [];
  for (let open = stretch.length - 1; open >= 0; open -= 1) {
    const office = officeFrom(stretch, open);
    if (!office) continue;
    widest = office;
    if (!PHRASE_WORDS.officeJoint.has(stretch[stretch.length - office.length - 1]?.key ?? '')) break;
  }
  return widest;
}

/** The words from `open` on where a determiner or an owner stands there and they name a role. */
function officeFrom(stretch: readonly Word[], open: number): readonly Word[] | null {
  const isPossessor = stretch[open + 1]?.key === "'s";
  if (!isPossessor && !PHRASE_WORDS.determiner.has(stretch[open]?.key ?? '')) return null;
  const phrase = stretch.slice(isPossessor ? startOfName(stretch, open) : open);
  const holdsVerb = phrase.some((word) => PHRASE_WORDS.sentenceVerb.has(word.key));
  return !holdsVerb && findKnown(phrase).some((k) => k.kind === 'role') ? phrase : null;
}

/** Where the capitals that end with word `at` begin: "Chartered Accountants of Canada" in "Chartered Accountants of Canada's economist". */
function startOfName(words: readonly Word[], at: number): number {
  let from = at;
  while (from > 0 && (words[from - 1]?.isCapital || ['of', 'and', '&'].includes(words[from - 1]?.key ?? ''))) from -= 1;
  return from;
}

/** A description without an article: "MEC for Cooperative Governance, *Jacob Mamabolo*". */
function bareOffice(stretch: readonly Word[]): readonly Word[] | null {
  const role = findKnown(stretch).find((k) => k.kind === 'role');
  const before = role ? stretch.slice(0, role.from) : [];
  return role &&
    before.length <= 6 &&
    before.every(
      (word) =>
        !PHRASE_WORDS.outsideDescription.has(word.key) &&
        !PHRASE_WORDS.determiner.has(word.key) &&
        !PHRASE_WORDS.sentenceVerb.has(word.key) &&
        word.key !== "'s",
    ) &&
    !stretch.some((word) => PHRASE_WORDS.sentenceVerb.has(word.key)) &&
    !isClause(stretch)
    ? stretch
    : null;
}

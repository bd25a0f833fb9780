import { endsLikeParticiple, endsLikePlural } from '../lexicon/inflect';
import { isAcronym } from './end-of-core';
import { findKnown } from './find-known';
import { PHRASE_WORDS } from './phrase-words';
import { isPossessive, type Word } from './word';

/** Words near a name that say who its bearer is. */
export interface Description {
  readonly words: readonly Word[];
  /** How the words hang on the name; the order is that of trust. */
  readonly by: 'title' | 'apposition' | 'clause' | 'affiliation';
}

const REACH = 26;
const STOPS = new Set(['.', '!', '?', ';', ':', '"', '“', '”', '„', '«', '»', '|', '…', '...']);

/**
 * What a sentence says of the name at words `[from, to)` right beside it: "the city's fire chief, *John Lee*, …" → "the city's fire
 * chief"; "*Lee*, who heads the union" → "heads the union"; "*Lee* of Fantastic Gardeners"; "*Lee* (D-Ohio)". In order of trust; `[]` when
 * the name stands bare. `words` are those of one sentence.
 */
export function findDescriptions(words: readonly Word[], from: number, to: number): readonly Description[] {
  const found: Description[] = [];
  const add = (by: Description['by'], stretch: readonly Word[]): void => {
    if (stretch.length > 0) found.push({ by, words: stretch });
  };
  const isBracketed = ['(', '['].includes(words[from - 1]?.text ?? '') && [')', ']'].includes(words[to]?.text ?? '');
  const title = titleBefore(words, isBracketed ? from - 1 : from);
  add('title', title.length > 0 ? title : sharedTitle(words, from));
  add('apposition', appositionBefore(words, from, to));
  for (const stretch of after(words, to)) found.push(stretch);
  add('clause', oneOfThem(words, from));
  if (PHRASE_WORDS.appointing.has(words[from - 1]?.key ?? '')) add('clause', appointment(words, to));
  return found;
}

/** The title that somebody shares with the one named before: "attorneys Bo Diaz and *Ann Lee*". */
function sharedTitle(words: readonly Word[], from: number): readonly Word[] {
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
function oneOfThem(words: readonly Word[], from: number): readonly Word[] {
  if (words[from - 1]?.text !== ',') return [];
  const near = words.slice(Math.max(0, from - 9), from - 1);
  const kind = near.slice(near.findLastIndex(({ key }) => key === 'other' || key === 'fellow') + 1);
  const role = kind.length < near.length ? findKnown(kind).at(-1) : undefined;
  return role?.kind === 'role' && role.to === kind.length ? kind : [];
}

/** What somebody is made: "put *Lee* | in charge of the prisons", "named *Lee* | as police chief", "appointed *Lee* | to lead the ministry". */
function appointment(words: readonly Word[], to: number): readonly Word[] {
  const joint = words[to]?.key;
  if (joint === 'in' && words[to + 1]?.key === 'charge')
    return words[to + 2]?.key === 'of' ? untilStop(words, to) : words.slice(to, to + 2);
  if (joint === 'as') return untilStop(words, to + 1);
  return joint === 'to' && PHRASE_WORDS.leading.has(words[to + 1]?.key ?? '') ? untilStop(words, to + 1) : [];
}

/** The description run straight into the name: "the city's fire chief *John Lee*", "former envoy to Ukraine *Ann Diaz*". */
function titleBefore(words: readonly Word[], from: number): readonly Word[] {
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
function appositionBefore(words: readonly Word[], from: number, to: number): readonly Word[] {
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

/** "the province strengthened its warnings": a past tense with its object, before any comma or relative clause. */
function isClause(words: readonly Word[]): boolean {
  const end = words.findIndex((word) => word.text === ',' || PHRASE_WORDS.closer.has(word.key));
  return words
    .slice(1, end < 0 ? words.length : end)
    .some((word, at) => /[a-z]{2}ed$/u.test(word.key) && PHRASE_WORDS.determiner.has(words[at + 2]?.key ?? ''));
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

/** What follows the name: ", a professor at Cornell,", ", who heads …", "(D-Ohio)", "of Fantastic Gardeners", "is a nurse". */
function after(words: readonly Word[], to: number): readonly Description[] {
  const next = words[to];
  if (!next) return [];
  if (next.text === '(' || next.text === '[') return described('apposition', untilClosing(words, to + 1));
  if (next.text === ',' || next.text === '—' || next.text === '–' || next.text === '-')
    return afterComma(words, to + 1);
  if (next.key === 'who') return clause(words, to + 1);
  if (PHRASE_WORDS.affiliation.has(next.key)) return described('affiliation', untilStop(words, to));
  const be = next.key === 'has' && words[to + 1]?.key === 'been' ? to + 1 : to;
  if ((be > to || PHRASE_WORDS.copula.has(next.key)) && PHRASE_WORDS.determiner.has(words[be + 1]?.key ?? ''))
    return described('clause', untilStop(words, be + 1));
  if ((next.key === 'works' || next.key === 'worked' || next.key === 'serves') && words[to + 1]?.key === 'as')
    return described('clause', untilStop(words, to + 2));
  if (PHRASE_WORDS.clauseVerb.has(next.key) && next.key !== 'led') return described('clause', untilStop(words, to));
  return next.isCapital ? [] : described('affiliation', outletBehind(words, to + 1));
}

/** "*Ann Lee* writes | in the Norland Review": where somebody writes. */
function outletBehind(words: readonly Word[], at: number): readonly Word[] {
  if (words[at]?.key !== 'in' && words[at]?.key !== 'for') return [];
  const outlet = findKnown(words.slice(at, at + 6))[0];
  return outlet?.kind === 'outlet' && outlet.from <= 2 ? words.slice(at, at + outlet.to) : [];
}

function afterComma(words: readonly Word[], start: number): readonly Description[] {
  const at = start + ageAt(words, start);
  if (words[at]?.key === 'who') return clause(words, at + 1);
  return words[at]?.key === 'whose' ? [] : apposition(words, at);
}

/** How many words tell an age with its comma: "42,", "aged 42,". */
function ageAt(words: readonly Word[], at: number): number {
  if (words[at]?.key === 'aged' && words[at + 2]?.text === ',') return 3;
  return words[at + 1]?.text === ',' && /^\d{1,3}$/u.test(words[at]?.text ?? '') ? 2 : 0;
}

/** What stands behind the comma: "a professor at Cornell", "director of the zoo", "of Oxfam", "named its chairman in May". */
function apposition(words: readonly Word[], at: number): readonly Description[] {
  const stretch = untilStop(words, at);
  const opener = stretch[0];
  if (!opener) return [];
  if (PHRASE_WORDS.affiliation.has(opener.key) && opener.key !== 'for') return described('affiliation', stretch);
  if (PHRASE_WORDS.appointing.has(opener.key) && !PHRASE_WORDS.opener.has(stretch[1]?.key ?? ''))
    return described('apposition', stretch.slice(1));
  if (PHRASE_WORDS.sentenceVerb.has(opener.key) || PHRASE_WORDS.outsideDescription.has(opener.key)) return [];
  if (isClause(stretch)) return [];
  if (PHRASE_WORDS.determiner.has(opener.key) || /^[DR]-/u.test(opener.text)) return described('apposition', stretch);
  const body = findKnown(stretch)[0];
  const isBody = body?.from === 0 && (body.kind === 'organisation' || body.kind === 'outlet');
  if (isBody && STOPS.has(words[at + body.to]?.text ?? '.'))
    return described('affiliation', words.slice(at - 1, at + body.to));
  return isOffice(stretch) ? described('apposition', stretch) : [];
}

/** Whether words without an article open with a role or a noun for a body: "professor at Cornell"; not "running the city's zoo". */
function isOffice(stretch: readonly Word[]): boolean {
  const cut = stretch.findIndex((word) => word.text === ',' || PHRASE_WORDS.outsideDescription.has(word.key));
  const early = stretch.slice(0, cut < 0 ? 9 : Math.min(cut, 9));
  const head = findKnown(early).find((k) => k.kind === 'role' || k.kind === 'body');
  const isPlain = ({ key }: Word): boolean =>
    !PHRASE_WORDS.determiner.has(key) && (!endsLikeParticiple(key) || PHRASE_WORDS.ofOffice.has(key));
  return (
    head !== undefined &&
    early.slice(0, head.from).every(isPlain) &&
    !early.some(({ key }) => PHRASE_WORDS.sentenceVerb.has(key))
  );
}

/** "who heads the union", "who is a nurse", "who teaches law at Cornell". */
function clause(words: readonly Word[], start: number): readonly Description[] {
  let at = start;
  let isTelling = false;
  while (at < words.length && at - start < 6) {
    const key = words[at]?.key ?? '';
    if (PHRASE_WORDS.copula.has(key) || key === 'as') isTelling = true;
    else if (PHRASE_WORDS.clauseVerb.has(key)) return described('clause', untilStop(words, at));
    else if (!PHRASE_WORDS.beforeDescription.has(key)) break;
    at += 1;
  }
  if (isTelling) return described('clause', untilStop(words, at));
  const now = words.slice(at, at + 16).findIndex((word, i, near) => word.key === 'is' && near[i + 1]?.key === 'now');
  return now < 0 ? [] : described('clause', untilStop(words, at + now + 2));
}

const described = (by: Description['by'], words: readonly Word[]): readonly Description[] =>
  words.length > 0 ? [{ by, words }] : [];

function untilStop(words: readonly Word[], start: number): readonly Word[] {
  let end = start;
  let commas = 0;
  while (end < words.length && end - start < REACH) {
    const word = words[end];
    if (!word || STOPS.has(word.text) || word.text === '—' || word.text === '–') break;
    if (word.text === ',') {
      const next = words[end + 1];
      commas += 1;
      if (
        commas > 2 ||
        !next ||
        PHRASE_WORDS.sentenceVerb.has(next.key) ||
        next.kind === 'punctuation' ||
        next.key === 'who' ||
        endsLikeParticiple(next.key)
      )
        break;
    }
    if (end > start && PHRASE_WORDS.speechVerb.has(word.key)) break;
    end += 1;
  }
  return words.slice(start, end);
}

function untilClosing(words: readonly Word[], start: number): readonly Word[] {
  let end = start;
  while (end < words.length && end - start < 12 && words[end]?.text !== ')' && words[end]?.text !== ']') end += 1;
  return words.slice(start, end);
}

import { FUNCTION_WORDS } from '../text/function-words';
import { isCompanyName } from './company-name';
import { endOfCore, isAcronym } from './end-of-core';
import { findKnown, type Known, type LocalBodies } from './find-known';
import { isPeople } from './is-people';
import { isThing } from './is-thing';
import { isGivenName, titleOf } from './known-names';
import { REGIONS } from './known-words';
import { isAbbreviatedTitle, isPartOfName, isPersonName, startOfPersonName } from './person-name';
import { PHRASE_WORDS } from './phrase-words';
import { stateKeyOf } from './state-key';
import { trimMarks } from './trim-marks';
import { type Word, wordsOf } from './word';

/** What a mention's words are made of. */
export interface NameReading {
  readonly kind: 'person' | 'body' | 'nominal' | 'pronoun';
  /** "the", "a", "two": what stands before, in lower case. */
  readonly lead: readonly string[];
  /** The description in front of a person's name: "National Security spokesperson". */
  readonly before: readonly Word[];
  /** Titles in front of a person's name: "Lt.", "Mr". */
  readonly titles: readonly Word[];
  /** The name itself; for nominals the describing words up to the first "of", "for", comma. */
  readonly name: readonly Word[];
  /** What follows: "of Fantastic Gardeners", ", a professor at Cornell". */
  readonly after: readonly Word[];
}

/**
 * Takes a mention apart: `National Security spokesperson John Kirby` → before "National Security spokesperson", name "John Kirby";
 * `Lt. Matt Harris of the Columbus police` → title "Lt.", name "Matt Harris", after "of the Columbus police";
 * `the Israeli military` → a body; `a US official` → a nominal.
 */
export function readName(words: readonly Word[], local: LocalBodies): NameReading {
  const trimmed = trimMarks(words);
  const first = trimmed[0];
  const pronoun = first && trimmed.length === 1 ? pronounOf(first) : null;
  if (!first || pronoun)
    return {
      kind: pronoun ? 'pronoun' : 'nominal',
      lead: [],
      before: [],
      titles: [],
      name: pronoun ? [pronoun] : [],
      after: [],
    };
  // "Another", "Several": somebody counted after others of the kind.
  if (trimmed.length === 1 && PHRASE_WORDS.counted.has(first.key))
    return { kind: 'nominal', lead: [], before: [], titles: [], name: trimmed, after: [] };
  let start = 0;
  while (
    start < trimmed.length - 1 &&
    PHRASE_WORDS.lead.has(trimmed[start]?.key ?? '') &&
    !opensTie(trimmed.slice(start), local)
  )
    start += 1;
  const lead = trimmed.slice(0, start).map((word) => word.key);
  const body = trimmed.slice(start);
  const apposed = readApposed(trimmed, lead, local);
  if (apposed) return apposed;
  const accredited = readAccredited(body, lead, local);
  if (accredited) return accredited;
  if (isNameWithCommas(body)) return { kind: 'body', lead, before: [], titles: [], name: body, after: [] };
  // "some in Gaza", "two of them": those who are counted have no noun.
  const counted = trimmed[start - 1];
  if (counted && body[0] && !body[0].isCapital && PHRASE_WORDS.link.has(body[0].key))
    return { kind: 'nominal', lead: lead.slice(0, -1), before: [], titles: [], name: [counted], after: body };
  const end = Math.min(endOfCore(body, local), endOfIssued(body));
  const core = body.slice(0, end);
  const after = body.slice(end);
  if (isPeople(core) && !lead.includes('the'))
    return { kind: 'nominal', lead, before: [], titles: [], name: core, after };
  if (core.length === 1 && isHandle(core[0]?.text ?? ''))
    return { kind: 'person', lead, before: [], titles: [], name: core, after };
  const known = findKnown(core, local).filter((k) => !isPartOfName(k, core) && !isAbbreviatedTitle(k, core));
  const from = startOfPersonName(core, known);
  // "those around Trump", "people close to her": what stands before the name is who speaks.
  if (known.some((k) => k.to === from && k.kind === 'role' && TIES.has(core[from - 1]?.key ?? '')))
    return { kind: 'nominal', lead, before: [], titles: [], name: core, after };
  const name = core.slice(from);
  const isNamedBody = known.some((k) => k.kind === 'body' && k.to === from && core[k.from]?.isCapital === true);
  const ownName = startOfDescribedBody(core, known);
  if (ownName !== null)
    return { kind: 'body', lead, before: core.slice(0, ownName), titles: [], name: core.slice(ownName), after };
  // "Gauteng Cogta": nobody is called by a place and one more name, unless the place is a given name, too.
  const place = known.length === 1 && from === known[0]?.to && known[0].from === 0 && known[0].kind === 'country';
  const isOfPlace =
    place &&
    name.length === 1 &&
    /\p{Ll}$/u.test(core[0]?.text ?? '') &&
    !isPeople(core) &&
    isRegion(core.slice(0, from));
  // "CBS DFW": a station of a listed network.
  const isStation =
    known[0]?.kind === 'outlet' && from === known[0].to && name.length > 0 && name.every((word) => isAcronym(word));
  if (
    name.length > 0 &&
    !isNamedBody &&
    !isOfPlace &&
    !isStation &&
    isPersonName(name, lead, known.length > 0 || from > 0)
  ) {
    let titleFrom = from;
    while (
      titleFrom > 0 &&
      titleOf(core[titleFrom - 1]?.key ?? '') !== null &&
      !known.some((k) => k.from < titleFrom && titleFrom <= k.to)
    )
      titleFrom -= 1;
    return { kind: 'person', lead, before: core.slice(0, titleFrom), titles: core.slice(titleFrom, from), name, after };
  }
  if (isStation) return { kind: 'body', lead, before: [], titles: [], name: core, after };
  const last = known[known.length - 1];
  const isNamed = last
    ? last.kind !== 'role' && core[last.from]?.isCapital === true
    : core.some((word) => word.isCapital && !FUNCTION_WORDS.time.has(word.key));
  const isState = stateKeyOf(core.filter((word) => word.key !== "'s")) !== null;
  const isBodyOfSomebody = last?.kind === 'body' && core.some((word) => word.isCapital);
  const isProper =
    (isNamed || isState || isBodyOfSomebody) &&
    (last?.kind === 'organisation' || last?.kind === 'outlet' || !lead.includes('a'));
  const isListed =
    last !== undefined && (last.kind === 'organisation' || last.kind === 'outlet') && last.to === core.length;
  if (last && isGenericTail(last, core))
    return { kind: 'body', lead, before: [], titles: [], name: core.slice(0, last.from), after };
  if (
    isListed &&
    last.kind === 'organisation' &&
    known.length > 1 &&
    known.every((k) => k === last || k.kind === 'country' || k.kind === 'us-place')
  )
    return { kind: 'body', lead, before: core.slice(0, last.from), titles: [], name: core.slice(last.from), after };
  if (isListed && known.some((k) => k.to <= last.from && (k.kind === 'role' || k.kind === 'body')))
    return { kind: 'body', lead, before: core.slice(0, last.from), titles: [], name: core.slice(last.from), after };
  if (!isProper && !isGroupName(body, end)) return { kind: 'nominal', lead, before: [], titles: [], name: core, after };
  const whole = isNamed || !isProper ? endOfBodyName(body, end) : end;
  return { kind: 'body', lead, before: [], titles: [], name: body.slice(0, whole), after: body.slice(whole) };
}

/** Where words end that are said to be issued: "survey data | released Friday". */
function endOfIssued(words: readonly Word[]): number {
  const at = words.findIndex(({ key, isCapital }, i) => i > 0 && !isCapital && PHRASE_WORDS.issued.has(key));
  return at > 0 && isThing(words.slice(0, at)) ? at : words.length;
}

const isRegion = (words: readonly Word[]): boolean =>
  REGIONS.exactly(words) !== null && !isGivenName(words[0]?.key ?? '');

const TIES = new Set(['around', 'to', 'with']);

/** Whether words begin with a listed description of people around somebody: "those close to". */
function opensTie(words: readonly Word[], local: LocalBodies): boolean {
  const first = findKnown(words.slice(0, LONGEST_TIE), local)[0];
  return first?.from === 0 && first.kind === 'role' && TIES.has(words[first.to - 1]?.key ?? '');
}

const LONGEST_TIE = 8;

/**
 * Where a body's own name begins behind the common noun for what it is: "Karovian public broadcaster | Radio Velin", "aid group |
 * Mercy Hands"; `null` without one.
 */
function startOfDescribedBody(core: readonly Word[], known: readonly Known[]): number | null {
  const noun = known.findLast((k) => core.slice(k.from, k.to).some((word) => !word.isCapital));
  if (noun?.kind !== 'body' || noun.to >= core.length) return null;
  return core.slice(noun.to).every((word) => word.isCapital) && titleOf(core[noun.to]?.key ?? '') === null
    ? noun.to
    : null;
}

/** "special envoy to Ukraine Kurt Lander": the person behind an office and the country it is for. */
function readAccredited(words: readonly Word[], lead: readonly string[], local: LocalBodies): NameReading | null {
  const link = words.findIndex(({ key }, at) => at > 0 && (key === 'to' || key === 'for'));
  if (link < 1 || !findKnown(words.slice(0, link), local).some((k) => k.kind === 'role')) return null;
  const country = findKnown(words.slice(link + 1), local)[0];
  if (country?.from !== 0 || country.kind !== 'country') return null;
  const from = link + 1 + country.to;
  const own = words.slice(from);
  if (own.length < 2 || own.length > 4 || !own.every(({ isCapital }) => isCapital)) return null;
  const name = readName(own, local);
  return name.kind === 'person' && name.before.length === 0 ? { ...name, lead, before: words.slice(0, from) } : null;
}

/** "the UN under-secretary-general for legal affairs, Elinor Hammarskjöld" → the person, described by what goes before. */
function readApposed(words: readonly Word[], lead: readonly string[], local: LocalBodies): NameReading | null {
  const opening = openingWhen(words);
  const first = nextComma(words, Math.max(opening, 1));
  if (first < 2) return null;
  const alone = opening > 0 ? null : readName(words.slice(0, first), local);
  if (alone?.kind === 'person' && alone.name.length > 1) return null;
  for (let comma = first, commas = 0; comma > 0 && commas < 4; comma = nextComma(words, comma), commas += 1) {
    const next = nextComma(words, comma);
    const segment = words.slice(comma + 1, next > 0 ? next : words.length);
    const described = words.slice(opening > 0 ? opening : lead.length, comma);
    if (segment.length < 2 || segment.length > 11) continue;
    if (!findKnown(described, local).some((k) => k.kind === 'role')) continue;
    const name = readName(segment, local);
    if (name.kind !== 'person' || name.name.length < 2 || name.lead.length > 0 || name.after.length > 0) continue;
    const before = name.before.length > 0 ? name.before : described;
    return { ...name, lead, before, after: words.slice(next > 0 ? next : words.length) };
  }
  return null;
}

/** Where words go on that begin with a day: "Tuesday, | the army's spokesman, …"; 0 when they do not. */
const openingWhen = (words: readonly Word[]): number =>
  FUNCTION_WORDS.time.has(words[0]?.key ?? '') && words[1]?.text === ',' ? 2 : 0;

const nextComma = (words: readonly Word[], from: number): number =>
  words.findIndex((word, at) => at > from && word.text === ',');

/** "Immigration, Refugees and Citizenship Canada", "Fisheries and Oceans Canada": capitals throughout, with a noun for a body or a country at the end. */
function isNameWithCommas(words: readonly Word[]): boolean {
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
function isGenericTail(last: Known, core: readonly Word[]): boolean {
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
function endOfBodyName(words: readonly Word[], end: number): number {
  let last = end;
  const joint = words[end]?.key ?? '';
  if (!isBodyJoint(joint) || (joint === 'and' && isCompanyName(words.slice(0, end)))) return end;
  for (let at = end + 1; at < words.length && at <= last + 2; at += 1) {
    const word = words[at];
    if (word?.isCapital) last = at + 1;
    else if (!word || !PHRASE_WORDS.nameJoint.has(word.key)) break;
  }
  return last;
}

const isBodyJoint = (key: string): boolean => key === 'of' || key === 'and' || PHRASE_WORDS.groupJoint.has(key);

/** "Doctors for Calm Streets", "Mothers Against Guns": people who made a body of themselves. */
const isGroupName = (words: readonly Word[], end: number): boolean =>
  words[0]?.isCapital === true &&
  PHRASE_WORDS.groupJoint.has(words[end]?.key ?? '') &&
  words.slice(end + 1).every((word) => word.isCapital || PHRASE_WORDS.nameJoint.has(word.key)) &&
  words.length > end + 1;

/** Whether a word is somebody's name on a platform: "bluefox22"; not "G20" or "Channel4". */
const isHandle = (word: string): boolean =>
  FIGURES.has(word.slice(-1)) &&
  /^\p{L}\p{Ll}{4,}_?\d{1,4}$/u.test(word) &&
  findKnown(wordsOf(word.replace(/[_\d]+$/u, ''))).length === 0;

const FIGURES = new Set('0123456789');

/** The pronoun that a word is, alone or with a verb drawn to it: "they", "they'll"; `null` for others. */
function pronounOf(word: Word): Word | null {
  const verb = word.key.lastIndexOf("'");
  const key = verb >= 0 && DRAWN_VERBS.has(word.key.slice(verb)) ? word.key.slice(0, verb) : word.key;
  return PHRASE_WORDS.pronoun.has(key) ? { ...word, key } : null;
}

const DRAWN_VERBS = new Set(["'d", "'ll", "'re", "'ve"]);

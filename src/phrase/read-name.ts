import { endsLikeParticiple, endsLikePlural } from '../lexicon/inflect';
import { FUNCTION_WORDS } from '../text/function-words';
import { endOfBodyName, isGenericTail, isGroupName, isNameWithCommas, startOfDescribedBody } from './body-name';
import { endOfCore, isAcronym } from './end-of-core';
import { findKnown, type Known, type LocalBodies } from './find-known';
import { isPeople } from './is-people';
import { isThing } from './is-thing';
import { isGivenName, isTitle, titleOf } from './known-names';
import { REGIONS } from './known-words';
import { openingAt } from './opening';
import { isAbbreviatedTitle, isPartOfName, isPersonName, startOfPersonName } from './person-name';
import { PHRASE_WORDS } from './phrase-words';
import { stateKeyOf } from './state-key';
import { trimMarks, withoutShortForms } from './trim-marks';
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
  const trimmed = withoutShortForms(trimMarks(words));
  const alone = readAlone(trimmed);
  if (alone) return alone;
  let start = 0;
  while (
    start < trimmed.length - 1 &&
    PHRASE_WORDS.lead.has(trimmed[start]?.key ?? '') &&
    !opensTie(trimmed.slice(start), local)
  )
    start += 1;
  const lead = trimmed.slice(0, start).map((word) => word.key);
  const rest = trimmed.slice(start);
  return (
    readApposed(trimmed, lead, local) ??
    readAccredited(rest, lead, local) ??
    readNameWithCommas(rest, lead) ??
    readCounted(rest, lead, trimmed[start - 1]) ??
    readCore(rest, lead, local)
  );
}

const nominal = (lead: readonly string[], name: readonly Word[], after: readonly Word[]): NameReading => ({
  kind: 'nominal',
  lead,
  before: [],
  titles: [],
  name,
  after,
});

const body = (
  lead: readonly string[],
  name: readonly Word[],
  after: readonly Word[],
  before: readonly Word[] = [],
): NameReading => ({ kind: 'body', lead, before, titles: [], name, after });

/** A pronoun, or somebody counted after others of the kind: "Another", "Several"; `null` for other words. */
function readAlone(words: readonly Word[]): NameReading | null {
  const first = words[0];
  if (!first) return nominal([], [], []);
  if (words.length > 1) return null;
  const pronoun = pronounOf(first);
  if (pronoun) return { ...nominal([], [pronoun], []), kind: 'pronoun' };
  return PHRASE_WORDS.counted.has(first.key) ? nominal([], words, []) : null;
}

/** "some in Gaza", "two of them": those who are counted have no noun. */
const readCounted = (words: readonly Word[], lead: readonly string[], counted: Word | undefined): NameReading | null =>
  counted && words[0] && !words[0].isCapital && PHRASE_WORDS.link.has(words[0].key)
    ? nominal(lead.slice(0, -1), [counted], words)
    : null;

/** A phrase up to its first link, with what the lists know in it and where a person's name would begin. */
interface Core {
  readonly lead: readonly string[];
  readonly words: readonly Word[];
  readonly known: readonly Known[];
  readonly from: number;
  /** What follows the core. */
  readonly after: readonly Word[];
}

function readCore(words: readonly Word[], lead: readonly string[], local: LocalBodies): NameReading {
  const end = Math.min(endOfCore(words, local), endOfIssued(words));
  const core = words.slice(0, end);
  const after = words.slice(end);
  if (isPeople(core) && !lead.includes('the')) return nominal(lead, core, after);
  if (core.length === 1 && isHandle(core[0]?.text ?? '')) return { ...nominal(lead, core, after), kind: 'person' };
  const known = findKnown(core, local).filter((k) => !isPartOfName(k, core) && !isAbbreviatedTitle(k, core));
  const phrase = { lead, words: core, known, from: startOfPersonName(core, known), after };
  return readTied(phrase) ?? readDescribed(phrase) ?? readPerson(phrase) ?? readListed(phrase) ?? readBody(phrase);
}

/** "those around Trump", "people close to her": what stands before the name is who speaks. */
const readTied = ({ lead, words, known, from, after }: Core): NameReading | null =>
  known.some((k) => k.to === from && k.kind === 'role' && TIES.has(words[from - 1]?.key ?? ''))
    ? nominal(lead, words, after)
    : null;

/** "aid group | Mercy Hands" */
function readDescribed({ lead, words, known, after }: Core): NameReading | null {
  const own = startOfDescribedBody(words, known);
  return own === null ? null : body(lead, words.slice(own), after, words.slice(0, own));
}

function readPerson(phrase: Core): NameReading | null {
  const { lead, words, known, from, after } = phrase;
  const name = words.slice(from);
  if (words.length === 1 && after[0]?.key === 'for' && isGroupName([...words, ...after], 1)) return null;
  const isNamedBody = known.some((k) => k.kind === 'body' && k.to === from && words[k.from]?.isCapital === true);
  if (name.length === 0 || isNamedBody || isOfPlace(phrase) || isStation(phrase)) return null;
  if (!isPersonName(name, lead, known.length > 0 || from > 0)) return null;
  let titleFrom = from;
  while (
    titleFrom > 0 &&
    isTitle(words[titleFrom - 1] as Word) &&
    !known.some((k) => k.from < titleFrom && titleFrom <= k.to)
  )
    titleFrom -= 1;
  return { kind: 'person', lead, before: words.slice(0, titleFrom), titles: words.slice(titleFrom, from), name, after };
}

/** "Gauteng Cogta": nobody is called by a place and one more name, unless the place is a given name, too. */
const isOfPlace = ({ words, known, from }: Core): boolean =>
  known.length === 1 &&
  known[0]?.kind === 'country' &&
  known[0].from === 0 &&
  known[0].to === from &&
  words.length === from + 1 &&
  /\p{Ll}$/u.test(words[0]?.text ?? '') &&
  !isPeople(words) &&
  isRegion(words.slice(0, from));

/** "CBS DFW": a station of a listed network. */
const isStation = ({ words, known, from }: Core): boolean =>
  known[0]?.kind === 'outlet' &&
  from === known[0].to &&
  from < words.length &&
  words.slice(from).every((word) => isAcronym(word));

/** A listed body behind what describes it: "the US | Congress", "public broadcaster | NHK"; "the Zephyr | group" without the noun. */
function readListed(phrase: Core): NameReading | null {
  const { lead, words, known, after } = phrase;
  if (isStation(phrase)) return body(lead, words, after);
  const last = known[known.length - 1];
  if (!last) return null;
  if (isGenericTail(last, words)) return body(lead, words.slice(0, last.from), after);
  const isListed = (last.kind === 'organisation' || last.kind === 'outlet') && last.to === words.length;
  if (!isListed) return null;
  const isOfPlaces =
    last.kind === 'organisation' &&
    known.length > 1 &&
    known.every((k) => k === last || k.kind === 'country' || k.kind === 'us-place');
  const isDescribed = known.some((k) => k.to <= last.from && (k.kind === 'role' || k.kind === 'body'));
  return isOfPlaces || isDescribed ? body(lead, words.slice(last.from), after, words.slice(0, last.from)) : null;
}

/** A body by its name, "the Israeli military", "Doctors for Calm Streets"; else a description. */
function readBody({ lead, words, known, after }: Core): NameReading {
  const last = known[known.length - 1];
  const isNamed = last
    ? last.kind !== 'role' && words[last.from]?.isCapital === true
    : words.some((word) => word.isCapital && !FUNCTION_WORDS.time.has(word.key));
  const isState = stateKeyOf(words.filter((word) => word.key !== "'s")) !== null;
  const isBodyOfSomebody = last?.kind === 'body' && words.some((word) => word.isCapital);
  const isProper =
    (isNamed || isState || isBodyOfSomebody) &&
    (last?.kind === 'organisation' || last?.kind === 'outlet' || !lead.includes('a'));
  const whole = [...words, ...after];
  if (!isProper && !isGroupName(whole, words.length)) return nominal(lead, words, after);
  const end = isNamed || !isProper ? endOfBodyName(whole, words.length) : words.length;
  const own = words[1]?.isCapital && PLACED.test(words[0]?.text ?? '') ? 1 : 0;
  return body(lead, whole.slice(own, end), whole.slice(end), words.slice(0, own));
}

/** "*Norland-based* Zephyr Corporation", "*US-backed* Free Army": where a body sits and who stands behind it is none of its name. */
const PLACED = /-(?:allied|backed|based|born|controlled|led|linked|owned|run)$/u;

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

/** "special envoy to Ukraine Kurt Lander", "head of the harbour police Ivo Falk": the person behind an office and what it is for. */
function readAccredited(words: readonly Word[], lead: readonly string[], local: LocalBodies): NameReading | null {
  const link = words.findIndex(({ key }, at) => at > 0 && ACCREDITS.has(key));
  if (link < 1 || !findKnown(words.slice(0, link), local).some((k) => k.kind === 'role')) return null;
  const from = words[link]?.key === 'of' ? startOfHolder(words, link) : endOfPost(words, link, local);
  const own = words.slice(from);
  if (own.length < 2 || own.length > 4 || !own.every(({ isCapital }) => isCapital)) return null;
  const name = readName(own, local);
  return name.kind === 'person' && name.before.length === 0 ? { ...name, lead, before: words.slice(0, from) } : null;
}

const ACCREDITS = new Set(['to', 'for', 'of']);

/** Where the country ends that somebody is sent to: "to Ukraine | Kurt Lander"; the number of the words when none stands there. */
function endOfPost(words: readonly Word[], link: number, local: LocalBodies): number {
  const country = findKnown(words.slice(link + 1), local)[0];
  return country?.from === 0 && country.kind === 'country' ? link + 1 + country.to : words.length;
}

/**
 * Where the name of an office's holder begins, by its given name: "Director of Public Prosecutions | Eva Holm"; not "supporters of President
 * Eva Holm". The number of the words without one.
 */
function startOfHolder(words: readonly Word[], link: number): number {
  const from = words.findIndex(({ key, isCapital }, at) => at > link + 1 && isCapital && isGivenName(key));
  const field = from > 0 ? words.slice(link + 1, from) : [];
  const last = findKnown(field).at(-1);
  const isDescribed = titleOf(field.at(-1)?.key ?? '') !== null || (last?.kind === 'role' && last.to === field.length);
  const isBare = [...words.slice(0, link), ...field].every(
    ({ key, isCapital }) => key === 'of' || (!PHRASE_WORDS.link.has(key) && (isCapital || !endsLikeParticiple(key))),
  );
  return field.length > 0 && isBare && !isDescribed && !endsLikePlural(words[link - 1]?.key ?? '')
    ? from
    : words.length;
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
const openingWhen = (words: readonly Word[]): number => (openingAt(words, 0, 2)?.comma === 1 ? 2 : 0);

const nextComma = (words: readonly Word[], from: number): number =>
  words.findIndex((word, at) => at > from && word.text === ',');

const readNameWithCommas = (words: readonly Word[], lead: readonly string[]): NameReading | null =>
  isNameWithCommas(words) ? body(lead, words, []) : null;

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

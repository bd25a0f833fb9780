import { FUNCTION_WORDS, NAMELESS_WORDS } from '../text/function-words';
import { isPlain } from '../text/is-plain';
import { findKnown, type Known } from './find-known';
import { fold } from './fold';
import { isGivenName, isTitle } from './known-names';
import { PHRASE_WORDS } from './phrase-words';
import type { Word } from './word';

/** "Rep.", "Sen.": forms of address, whatever else the short form may mean. */
export function isAbbreviatedTitle(known: Known, core: readonly Word[]): boolean {
  const word = core[known.from];
  return known.to === known.from + 1 && word !== undefined && word.text.endsWith('.') && isTitle(word);
}

/** Whether listed words are only somebody's given or family name here: "Jordan" in "Jordan Peele", "Baker" in "James Baker". */
export function isPartOfName(known: Known, core: readonly Word[]): boolean {
  if (known.to - known.from > 1) return false;
  const word = core[known.from];
  if (!word?.isCapital) return false;
  const next = core[known.to];
  const previous = core[known.from - 1];
  const isUnlistedNext = next?.isCapital === true && findKnown([next]).length === 0;
  if (isUnlistedNext && (isGivenName(word.key) || isInitials(known, word))) return true;
  const followsGiven =
    previous?.isCapital === true &&
    (isGivenName(previous.key) ||
      isInitial(previous) ||
      isKoreanName(core, known) ||
      followsRole(core, known.from - 1));
  return followsGiven && isLastName(core, known.from) && word.text !== word.text.toUpperCase();
}

/** Whether nothing but "Jr." and the like stands behind the word at `at`. */
const isLastName = (core: readonly Word[], at: number): boolean =>
  core.slice(at + 1).every(({ key }) => PHRASE_WORDS.suffix.has(key));

/** "Kim Jong *Un*": what else is a body's short form, at the end of three names. */
const isKoreanName = (core: readonly Word[], { from, kind }: Known): boolean =>
  from === 2 && kind === 'organisation' && isGivenName(core[0]?.key ?? '');

/** "A.K. Antony": initials that look like the short form of a state. */
const isInitials = (known: Known, { text }: Word): boolean =>
  known.kind === 'us-place' && known.sections.includes('states') && /^(?:\p{Lu}\.){2}$/u.test(text);

/** "J", "J." */
const isInitial = ({ text, isCapital }: Word): boolean =>
  isCapital && (text.length === 1 || (text.length === 2 && text.endsWith('.')));

/** Whether the one capitalised word at `at`, which no list knows, comes right behind a role or title: "Colonel *Ivo* Brand". */
function followsRole(core: readonly Word[], at: number): boolean {
  const given = core[at];
  const before = core.slice(0, at);
  const isUnlisted = given !== undefined && findKnown([given]).length === 0 && !isTitle(given);
  const role = findKnown(before).at(-1);
  const title = core[at - 1];
  return isUnlisted && ((role?.kind === 'role' && role.to === at) || (title !== undefined && isTitle(title)));
}

/** Where a person's name begins that ends with these words; their number when it is no name. */
export function startOfPersonName(core: readonly Word[], known: readonly Known[]): number {
  let from = core.length;
  while (from > 0) {
    const word = core[from - 1];
    if (!word || known.some((k) => k.from < from && from <= k.to)) break;
    const isParticle = PHRASE_WORDS.particle.has(word.key) && from < core.length;
    if (word.text === '"' || !(word.isCapital || isParticle || isArabicName(word) || PHRASE_WORDS.suffix.has(word.key)))
      break;
    if (isDescribing(word)) break;
    if (word.isCapital && isTitle(word) && !(isGivenName(word.key) && from < core.length) && !isSurname(core, from - 1))
      break;
    from -= 1;
  }
  // "But Mike", "Although James", "Can Lee", "Trusting Ann Lee": the word a sentence opens with is none of the name.
  while (from < core.length - 1 && (isOpener(core[from]) || opensFullName(core, from))) from += 1;
  while (
    from < core.length &&
    PHRASE_WORDS.particle.has(core[from]?.key ?? '') &&
    core[from]?.isCapital === false &&
    from > 0
  )
    from += 1;
  return from;
}

/** Words with a hyphen that describe whoever is named behind them: "*Five-year-old* Ann Lee", "*Then-Mayor* Ann Lee", "*Senator-elect* Ann Lee". */
const isDescribing = ({ text }: Word): boolean =>
  text.includes('-') && /-(?:old|elect|born)$|^(?:then|ex)-\p{L}/iu.test(text);

/** Whether a title at the end is a family name behind a given one: "the novelist Stephen *King*"; not "Sgt. *Major*". */
function isSurname(core: readonly Word[], at: number): boolean {
  const given = core[at - 1];
  return (
    isLastName(core, at) &&
    given?.isCapital === true &&
    core[at]?.text.endsWith('.') === false &&
    !isTitle(given) &&
    findKnown([given]).length === 0
  );
}

/** Whether a form in -ing stands before a given and a family name: "*Trusting* Ann Lee"; not "Sterling Lee". */
const opensFullName = (core: readonly Word[], at: number): boolean =>
  at < core.length - 2 &&
  isGivenName(core[at + 1]?.key ?? '') &&
  !isGivenName(core[at]?.key ?? '') &&
  /^\p{Lu}\p{Ll}{2,}ing$/u.test(core[at]?.text ?? '');

const isOpener = (word: Word | undefined): boolean =>
  word !== undefined &&
  !isGivenName(word.key) &&
  (FUNCTION_WORDS.conjunction.has(word.key) ||
    FUNCTION_WORDS.preposition.has(word.key) ||
    FUNCTION_WORDS.auxiliary.has(word.key) ||
    PHRASE_WORDS.beforeName.has(word.key)) &&
  !PHRASE_WORDS.particle.has(word.key);

/** "al-Assad", "d'Estaing" */
export const isArabicName = ({ text }: Word): boolean => /^(?:al|el|bin|ibn|d')[-'’]?\p{Lu}/u.test(text);

/** Whether capitalised words that no list knows name a person and not a body. */
export function isPersonName(name: readonly Word[], lead: readonly string[], isDescribed: boolean): boolean {
  if (
    name.some(({ text }) => !isPlain(text) && /\p{N}/u.test(text)) ||
    name.filter((word) => word.isCapital).length > 6
  )
    return false;
  const first = name[0];
  const isPlace = name.length > 1 && PHRASE_WORDS.facility.has(name.at(-1)?.key ?? '');
  if (isPlace && (name.length > 2 || !isGivenName(first?.key ?? ''))) return false;
  if (isDescribed) return true;
  if (!first || PHRASE_WORDS.link.has(first.key)) return false;
  if (name.length > 1 && isGivenName(first.key)) return true;
  if (lead.includes('the')) return false;
  if (isInCapitals(name)) return name.length > 1 && findKnown(name).length === 0;
  if (name.length === 1)
    return !(first.text.length > 1 && first.text === first.text.toUpperCase() && !first.text.endsWith('.'));
  return name.every(
    (word) =>
      word.text.length === 1 ||
      word.text !== word.text.toUpperCase() ||
      word.text.includes('.') ||
      PHRASE_WORDS.suffix.has(word.key),
  );
}

/** "YAZAN HOLM", "EVA FALK-BERG": a name as transcripts and headings print it; not "BBC NEWS". */
const isInCapitals = (name: readonly Word[]): boolean =>
  name.length < 4 && name.every(({ text, lower }) => /^[\p{Lu}'’-]{4,}$/u.test(text) && !NAMELESS_WORDS.has(lower));

/** The words a person is known by, as comparisons see them, without suffixes: "J. David Cox Sr." → j, david, cox. */
export const nameKeys = (name: readonly Word[]): readonly string[] =>
  name.filter((word) => isNameWord(word) && !PHRASE_WORDS.suffix.has(word.key)).map((word) => fold(word.text));

/** Whether a word is part of a name, its suffix included; marks are not. */
export const isNameWord = (word: Word): boolean => word.kind !== 'punctuation' && word.key !== "'s";

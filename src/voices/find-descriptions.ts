import { findKnown } from './find-known';
import type { Word } from './word';

/** Words near a name that say who its bearer is. */
export interface Description {
  readonly words: readonly Word[];
  /** How the words hang on the name; the order is that of trust. */
  readonly by: 'title' | 'apposition' | 'clause' | 'affiliation';
}

const REACH = 26;
const STOPS = new Set(['.', '!', '?', ';', ':', '"', '“', '”', '„', '«', '»', '|', '…', '...']);
const DETERMINERS = new Set('a an the one his her its their our another'.split(' '));
const COPULAS = new Set(['is', 'was', 'became', 'remains', "'s"]);
const FUNCTIONS = new Set([
  'as',
  'works',
  'worked',
  'serves',
  'served',
  'currently',
  'now',
  'also',
  'who',
  'been',
  'has',
  'being',
]);
const CLAUSE_VERBS = new Set(
  'heads leads runs chairs directs teaches studies researches represents owns founded co-founded manages commands oversees led headed chaired edits specialises specializes'.split(
    ' ',
  ),
);
const AFFILIATIONS = new Set(['of', 'from', 'at', 'with', 'for']);

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
  add('title', titleBefore(words, from));
  add('apposition', appositionBefore(words, from, to));
  for (const stretch of after(words, to)) found.push(stretch);
  return found;
}

/** The description run straight into the name: "the city's fire chief *John Lee*", "former envoy to Ukraine *Ann Diaz*". */
function titleBefore(words: readonly Word[], from: number): readonly Word[] {
  const direct = runBefore(words, from);
  const joint = words[direct - 1];
  const stretch = words.slice(direct, from);
  const last = findKnown(stretch).at(-1);
  const touches = last !== undefined && last.to >= stretch.length - (stretch[stretch.length - 1]?.key === "'s" ? 1 : 0);
  if (
    joint &&
    POST_ROLE.has(joint.key) &&
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
  const isPossessor = stretch[stretch.length - 1]?.key === "'s";
  return last?.kind === 'role' || isPossessor ? withoutVerb(stretch) : [];
}

const POST_ROLE = new Set(['of', 'to', 'for', 'at']);

/** Where the run of describing words before word `end` begins. */
function runBefore(words: readonly Word[], end: number): number {
  let start = end;
  while (start > 0 && end - start < 12) {
    const word = words[start - 1];
    if (!word || (word.isPunctuation && !/^[&'’/-]$/u.test(word.text)) || PREPOSITIONS.has(word.key)) break;
    start -= 1;
    if (DETERMINERS.has(word.key)) break;
  }
  return start;
}

function withoutVerb(stretch: readonly Word[]): readonly Word[] {
  const known = findKnown(stretch);
  const verb = stretch.findLastIndex(
    (word, at) => VERBS.has(word.key) && !known.some((k) => k.from <= at && at < k.to),
  );
  return stretch.slice(verb + 1);
}

const PREPOSITIONS = new Set(
  'in on at by with from to as that when while after before but and or because if of for who which than like about against told'.split(
    ' ',
  ),
);
const VERBS = new Set(
  'said says told tells is was are were has had have be been asked added met accused urged praised joined named called replaced while'.split(
    ' ',
  ),
);

/** "Speaking later, the company's head, *Marco Villa*, said" → the company's head. */
function appositionBefore(words: readonly Word[], from: number, to: number): readonly Word[] {
  if (words[from - 1]?.text !== ',') return [];
  const closing = words[to]?.text;
  if (closing !== undefined && closing !== ',' && !STOPS.has(closing) && closing !== ')') return [];
  let start = from - 1;
  while (start > 0 && from - start < REACH) {
    const word = words[start - 1];
    if (!word || STOPS.has(word.text) || word.text === ',' || word.text === '—' || word.text === '–') break;
    start -= 1;
  }
  const stretch = words.slice(start, from - 1);
  const bare = bareOffice(stretch);
  if (bare.length > 0) return bare;
  for (let open = 0; open < stretch.length; open += 1) {
    const isPossessor = stretch[open + 1]?.key === "'s";
    if (!isPossessor && !DETERMINERS.has(stretch[open]?.key ?? '')) continue;
    const phrase = stretch.slice(isPossessor ? startOfName(stretch, open) : open);
    if (!phrase.some((word) => VERBS.has(word.key)) && findKnown(phrase).some((k) => k.kind === 'role')) return phrase;
  }
  return [];
}

/** Where the capitals that end with word `at` begin: "Chartered Accountants of Canada" in "Chartered Accountants of Canada's economist". */
function startOfName(words: readonly Word[], at: number): number {
  let from = at;
  while (from > 0 && (words[from - 1]?.isCapital || /^(?:of|and|&)$/u.test(words[from - 1]?.key ?? ''))) from -= 1;
  return from;
}

/** A description without an article: "MEC for Cooperative Governance, *Jacob Mamabolo*". */
function bareOffice(stretch: readonly Word[]): readonly Word[] {
  const role = findKnown(stretch).find((k) => k.kind === 'role');
  const before = role ? stretch.slice(0, role.from) : [];
  return role &&
    before.length <= 6 &&
    before.every(
      (word) => !PREPOSITIONS.has(word.key) && !DETERMINERS.has(word.key) && !VERBS.has(word.key) && word.key !== "'s",
    ) &&
    !stretch.some((word) => VERBS.has(word.key))
    ? stretch
    : [];
}

/** What follows the name: ", a professor at Cornell,", ", who heads …", "(D-Ohio)", "of Fantastic Gardeners", "is a nurse". */
function after(words: readonly Word[], to: number): readonly Description[] {
  const next = words[to];
  if (!next) return [];
  if (next.text === '(' || next.text === '[') return described('apposition', untilClosing(words, to + 1));
  if (next.text === ',' || next.text === '—' || next.text === '–' || next.text === '-')
    return afterComma(words, to + 1);
  if (next.key === 'who') return clause(words, to + 1);
  if (AFFILIATIONS.has(next.key)) return described('affiliation', untilStop(words, to));
  if (COPULAS.has(next.key) && DETERMINERS.has(words[to + 1]?.key ?? ''))
    return described('clause', untilStop(words, to + 1));
  if ((next.key === 'works' || next.key === 'worked' || next.key === 'serves') && words[to + 1]?.key === 'as')
    return described('clause', untilStop(words, to + 2));
  if (CLAUSE_VERBS.has(next.key) && next.key !== 'led') return described('clause', untilStop(words, to));
  return [];
}

function afterComma(words: readonly Word[], start: number): readonly Description[] {
  let at = start;
  const isAge = (word: Word | undefined): boolean => word !== undefined && /^\d{1,3}$/u.test(word.text);
  if (isAge(words[at]) && words[at + 1]?.text === ',') at += 2;
  else if (words[at]?.key === 'aged' && words[at + 2]?.text === ',') at += 3;
  if (words[at]?.key === 'who' || words[at]?.key === 'whose')
    return words[at]?.key === 'who' ? clause(words, at + 1) : [];
  const stretch = untilStop(words, at);
  const opener = stretch[0];
  if (!opener || VERBS.has(opener.key) || (PREPOSITIONS.has(opener.key) && opener.key !== 'of'))
    return opener?.key === 'from' ? described('affiliation', stretch) : [];
  if (DETERMINERS.has(opener.key) || /^[DR]-/u.test(opener.text)) return described('apposition', stretch);
  const cut = stretch.findIndex((word) => word.text === ',' || PREPOSITIONS.has(word.key));
  const early = stretch.slice(0, cut < 0 ? 9 : Math.min(cut, 9));
  const known = findKnown(early);
  const head = known.find((k) => k.kind === 'role' || k.kind === 'body');
  const isPlain =
    head !== undefined &&
    early.slice(0, head.from).every((word) => !DETERMINERS.has(word.key) && !/(?:ed|ing)$/u.test(word.key));
  return isPlain && !early.some((word) => VERBS.has(word.key)) ? described('apposition', stretch) : [];
}

/** "who heads the union", "who is a nurse", "who teaches law at Cornell". */
function clause(words: readonly Word[], start: number): readonly Description[] {
  let at = start;
  let isTelling = false;
  while (at < words.length && at - start < 6) {
    const key = words[at]?.key ?? '';
    if (COPULAS.has(key) || key === 'as') isTelling = true;
    else if (CLAUSE_VERBS.has(key)) return described('clause', untilStop(words, at));
    else if (!FUNCTIONS.has(key)) break;
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
        VERBS.has(next.key) ||
        next.isPunctuation ||
        next.key === 'who' ||
        /(?:ed|ing)$/u.test(next.key)
      )
        break;
    }
    if (end > start && SPEECH_VERBS.has(word.key)) break;
    end += 1;
  }
  return words.slice(start, end);
}

const SPEECH_VERBS = new Set([
  'said',
  'says',
  'told',
  'wrote',
  'added',
  'tells',
  'announced',
  'warned',
  'tweeted',
  'explained',
  'argued',
  'claimed',
]);

function untilClosing(words: readonly Word[], start: number): readonly Word[] {
  let end = start;
  while (end < words.length && end - start < 12 && words[end]?.text !== ')' && words[end]?.text !== ']') end += 1;
  return words.slice(start, end);
}

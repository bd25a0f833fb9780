import * as leaders from '../lexicon/leaders.txt?by-family-name';
import { entryAt } from '../lexicon/read-lexicon';
import { type EntryPlace, openIndex } from '../lexicon/word-index';
import { fold } from '../phrase/fold';
import { isGivenName } from '../phrase/known-names';
import { PHRASE_WORDS } from '../phrase/phrase-words';
import { wordsOf } from '../phrase/word';
import { wordHash } from '../text/hash-of';
import { remember } from '../text/remember';
import { type Period, termInYears } from './in-years';
import type { Voice } from './voice';

const SECTIONS = [
  'prime-minister',
  'government',
  'us-official',
  'politician',
  'international',
  'armed-group',
  'business',
  'organisation',
  'law',
  'military',
  'broadcaster',
  'expert',
] as const;

/** Somebody listed, in one of their offices. */
export interface Leader {
  readonly keys: readonly string[];
  /** "jr" of Robert F Kennedy Jr; `null` for most. */
  readonly suffix: string | null;
  readonly voice: Voice;
  readonly name: string;
  readonly where: string;
  /** Whether they are meant where their family name stands alone, whoever else bears it. */
  readonly isMeantAlone: boolean;
  readonly terms: readonly Period[];
}

function withoutSuffix(name: readonly string[]): Pick<Leader, 'keys' | 'suffix'> {
  const last = name.at(-1) ?? '';
  return PHRASE_WORDS.suffix.has(last) ? { keys: name.slice(0, -1), suffix: last } : { keys: name, suffix: null };
}

const keysOf = (name: string): Pick<Leader, 'keys' | 'suffix'> =>
  withoutSuffix(wordsOf(name).map((word) => fold(word.text)));

/** The leaders of a family name; an article meets few, the others are never taken apart. */
export const bearersOf = remember((family) =>
  placesOf(slotOf(wordHash(family)))
    .map(toLeader)
    .filter(({ keys }) => keys.at(-1) === family),
);
const { slotOf, placesOf } = openIndex({ file: 'leaders.txt', ...leaders, sections: SECTIONS });

function toLeader({ at, section }: EntryPlace): Leader {
  const { term, forms } = entryAt(leaders.content, at);
  const [where = '', ...rest] = forms;
  const isMeantAlone = rest[0] === 'alone';
  const years = isMeantAlone ? rest.slice(1) : rest;
  const terms = years.length > 0 ? years.map(termInYears) : [ALWAYS];
  return { ...keysOf(term), voice: SECTIONS[section] as Voice, name: term, where, isMeantAlone, terms };
}

/** When those are met who hold no office that begins and ends. */
const ALWAYS: Period = [0, Number.POSITIVE_INFINITY];

/** A leader whom a name stands for, with the voice of the office in `years`; outside their terms they speak as politicians. */
export interface KnownLeader {
  readonly name: string;
  readonly voice: Voice;
  readonly isInOffice: boolean;
  /** When their terms begin, in years. */
  readonly since: readonly number[];
}

/** What an article says of who its leaders may be: from when to when it may be, and the country it is set in as the list writes it. */
export interface Occasion {
  readonly years: Period;
  readonly home: string | null;
}

/** Whether those who bear this family name have led a state and all have left office. */
export function hasLeft(family: string, years: Period): boolean {
  const heads = bearersOf(family).filter(({ voice }) => voice in AFTERWARDS && voice !== 'military');
  return heads.length > 0 && heads.every(({ terms }) => terms.every(([, to]) => to <= years[0]));
}

/**
 * The leader whom these name words (folded) stand for, `null` when none is listed; "Jr." makes it another person. Of those who are not in office the full
 * name is needed, or that they are the one who is meant where the family name stands alone.
 */
export function findLeader(name: readonly string[], { years, home }: Occasion): KnownLeader | null {
  const { keys, suffix } = withoutSuffix(name);
  const last = keys[keys.length - 1] ?? '';
  const isAlone = keys.length === 1;
  const matching = bearersOf(last).filter(
    (leader) => (suffix === null || suffix === leader.suffix) && (isAlone || isSame(keys, leader.keys)),
  );
  const inOffice = matching.filter(({ terms }) => terms.some(([from, to]) => from < years[1] && years[0] < to));
  const leader = isAlone ? meantAlone(inOffice, last, home) : inOffice[0];
  if (leader)
    return { name: leader.name, voice: leader.voice, isInOffice: true, since: leader.terms.map(([from]) => from) };
  const past = isAlone ? matching.find(({ isMeantAlone }) => isMeantAlone) : matching[0];
  return past ? { name: past.name, voice: AFTERWARDS[past.voice] ?? past.voice, isInOffice: false, since: [] } : null;
}

/**
 * Who of those in office is meant by their family name alone: whoever is marked so; else, unless it is a given name, too, any where all have one voice, or
 * all of the country that the article is set in.
 */
function meantAlone(inOffice: readonly Leader[], name: string, home: string | null): Leader | undefined {
  const marked = inOffice.find(({ isMeantAlone }) => isMeantAlone);
  if (marked || isGivenName(name)) return marked;
  const people = [...new Map([...inOffice].reverse().map((leader) => [leader.keys.join(' '), leader])).values()];
  const voices = (some: readonly Leader[]): number => new Set(some.map(({ voice }) => voice)).size;
  const ofCountry = people.filter(({ where }) => where === home);
  return [people, ofCountry].find((some) => voices(some) === 1)?.[0];
}

/** As what those speak who have left an office of some voice; of all others, as before. */
const AFTERWARDS: Readonly<Partial<Record<Voice, Voice>>> = {
  'prime-minister': 'politician',
  government: 'politician',
  'us-official': 'politician',
  military: 'expert',
};

const isSame = (keys: readonly string[], listed: readonly string[]): boolean =>
  keys[0] === listed[0]
    ? keys[keys.length - 1] === listed[listed.length - 1]
    : keys.join(' ') === listed.slice(-keys.length).join(' ');

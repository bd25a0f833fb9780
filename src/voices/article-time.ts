import { fold } from '../phrase/fold';
import type { Word } from '../phrase/word';
import { inYears, type Period } from './in-years';
import { bearersOf, type Leader } from './known-leaders';

/**
 * When an article may be from: the day it says, else the year of its address; else the time in which most of the leaders whom it names were in office, no
 * earlier than the latest year it speaks of.
 */
export function timeOf(
  { url, published, text }: { readonly url: string | null; readonly published: string | null; readonly text: string },
  words: readonly Word[],
): Period {
  if (published) return inYears(published);
  const inUrl = /[/-]((?:19|20)\d\d)(?=[/-]\d{1,2}(?:[/-]|$)|[01]\d[0-3]\d)/u.exec(url ?? '')?.[1];
  if (inUrl) return inYears(inUrl);
  const latest = latestYearIn(text);
  return (
    timeOfLeaders(findOfficeHolders(words), latest) ?? [latest >= EARLIEST ? latest : RECENT, Number.POSITIVE_INFINITY]
  );
}

/** The latest year in a text that is no deadline ("by 2030"); 0 without any. */
function latestYearIn(text: string): number {
  let latest = 0;
  for (const { 0: digits, index } of text.matchAll(YEAR)) {
    const year = Number(digits);
    if (year <= latest) continue;
    const before = text.slice(Math.max(0, index - LONGEST_BEFORE), index);
    const after = text.slice(index + digits.length, index + digits.length + 2);
    if (!NO_YEAR_BEHIND.test(before.toLowerCase()) && !NO_YEAR_BEFORE.test(after)) latest = year;
  }
  return latest;
}

const YEAR = /(?:19[5-9]|20[0-4])\d/g;
/** Behind these four digits are a deadline or a sum, or part of something longer. */
const NO_YEAR_BEHIND = /(?:\b(?:by|until|beyond|through)\s|[\p{L}\p{N}$£€.,])$/u;
const LONGEST_BEFORE = ' through '.length;
const NO_YEAR_BEFORE = /^(?:[\p{L}\p{N}]|,\d)/u;

/** An article that speaks of no later year looks back; it is not from then. */
const EARLIEST = 2012;
const RECENT = 2020;

/** A leader whom an article names, and how much that says of its time. */
interface OfficeHolder {
  readonly leader: Leader;
  readonly weight: number;
}

/** What the full name of a leader counts, and what their office at the name does: "President Obama", "the Biden administration". */
const NAMED = 1;
const IN_OFFICE = 3;

/** The leaders whom an article calls by their full name, or by the office of a head of state or government. */
function findOfficeHolders(words: readonly Word[]): readonly OfficeHolder[] {
  const weights = new Map<Leader, number>();
  words.forEach((word, at) => {
    if (!word.isCapital) return;
    const bearers = bearersOf(fold(word.text));
    for (const leader of bearers) {
      const weight = weightAt(words, at, leader, bearers.length === 1 || leader.isMeantAlone);
      if (weight > (weights.get(leader) ?? 0)) weights.set(leader, weight);
    }
  });
  return [...weights].map(([leader, weight]) => ({ leader, weight }));
}

/** What the family name of a leader at a place says of the article's time, given whether it means them where it stands alone. */
function weightAt(words: readonly Word[], at: number, leader: Leader, isMeantAlone: boolean): number {
  const first = firstOfName(words, at);
  const isNamed = first < at && fold(words[first]?.text ?? '') === leader.keys[0];
  const isBare = first === at && isMeantAlone;
  if (!isNamed && !isBare) return 0;
  const title = words[first - 1]?.key ?? '';
  if (NOT_IN_OFFICE.has(words[first - (title === 'minister' ? 3 : 2)]?.key ?? '')) return 0;
  if (isTitleOf(title, leader) || (isBare && isAdministration(words, at))) return IN_OFFICE;
  return isNamed && !NOT_IN_OFFICE.has(title) ? NAMED : 0;
}

/** Where the name that ends at a place begins, behind the title of a head of state or government. */
function firstOfName(words: readonly Word[], at: number): number {
  let first = at;
  while (first > at - MOST_GIVEN_NAMES && words[first - 1]?.isCapital && !NO_NAME.has(words[first - 1]?.key ?? ''))
    first--;
  return first;
}

const isTitleOf = (title: string, { voice }: Leader): boolean =>
  title === 'president'
    ? voice === 'us-official' || voice === 'government'
    : TITLES.has(title) && voice === 'prime-minister';

/** "the Biden administration", "the Obama White House". */
const isAdministration = (words: readonly Word[], at: number): boolean =>
  words[at - 1]?.key === 'the' &&
  (words[at + 1]?.key === 'administration' || (words[at + 1]?.text === 'White' && words[at + 2]?.text === 'House'));

const MOST_GIVEN_NAMES = 2;
const TITLES: ReadonlySet<string> = new Set(['president', 'minister', 'premier', 'chancellor', 'pm']);
const NO_NAME: ReadonlySet<string> = new Set([...TITLES, 'the']);
const NOT_IN_OFFICE: ReadonlySet<string> = new Set(['former', 'then', 'late', 'ex', 'vice', 'future']);

/**
 * When most of these leaders were in office together, not before the year `earliest`. Where several periods fit as well, the latest one counts, widened to all
 * periods of the same leaders (two terms of one president). `null` when none of them was in office.
 */
function timeOfLeaders(holders: readonly OfficeHolder[], earliest: number): Period | null {
  const starts = [earliest, ...holders.flatMap(({ leader }) => leader.terms.map(([from]) => from))];
  const times = [...new Set(starts)]
    .filter((start) => start >= earliest)
    .sort((a, b) => b - a)
    .map((start) => inOfficeAt(holders, start));
  const most = Math.max(0, ...times.map(({ weight }) => weight));
  if (most === 0) return null;
  const best = times.filter(({ weight }) => weight === most);
  const same = best.filter(({ leaders }) => leaders === best[0]?.leaders);
  return [Math.max(earliest, Math.min(...same.map(({ from }) => from))), Math.max(...same.map(({ to }) => to))];
}

/** Who of these leaders was in office at a time, what they count together, and from when to when all of them were. */
function inOfficeAt(holders: readonly OfficeHolder[], time: number) {
  const terms = holders.flatMap(({ leader, weight }) => {
    const term = leader.terms.find(([from, to]) => from <= time && time < to);
    return term ? [{ leader, weight, term }] : [];
  });
  return {
    leaders: terms.map(({ leader }) => leader.name).join(),
    weight: terms.reduce((sum, { weight }) => sum + weight, 0),
    from: Math.max(...terms.map(({ term }) => term[0])),
    to: Math.min(...terms.map(({ term }) => term[1])),
  };
}

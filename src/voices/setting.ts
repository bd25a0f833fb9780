import { readLexicon } from '../lexicon/read-lexicon';
import * as signPhrases from '../lexicon/setting-signs.txt?by-first-word';
import * as settingSignsList from '../lexicon/setting-signs.txt?entries';
import type { LocalBodies } from '../phrase/find-known';
import { COUNTRIES, ORGANISATIONS, OUTLET_NAMES, REGIONS, US_PLACES } from '../phrase/known-words';
import { phraseTable } from '../phrase/phrase-table';
import { type Word, wordsOf } from '../phrase/word';
import { keyOf } from '../text/key-of';

const SECTIONS = [
  'crime',
  'court',
  'testimony',
  'american',
  'american-spelling',
  'of-company',
  'records',
  'presidency',
  'in power',
] as const;
const lexicon = readLexicon(settingSignsList, SECTIONS);
const signs = (section: (typeof SECTIONS)[number]): ReadonlySet<string> =>
  new Set((lexicon.get(section) ?? []).map(({ term }) => term));
export const SIGNS = {
  crime: signs('crime'),
  court: signs('court'),
  testimony: signs('testimony'),
  american: signs('american'),
  americanSpelling: signs('american-spelling'),
  ofCompany: signs('of-company'),
};

const SIGN_PHRASES = phraseTable({ file: 'setting-signs.txt', ...signPhrases, sections: SECTIONS });

/** What an article is set in, as far as it decides voices. */
export interface Setting {
  /** Whether "officials", "the governor" and the like are those of the United States where nothing nearer says so. */
  readonly isAmerican: boolean;
  /** Whether the article reports a crime, so that "authorities" are the police. */
  readonly isCrime: boolean;
  /** Whether the article reports a case in court, so that "the filing" is one of the case. */
  readonly isCourt: boolean;
  /** Whether the article rests on papers of the state opened by law: "obtained under the Freedom of Information Act". */
  readonly isFromRecords: boolean;
  /** Whether somebody elected has not taken office yet: "the president-elect". */
  readonly isBeforeOffice: boolean;
  /** Whether the article is more about Britain, whose chancellor is a minister, than about countries that a chancellor heads. */
  readonly isBritish: boolean;
  /** Whether the article reports testimony, where former officials speak of their time in office. */
  readonly isTestimony: boolean;
  /** Short forms the article introduces for bodies: "Immigration, Refugees and Citizenship Canada (IRCC)". */
  readonly localBodies: LocalBodies;
  /** Keys of the names of the page's own outlet: "bbc", "bbc news". */
  readonly ownNames: ReadonlySet<string>;
  /** From and to which year the article may be from: that of its address, else no earlier than the latest year it speaks of. */
  readonly years: readonly [number, number];
}

/** The setting of an article: its outlet's names, its year, and whether American places outnumber all others. */
export function settingOf(
  article: {
    readonly url: string | null;
    readonly outlet: string | null;
    readonly title: string | null;
    readonly text: string;
  },
  words: readonly Word[],
): Setting {
  let american = 0;
  let abroad = 0;
  const foreign = new Map<string, number>();
  words.forEach((word, at) => {
    if (!word.isCapital) {
      if (SIGNS.americanSpelling.has(word.key)) american += 0.5;
      return;
    }
    if (ORGANISATIONS.startingAt(words, at)[0]?.section === 'us-official') american += 1;
    const us = US_PLACES.startingAt(words, at)[0];
    if (us?.section === 'country') abroad += 1.5;
    else if (us) american += 1;
    const country = us ? undefined : (COUNTRIES.startingAt(words, at)[0] ?? REGIONS.startingAt(words, at)[0]);
    if (country) foreign.set(country.term, (foreign.get(country.term) ?? 0) + 1);
    else if (SIGNS.american.has(word.key)) american += 1;
  });
  const mostForeign = Math.max(0, ...foreign.values());
  const crime = words.filter((word) => SIGNS.crime.has(word.key)).length;
  return {
    isAmerican: american > 0 && american + abroad > mostForeign,
    isCrime: crime >= 4 && crime * 200 > words.length,
    isCourt: words.filter((word) => SIGNS.court.has(word.key)).length >= LEAST_COURT,
    isFromRecords: words.some((_, at) =>
      SIGN_PHRASES.startingAt(words, at).some(({ section }) => section === 'records'),
    ),
    isBeforeOffice: words.some(({ key }) => key === 'president-elect'),
    isBritish: (foreign.get('United Kingdom') ?? 0) > (foreign.get('Germany') ?? 0) + (foreign.get('Austria') ?? 0),
    isTestimony: words.filter((word) => SIGNS.testimony.has(word.key)).length >= LEAST_TESTIMONY,
    localBodies: new Map(),
    ownNames: ownNamesOf(article.outlet, article.url),
    years: yearsOf(article.url, article.text, words),
  };
}

/** The names under which an outlet speaks of itself: "ITV News" → itv news, itv; "The Guardian" → guardian; also by web address. */
function ownNamesOf(outlet: string | null, url: string | null): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (name: string): void => {
    const key = wordsOf(name.replace(/^www\./u, ''))
      .map((word) => word.key)
      .join(' ')
      .replace(/^the /u, '');
    if (key !== '') names.add(key);
    const listed = OUTLET_NAMES.exactly(wordsOf(name.replace(/^(?:the|www\.)\s*/iu, '')));
    if (listed) names.add(keyOf(listed.term));
    const short = key.replace(/ (?:news|online|magazine|newspaper|tv|radio)$/u, '');
    if (short !== '') names.add(short);
  };
  if (outlet) add(outlet);
  const host = url === null ? null : (/^[a-z]+:\/\/([^/:?#]+)/iu.exec(url)?.[1] ?? null);
  if (host) {
    add(host);
    const parts = host.split('.');
    const from = parts.length > 2 && /^(?:co|com|org|net|gov|ac)$/u.test(parts[parts.length - 2] ?? '') ? 3 : 2;
    const registered = parts.slice(-from).join('.');
    add(registered);
  }
  return names;
}

/**
 * The year in a news address ("/2024/04/07/"), else from the latest year in the text that is no deadline ("by 2030") to the end of the
 * presidency that the text tells of as the present one.
 */
function yearsOf(url: string | null, text: string, words: readonly Word[]): Setting['years'] {
  const inUrl = /[/-]((?:19|20)\d\d)(?=[/-]\d{1,2}(?:[/-]|$)|[01]\d[0-3]\d)/u.exec(url ?? '')?.[1];
  if (inUrl) return [Number(inUrl), Number(inUrl)];
  let latest = 0;
  for (const { 0: digits, index } of text.matchAll(YEAR)) {
    const year = Number(digits);
    if (year <= latest) continue;
    const before = text.slice(Math.max(0, index - LONGEST_BEFORE), index);
    const after = text.slice(index + digits.length, index + digits.length + 2);
    if (!NO_YEAR_BEHIND.test(before.toLowerCase()) && !NO_YEAR_BEFORE.test(after)) latest = year;
  }
  const presidency = presidencyIn(words);
  if (presidency && latest <= presidency[1]) return [Math.max(latest, presidency[0]), presidency[1]];
  return [latest >= EARLIEST ? latest : RECENT, Number.POSITIVE_INFINITY];
}

const YEAR = /(?:19[5-9]|20[0-4])\d/g;
/** Behind these four digits are a deadline or a sum, or part of something longer. */
const NO_YEAR_BEHIND = /(?:\b(?:by|until|beyond|through)\s|[\p{L}\p{N}$£€.,])$/u;
const LONGEST_BEFORE = ' through '.length;
const NO_YEAR_BEFORE = /^(?:[\p{L}\p{N}]|,\d)/u;

const PRESIDENCIES: ReadonlyMap<string, Setting['years']> = new Map(
  lexicon
    .get('presidency')
    ?.map(({ term, forms: [first, last] }) => [
      term,
      [Number(first), last === undefined ? Number.POSITIVE_INFINITY : Number(last)],
    ]),
);

/** The years of the last American president whom the article calls so, not "former President": those it may be from; `null` without one. */
function presidencyIn(words: readonly Word[]): Setting['years'] | null {
  let last: Setting['years'] | null = null;
  words.forEach((word, at) => {
    const years = word.isCapital ? PRESIDENCIES.get(word.key) : undefined;
    if (years && (!last || years[0] > last[0]) && isInOfficeAt(words, at)) last = years;
  });
  return last;
}

/** Whether the family name at a place is called president there: "President Joseph R. Biden", "the Biden administration". */
function isInOfficeAt(words: readonly Word[], at: number): boolean {
  let first = at - 1;
  while (first > at - 1 - MOST_GIVEN_NAMES && words[first]?.isCapital && words[first]?.text !== 'President') first--;
  if (words[first]?.text === 'President') return !NOT_IN_OFFICE.has(words[first - 1]?.key ?? '');
  if (words[at - 1]?.key !== 'the') return false;
  return (
    words[at + 1]?.key === 'administration' || (words[at + 1]?.text === 'White' && words[at + 2]?.text === 'House')
  );
}

const MOST_GIVEN_NAMES = 2;
const NOT_IN_OFFICE: ReadonlySet<string> = new Set(['former', 'then', 'late', 'ex', 'vice', 'future']);

/** Whether a listed armed group has ruled its country since before the article: "Taliban" after 2021. */
export function isInPower(group: string, years: Setting['years']): boolean {
  const since = IN_POWER.get(group.toLowerCase());
  return since !== undefined && years[0] > since;
}

const IN_POWER: ReadonlyMap<string, number> = new Map(
  lexicon.get('in power')?.map(({ term, forms: [since] }) => [term, Number(since)]),
);

const LEAST_COURT = 3;

/** So many words of testifying make an article one of testimony. */
const LEAST_TESTIMONY = 3;

/** An article that speaks of no later year looks back; it is not from then. */
const EARLIEST = 2012;
const RECENT = 2020;

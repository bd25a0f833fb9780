import { readLexicon } from '../lexicon/read-lexicon';
import * as signPhrases from '../lexicon/setting-signs.txt?by-first-word';
import * as settingSignsList from '../lexicon/setting-signs.txt?entries';
import type { LocalBodies } from '../phrase/find-known';
import { COUNTRIES, ORGANISATIONS, OUTLET_NAMES, REGIONS, US_PLACES } from '../phrase/known-words';
import { phraseTable } from '../phrase/phrase-table';
import { type Word, wordsOf } from '../phrase/word';
import { keyOf } from '../text/key-of';
import { timeOf } from './article-time';
import { inYears, type Period } from './in-years';

const SECTIONS = [
  'crime',
  'court',
  'testimony',
  'american',
  'american-spelling',
  'of-company',
  'records',
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
  /** The country that the article names most, `null` for the United States and where none is named. */
  readonly country: string | null;
  /** The country the article is set in as the list of leaders writes it: "US", "UK", "France". */
  readonly home: string | null;
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
  /** From when to when the article may be, in years: the day it says, else the year of its address, else no earlier than the latest year it speaks of. */
  readonly years: Period;
  /** Ids of rules that decide nothing, so that one can see what they are good for. */
  readonly withoutRules: ReadonlySet<string>;
}

/** The setting of an article: its outlet's names, its year, and whether American places outnumber all others. */
export function settingOf(
  article: {
    readonly url: string | null;
    readonly outlet: string | null;
    readonly title: string | null;
    readonly published: string | null;
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
    else if (us) american += isInitials(word) ? 0 : 1;
    const country = us ? undefined : (COUNTRIES.startingAt(words, at)[0] ?? REGIONS.startingAt(words, at)[0]);
    if (country) foreign.set(country.term, (foreign.get(country.term) ?? 0) + 1);
    else if (SIGNS.american.has(word.key)) american += 1;
  });
  const mostForeign = Math.max(0, ...foreign.values());
  const isAmerican = american > 0 && american + abroad > mostForeign;
  const crime = words.filter((word) => SIGNS.crime.has(word.key)).length;
  const country = isAmerican ? null : ([...foreign].find(([, count]) => count === mostForeign)?.[0] ?? null);
  return {
    isAmerican,
    country,
    home: isAmerican ? 'US' : country === 'United Kingdom' ? 'UK' : country,
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
    years: timeOf(article, words),
    withoutRules: new Set(),
  };
}

/** "DC", "SC": short forms that offices and courts elsewhere have, too. */
const isInitials = ({ text }: Word): boolean => text.length === 2 && text === text.toUpperCase();

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

/** Whether a listed armed group rules its country when the article is from: "Taliban" since August 2021. */
export function isInPower(group: string, years: Period): boolean {
  const since = IN_POWER.get(group.toLowerCase());
  return since !== undefined && years[0] >= since;
}

const IN_POWER: ReadonlyMap<string, number> = new Map(
  lexicon.get('in power')?.map(({ term, forms: [since] }) => [term, inYears(since ?? '')[0]]),
);

const LEAST_COURT = 3;

/** So many words of testifying make an article one of testimony. */
const LEAST_TESTIMONY = 3;

import browser from 'webextension-polyfill';
import type messages from '../../assets/public/_locales/en/messages.json';
import { remember } from '../text/remember';

type Key = keyof typeof messages;
/** The keys that come in one form for each plural category of the language: `sentences_one`, `sentences_other`. */
type Counted = Key extends infer K ? (K extends `${infer Stem}_other` ? Stem : never) : never;

/** A text of the interface in the reader's language, with its placeholders filled in order. */
export function say(key: Key, ...fillings: readonly string[]): string {
  return browser.i18n.getMessage(key, [...fillings]);
}

/** The direction in which the reader's language is written. */
export function sayDirection(): 'ltr' | 'rtl' {
  return browser.i18n.getMessage('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr';
}

/** How a language writes what is counted. Each costs a browser more to make than all that it is used for. */
const formatsOf = remember((language) => ({
  plural: new Intl.PluralRules(language),
  number: new Intl.NumberFormat(language),
  percent: new Intl.NumberFormat(language, { style: 'percent' }),
}));

/** A text that counts something, in the form that the number asks for: `('sentences', 1)` → `'1 sentence'`. */
export function sayCount(stem: Counted, count: number): string {
  const figure = sayNumber(count);
  const form = formatsOf(say('language')).plural.select(count);
  return browser.i18n.getMessage(`${stem}_${form}`, figure) || browser.i18n.getMessage(`${stem}_other`, figure);
}

/** A number as readers write it: `12000` → `'12,000'`. */
export function sayNumber(number: number): string {
  return formatsOf(say('language')).number.format(number);
}

/** A part of a whole as readers write it: `0.314` → `'31%'`. What is more than nothing is never `'0%'`. */
export function sayShare(share: number): string {
  const { percent } = formatsOf(say('language'));
  return share > 0 && share < 0.01 ? `<${percent.format(0.01)}` : percent.format(share);
}

/** A day as the reader's language writes it: `'2026-09-14'` → `'14 Sept 2026'`; as it stands when it is no day. */
export function sayDay(day: string): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time)) return day;
  return new Intl.DateTimeFormat(say('language'), { dateStyle: 'medium', timeZone: 'UTC' }).format(time);
}

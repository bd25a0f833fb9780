import browser from 'webextension-polyfill';
import type { ReaderRule } from '../voices/reader-rule';
import { VOICE_IDS } from '../voices/voice';
import { changeKey } from './change-key';
import { watchKey } from './watch-key';

/** Where the reader's own rules are kept: `storage.sync`, so that they travel with the reader's browser account. */
const KEY = 'readerRules';

/** More rules, or a longer phrase, are no reader's. */
export const MOST_RULES = 100;
export const LONGEST_PHRASE = 60;

/** Whether a value from outside is a rule as it is kept. */
export function isReaderRule(value: unknown): value is ReaderRule {
  if (typeof value !== 'object' || value === null) return false;
  const { phrase, voice } = value as Record<string, unknown>;
  return (
    typeof phrase === 'string' &&
    phrase.length <= LONGEST_PHRASE &&
    /[\p{L}\p{N}]/u.test(phrase) &&
    VOICE_IDS.some((id) => id === voice)
  );
}

/** The reader's own rules, in their order; what is kept but no rule is passed over, and a storage out of reach counts as empty. */
export async function readReaderRules(): Promise<readonly ReaderRule[]> {
  try {
    const kept: unknown = (await browser.storage.sync.get(KEY))[KEY];
    return Array.isArray(kept) ? kept.filter(isReaderRule).slice(0, MOST_RULES) : [];
  } catch {
    return [];
  }
}

/** Keeps the reader's own rules in place of those before. Rejects, with nothing changed, where one is no rule, they are too many, or the browser cannot keep them. */
export async function keepReaderRules(rules: readonly ReaderRule[]): Promise<void> {
  if (rules.length > MOST_RULES) throw new RangeError(`${rules.length} rules; at most ${MOST_RULES} can be kept.`);
  const broken = rules.find((rule) => !isReaderRule(rule));
  if (broken) throw new TypeError(`Not a rule: ${JSON.stringify(broken)}. A rule needs a phrase and a known voice.`);
  await browser.storage.sync.set({ [KEY]: rules.map(({ phrase, voice }) => ({ phrase, voice })) });
}

/**
 * Adds one rule; an earlier one for the same phrase goes. What another version has kept there and this one does not understand stays. Rejects, with nothing changed,
 * when the browser cannot read or keep them.
 */
export function addReaderRule({ phrase, voice }: ReaderRule): Promise<void> {
  return changeKey('sync', KEY, (kept) => [...others(kept, phrase), { phrase, voice }]);
}

/** Takes back the rule for a phrase; all others stay. Rejects, with nothing changed, when the browser cannot read or keep them. */
export function removeReaderRule({ phrase }: ReaderRule): Promise<void> {
  return changeKey('sync', KEY, (kept) => others(kept, phrase));
}

/** All that is kept but what is known of one phrase. */
const others = (kept: unknown, phrase: string): readonly unknown[] =>
  (Array.isArray(kept) ? kept : []).filter((one) => !isReaderRule(one) || one.phrase !== phrase);

/** Calls `onChange` whenever the rules have changed, wherever that was; returns what ends it. */
export function watchReaderRules(onChange: () => void): () => void {
  return watchKey('sync', KEY, onChange);
}

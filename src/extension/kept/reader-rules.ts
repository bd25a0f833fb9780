import type { ReaderRule } from '../../voices/reader-rule';
import { VOICE_IDS } from '../../voices/voice';
import { LONGEST_PHRASE, MOST_RULES } from './bounds';
import type { KeptList } from './list';

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

/** The reader's own rules. They travel with the reader's browser account. */
export const READER_RULES: KeptList<ReaderRule> = {
  place: { area: 'sync', key: 'readerRules' },
  isEntry: isReaderRule,
  isSame: (one, other) => one.phrase === other.phrase,
  most: MOST_RULES,
};

import { isPlain } from './is-plain';
import { remember } from './remember';

/** How word lists and comparisons see a word: "U.S." → "us", "Sen." → "sen", "O’Brien" → "o'brien". */
export const keyOf = remember(toKey);

function toKey(word: string): string {
  const lower = word.toLowerCase();
  return isPlain(word) ? lower : lower.replaceAll('’', "'").replaceAll('.', '').replaceAll('\u00AD', '');
}

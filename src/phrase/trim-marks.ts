import { isBeyondAscii, isPlain } from '../text/is-plain';
import type { Word } from './word';

/** The words without the marks around them, and without what only stresses them: "the minister | herself". */
export function trimMarks(words: readonly Word[]): readonly Word[] {
  let from = 0;
  let to = words.length;
  if (to > 1 && REFLEXIVE.has(words[to - 1]?.key ?? '')) to -= 1;
  while (from < to && words[from]?.kind === 'punctuation' && words[from]?.text !== '@') from += 1;
  while (to > from && isMark(words[to - 1]?.text ?? '') && words[to - 1]?.text !== ')') to -= 1;
  return words.slice(from, to);
}

/** The words without short forms in brackets before a name: "Gen. | (ret.) | Li", "Superintendent of Police | (SP) | Li". */
export function withoutShortForms(words: readonly Word[]): readonly Word[] {
  const open = words.findIndex(({ text }) => text === '(');
  if (open < 1) return words;
  const close = words.findIndex(({ text }, at) => at > open && text === ')');
  const isShort = close === open + 2 || (close === open + 3 && words[open + 2]?.text === '.');
  return isShort && words[close + 1]?.isCapital ? [...words.slice(0, open), ...words.slice(close + 1)] : words;
}

/** Marks, also those that make up pictures: "🏳️‍🌈". */
const MARKS = /^[\p{P}\p{S}\p{M}\p{Cf}]+$/u;
const isMark = (text: string): boolean =>
  !isPlain(text) && (isBeyondAscii(text) ? MARKS.test(text) : /^[!-/:-@[-`{-~]+$/.test(text));

const REFLEXIVE = new Set(['himself', 'herself', 'itself', 'themselves', 'themself']);

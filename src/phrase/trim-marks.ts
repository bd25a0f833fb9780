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

/** Marks, also those that make up pictures: "🏳️‍🌈". */
const MARKS = /^[\p{P}\p{S}\p{M}\p{Cf}]+$/u;
const isMark = (text: string): boolean =>
  !isPlain(text) && (isBeyondAscii(text) ? MARKS.test(text) : /^[!-/:-@[-`{-~]+$/.test(text));

const REFLEXIVE = new Set(['himself', 'herself', 'itself', 'themselves', 'themself']);

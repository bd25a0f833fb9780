import { FUNCTION_WORDS } from '../text/function-words';
import type { Token } from '../text/tokenize';

/** A phrase that a sentence opens with before what it is about: "On Tuesday, | …", "Asked about it, | …". */
export interface Opening {
  readonly kind: 'place' | 'participle';
  /** Index of the comma that ends it. */
  readonly comma: number;
}

const LONGEST_OPENING = 40;

/** The opening phrase that begins at token `from`, with its comma before `to`: `In a statement, the army …` → the comma; `null` without one. */
export function openingAt(tokens: readonly Token[], from: number, to: number): Opening | null {
  const lower = tokens[from]?.lower ?? '';
  const isPlace = FUNCTION_WORDS.preposition.has(lower) || FUNCTION_WORDS.time.has(lower);
  if (!isPlace && !lower.endsWith('ing')) return null;
  for (let k = from + 1; k < Math.min(to, from + LONGEST_OPENING); k++)
    if (tokens[k]?.text === ',') return { kind: isPlace ? 'place' : 'participle', comma: k };
  return null;
}

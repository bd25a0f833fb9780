import type { Span } from '../span';
import { ABBREVIATIONS } from './abbreviations';

/**
 * A word, a number or one punctuation mark. `lower` is the word in lower case with straight apostrophes and without soft hyphens:
 * "Didn’t" → "didn't". A short form that would read as a word of grammar keeps its capitals: "WHO" → "WHO".
 */
export interface Token {
  readonly span: Span;
  readonly kind: 'word' | 'number' | 'punctuation';
  readonly lower: string;
}

// In this order: dotted letters (U.S.), numbers (1,200.5, 42-year-old), words with what joins them inside, marks of two characters, any other mark.
// Every alternative eats what it looks at, so the scan is linear.
const PIECE =
  /(?:\p{L}\.){2,}|\p{N}+(?:[.,:]\p{N}+)*(?:\p{L}[\p{L}\p{M}]*)?(?:[-‐‑]\p{L}[\p{L}\p{M}]*)*|[\p{L}\p{M}][\p{L}\p{M}\p{N}\u00AD\u200C\u200D]*(?:(?:[-‐‑'’&/_@]|(?<!\p{Ll})\.|\.(?!\p{Lu}\p{Ll}))(?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}\u00AD\u200C\u200D]+)*|''|``|--+|\.\.+|[^\s\p{Cf}]/gu;
const POSSESSIVE = /['’]s$/iu;
const FIRST_IS_DIGIT = /^\p{N}/u;
const FIRST_IS_LETTER = /^[\p{L}\p{M}]/u;
/** A neighbour in capitals: the whole line is set so, and "WHO" is the pronoun there. */
const CAPITALS_BEFORE = /\p{Lu}{2}[^\p{L}]{0,3}$/u;
const CAPITALS_AFTER = /^[^\p{L}]{0,3}\p{Lu}{2}/u;
const CAPITAL_AFTER = /^\s+\p{Lu}/u;
const DIGIT_AFTER = /^\s+\p{N}/u;
/** What follows a full stop inside a sentence: "Acme Inc., …", "Ray Li Jr. said". */
const GOES_ON = /^(?:,|\s+\p{Ll})/u;

/**
 * The tokens of `text` inside `within`, in order: `Mr. Li's U.S. trip didn't end.` →
 * `Mr.` `Li` `'s` `U.S.` `trip` `didn't` `end` `.`
 * A possessive (or contracted) 's is a token of its own, the full stop of a title or initial belongs to its word, inner hyphens,
 * apostrophes, dots and slashes join a word. White space and invisible format characters belong to no token.
 */
export function tokenize(text: string, within: Span): readonly Token[] {
  const tokens: Token[] = [];
  const push = (start: number, end: number, kind: Token['kind']): void => {
    tokens.push({
      span: { start, end },
      kind,
      lower:
        kind === 'punctuation' || isShortForm(text, start, end)
          ? text.slice(start, end)
          : lowered(text.slice(start, end)),
    });
  };
  PIECE.lastIndex = 0;
  const stretch = within.start === 0 && within.end === text.length ? text : text.slice(within.start, within.end);
  for (const match of stretch.matchAll(PIECE)) {
    const piece = match[0];
    const start = within.start + match.index;
    const end = start + piece.length;
    if (FIRST_IS_DIGIT.test(piece)) push(start, end, 'number');
    else if (!FIRST_IS_LETTER.test(piece)) push(start, end, 'punctuation');
    else if (piece.length > 2 && POSSESSIVE.test(piece)) {
      push(start, end - 2, 'word');
      push(end - 2, end, 'word');
    } else push(start, end, 'word');
    const last = tokens.at(-1);
    const before = tokens.at(-2);
    if (last && before && piece === '.' && before.span.end === start && ownsFullStop(before, text, end, within.end)) {
      tokens.length -= 2;
      push(before.span.start, end, 'word');
    }
  }
  return tokens;
}

function isShortForm(text: string, start: number, end: number): boolean {
  return (
    ABBREVIATIONS.likeGrammar.has(text.slice(start, end)) &&
    !CAPITALS_BEFORE.test(text.slice(Math.max(0, start - 6), start)) &&
    !CAPITALS_AFTER.test(text.slice(end, end + 6))
  );
}

const lowered = (word: string): string =>
  word
    .toLowerCase()
    .replace(/’/gu, "'")
    .replace(/\u00AD/gu, '');

/** Whether a full stop after `word` is part of it: after a title ("Sen.") always, after
 * others when what follows shows that the sentence goes on. */
function ownsFullStop(word: Token, text: string, after: number, limit: number): boolean {
  if (word.kind !== 'word') return false;
  if (ABBREVIATIONS.title.has(word.lower)) return true;
  const following = text.slice(after, Math.min(limit, after + 4));
  // No sentence ends before a comma: "R-Ky., said".
  if (following.startsWith(',')) return true;
  if (ABBREVIATIONS.date.has(word.lower)) return DIGIT_AFTER.test(following);
  if (ABBREVIATIONS.either.has(word.lower)) return GOES_ON.test(following);
  const isInitial = word.span.end - word.span.start === 1 && /\p{Lu}/u.test(text.slice(word.span.start, word.span.end));
  return isInitial && word.lower !== 'i' && CAPITAL_AFTER.test(following);
}

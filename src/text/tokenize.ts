import type { Span } from '../span';
import { ABBREVIATIONS } from './abbreviations';
import { isPlain } from './is-plain';
import { keyOf } from './key-of';
import { remember } from './remember';

/**
 * A word, a number or one punctuation mark. `text` is the word as printed; `lower` is it in lower case with straight apostrophes and without
 * soft hyphens: "Didn’t" → "didn't". A short form that would read as a word of grammar keeps its capitals there: "WHO" → "WHO".
 */
export interface Token {
  readonly span: Span;
  readonly kind: 'word' | 'number' | 'punctuation';
  readonly text: string;
  readonly lower: string;
  /** How word lists know it: lower case, straight apostrophes, no full stops, no accents lost: "U.S." → "us". */
  readonly key: string;
  /** Whether it is a word that begins with a capital. */
  readonly isCapital: boolean;
}

// In this order: dotted letters (U.S.), numbers (1,200.5, 42-year-old), words with what joins them inside, marks of two characters, any other mark.
// Every alternative eats what it looks at, so the scan is linear.
const PIECE =
  /(?:\p{L}\.){2,}|\p{N}+(?:[.,:]\p{N}+)*(?:\p{L}[\p{L}\p{M}]*)?(?:[-‐‑]\p{L}[\p{L}\p{M}]*)*|[\p{L}\p{M}][\p{L}\p{M}\p{N}\u00AD\u200C\u200D]*(?:(?:[-‐‑'’&/_@]|(?<!\p{Ll})\.|\.(?!\p{Lu}\p{Ll}|\p{N}{1,3}(?:\s|$)))(?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}\u00AD\u200C\u200D]+)*|''|``|--+|\.\.+|[^\s\p{Cf}]/uy;
const FIRST_IS_DIGIT = /^\p{N}/u;
/** Marks that stand on nothing are no word. */
const OPENS_WORD = /^\p{M}*\p{L}/u;
const FIRST_IS_CAPITAL = /^[\p{Lu}\p{Lt}]/u;
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
    tokens.push(kind === 'punctuation' ? toMark(text, start, end) : toWord(text, start, end, kind));
  };
  const stretch = within.start === 0 && within.end === text.length ? text : text.slice(within.start, within.end);
  for (let at = 0; at < stretch.length; ) {
    const start = within.start + at;
    const plain = endOfPlainWord(stretch, at);
    if (plain > at) {
      push(start, within.start + plain, 'word');
      at = plain;
      continue;
    }
    const code = stretch.charCodeAt(at);
    if (code === 32 || code === 10) {
      at++;
      continue;
    }
    const simple = isMark(code, LONE) ? at + 1 : endOfSimplePiece(stretch, at);
    const piece = simple > at ? stretch.slice(at, simple) : pieceAt(stretch, at);
    at += Math.max(1, piece.length);
    if (piece === '') continue;
    const end = start + piece.length;
    const kind = kindOf(piece, code);
    const own = kind === 'word' && endsInPossessive(piece) ? end - 2 : end;
    push(start, own, kind);
    if (own < end) push(own, end, kind);
    const before = tokens.at(-2);
    if (piece === '.' && before && before.span.end === start && ownsFullStop(before, text, end, within.end)) {
      tokens.length -= 2;
      push(before.span.start, end, 'word');
    }
  }
  return tokens;
}

/** The kind of a piece that begins with the character `code`. */
function kindOf(piece: string, code: number): Token['kind'] {
  if (isLatin(code)) return 'word';
  if (isFigure(code)) return 'number';
  if (code <= ASCII) return 'punctuation';
  if (FIRST_IS_DIGIT.test(piece)) return 'number';
  return OPENS_WORD.test(piece) ? 'word' : 'punctuation';
}

/** Whether a word ends in the sign of possession: "Smith's", "SMITH’S". */
const endsInPossessive = (word: string): boolean =>
  word.length > 2 && (word.endsWith('s') || word.endsWith('S')) && ["'", '’'].includes(word.charAt(word.length - 2));

/** What `PIECE` finds at a place, '' at white space and invisible characters. */
function pieceAt(stretch: string, at: number): string {
  PIECE.lastIndex = at;
  return PIECE.exec(stretch)?.[0] ?? '';
}

/**
 * The end of a word of the letters A to Z and figures that nothing joins to what follows, `at` where none begins: `PIECE` finds the same, but most of
 * the time of an analysis would go there.
 */
function endOfPlainWord(stretch: string, at: number): number {
  if (!isLetter(stretch.charCodeAt(at))) return at;
  let end = at + 1;
  let code = stretch.charCodeAt(end);
  while (isLetter(code) || isFigure(code)) code = stretch.charCodeAt(++end);
  if (Number.isNaN(code) || code === 32 || code === 44 || code === 10) return end;
  if (!isMark(code, LONE) && !isMark(code, JOINS)) return at;
  if (!isMark(code, JOINS)) return end;
  const next = stretch.charCodeAt(end + 1);
  return Number.isNaN(next) || (next < 128 && !isLetter(next) && !isFigure(next)) ? end : at;
}

/**
 * The end of a piece of Latin letters, figures and the marks of English, `at` where it takes `PIECE` to tell. An article that holds no others
 * never needs that expression, which takes longer to compile than the whole article to read.
 */
function endOfSimplePiece(stretch: string, at: number): number {
  const code = stretch.charCodeAt(at);
  const end = isLatin(code)
    ? endOfSimpleWord(stretch, at)
    : isFigure(code)
      ? endOfSimpleNumber(stretch, at)
      : endOfSimpleMark(stretch, at);
  return isKnown(stretch.charCodeAt(end)) && isKnown(stretch.charCodeAt(end + 1)) ? end : at;
}

/** A word with what joins it inside, or dotted letters: "Smith's", "U.S.", "al-Assad". */
function endOfSimpleWord(stretch: string, at: number): number {
  let dotted = at;
  while (isLatin(stretch.charCodeAt(dotted)) && stretch.charCodeAt(dotted + 1) === DOT) dotted += 2;
  if (dotted > at + 2) return dotted;
  let end = endOfLettersAndFigures(stretch, at);
  while (isMark(stretch.charCodeAt(end), JOINS) && joins(stretch, end)) end = endOfLettersAndFigures(stretch, end + 1);
  return end;
}

/** Whether the mark at a place joins the letters before it to what follows: a full stop does not between "ended" and "The". */
function joins(stretch: string, at: number): boolean {
  const next = stretch.charCodeAt(at + 1);
  if (!isLatin(next) && !isFigure(next)) return false;
  if (stretch.charCodeAt(at) !== DOT || !isSmall(stretch.charCodeAt(at - 1))) return true;
  return isFigure(next) ? !isNoteMark(stretch, at + 1) : !(isLarge(next) && isSmall(stretch.charCodeAt(at + 2)));
}

/** Whether the figures at a place are a footnote's: up to three, with nothing behind them: "It ended.12 The". */
function isNoteMark(stretch: string, at: number): boolean {
  let end = at;
  while (isFigure(stretch.charCodeAt(end))) end++;
  return end <= at + 3 && (end === stretch.length || isSpace(stretch.charCodeAt(end)));
}

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 0xa0;

/** A number with the marks inside it and the letters behind it: "1,200.5", "5pm", "42-year-old". */
function endOfSimpleNumber(stretch: string, at: number): number {
  let end = at;
  do {
    end++;
    while (isFigure(stretch.charCodeAt(end))) end++;
  } while (isMark(stretch.charCodeAt(end), IN_NUMBERS) && isFigure(stretch.charCodeAt(end + 1)));
  while (isLatin(stretch.charCodeAt(end))) end++;
  while (stretch.charCodeAt(end) === HYPHEN && isLatin(stretch.charCodeAt(end + 1))) {
    end++;
    while (isLatin(stretch.charCodeAt(end))) end++;
  }
  return end;
}

/** One mark, or several of those that are one when doubled: "..", "--", "''". */
function endOfSimpleMark(stretch: string, at: number): number {
  const code = stretch.charCodeAt(at);
  if (code <= 32 || !isKnown(code)) return at;
  let end = at + 1;
  if (!isMark(code, DOUBLED)) return end;
  const most = code === DOT || code === HYPHEN ? stretch.length : at + 2;
  while (end < most && stretch.charCodeAt(end) === code) end++;
  return end;
}

function endOfLettersAndFigures(stretch: string, at: number): number {
  let end = at;
  for (let code = stretch.charCodeAt(end); isLatin(code) || isFigure(code); ) code = stretch.charCodeAt(++end);
  return end;
}

const isSmall = (code: number): boolean =>
  code <= ASCII ? code >= 97 && code <= 122 : /\p{Ll}/u.test(String.fromCharCode(code));
const isLarge = (code: number): boolean =>
  code <= ASCII ? code >= 65 && code <= 90 : /\p{Lu}/u.test(String.fromCharCode(code));

/** The letters from A to Z and the Latin ones with accents: U+00C0 to U+024F are letters all, but for the signs × and ÷. */
const isLatin = (code: number): boolean =>
  isLetter(code) || (code >= 0xc0 && code < 0x250 && code !== 0xd7 && code !== 0xf7);

/** Whether it is told without `PIECE` what a character is; so is the end of the text. */
const isKnown = (code: number): boolean =>
  code < 127 || Number.isNaN(code) || isLatin(code) || isMark(code, TYPOGRAPHIC);

const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;
const isFigure = (code: number): boolean => code >= 48 && code <= 57;

/** What a mark does: it joins letters, stands inside numbers, is one token when doubled, or is a token of its own whatever stands beside it. */
const JOINS = 1;
const IN_NUMBERS = 2;
const DOUBLED = 4;
const LONE = 8;
/** Marks of English print beyond ASCII. */
const TYPOGRAPHIC = 16;
const MARKS = new Uint8Array(0x2030);
for (const [does, marks] of [
  [JOINS, "-'’&/_@."],
  [IN_NUMBERS, '.,:'],
  [DOUBLED, ".-'`"],
  [LONE, ',;:?!()"“”—–'],
  [TYPOGRAPHIC, '“”‘’—–…'],
] as const)
  for (const mark of marks) MARKS[mark.charCodeAt(0)] = (MARKS[mark.charCodeAt(0)] ?? 0) | does;
const isMark = (code: number, does: number): boolean => ((MARKS[code] ?? 0) & does) !== 0;
const DOT = 46;
const HYPHEN = 45;
const ASCII = 127;

/** What the letters of a word tell, wherever it stands. */
interface WordForm {
  readonly text: string;
  readonly lower: string;
  readonly key: string;
  readonly isCapital: boolean;
  readonly isLikeGrammar: boolean;
}

const formOf = remember(
  (text): WordForm => ({
    text,
    lower: isPlain(text) ? text.toLowerCase() : lowered(text),
    key: keyOf(text),
    isCapital: isCapital(text),
    isLikeGrammar: ABBREVIATIONS.likeGrammar.has(text),
  }),
);

function toWord(text: string, start: number, end: number, kind: 'word' | 'number'): Token {
  const form = formOf(text.slice(start, end));
  const lower = form.isLikeGrammar && isShortForm(text, start, end) ? form.text : form.lower;
  return { span: { start, end }, kind, text: form.text, lower, key: form.key, isCapital: form.isCapital };
}

function toMark(text: string, start: number, end: number): Token {
  const mark = text.slice(start, end);
  return { span: { start, end }, kind: 'punctuation', text: mark, lower: mark, key: mark, isCapital: false };
}

function isCapital(word: string): boolean {
  const first = word.charCodeAt(0);
  return first <= ASCII ? isLarge(first) : FIRST_IS_CAPITAL.test(word);
}

const isShortForm = (text: string, start: number, end: number): boolean =>
  !CAPITALS_BEFORE.test(text.slice(Math.max(0, start - 6), start)) && !CAPITALS_AFTER.test(text.slice(end, end + 6));

const lowered = (word: string): string =>
  word
    .toLowerCase()
    .replace(/’/gu, "'")
    .replace(/\u00AD/gu, '');

/** Whether a full stop after `word` is part of it: after a title ("Sen.") always, after
 * others when what follows shows that the sentence goes on. */
function ownsFullStop(word: Token, text: string, after: number, limit: number): boolean {
  if (word.kind !== 'word') return false;
  if ((word.isCapital && ABBREVIATIONS.title.has(word.lower)) || ABBREVIATIONS.between.has(word.lower)) return true;
  const following = text.slice(after, Math.min(limit, after + 4));
  // No sentence ends before a comma: "R-Ky., said".
  if (following.startsWith(',')) return true;
  if (ABBREVIATIONS.date.has(word.lower)) return DIGIT_AFTER.test(following);
  if (ABBREVIATIONS.either.has(word.lower)) return GOES_ON.test(following);
  const isInitial = word.text.length === 1 && /\p{Lu}/u.test(word.text);
  return isInitial && word.lower !== 'i' && CAPITAL_AFTER.test(following);
}

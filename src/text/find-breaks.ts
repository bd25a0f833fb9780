/**
 * Where a text falls into sentences by the default rules of Unicode Standard Annex #29, "Unicode Text Segmentation": SB1 to SB998 over the
 * property Sentence_Break, as an `Intl.Segmenter` of English has them, whose tables take longer to load than an article to read. The breaks
 * lie strictly inside the text, in order; `null` for a text with a character that is not covered. Nearly all news is: the blocks from Basic
 * Latin to Latin Extended-B, Combining Diacritical Marks, General Punctuation, the currencies, ™, arrows, signs of mathematics and shapes.
 */
export function findBreaks(text: string): readonly number[] | null {
  if (NOT_COVERED.test(text)) return null;
  const breaks: number[] = [];
  ENDS.lastIndex = 0;
  while (ENDS.test(text)) {
    const at = ENDS.lastIndex - 1;
    const kind = kindAt(text, at);
    const end = kind === 'ParaSep' ? endOfSeparator(text, at) : endOfSentence(text, at, kind);
    if (end < 0) continue;
    if (end < text.length) breaks.push(end);
    ENDS.lastIndex = end;
  }
  return breaks;
}

const NOT_COVERED = /[\u0250-\u02ff\u0370-\u1fff\u2070-\u209f\u20c1-\u2121\u2123-\u218f\u2300-\u24ff\u2700-\uffff]/;

/** What a sentence may end with: `ParaSep`, `ATerm` and `STerm`. */
const ENDS = /[\n\r.!?\u0085\u2024\u2028\u2029\u203c\u203d\u2047-\u2049]/g;

/** Values of Sentence_Break. The rules treat Format like Extend, and CR, LF and Sep alike but for a CR before an LF. */
type Kind =
  | 'ParaSep'
  | 'Extend'
  | 'Sp'
  | 'Lower'
  | 'Upper'
  | 'OLetter'
  | 'Numeric'
  | 'ATerm'
  | 'STerm'
  | 'SContinue'
  | 'Close'
  | 'Other';

const SIGNS: ReadonlyMap<number, Kind> = new Map(
  (
    [
      ['ParaSep', '\n\r\u0085\u2028\u2029'],
      ['Sp', '\t\v\f \u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f'],
      ['ATerm', '.\u2024'],
      ['STerm', '!?‼‽⁇⁈⁉'],
      ['SContinue', ',-:;–—'],
      ['Close', '"\'()[]{}«»‘’‚‛“”„‟‹›⁅⁆'],
      ['OLetter', 'ƻǀǁǂǃ'],
    ] as const
  ).flatMap(([kind, signs]) => [...signs].map((sign) => [sign.charCodeAt(0), kind])),
);

/** The Sentence_Break of the character at a place; beyond the ends of the text nothing counts either. */
function kindAt(text: string, at: number): Kind {
  const code = text.charCodeAt(at);
  const small = code | 32;
  if (small >= 97 && small <= 122) return code === small ? 'Lower' : 'Upper';
  if (code >= 48 && code <= 57) return 'Numeric';
  const sign = SIGNS.get(code);
  if (sign !== undefined) return sign;
  if (isExtending(code)) return 'Extend';
  if (isLatinLetter(code)) return isUpper(text.charAt(at)) ? 'Upper' : 'Lower';
  return 'Other';
}

const isExtending = (code: number): boolean =>
  (code >= 0x300 && code <= 0x36f) ||
  code === 0xad ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x206f && code !== 0x2065);

const isLatinLetter = (code: number): boolean =>
  (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) || code === 0xaa || code === 0xb5 || code === 0xba;

const isUpper = (letter: string): boolean => letter !== letter.toLowerCase();

/** SB3 and SB4: the break behind a separator of paragraphs, of which a CR and an LF are one. */
const endOfSeparator = (text: string, at: number): number => (text.startsWith('\r\n', at) ? at + 2 : at + 1);

/** SB6 to SB11: the break that a terminator at `at` brings about, -1 when the sentence goes on. */
function endOfSentence(text: string, at: number, terminator: Kind): number {
  const next = skip(text, at + 1, 'Extend');
  if (terminator === 'ATerm' && isInsideWord(text, at, next)) return -1;
  const end = skip(text, skip(text, at + 1, 'Close'), 'Sp');
  const kind = kindAt(text, end);
  if (kind === 'ParaSep') return endOfSeparator(text, end);
  if (kind === 'SContinue' || kind === 'STerm' || kind === 'ATerm') return -1;
  return terminator === 'ATerm' && goesOnSmall(text, end) ? -1 : end;
}

/** SB5: where characters of this kind end, each with the marks and formats behind it. */
function skip(text: string, from: number, kind: Kind): number {
  let at = from;
  for (let found = kindAt(text, at); found === kind || found === 'Extend'; found = kindAt(text, at)) at++;
  return at;
}

/** SB6 and SB7: `3.4`, `U.S`. */
function isInsideWord(text: string, at: number, next: number): boolean {
  const after = kindAt(text, next);
  if (after === 'Numeric') return true;
  if (after !== 'Upper') return false;
  let last = at - 1;
  while (kindAt(text, last) === 'Extend') last--;
  const before = kindAt(text, last);
  return before === 'Upper' || before === 'Lower';
}

/** SB8: whether the next letter is in lower case, with no other end of a sentence before it: `the resp. leaders`. */
function goesOnSmall(text: string, from: number): boolean {
  for (let at = from; at < text.length; at++) {
    const kind = kindAt(text, at);
    if (kind === 'Lower') return true;
    if (kind === 'Upper' || kind === 'OLetter' || kind === 'ParaSep' || kind === 'ATerm' || kind === 'STerm')
      return false;
  }
  return false;
}

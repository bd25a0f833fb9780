import type { Block } from '../article/article';
import { readOnce } from '../lexicon/read-once';
import type { Span } from '../span';
import { ABBREVIATIONS } from './abbreviations';
import { isDescribedSpeaker } from './described-speaker';
import { endsShort } from './ends-short';
import { findBreaks } from './find-breaks';
import { rimsOfFurniture } from './inline-furniture';
import { speechForms } from './speech-forms';

/**
 * One sentence. The sentences of a block cover it without overlap, in order, up to the white space between them, which belongs to
 * none; `block` is the block's index in `article.blocks`.
 */
export interface Sentence {
  readonly span: Span;
  readonly block: number;
}

/**
 * How much is given to the segmenter at a time, in UTF-16 units: its cost grows with the square of a string's length in several
 * engines.
 */
const WINDOW = 4000;

const segmenter = readOnce(() => new Intl.Segmenter('en', { granularity: 'sentence' }));

/**
 * The sentences of each block: `“Is it over?” he asked. Gen. Li of the U.S. Army left.` → two.
 * The Unicode standard proposes the breaks; the ones after abbreviations and initials, before a reporting clause in lower case, and
 * between a full stop and its closing quotation marks are taken back. Knowingly misses a break after "U.S." or "p.m." before
 * anything but a common opening word, and one without white space before a one-word sentence.
 */
export function splitSentences(broken: string, blocks: readonly Block[]): readonly Sentence[] {
  // Inside a block a line break is a space.
  const text = broken.replace(/[\n\r\u2028\u2029]/gu, ' ');
  const sentences: Sentence[] = [];
  const mayBeNoted = MAY_BE_NOTED.test(text);
  const furniture = rimsOfFurniture(text);
  blocks.forEach(({ span }, block) => {
    let start = span.start;
    const close = (end: number): void => {
      const trimmed = trim(text, start, end);
      if (trimmed) sentences.push({ span: trimmed, block });
      start = end;
    };
    const breaks = mayBeNoted ? withNoteMarks(breaksOf(text, span), findNoteMarks(text, span)) : breaksOf(text, span);
    const rims = furniture.length > 0 ? furniture.filter((at) => at > span.start && at < span.end) : furniture;
    for (const at of rims.length > 0 ? [...breaks, ...rims].sort((a, b) => a - b) : breaks)
      if (rims.includes(at) || isBreak(text, start, at, span.end)) close(at);
    close(span.end);
  });
  return sentences;
}

/** A mark of a footnote behind the end of a sentence: "It was sad.3 | Nobody spoke", "[4]", "¹". */
const NOTE_MARK =
  /(?:(?<=\p{Ll}{2}[.?!]["”’]?)(?<!\b[Nn]o\.)\d{1,3}(?:,\d{1,3})*|(?<=[.?!]["”’]?)(?:(?:\[(?:\d{1,3}|\p{Ll}|citation needed|note \d+)\])+|[¹²³⁰⁴-⁹]+|[*†‡§]{1,3}))(?=\s+[“"‘(]?\p{Lu}|\s*$)/gu;
/** What a text with such marks has, and few others: it is found out faster. */
const MAY_BE_NOTED = /[a-z][.?!]["”’]?\d|[.?!]["”’]?[[¹²³⁰⁴-⁹*†‡§]/;

function findNoteMarks(text: string, { start, end }: Span): readonly Span[] {
  const block = text.slice(start, end);
  return Array.from(block.matchAll(NOTE_MARK), ({ index, 0: mark }) => ({
    start: start + index,
    end: start + index + mark.length,
  }));
}

/** The breaks with those before and inside the marks of footnotes moved behind them, in order. */
function withNoteMarks(breaks: Iterable<number>, notes: readonly Span[]): Iterable<number> {
  if (notes.length === 0) return breaks;
  const isFree = (at: number): boolean => !notes.some(({ start, end }) => start <= at && at <= end + 1);
  return [...[...breaks].filter(isFree), ...notes.map(({ end }) => end)].sort((a, b) => a - b);
}

/** A full stop between two sentences without a space behind it: "he said.The army". */
const GLUED = /\p{Ll}\p{Ll}[.?!]["”’]?(?=[“"‘]?\p{Lu}\p{Ll}+ )/gu;
/** What nearly no sentence has, and every one that `GLUED` is found in: letter classes take long to compile and to look for. */
const MAY_BE_GLUED = /[^\s.A-Z][.?!]["”’]?[“"‘]?[A-Z\u00c0-\u1fff\u2100-\uffff]/;

/** The breaks that the Unicode standard sees strictly inside `span`, in order, and the ones between glued sentences. */
function* breaksOf(text: string, span: Span): Generator<number> {
  let from = span.start;
  while (from < span.end) {
    const to = Math.min(span.end, from + WINDOW);
    const part = text.slice(from, to);
    const breaks = findBreaks(part) ?? segmentBreaks(part);
    let last = 0;
    for (const end of [...breaks, part.length]) {
      if (last > 0) yield from + last;
      const segment = part.slice(last, end);
      if (MAY_BE_GLUED.test(segment))
        for (const glued of segment.matchAll(GLUED)) yield from + last + glued.index + glued[0].length;
      if (end < part.length) last = end;
    }
    // The last segment may go on beyond the window: look at it again from its start, unless it fills the window.
    from = to === span.end || last === 0 ? to : from + last;
  }
}

const segmentBreaks = (part: string): readonly number[] =>
  Array.from(segmenter().segment(part), ({ index }) => index).slice(1);

function trim(text: string, from: number, to: number): Span | null {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return start < end ? { start, end } : null;
}

const isSpace = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  (code > 0x1000 && String.fromCharCode(code).trim() === '');

const CLOSERS = /^[”’"'»“)\]]+(?=\s|$)/u;
const LOWER_START = /^[“‘"'(«]?\p{Ll}+(?![\p{L}\p{N}])/u;
const CONTINUATION = /^(?:[,;:]|[-–—]\s)/u;
/** "Smith asked", "the minister shouted" behind a quotation that ends in a question or exclamation mark: up to four words and a verb. */
const SUBJECT_AND_VERB = /^(?:\p{Lu}[\p{L}’'.-]*|the|a)(?: [\p{L}’'.-]+){0,3}? (\p{Ll}+)(?=[\s.,:])/u;

const SHORT_CLAUSE = /^(?:\p{Lu}[\p{L}’'.-]* ){1,3}\p{Ll}+\.(?:\s|$)/u;

/** "Li testified." and nothing more; most heads have no full stop so near, which is found out faster. */
const isShortClause = (head: string): boolean =>
  head
    .split(' ', 4)
    .slice(1)
    .some((word) => word.includes('.')) && SHORT_CLAUSE.test(head);

/** How nearly all sentences begin: with a capital, perhaps behind a quotation mark. Nothing speaks against a break before it. */
function opensPlainly(head: string): boolean {
  const first = head.charCodeAt(head.startsWith('“') || head.startsWith('"') ? 1 : 0);
  return first >= 65 && first <= 90;
}

/** The mark before the quotation marks at the end of a text: `“Is it over?”` → `?`; '' where it ends without quotation marks. */
function markBeforeClosers(before: string): string {
  let end = before.length;
  while (end > 0 && CLOSING_QUOTES.has(before.charAt(end - 1))) end--;
  return end < before.length ? before.charAt(end - 1) : '';
}
const CLOSING_QUOTES = new Set('”"’\'');

const isReportingClause = (head: string): boolean => {
  const words = head.slice(0, 60).split(' ', 5);
  return (
    words.slice(1).some((word) => speechForms().has(ENDS_WORD.has(word.slice(-1)) ? word.slice(0, -1) : word)) &&
    SUBJECT_AND_VERB.test(head)
  );
};

const ENDS_WORD = new Set('.,:');

/** "Gen. (ret.) | Li" */
const endsInBracketedTitle = (before: string): boolean =>
  before.endsWith('.)') && ABBREVIATIONS.inBrackets.has(before.slice(before.lastIndexOf('(') + 1, -2).toLowerCase());

/** "Q. | Who will pay?", the letters of questions and answers. */
const isTurnLetter = (before: string): boolean => before === 'Q.' || before === 'A.';

/** Whether the sentence that began at `start` really ends at `at`. */
function isBreak(text: string, start: number, at: number, limit: number): boolean {
  const after = text.slice(at, Math.min(limit, at + 90));
  const head = after.trimStart();
  if (head === '') return false;
  let end = at;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  const before = text.slice(Math.max(start, end - 40), end);
  if (before === '' || isTurnLetter(before)) return false;
  if (!opensPlainly(head)) {
    if (CLOSERS.test(head) || CONTINUATION.test(head)) return false;
    if (LOWER_START.test(head) && !/[.]["”’']?$/u.test(before)) return false;
    if (LOWER_START.test(head) && /[^.]\.?["”’']$/u.test(before)) return false;
  }
  const mark = markBeforeClosers(before);
  if ((mark === '?' || mark === '!') && (isReportingClause(head) || isDescribedSpeaker(text.slice(at, limit))))
    return false;
  if (mark === '.' && isShortClause(head) && isReportingClause(head)) return false;
  return !endsShort(before, head) && !endsInBracketedTitle(before);
}

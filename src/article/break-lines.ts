import { findParagraphs } from './find-paragraphs';

/** A line of a block: where it begins in the block's text, and whether an empty line stands before it. */
export interface LineStart {
  readonly at: number;
  readonly isSetOff: boolean;
}

/** A shorter text of several lines is a caption, an address, a byline. */
const MIN_TEXT = 120;
/** With a larger share of lines that break off in the midst of a sentence the breaks are those of a column. */
const MAX_BROKEN = 0.1;
/** At least this share of the lines ends a sentence; the others are headings and labels. */
const MIN_FINISHED = 0.5;

const FINISHED = /[.!?…:]["”’»')\]]*$/u;
const GOES_ON = /^["“‘'«(]?\p{Ll}/u;
/** "Q: Why?", "REED: Because.", "Dana Whitlow: We measured it." */
const LABELLED = /^(?:Q|A|\p{Lu}[\p{L}\p{M}.’'-]*(?: \p{Lu}[\p{L}\p{M}.’'-]*){0,3})[:.]\s+\S/u;

/**
 * Where the paragraphs of a text begin whose lines are parted by single line breaks, by index of the line; `[]` where the breaks are part of one
 * paragraph: those of a poem, an address, a column.
 */
export function findBrokenParagraphs(text: string, starts: readonly LineStart[]): readonly number[] {
  const lines = linesOf(text, starts);
  const all = lines.map((_, index) => index).slice(1);
  if (lines.filter((line) => LABELLED.test(line)).length > lines.length / 2) return all;
  const breaks = lines.slice(1).map((line, index) => ({ before: lines[index] ?? '', line }));
  const finished = breaks.filter(({ before, line }) => FINISHED.test(before) && !GOES_ON.test(line));
  const broken = breaks.filter(({ line }) => GOES_ON.test(line));
  if (text.length < MIN_TEXT || broken.length > breaks.length * MAX_BROKEN) return [];
  return finished.length >= breaks.length * MIN_FINISHED ? all : [];
}

/** The same for a text whose line ends are shown as they stand in it, by empty lines, or line by line where lines are not broken at a width. */
export function findShownParagraphs(text: string, starts: readonly LineStart[]): readonly number[] {
  const lines = linesOf(text, starts);
  let raw = '';
  const rawStarts = lines.map((line, index) => {
    if (index > 0) raw += starts[index]?.isSetOff ? '\n\n' : '\n';
    raw += line;
    return raw.length - line.length;
  });
  const begins = new Set(findParagraphs(raw).map(({ start }) => start));
  return rawStarts.flatMap((start, index) => (index > 0 && begins.has(start) ? [index] : []));
}

const linesOf = (text: string, starts: readonly LineStart[]): readonly string[] =>
  starts.map(({ at }, index) => text.slice(at, starts[index + 1]?.at ?? text.length).trim());

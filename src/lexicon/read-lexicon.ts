import { sectionOf } from './word-index';

/** The entries of a word list by section, in file order; every entry belongs to exactly one section. */
export type Lexicon<Section extends string> = ReadonlyMap<Section, readonly Entry[]>;

/** One line of a word list. */
export interface Entry {
  /** The base form as written: "say", "prime minister", "Al Jazeera". */
  readonly term: string;
  /** What follows `>`: irregular or further forms, aliases, host names; `[]` when there are none. */
  readonly forms: readonly string[];
  /** Line number in the file, from 1. */
  readonly line: number;
}

/**
 * Reads a word list a journalist can edit. Comments start with `#`, sections stand in brackets, entries one a line with further
 * forms after `>`, separated by commas:
 *
 *     [neutral]
 *     say > says, said, saying
 *
 * Throws an `Error` that names file and remedy when a line stands outside the known sections.
 */
export function readLexicon<Section extends string>(
  file: string,
  content: string,
  sections: readonly Section[],
): Lexicon<Section> {
  const entries = sections.map((): Entry[] => []);
  scanEntries({ file, content }, (from, to, section, line) => {
    entries[sectionOf({ file, sections }, section)]?.push(readEntry(content.slice(from, to), line));
  });
  return new Map(sections.map((section, nth) => [section, entries[nth] ?? []]));
}

const NO_FORMS: readonly string[] = [];

/** An entry as it stands in line `line`; most have no further forms, and nothing to take apart. */
function readEntry(text: string, line: number): Entry {
  if (!text.includes('>')) return { term: text, forms: NO_FORMS, line };
  return { ...readParts(text), line };
}

function readParts(text: string): Pick<Entry, 'term' | 'forms'> {
  const [term = '', forms = ''] = text.split('>').map((part) => part.trim());
  return { term, forms: forms === '' ? NO_FORMS : forms.split(',').map((form) => form.trim()) };
}

/** The entry that begins at an offset of a word list. */
export function entryAt(content: string, from: number): Pick<Entry, 'term' | 'forms'> {
  const end = content.indexOf('\n', from);
  return readParts(content.slice(from, end < 0 ? undefined : end));
}

/**
 * Tells `visit` where in the content each entry of a word list stands, in which section, and in which line. Throws an `Error` that names file, line and
 * remedy when a line stands before the first section.
 */
export function scanEntries(
  { file, content }: { readonly file: string; readonly content: string },
  visit: (from: number, to: number, section: string, line: number) => void,
): void {
  let section: string | null = null;
  let line = 0;
  for (let next = 0; next < content.length; ) {
    const lineEnd = endBefore(content, '\n', next);
    const from = skipSpace(content, next, lineEnd);
    const to = skipSpaceBack(content, from, lineEnd);
    next = lineEnd + 1;
    line++;
    const first = content.charCodeAt(from);
    if (from === to || first === COMMENT) continue;
    const heading = first === BRACKET ? /^\[(.+)\]$/u.exec(content.slice(from, to))?.[1] : undefined;
    if (heading !== undefined) section = heading;
    else if (section === null) {
      const text = content.slice(from, to);
      throw new Error(`${file} line ${line}: "${text}" stands before the first [section]. Move it into one.`);
    } else visit(from, to, section, line);
  }
}

/** Tells `visit` where the term and each further form of the entry at `[from, to)` stand. */
export function scanForms(content: string, from: number, to: number, visit: (from: number, to: number) => void): void {
  const text = content.slice(from, to);
  const termEnd = text.indexOf('>');
  if (termEnd < 0) {
    visit(from, to);
    return;
  }
  visit(from, skipSpaceBack(content, from, from + termEnd));
  const end = endBefore(text, '>', termEnd + 1);
  for (let at = termEnd + 1; at < end; ) {
    const formEnd = Math.min(end, endBefore(text, ',', at));
    const start = skipSpace(content, from + at, from + formEnd);
    visit(start, skipSpaceBack(content, start, from + formEnd));
    at = formEnd + 1;
  }
}

/** Where `mark` next stands from `at` on, the text's end when it does not. */
function endBefore(text: string, mark: string, at: number): number {
  const found = text.indexOf(mark, at);
  return found < 0 ? text.length : found;
}

function skipSpace(content: string, from: number, to: number): number {
  let at = from;
  while (at < to && isSpace(content.charCodeAt(at))) at++;
  return at;
}

function skipSpaceBack(content: string, from: number, to: number): number {
  let at = to;
  while (at > from && isSpace(content.charCodeAt(at - 1))) at--;
  return at;
}

/** White space as `trim` sees it. */
const isSpace = (code: number): boolean => code <= 32 || (code >= 0xa0 && /\s/u.test(String.fromCharCode(code)));

const COMMENT = '#'.charCodeAt(0);
const BRACKET = '['.charCodeAt(0);

import { sectionOf } from './word-index';

/** The entries of a word list by section, in file order; every entry belongs to exactly one section. */
export type Lexicon<Section extends string> = ReadonlyMap<Section, readonly Entry[]>;

/** One line of a word list. */
export interface Entry {
  /** The base form as written: "say", "prime minister", "Al Jazeera". */
  readonly term: string;
  /** What follows `>`: irregular or further forms, aliases, host names; `[]` when there are none. */
  readonly forms: readonly string[];
}

/** A word list taken apart, which is done when the project is built: by section, terms that stand alone, and those with further forms. */
export interface ListedEntries {
  readonly file: string;
  readonly readEntries: () => Readonly<Record<string, readonly (string | readonly string[])[]>>;
}

/** The entries of a word list, by section. Throws an `Error` that names file and remedy when the list has a section that is none of `sections`. */
export function readLexicon<Section extends string>(
  { file, readEntries }: ListedEntries,
  sections: readonly Section[],
): Lexicon<Section> {
  const entries = readEntries();
  for (const name of Object.keys(entries)) sectionOf({ file, sections }, name);
  return new Map(sections.map((section) => [section, (entries[section] ?? []).map(toEntry)]));
}

const NO_FORMS: readonly string[] = [];

const toEntry = (listed: string | readonly string[]): Entry => {
  if (typeof listed === 'string') return { term: listed, forms: NO_FORMS };
  const [term = '', ...forms] = listed;
  return { term, forms };
};

function readParts(text: string): Entry {
  const [term = '', forms = ''] = text.split('>').map((part) => part.trim());
  return { term, forms: forms === '' ? NO_FORMS : forms.split(',').map((form) => form.trim()) };
}

/** The entry that begins at an offset of a word list. */
export function entryAt(content: string, from: number): Entry {
  const end = content.indexOf('\n', from);
  return readParts(content.slice(from, end < 0 ? undefined : end));
}

/**
 * Tells `visit` where in the content of a word list each entry stands, and in which section. Journalists can edit such a list: comments start with `#`,
 * sections stand in brackets, entries one a line with further forms after `>`, separated by commas:
 *
 *     [neutral]
 *     say > says, said, saying
 *
 * Throws an `Error` that names file, line and remedy when a line stands before the first section.
 */
export function scanEntries(
  { file, content }: { readonly file: string; readonly content: string },
  visit: (from: number, to: number, section: string) => void,
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
    } else visit(from, to, section);
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

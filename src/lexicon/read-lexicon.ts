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
 * Throws an `Error` that names file, line and remedy when a line stands outside the known sections.
 */
export function readLexicon<Section extends string>(
  file: string,
  content: string,
  sections: readonly Section[],
): Lexicon<Section> {
  const lexicon = new Map<Section, Entry[]>(sections.map((section) => [section, []]));
  let entries: Entry[] | undefined;
  let line = 0;
  for (const raw of content.split('\n')) {
    line++;
    const text = raw.trim();
    const first = text.charCodeAt(0);
    if (first === COMMENT || text === '') continue;
    const heading = first === BRACKET ? /^\[(.+)\]$/u.exec(text)?.[1] : undefined;
    if (heading !== undefined) {
      entries = lexicon.get(heading as Section);
      if (!entries)
        throw new Error(
          `${file} line ${line}: unknown section [${heading}]. Use one of ${sections.map((s) => `[${s}]`).join(' ')}.`,
        );
      continue;
    }
    if (!entries)
      throw new Error(`${file} line ${line}: "${text}" stands before the first [section]. Move it into one.`);
    entries.push(readEntry(text, line));
  }
  return lexicon;
}

const COMMENT = '#'.charCodeAt(0);
const BRACKET = '['.charCodeAt(0);
const NO_FORMS: readonly string[] = [];

/** An entry as it stands in its line; most have no further forms, and nothing to take apart. */
function readEntry(text: string, line: number): Entry {
  if (!text.includes('>')) return { term: text, forms: NO_FORMS, line };
  const [term = '', forms = ''] = text.split('>').map((part) => part.trim());
  return { term, forms: forms === '' ? NO_FORMS : forms.split(',').map((form) => form.trim()), line };
}

import { pluralOfNoun, singularsOf } from '../lexicon/inflect';
import { entryAt } from '../lexicon/read-lexicon';
import { type EntryPlace, type IndexedList, openIndex } from '../lexicon/word-index';
import { isBeyondAscii } from '../text/is-plain';
import { remember } from '../text/remember';
import { type Word, wordsOf } from './word';

/** A stretch of words that a word list knows: words `[from, to)`, the section it stands in and the listed term. */
export interface PhraseMatch<Section extends string> {
  readonly from: number;
  readonly to: number;
  readonly section: Section;
  readonly term: string;
}

interface Row<Section extends string> {
  readonly keys: readonly string[];
  readonly section: Section;
  readonly term: string;
  readonly spelling: 'any' | 'capital' | 'acronym';
}

/** Finds the entries of word lists in running words. */
export interface PhraseTable<Section extends string> {
  /** Whether any entry begins with a word of this key. */
  readonly opens: (key: string) => boolean;
  /** The matches that begin at word `at`, longest first; `[]` when no entry does. */
  readonly startingAt: (words: readonly Word[], at: number) => readonly PhraseMatch<Section>[];
  /** The section and term of the entry that is exactly these words, else `null`. */
  readonly exactly: (words: readonly Word[]) => PhraseMatch<Section> | null;
}

/**
 * The entries of a word list, ready to be found. Entries written in lower case are found in any case and in the plural; names are
 * found with a capital, acronyms of up to three letters only as written ("who" is not "WHO").
 */
export function phraseTable<Section extends string>(list: IndexedList<Section>): PhraseTable<Section> {
  const placesOf = openIndex(list);
  // Of thousands of entries an article meets some dozens: the others are never taken apart.
  const rowsFor = remember((first) => toRows(first, list, placesOf));
  const startingAt = (words: readonly Word[], at: number): readonly PhraseMatch<Section>[] => {
    const rows = rowsFor(words[at]?.key ?? '');
    if (rows.length === 0) return NO_MATCHES;
    const matches: PhraseMatch<Section>[] = [];
    for (const row of rows) {
      const { keys, section, term } = row;
      if (stand(keys, words, at) && isSpelt(row, words[at]))
        matches.push({ from: at, to: at + keys.length, section, term });
    }
    return matches;
  };
  return {
    opens: (key) => rowsFor(key).length > 0,
    startingAt,
    exactly: (words) => startingAt(words, 0).find((match) => match.to === words.length) ?? null,
  };
}

const NO_MATCHES: readonly never[] = [];
const NO_ROWS: readonly never[] = [];

/** The rows of the forms that open with a key, longest first; of equal lengths in the order of the sections. */
function toRows<Section extends string>(
  first: string,
  { content, sections }: IndexedList<Section>,
  placesOf: (word: string) => readonly EntryPlace[],
): readonly Row<Section>[] {
  const places = [first, ...singularsOf(first)].flatMap(placesOf);
  if (places.length === 0) return NO_ROWS;
  const rows: Row<Section>[] = [];
  const seen = new Set<string>();
  for (const { at, section: nth } of places.sort((a, b) => a.section - b.section || a.at - b.at)) {
    const section = sections[nth] as Section;
    const { term, forms } = entryAt(content, at);
    for (const form of [term, ...forms]) {
      const spelling = spellingOf(form);
      for (const variant of spelling === 'any' ? [form, pluralOf(form)] : [form]) {
        const keys = wordsOf(variant).map((word) => word.key);
        const identity = `${section}|${keys.join(' ')}`;
        if (keys[0] !== first || seen.has(identity)) continue;
        seen.add(identity);
        rows.push({ keys, section, term, spelling });
      }
    }
  }
  return rows.sort((a, b) => b.keys.length - a.keys.length);
}

function spellingOf(form: string): Row<string>['spelling'] {
  if (!/[A-Z]/.test(form) && !(isBeyondAscii(form) && /\p{Lu}/u.test(form))) return 'any';
  const letters = lettersOf(form);
  return letters.length <= 3 && letters.length > 1 && letters === letters.toUpperCase() ? 'acronym' : 'capital';
}

/** Whether words of these keys stand at a place. */
function stand(keys: readonly string[], words: readonly Word[], at: number): boolean {
  for (let i = 0; i < keys.length; i++) if (words[at + i]?.key !== keys[i]) return false;
  return true;
}

const lettersOf = (text: string): string =>
  isBeyondAscii(text) ? text.replace(/[^\p{L}]/gu, '') : text.replace(/[^A-Za-z]+/g, '');

function isSpelt(row: Row<string>, first: Word | undefined): boolean {
  if (!first) return false;
  if (row.spelling === 'any') return true;
  const letters = lettersOf(first.text);
  if (row.spelling === 'acronym') return letters === letters.toUpperCase() || /^Un$/u.test(letters);
  return first.isCapital || /^(?:al|el)-\p{Lu}/u.test(first.text);
}

/** "member of parliament" → "members of parliament", "policewoman" → "policewomen", "authority" → "authorities". */
export function pluralOf(term: string): string {
  const link = term.includes(' ') ? term.search(LINK) : -1;
  const head = link < 0 ? term : term.slice(0, link);
  const rest = link < 0 ? '' : term.slice(link);
  return (irregularPluralOf(head) ?? pluralOfNoun(head)) + rest;
}

function irregularPluralOf(noun: string): string | null {
  if (noun.endsWith('man')) return `${noun.slice(0, -2)}en`;
  if (noun.endsWith('person')) return `${noun.slice(0, -6)}people`;
  return noun.endsWith('child') ? `${noun}ren` : null;
}

const LINK = / (?:of|for|at|in|to|on) /u;

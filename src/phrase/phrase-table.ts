import { pluralOf } from '../lexicon/inflect';
import { entryAt } from '../lexicon/read-lexicon';
import { type EntryPlace, type IndexedList, openIndex } from '../lexicon/word-index';
import { wordHash } from '../text/hash-of';
import { isBeyondAscii } from '../text/is-plain';
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
  const { slotOf, placesOf } = openIndex(list);
  // Of thousands of entries an article meets some dozens: the others are never taken apart, and those never again.
  const known = new Map<string, readonly Row<Section>[]>();
  const rowsFor = (first: string): readonly Row<Section>[] => {
    const rows = known.get(first);
    if (rows) return rows;
    const slot = slotOf(wordHash(first));
    if (slot < 0) return NO_ROWS;
    const made = toRows(first, list, placesOf(slot));
    known.set(first, made);
    return made;
  };
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
  places: readonly EntryPlace[],
): readonly Row<Section>[] {
  const rows: Row<Section>[] = [];
  const seen = new Set<string>();
  for (const { at, section: nth } of places) {
    const section = sections[nth] as Section;
    const { term, forms } = entryAt(content, at);
    for (const form of [term, ...forms]) {
      const spelling = spellingOf(form);
      for (const variant of spelling === 'any' ? [form, pluralOf(form)] : [form]) {
        const keys = keysOf(variant);
        if (keys[0] !== first) continue;
        const identity = `${section}|${keys.join(' ')}`;
        if (seen.has(identity)) continue;
        seen.add(identity);
        rows.push({ keys, section, term, spelling });
      }
    }
  }
  return rows.sort((a, b) => b.keys.length - a.keys.length);
}

/** The keys of a form's words; nearly all are plain letters, which need no tokens. */
const keysOf = (form: string): readonly string[] =>
  PLAIN_WORDS.test(form) ? form.toLowerCase().split(' ') : wordsOf(form).map(({ key }) => key);
const PLAIN_WORDS = /^[A-Za-z]+(?:[ -][A-Za-z]+)*$/;

function spellingOf(form: string): Row<string>['spelling'] {
  if (!/[A-Z]/.test(form) && !(isBeyondAscii(form) && /\p{Lu}/u.test(form))) return 'any';
  const letters = lettersOf(form);
  return letters.length <= 3 && letters.length > 1 && letters === letters.toUpperCase() ? 'acronym' : 'capital';
}

/** Whether words of these keys stand at a place, where the first of them does. */
function stand(keys: readonly string[], words: readonly Word[], at: number): boolean {
  for (let i = 1; i < keys.length; i++) if (words[at + i]?.key !== keys[i]) return false;
  return true;
}

const lettersOf = (text: string): string =>
  isBeyondAscii(text) ? text.replace(/[^\p{L}]/gu, '') : text.replace(/[^A-Za-z]+/g, '');

function isSpelt(row: Row<string>, first: Word | undefined): boolean {
  if (!first) return false;
  if (row.spelling === 'any') return true;
  if (row.spelling === 'acronym') {
    const letters = lettersOf(first.text);
    return letters === letters.toUpperCase() || letters === 'Un';
  }
  return first.isCapital || /^(?:al|el)-\p{Lu}/u.test(first.text);
}

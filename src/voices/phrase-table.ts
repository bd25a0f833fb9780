import { pluralOfNoun } from '../lexicon/inflect';
import type { Lexicon } from '../lexicon/read-lexicon';
import { remember } from '../text/remember';
import { keyOf, type Word, wordsOf } from './word';

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
 * The entries of a lexicon, ready to be found. Entries written in lower case are found in any case and in the plural; names are
 * found with a capital, acronyms of up to three letters only as written ("who" is not "WHO").
 */
export function phraseTable<Section extends string>(lexicon: Lexicon<Section>): PhraseTable<Section> {
  const written = sortByFirst(lexicon);
  // Of thousands of forms an article meets some dozens: the others are never taken apart.
  const rowsFor = remember((first) => toRows(first, written.get(first) ?? []));
  const startingAt = (words: readonly Word[], at: number): readonly PhraseMatch<Section>[] => {
    const key = words[at]?.key ?? '';
    if (!written.has(key)) return [];
    return rowsFor(key)
      .filter((row) => row.keys.every((key, i) => words[at + i]?.key === key) && isSpelt(row, words[at]))
      .map((row) => ({ from: at, to: at + row.keys.length, section: row.section, term: row.term }));
  };
  return {
    opens: (key) => written.has(key),
    startingAt,
    exactly: (words) => startingAt(words, 0).find((match) => match.to === words.length) ?? null,
  };
}

interface Written<Section extends string> {
  readonly section: Section;
  readonly term: string;
  readonly form: string;
}

/** All forms of a lexicon by the key of the word they open with, in the singular and in the plural. */
function sortByFirst<Section extends string>(
  lexicon: Lexicon<Section>,
): ReadonlyMap<string, readonly Written<Section>[]> {
  const byFirst = new Map<string, Written<Section>[]>();
  const add = (first: string | undefined, written: Written<Section>): void => {
    if (first === undefined) return;
    const others = byFirst.get(first);
    if (others) others.push(written);
    else byFirst.set(first, [written]);
  };
  for (const [section, entries] of lexicon)
    for (const { term, forms } of entries)
      for (const form of [term, ...forms]) {
        const written = { section, term, form };
        const singular = firstKeyOf(form);
        add(singular, written);
        const plural = spellingOf(form) === 'any' ? firstKeyOf(pluralOf(form)) : singular;
        if (plural !== singular) add(plural, written);
      }
  return byFirst;
}

/** The key of a form's first word; nearly all are plain letters, which need no tokens. */
function firstKeyOf(form: string): string | undefined {
  const plain = /^[A-Za-z]+(?:-[A-Za-z]+)*(?= |$)/.exec(form)?.[0];
  return plain?.toLowerCase() ?? wordsOf(form)[0]?.key;
}

/** The rows of the forms that open with a key, longest first. */
function toRows<Section extends string>(first: string, forms: readonly Written<Section>[]): readonly Row<Section>[] {
  const rows: Row<Section>[] = [];
  const seen = new Set<string>();
  for (const { section, term, form } of forms) {
    const spelling = spellingOf(form);
    for (const variant of spelling === 'any' ? [form, pluralOf(form)] : [form]) {
      const keys = wordsOf(variant).map((word) => word.key);
      const identity = `${section}|${keys.join(' ')}`;
      if (keys[0] !== first || seen.has(identity)) continue;
      seen.add(identity);
      rows.push({ keys, section, term, spelling });
    }
  }
  return rows.sort((a, b) => b.keys.length - a.keys.length);
}

function spellingOf(form: string): Row<string>['spelling'] {
  if (!/\p{Lu}/u.test(form)) return 'any';
  const letters = form.replace(/[^\p{L}]/gu, '');
  return letters.length <= 3 && letters.length > 1 && letters === letters.toUpperCase() ? 'acronym' : 'capital';
}

function isSpelt(row: Row<string>, first: Word | undefined): boolean {
  if (!first) return false;
  if (row.spelling === 'any') return true;
  const letters = first.text.replace(/[^\p{L}]/gu, '');
  if (row.spelling === 'acronym') return letters === letters.toUpperCase() || /^Un$/u.test(letters);
  return first.isCapital || /^(?:al|el)-\p{Lu}/u.test(first.text);
}

/** "member of parliament" → "members of parliament", "policewoman" → "policewomen", "authority" → "authorities". */
export function pluralOf(term: string): string {
  const [, head = term, rest = ''] = /^(.*?)((?: (?:of|for|at|in|to|on) .*)?)$/u.exec(term) ?? [];
  const plural = head
    .replace(/(wo)?man$/u, (_, wo: string | undefined) => `${wo ?? ''}m\u0000en`)
    .replace(/person$/u, 'peopl\u0000e')
    .replace(/child$/u, 'childre\u0000n');
  if (plural.includes('\u0000')) return plural.replace('\u0000', '') + rest;
  return pluralOfNoun(head) + rest;
}

/** Words as keys, for comparing names: "the U.S. Army" → "the us army". */
export const keysOf = (text: string): string =>
  wordsOf(text)
    .map((word) => keyOf(word.text))
    .join(' ');

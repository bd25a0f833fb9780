import type { Lexicon } from '../lexicon/read-lexicon';
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
  const byFirst = new Map<string, Row<Section>[]>();
  const seen = new Set<string>();
  for (const [section, entries] of lexicon)
    for (const { term, forms } of entries)
      for (const form of [term, ...forms]) {
        const spelling = spellingOf(form);
        for (const variant of spelling === 'any' ? [form, pluralOf(form)] : [form]) {
          const keys = wordsOf(variant).map((word) => word.key);
          const first = keys[0];
          const identity = `${section}|${keys.join(' ')}`;
          if (first === undefined || seen.has(identity)) continue;
          seen.add(identity);
          const rows = byFirst.get(first) ?? [];
          byFirst.set(first, rows);
          rows.push({ keys, section, term, spelling });
        }
      }
  for (const rows of byFirst.values()) rows.sort((a, b) => b.keys.length - a.keys.length);
  const startingAt = (words: readonly Word[], at: number): readonly PhraseMatch<Section>[] => {
    const rows = byFirst.get(words[at]?.key ?? '');
    if (!rows) return [];
    return rows
      .filter((row) => row.keys.every((key, i) => words[at + i]?.key === key) && isSpelt(row, words[at]))
      .map((row) => ({ from: at, to: at + row.keys.length, section: row.section, term: row.term }));
  };
  return {
    opens: (key) => byFirst.has(key),
    startingAt,
    exactly: (words) => startingAt(words, 0).find((match) => match.to === words.length) ?? null,
  };
}

function spellingOf(form: string): Row<string>['spelling'] {
  const letters = form.replace(/[^\p{L}]/gu, '');
  if (letters.length <= 3 && letters.length > 1 && letters === letters.toUpperCase()) return 'acronym';
  return /\p{Lu}/u.test(form) ? 'capital' : 'any';
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
  if (/[^aeiou]y$/u.test(head)) return `${head.slice(0, -1)}ies${rest}`;
  if (/(?:s|x|ch|sh)$/u.test(head)) return `${head}es${rest}`;
  return `${head}s${rest}`;
}

/** Words as keys, for comparing names: "the U.S. Army" → "the us army". */
export const keysOf = (text: string): string =>
  wordsOf(text)
    .map((word) => keyOf(word.text))
    .join(' ');

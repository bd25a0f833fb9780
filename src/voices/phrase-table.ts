import { pluralOfNoun } from '../lexicon/inflect';
import type { Lexicon } from '../lexicon/read-lexicon';
import { readOnce } from '../lexicon/read-once';
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
 * The entries of a lexicon, ready to be found. Entries written in lower case are found in any case and in the plural; names are
 * found with a capital, acronyms of up to three letters only as written ("who" is not "WHO").
 */
export function phraseTable<Section extends string>(read: () => Lexicon<Section>): PhraseTable<Section> {
  const written = readOnce(() => sortByFirst(read()));
  // Of thousands of forms an article meets some dozens: the others are never taken apart.
  const rowsFor = remember((first) => toRows(first, written().get(first) ?? []));
  const startingAt = (words: readonly Word[], at: number): readonly PhraseMatch<Section>[] => {
    const key = words[at]?.key ?? '';
    if (!written().has(key)) return [];
    return rowsFor(key)
      .filter((row) => row.keys.every((key, i) => words[at + i]?.key === key) && isSpelt(row, words[at]))
      .map((row) => ({ from: at, to: at + row.keys.length, section: row.section, term: row.term }));
  };
  return {
    opens: (key) => written().has(key),
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
  const add = (first: string, written: Written<Section>): void => {
    const others = byFirst.get(first);
    if (others) others.push(written);
    else byFirst.set(first, [written]);
  };
  for (const [section, entries] of lexicon)
    for (const { term, forms } of entries)
      for (let nth = -1; nth < forms.length; nth++) {
        const form = nth < 0 ? term : (forms[nth] as string);
        const written = { section, term, form };
        const end = endOfPlainWord(form);
        const singular = firstKeyOf(form, end);
        if (singular !== undefined) add(singular, written);
        if (!isFirstInflected(form, end) || spellingOf(form) !== 'any') continue;
        const variant = pluralOf(form);
        const plural = firstKeyOf(variant, endOfPlainWord(variant));
        if (plural !== undefined && plural !== singular) add(plural, written);
      }
  return byFirst;
}

/** The end of a form's first word when it is plain letters, as nearly all are; -1 when it takes tokens to tell. */
function endOfPlainWord(form: string): number {
  let isLetter = false;
  let at = 0;
  for (; at < form.length; at++) {
    const code = form.charCodeAt(at);
    if (code === SPACE) break;
    const small = code | 32;
    const wasLetter = isLetter;
    isLetter = small >= 97 && small <= 122;
    if (!isLetter && !(wasLetter && code === HYPHEN)) return -1;
  }
  return isLetter ? at : -1;
}

const SPACE = 32;
const HYPHEN = 45;

/** The key of a form's first word, which ends at `end` when it is plain. */
const firstKeyOf = (form: string, end: number): string | undefined =>
  end < 0 ? wordsOf(form)[0]?.key : form.slice(0, end).toLowerCase();

/** Whether the plural of a form may open with another word: not a name's, nor where other words of the head stand behind the first. */
function isFirstInflected(form: string, end: number): boolean {
  const first = form.charCodeAt(0);
  if (first >= 65 && first <= 90) return false;
  return end < 0 || end === form.length || LINKS.has(form.slice(end + 1, form.indexOf(' ', end + 1)));
}

/** What the head of a description ends before. */
const LINKS: ReadonlySet<string> = new Set(['of', 'for', 'at', 'in', 'to', 'on']);

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
  const link = term.includes(' ') ? term.search(LINK) : -1;
  const head = link < 0 ? term : term.slice(0, link);
  const rest = link < 0 ? '' : term.slice(link);
  for (const [singular, plural] of IRREGULAR)
    if (head.endsWith(singular)) return head.slice(0, -singular.length) + plural + rest;
  return pluralOfNoun(head) + rest;
}

const LINK = / (?:of|for|at|in|to|on) /u;
const IRREGULAR = [
  ['man', 'men'],
  ['person', 'people'],
  ['child', 'children'],
] as const;

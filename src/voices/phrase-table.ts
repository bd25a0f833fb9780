import { pluralOfNoun } from '../lexicon/inflect';
import { entryAt, scanEntries, scanForms, type WordList } from '../lexicon/read-lexicon';
import { readOnce } from '../lexicon/read-once';
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
export function phraseTable<Section extends string>(list: WordList<Section>): PhraseTable<Section> {
  const index = readOnce(() => indexByFirst(list));
  // Of thousands of entries an article meets some dozens: the others are never taken apart.
  const rowsFor = remember((first) => toRows(first, list, index()));
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

/** Where the entries of a list stand by the word that a form of theirs opens with: most are never asked for, so that no word is cut out for them. */
interface Index {
  /** The offsets of the entries with a form that opens with this key, and seldom one of others. */
  readonly entriesFor: (key: string) => readonly number[];
  /** The section of the entry at an offset, by its number. */
  readonly sectionAt: (entry: number) => number;
}

/** All forms of a list by the hash of the word they open with; plurals are found by the singulars they may be of. */
function indexByFirst(list: WordList<string>): Index {
  const { content } = list;
  /** Of the forms with a hash the last one, each with the one before it. */
  const lastOf = new Map<number, number>();
  const before: number[] = [];
  const entries: number[] = [];
  const starts: number[] = [];
  const sections: number[] = [];
  let entry = 0;
  const add = (hash: number): void => {
    const last = lastOf.get(hash);
    if (last !== undefined && entries[last] === entry) return;
    lastOf.set(hash, entries.length);
    before.push(last ?? NONE);
    entries.push(entry);
  };
  const addForm = (from: number, to: number): void => {
    const end = endOfPlainWord(content, from, to);
    if (end >= 0) add(hashOf(content, from, end));
    else add(hashOfKey(firstKeyOf(content.slice(from, to))));
  };
  scanEntries(list, (from, to, section) => {
    if (section !== sections.at(-1)) {
      starts.push(from);
      sections.push(section);
    }
    entry = from;
    scanForms(content, from, to, addForm);
  });
  const addEntries = (key: string, found: number[]): void => {
    for (let at = lastOf.get(hashOfKey(key)) ?? NONE; at !== NONE; at = before[at] ?? NONE)
      found.push(entries[at] ?? 0);
  };
  return {
    entriesFor: (key) => {
      const found: number[] = [];
      addEntries(key, found);
      for (const singular of singularsOf(key)) addEntries(singular, found);
      return found.sort((a, b) => a - b);
    },
    sectionAt: (at) => sections[starts.findLastIndex((start) => start <= at)] ?? 0,
  };
}

const NONE = -1;

/** A number for a word without regard to case, the same for few others; small enough to be kept as it is. */
function hashOf(text: string, from: number, to: number): number {
  let hash = 0;
  for (let at = from; at < to; at++) hash = (Math.imul(hash, 31) + (text.charCodeAt(at) | 32)) & 0x3fffffff;
  return hash;
}

const hashOfKey = (key: string): number => hashOf(key, 0, key.length);

/** The key of a form's first word; what stands behind a space never changes it. */
const firstKeyOf = (form: string): string => wordsOf(form.split(' ', 1)[0] ?? '')[0]?.key ?? '';

/** The end of a form's first word when it is plain letters, as nearly all are; -1 when it takes tokens to tell. */
function endOfPlainWord(content: string, from: number, to: number): number {
  let isLetter = false;
  let at = from;
  for (; at < to; at++) {
    const code = content.charCodeAt(at);
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

/** What a word may be the plural of, as `pluralOf` makes it. */
function singularsOf(key: string): readonly string[] {
  if (key.endsWith('ies')) return [key.slice(0, -1), key.slice(0, -2), `${key.slice(0, -3)}y`];
  if (key.endsWith('es')) return [key.slice(0, -1), key.slice(0, -2)];
  if (key.endsWith('s')) return [key.slice(0, -1)];
  if (key.endsWith('men')) return [`${key.slice(0, -2)}an`];
  if (key.endsWith('people')) return [`${key.slice(0, -6)}person`];
  return key.endsWith('children') ? [key.slice(0, -3)] : [];
}

/** The rows of the forms that open with a key, longest first; of equal lengths in the order of the sections. */
function toRows<Section extends string>(
  first: string,
  { content, sections }: WordList<Section>,
  { entriesFor, sectionAt }: Index,
): readonly Row<Section>[] {
  const found = entriesFor(first);
  if (found.length === 0) return NO_ROWS;
  const rows: Row<Section>[] = [];
  const seen = new Set<string>();
  const entries = found.map((at) => ({ at, section: sectionAt(at) }));
  for (const { at, section: nth } of entries.sort((a, b) => a.section - b.section)) {
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

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
    const key = words[at]?.key ?? '';
    if (!index().byFirst.has(key)) return [];
    const matches: PhraseMatch<Section>[] = [];
    for (const row of rowsFor(key)) {
      const { keys, section, term } = row;
      if (stand(keys, words, at) && isSpelt(row, words[at]))
        matches.push({ from: at, to: at + keys.length, section, term });
    }
    return matches;
  };
  return {
    opens: (key) => index().byFirst.has(key),
    startingAt,
    exactly: (words) => startingAt(words, 0).find((match) => match.to === words.length) ?? null,
  };
}

/** The entries of a list, each as the offset it begins at, by the key of the word that a form of it opens with; most keys open a single one. */
interface Index {
  readonly byFirst: ReadonlyMap<string, number | number[]>;
  /** The section of the entry at an offset, by its number. */
  readonly sectionAt: (entry: number) => number;
}

/** All forms of a list by the key of the word they open with, in the singular and in the plural. */
function indexByFirst(list: WordList<string>): Index {
  const { content } = list;
  const byFirst = new Map<string, number | number[]>();
  const starts: number[] = [];
  const sections: number[] = [];
  let entry = 0;
  const add = (key: string | undefined): void => {
    if (key === undefined) return;
    const others = byFirst.get(key);
    if (others === undefined) byFirst.set(key, entry);
    else if (typeof others === 'number') byFirst.set(key, others === entry ? entry : [others, entry]);
    else if (others.at(-1) !== entry) others.push(entry);
  };
  const addForm = (from: number, to: number): void => {
    const end = endOfPlainWord(content, from, to);
    add(firstKeyOf(content, from, to, end));
    if (!isFirstInflected(content, from, to, end)) return;
    const form = content.slice(from, to);
    if (spellingOf(form) !== 'any') return;
    const plural = pluralOf(form);
    add(firstKeyOf(plural, 0, plural.length, endOfPlainWord(plural, 0, plural.length)));
  };
  scanEntries(list, (from, to, section) => {
    if (section !== sections.at(-1)) {
      starts.push(from);
      sections.push(section);
    }
    entry = from;
    scanForms(content, from, to, addForm);
  });
  return { byFirst, sectionAt: (at) => sections[starts.findLastIndex((start) => start <= at)] ?? 0 };
}

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

/** The key of a form's first word, which ends at `end` when it is plain. */
const firstKeyOf = (content: string, from: number, to: number, end: number): string | undefined =>
  end < 0 ? wordsOf(content.slice(from, to))[0]?.key : content.slice(from, end).toLowerCase();

/** Whether the plural of a form may open with another word: not a name's, nor where other words of the head stand behind the first. */
function isFirstInflected(content: string, from: number, to: number, end: number): boolean {
  const first = content.charCodeAt(from);
  if (first >= 65 && first <= 90) return false;
  return end < 0 || end === to || LINKS.has(content.slice(end + 1, content.indexOf(' ', end + 1)));
}

/** What the head of a description ends before. */
const LINKS: ReadonlySet<string> = new Set(['of', 'for', 'at', 'in', 'to', 'on']);

/** The rows of the forms that open with a key, longest first; of equal lengths in the order of the sections. */
function toRows<Section extends string>(
  first: string,
  { content, sections }: WordList<Section>,
  { byFirst, sectionAt }: Index,
): readonly Row<Section>[] {
  const rows: Row<Section>[] = [];
  const seen = new Set<string>();
  const entries = [byFirst.get(first) ?? []].flat().map((at) => ({ at, section: sectionAt(at) }));
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

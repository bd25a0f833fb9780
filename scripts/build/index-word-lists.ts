import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Plugin } from 'vite';
import { inflect, pluralOf, pluralOfNoun } from '../../src/lexicon/inflect';
import { entryAt, type ListedEntries, scanEntries, scanForms } from '../../src/lexicon/read-lexicon';
import type { EntryPlace } from '../../src/lexicon/word-index';
import { toFolded } from '../../src/phrase/fold';
import { keyOf } from '../../src/text/key-of';
import { type ListedWords, layOutIndex } from './lay-out-index';

/** Serves word lists as modules, taken apart or with an index: see `src/lexicon/indexed.d.ts`. A reader's first press would wait for it if that were done in the browser. */
export function indexWordLists(): Plugin {
  return {
    name: 'sourcelight:index-word-lists',
    enforce: 'pre',
    load(id) {
      const [, file, kind] =
        /^(.+\.txt)\?(entries|by-first-word|by-family-name|by-verb-form|last-words)$/u.exec(id) ?? [];
      if (file === undefined) return null;
      this.addWatchFile(file);
      const content = readFileSync(file, 'utf8');
      switch (kind) {
        case 'entries':
          return constantOf('file', basename(file)) + readerOf('readEntries', entriesOf(file, content));
        case 'by-first-word':
          return toIndexModule(content, listByFirstWord(file, content));
        case 'by-family-name':
          return toIndexModule(content, listByFamilyName(file, content));
        case 'by-verb-form':
          return toIndexModule(content, listByVerbForm(file, content));
        default:
          return readerOf('readWords', lastWordsOf(file, content));
      }
    },
  };
}

const constantOf = (name: string, value: unknown): string => `export const ${name} = ${JSON.stringify(value)};\n`;

/** A function that reads data: browsers read JSON much faster than script. */
const readerOf = (name: string, data: unknown): string =>
  `export const ${name} = () => JSON.parse(${JSON.stringify(JSON.stringify(data))});\n`;

const toIndexModule = (content: string, words: ListedWords): string =>
  constantOf('content', content) + constantOf('index', layOutIndex(words));

/** The entries of a list by section, as `readLexicon` takes them. */
export function entriesOf(file: string, content: string): ReturnType<ListedEntries['readEntries']> {
  const entries: Record<string, (string | readonly string[])[]> = {};
  scanEntries({ file, content }, (from, _, section) => {
    const { term, forms } = entryAt(content, from);
    entries[section] ??= [];
    entries[section].push(forms.length === 0 ? term : [term, ...forms]);
  });
  return entries;
}

/** Where the entries of a list stand, by the keys of the first word of each of their forms, in the plural too where they are no names. */
export function listByFirstWord(file: string, content: string): ListedWords {
  return list(file, content, (from, to) => {
    const keys: string[] = [];
    scanForms(content, from, to, (start, end) => {
      const form = content.slice(start, end);
      keys.push(...firstKeysOf(form));
      if (!/\p{Lu}/u.test(form)) keys.push(...firstKeysOf(pluralOf(form)));
    });
    return keys;
  });
}

/** Where the entries of a list of people stand, by their family names, folded; before "Jr." and the like, by both of the last words. */
export function listByFamilyName(file: string, content: string): ListedWords {
  return list(file, content, (from, to) => {
    const [term = ''] = content.slice(from, to).split('>');
    const words = term.trim().split(' ').map(toFolded);
    return words.slice((words.at(-1)?.length ?? 0) <= LONGEST_SUFFIX ? -2 : -1);
  });
}

/** Where the verbs of a list stand, by the first word of each of their forms. */
export function listByVerbForm(file: string, content: string): ListedWords {
  return list(file, content, (from) =>
    inflect(entryAt(content, from)).map(({ words }) => words.split(' ', 1)[0] ?? ''),
  );
}

/** "III", "Jr." */
const LONGEST_SUFFIX = 3;

/** The last words of all forms of a list, in the singular and in the plural, in lower case, each once, in order. */
export function lastWordsOf(file: string, content: string): readonly string[] {
  const words = new Set<string>();
  scanEntries({ file, content }, (from, to) =>
    scanForms(content, from, to, (start, end) => {
      const noun = content.slice(Math.max(start, content.lastIndexOf(' ', end - 1) + 1), end).toLowerCase();
      words.add(noun);
      words.add(pluralOfNoun(noun));
      if (noun.endsWith('man')) words.add(`${noun.slice(0, -2)}en`);
    }),
  );
  return [...words].sort();
}

function list(file: string, content: string, wordsOf: (from: number, to: number) => readonly string[]): ListedWords {
  const words = new Map<string, EntryPlace[]>();
  const sections: string[] = [];
  scanEntries({ file, content }, (at, to, name) => {
    if (!sections.includes(name)) sections.push(name);
    const place = { at, section: sections.indexOf(name) };
    for (const word of new Set(wordsOf(at, to))) words.set(word, [...(words.get(word) ?? []), place]);
  });
  return { words, sections };
}

/** What the key of a form's first word can be; only tokens tell, which come from word lists themselves. */
function firstKeysOf(form: string): readonly string[] {
  const [piece = ''] = form.split(' ', 1);
  const [letters = piece.slice(0, 1)] = /^[\p{L}\p{M}\p{N}]+/u.exec(piece) ?? [];
  return [piece, piece.replace(/['’]s$/u, ''), letters].map(keyOf);
}

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Plugin } from 'vite';
import { inflect, pluralOf, pluralOfNoun } from '../../src/lexicon/inflect';
import { entryAt, type ListedEntries, scanEntries, scanForms } from '../../src/lexicon/read-lexicon';
import type { WordIndex } from '../../src/lexicon/word-index';
import { toFolded } from '../../src/voices/fold';
import { keyOf } from '../../src/voices/key-of';

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
          return toModule({ file: basename(file) }, 'readEntries', entriesOf(file, content));
        case 'by-first-word':
          return toModule({ content }, 'readIndex', indexByFirstWord(file, content));
        case 'by-family-name':
          return toModule({ content }, 'readIndex', indexByFamilyName(file, content));
        case 'by-verb-form':
          return toModule({ content }, 'readIndex', indexByVerbForm(file, content));
        default:
          return toModule({}, 'readWords', lastWordsOf(file, content));
      }
    },
  };
}

/** Constants, and a function that reads data: browsers read JSON much faster than script. */
const toModule = (constants: Readonly<Record<string, string>>, reader: string, data: unknown): string =>
  [
    ...Object.entries(constants).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`),
    `export const ${reader} = () => JSON.parse(${JSON.stringify(JSON.stringify(data))});`,
  ].join('\n');

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
export function indexByFirstWord(file: string, content: string): WordIndex {
  return index(file, content, (from, to) => {
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
export function indexByFamilyName(file: string, content: string): WordIndex {
  return index(file, content, (from, to) => {
    const [term = ''] = content.slice(from, to).split('>');
    const words = term.trim().split(' ').map(toFolded);
    return words.slice((words.at(-1)?.length ?? 0) <= LONGEST_SUFFIX ? -2 : -1);
  });
}

/** Where the verbs of a list stand, by the first word of each of their forms. */
export function indexByVerbForm(file: string, content: string): WordIndex {
  return index(file, content, (from) =>
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

function index(file: string, content: string, wordsOf: (from: number, to: number) => readonly string[]): WordIndex {
  const entries = new Map<string, number[]>();
  const sections: [number, string][] = [];
  scanEntries({ file, content }, (from, to, section) => {
    if (section !== sections.at(-1)?.[1]) sections.push([from, section]);
    for (const word of new Set(wordsOf(from, to))) entries.set(word, [...(entries.get(word) ?? []), from]);
  });
  const stored = [...entries].map(([word, [first, ...more]]) => [word, more.length === 0 ? first : [first, ...more]]);
  return { entries: Object.fromEntries(stored), sections };
}

/** What the key of a form's first word can be; only tokens tell, which come from word lists themselves. */
function firstKeysOf(form: string): readonly string[] {
  const [piece = ''] = form.split(' ', 1);
  const [letters = piece.slice(0, 1)] = /^[\p{L}\p{M}\p{N}]+/u.exec(piece) ?? [];
  return [piece, piece.replace(/['’]s$/u, ''), letters].map(keyOf);
}

import { readOnce } from './read-once';

/** Where the entries of a word list stand, by a word of theirs; made when the project is built, since a reader would wait for it. */
export interface WordIndex {
  /** The offsets of the entries that may stand under a word, one or several; a few may belong under another. */
  readonly entries: Readonly<Record<string, number | readonly number[]>>;
  /** The offset and the name of each section, in the order of the file. */
  readonly sections: readonly (readonly [number, string])[];
}

/** A word list whose entries are looked up one by one. */
export interface IndexedList<Section extends string> {
  readonly file: string;
  readonly content: string;
  readonly readIndex: () => WordIndex;
  readonly sections: readonly Section[];
}

/** Where an entry begins in its list, and the number of its section. */
export interface EntryPlace {
  readonly at: number;
  readonly section: number;
}

/**
 * Gives the places of the entries that may stand under a word, by their sections. Throws an `Error` that names file and remedy when the list has a section
 * that is none of its `sections`.
 */
export function openIndex<Section extends string>(list: IndexedList<Section>): (word: string) => readonly EntryPlace[] {
  const index = readOnce(() => {
    const { entries, sections } = list.readIndex();
    return { entries, sections: sections.map(([start, name]) => ({ start, section: sectionOf(list, name) })) };
  });
  return (word) => {
    const { entries, sections } = index();
    if (!Object.hasOwn(entries, word)) return NO_PLACES;
    return [entries[word] ?? []]
      .flat()
      .map((at) => ({ at, section: sections[sections.findLastIndex(({ start }) => start <= at)]?.section ?? 0 }))
      .sort((a, b) => a.section - b.section);
  };
}

const NO_PLACES: readonly never[] = [];

/** The number of a section. Throws an `Error` that names file and remedy when the list has none of this name. */
export function sectionOf(
  { file, sections }: { readonly file: string; readonly sections: readonly string[] },
  name: string,
): number {
  const section = sections.indexOf(name);
  if (section >= 0) return section;
  throw new Error(`${file}: unknown section [${name}]. Use one of ${sections.map((s) => `[${s}]`).join(' ')}.`);
}

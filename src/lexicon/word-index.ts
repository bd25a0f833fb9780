import { readOnce } from './read-once';

/**
 * Where the entries of a word list stand, by words of theirs: a hash table with open addressing and linear probing, laid out when the project is built
 * as strings that need no reading before they are asked, since a reader would wait for it. Their numbers are written in digits of `RADIX`, from `ZERO` on.
 */
export interface WordIndex {
  /** One after another, two digits of a word's hash, its fingerprint, and three that tell where its places begin; `BLANK` where a slot is empty. */
  readonly slots: string;
  /** How many slots hashes are spread over; behind them stand those for words that find the last ones taken. */
  readonly size: number;
  /** The places of each word: three digits of an entry's offset and one of its section, `BLANK` behind the last. */
  readonly places: string;
  /** The names of the sections by number. */
  readonly sections: readonly string[];
}

/** All characters from `ZERO` on that stand in a script as they are, before the first that does not, the backslash. */
export const ZERO = '#'.charCodeAt(0);
export const RADIX = '\\'.charCodeAt(0) - ZERO;
export const BLANK = ' '.charCodeAt(0);
/** So many characters has a slot. */
export const SLOT = 5;
const PLACE = 4;

/** The digits of the fingerprint of a hash. */
export const upperDigit = (hash: number): number => (hash >>> 20) % RADIX;
export const lowerDigit = (hash: number): number => (hash >>> 10) % RADIX;

/** A word list whose entries are looked up one by one. */
export interface IndexedList<Section extends string> {
  readonly file: string;
  readonly content: string;
  readonly index: WordIndex;
  readonly sections: readonly Section[];
}

/** Where an entry begins in its list, and the number of its section. */
export interface EntryPlace {
  readonly at: number;
  readonly section: number;
}

/** Gives the places of entries by the hashes of words. A few may belong to other words: whoever takes an entry apart looks for the word in it. */
export interface OpenIndex {
  /** Where the slot stands that may be that of a hash; `-1` when there is none. */
  readonly slotOf: (hash: number) => number;
  /** The places that a slot leads to, by section; none for `-1`. Throws an `Error` when the list has a section that is none of its `sections`. */
  readonly placesOf: (slot: number) => readonly EntryPlace[];
}

/** Opens the index of a word list. */
export function openIndex<Section extends string>(list: IndexedList<Section>): OpenIndex {
  const { slots, size, places, sections } = list.index;
  const numbers = readOnce(() => sections.map((name) => sectionOf(list, name)));
  return {
    // Nearly every word of an article is asked for here, of many lists, and most are in none.
    slotOf: (hash) => {
      const upper = ZERO + upperDigit(hash);
      for (let at = (hash % size) * SLOT; ; at += SLOT) {
        const code = slots.charCodeAt(at);
        if (code === BLANK) return -1;
        if (code === upper && slots.charCodeAt(at + 1) === ZERO + lowerDigit(hash)) return at;
      }
    },
    placesOf: (slot) => {
      if (slot < 0) return NO_PLACES;
      const found: EntryPlace[] = [];
      for (let at = numberAt(slots, slot + 2); places.charCodeAt(at) !== BLANK; at += PLACE)
        found.push({ at: numberAt(places, at), section: numbers()[places.charCodeAt(at + 3) - ZERO] ?? 0 });
      return found.sort((a, b) => a.section - b.section);
    },
  };
}

const NO_PLACES: readonly never[] = [];

/** The number that three digits at an offset write. */
const numberAt = (text: string, at: number): number =>
  ((text.charCodeAt(at) - ZERO) * RADIX + text.charCodeAt(at + 1) - ZERO) * RADIX + text.charCodeAt(at + 2) - ZERO;

/** The number of a section. Throws an `Error` that names file and remedy when the list has none of this name. */
export function sectionOf(
  { file, sections }: { readonly file: string; readonly sections: readonly string[] },
  name: string,
): number {
  const section = sections.indexOf(name);
  if (section >= 0) return section;
  throw new Error(`${file}: unknown section [${name}]. Use one of ${sections.map((s) => `[${s}]`).join(' ')}.`);
}

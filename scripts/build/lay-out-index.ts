import {
  BLANK,
  type EntryPlace,
  lowerDigit,
  RADIX,
  SLOT,
  upperDigit,
  type WordIndex,
  ZERO,
} from '../../src/lexicon/word-index';
import { wordHash } from '../../src/text/hash-of';

/** The words of a list with the places of their entries in its order, and the names of its sections by number. */
export interface ListedWords {
  readonly words: ReadonlyMap<string, readonly EntryPlace[]>;
  readonly sections: readonly string[];
}

/** Lays the words of a list out as the hash table in which `openIndex` finds them, twice as large as they need. */
export function layOutIndex({ words, sections }: ListedWords): WordIndex {
  const size = 2 * words.size + 1;
  const taken: { readonly fingerprint: string; readonly places: Set<EntryPlace> }[] = [];
  for (const [word, places] of words) {
    const hash = wordHash(word);
    const fingerprint = toDigits(upperDigit(hash), 1) + toDigits(lowerDigit(hash), 1);
    let slot = hash % size;
    while (taken[slot] && taken[slot]?.fingerprint !== fingerprint) slot++;
    // Words that share a slot share their places: who asks for one of them cannot know which it is.
    const shared = [...(taken[slot]?.places ?? []), ...places].sort((a, b) => a.at - b.at);
    taken[slot] = { fingerprint, places: new Set(shared) };
  }
  let slots = '';
  let written = '';
  for (let slot = 0; slot < Math.max(size, taken.length) + 1; slot++) {
    const word = taken[slot];
    slots += word ? word.fingerprint + toDigits(written.length, 3) : blank.repeat(SLOT);
    if (!word) continue;
    for (const { at, section } of word.places) written += toDigits(at, 3) + toDigits(section, 1);
    written += blank;
  }
  return { slots, size, places: written, sections };
}

const blank = String.fromCharCode(BLANK);

/** A number in so many digits. Throws an `Error` when it needs more. */
function toDigits(number: number, count: number): string {
  if (number >= RADIX ** count)
    throw new Error(
      `${number} needs more than ${count} digits of base ${RADIX}: the word list has grown too long for them.`,
    );
  const rest = count > 1 ? toDigits(Math.floor(number / RADIX), count - 1) : '';
  return rest + String.fromCharCode(ZERO + (number % RADIX));
}

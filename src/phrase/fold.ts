import { isBeyondAscii, isPlain } from '../text/is-plain';
import { keyOf } from '../text/key-of';
import { remember } from '../text/remember';

/** A name as comparisons see it: lower case, without accents: "Sánchez" → "sanchez", "al-Assad" → "assad". */
export const fold = remember(toFolded);

/** The same for what is asked once: a list that is read. */
export function toFolded(name: string): string {
  if (isPlain(name)) return name.toLowerCase();
  const key = keyOf(name);
  const folded = isBeyondAscii(key) ? withoutAccents(key) : key;
  const hyphen = folded.indexOf('-');
  return hyphen > 0 && ARABIC_ARTICLES.has(folded.slice(0, hyphen)) ? folded.slice(hyphen + 1) : folded;
}

const ARABIC_ARTICLES = new Set(['al', 'el', 'as', 'ash', 'ad', 'an', 'ar']);

const withoutAccents = (key: string): string =>
  key.normalize('NFD').replace(/\p{M}/gu, '').replace(/ł/gu, 'l').replace(/ø/gu, 'o');

import { readLexicon } from '../lexicon/read-lexicon';
import stopWords from '../lexicon/stop-words.txt?raw';

const LANGUAGES = ['de', 'en', 'es', 'fr', 'id', 'it', 'nl', 'pt'] as const;
const WORDS = readLexicon('stop-words.txt', stopWords, LANGUAGES);
const LISTS = LANGUAGES.map((lang) => ({ lang, words: new Set(WORDS.get(lang)?.map(({ term }) => term)) }));

/** Fewer words than this tell nothing against what the page declares. */
const MIN_WORDS = 30;
/** Characters of a text that are read: some four hundred words. */
const MAX_READ = 2_500;
/** In running text of a listed language about a third of the words are on its list. */
const SURE_SHARE = 0.2;
const FOREIGN_SHARE = 0.05;

/**
 * The language of a text as a lower-case primary subtag: what the page declares ("en-GB" → `"en"`), unless the text's little words say otherwise;
 * many pages declare nothing, or what their template was written in. `null` when neither tells.
 */
export function readLanguage(declared: string | null, text: string): string | null {
  const claimed = /^[a-z]{2,3}(?![a-z])/iu.exec(declared?.trim() ?? '')?.[0].toLowerCase() ?? null;
  const words = firstWords(text);
  if (words.length < MIN_WORDS) return claimed;
  const shares = LISTS.map((list) => ({ lang: list.lang, share: shareOf(words, list.words) }));
  const best = shares.reduce((a, b) => (b.share > a.share ? b : a));
  if (best.share >= SURE_SHARE) return best.lang;
  const ofClaimed = shares.find(({ lang }) => lang === claimed);
  return ofClaimed && ofClaimed.share < FOREIGN_SHARE ? null : claimed;
}

/** The words that an article begins with, in lower case: enough of a long one to know its language by. */
function firstWords(text: string): readonly string[] {
  return text
    .slice(0, MAX_READ)
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word !== '');
}

function shareOf(words: readonly string[], list: ReadonlySet<string>): number {
  return words.filter((word) => list.has(word)).length / words.length;
}

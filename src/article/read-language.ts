import { readLexicon } from '../lexicon/read-lexicon';
import * as stopWords from '../lexicon/stop-words.txt?entries';

const LANGUAGES = ['de', 'en', 'es', 'fr', 'id', 'it', 'nl', 'pt'] as const;
const WORDS = readLexicon(stopWords, LANGUAGES);
/** The languages on whose lists a word is. */
const LANGUAGES_OF = new Map<string, (typeof LANGUAGES)[number][]>();
for (const [lang, entries] of WORDS)
  for (const { term } of entries) {
    const languages = LANGUAGES_OF.get(term);
    if (languages) languages.push(lang);
    else LANGUAGES_OF.set(term, [lang]);
  }

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
  const shares = sharesOf(words);
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

/** For each language, the share of the words that are on its list. */
function sharesOf(words: readonly string[]): readonly { readonly lang: string; readonly share: number }[] {
  const counts = new Map<string, number>(LANGUAGES.map((lang) => [lang, 0]));
  for (const word of words)
    for (const lang of LANGUAGES_OF.get(word) ?? []) counts.set(lang, (counts.get(lang) ?? 0) + 1);
  return [...counts].map(([lang, count]) => ({ lang, share: count / words.length }));
}

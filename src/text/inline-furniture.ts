import * as list from '../lexicon/inline-furniture.txt?entries';
import { readLexicon } from '../lexicon/read-lexicon';
import { readOnce } from '../lexicon/read-once';

const openers = readOnce(() => {
  const terms = (readLexicon(list, ['opener']).get('opener') ?? []).map(({ term }) => term).join('|');
  return {
    any: new RegExp(terms),
    beforeSentence: new RegExp(`(?<![\\p{L}\\p{N}])(?:${terms})(?=\\s+[“"‘'(]?[\\p{Lu}\\p{N}])`, 'gu'),
  };
});

/** Where words of the page begin and end in a text that stand right before a sentence: `JUST WATCHED | Police: no one hurt`; `[]` for nearly all. */
export function rimsOfFurniture(text: string): readonly number[] {
  const { any, beforeSentence } = openers();
  if (!any.test(text)) return NONE;
  return Array.from(text.matchAll(beforeSentence), ({ index, 0: words }) => [index, index + words.length]).flat();
}

const NONE: readonly number[] = [];

import * as list from '../lexicon/inline-furniture.txt?entries';
import { readLexicon } from '../lexicon/read-lexicon';
import { readOnce } from '../lexicon/read-once';
import type { Span } from '../span';

const opener = readOnce(() => {
  const terms = (readLexicon(list, ['opener']).get('opener') ?? []).map(({ term }) => term);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${terms.join('|')})(?=\\s+[“"‘'(]?[\\p{Lu}\\p{N}])`, 'gu');
});

/** Where words of the page begin and end in a block that stand right before a sentence: `JUST WATCHED | Police: no one hurt`; `[]` for nearly all. */
export function rimsOfFurniture(text: string, { start, end }: Span): readonly number[] {
  const block = text.slice(start, end);
  return Array.from(block.matchAll(opener()), ({ index, 0: words }) => [start + index, start + index + words.length])
    .flat()
    .filter((at) => at > start);
}

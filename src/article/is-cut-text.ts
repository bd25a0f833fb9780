import { readLexicon } from '../lexicon/read-lexicon';
import { readOnce } from '../lexicon/read-once';
import * as wallPhrases from '../lexicon/wall-phrases.txt?entries';
import { hasPhrase } from './find-phrase';
import type { PageFindings } from './read-page';

/** How many shown blocks after the text may hold the notice that it goes on for those who pay. */
const NEAR = 12;
const MAX_NOTICE = 400;
/** With less than this share of the words that the page counts for machines, its text is a beginning. */
const CUT_SHARE = 0.5;
/** A text this long that ends in a full stop is taken for whole, whatever is offered under it. */
const LONG = 2_500;

/**
 * Whether a page shows only the beginning of its text to those who have not paid or signed in: it says so near the end of the text, and the text
 * breaks off, is short, or is declared not to be free; or it is declared so and holds much less than the words the page counts. What a page cuts without
 * a word is missed, and so is a long text that is cut after a full stop and not declared.
 */
export function isCutText({ blocks, parts, metadata }: PageFindings, text: string): boolean {
  const last = parts[parts.length - 1];
  if (!last) return false;
  if (metadata.isFree === false && metadata.words !== null && countWords(text) < metadata.words * CUT_SHARE)
    return true;
  const after = blocks
    .slice(blocks.indexOf(last.block))
    .filter(({ isHidden }) => !isHidden)
    .slice(0, NEAR);
  if (!after.some((block) => block.text.length <= MAX_NOTICE && hasPhrase(block.text.toLowerCase(), walls())))
    return false;
  return metadata.isFree === false || text.length < LONG || !/[.!?”"’')\]]$/u.test(text) || /(?:…|\.\.\.)$/u.test(text);
}

const countWords = (text: string): number => text.match(/\S+/gu)?.length ?? 0;

const walls = readOnce(() =>
  (readLexicon(wallPhrases, ['phrases']).get('phrases') ?? []).map(({ term }) => term.toLowerCase()),
);

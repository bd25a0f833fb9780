import { isWithin } from './find-furniture';
import { isHeadlineName } from './furniture-words';
import { isProse } from './is-prose';
import type { PageElement } from './page-tree';
import { isNameOf, type Metadata } from './read-metadata';
import type { PageBlock } from './split-blocks';

/** No headline is shorter or longer. */
const MIN_HEADLINE = 4;
const MAX_HEADLINE = 300;
/** With this share of its words in common a heading says what a title says in other words. */
const MIN_SHARED = 0.6;
/** Fewer words in common are chance. */
const MIN_WORDS = 3;
/** Where title or headline is the other's beginning, the shorter has at least this share of the longer. */
const MIN_BEGINNING = 0.5;
/** A headline has prose under it; below the text the title is said again. */
const MIN_PROSE = 150;
/** Links to the front door are no longer. */
const MAX_MASTHEAD = 6;

/**
 * The page's own headline: the block that says what the page's titles say, whatever element it is, else the first `<h1>` that is no furniture and no
 * masthead; `null` on a page without one.
 */
export function findHeadline(
  blocks: readonly PageBlock[],
  furniture: ReadonlySet<PageElement>,
  metadata: Pick<Metadata, 'titles' | 'outlet'>,
): PageBlock | null {
  return (
    findTitled(blocks, furniture, metadata.titles) ??
    blocks.find(
      (block) =>
        !block.isHidden &&
        headingAround(block.element) &&
        !isWithin(block.element, furniture) &&
        !isMasthead(block, metadata.outlet),
    ) ??
    null
  );
}

/** Whether a heading is the outlet's own name. */
function isMasthead({ text, linked }: PageBlock, outlet: string | null): boolean {
  if (outlet !== null && isNameOf(text, outlet)) return true;
  return linked >= text.length * 0.9 && text.split(' ').length <= MAX_MASTHEAD;
}

/** A block that says what a title says. */
interface Titled {
  readonly block: PageBlock;
  readonly rank: number;
  /** The prose between it and the next such block: the headline stands right above the text, where breadcrumbs and lists don't. */
  prose: number;
  /** And all prose below it. */
  below: number;
}

/** The block that says what a title says, if any; of furniture only a heading that says it to the letter. */
export function findTitled(
  blocks: readonly PageBlock[],
  furniture: ReadonlySet<PageElement>,
  titles: readonly string[],
): PageBlock | null {
  const wanted = titles.map((title) => ({ letters: plain(title), words: wordsOf(title) }));
  const found: Titled[] = [];
  for (const block of blocks) {
    if (block.isHidden) continue;
    const rank = rankOf(block, furniture, wanted);
    if (rank > 0) found.push({ block, rank, prose: 0, below: 0 });
    if (rank > 0 || !isProse(block)) continue;
    const last = found[found.length - 1];
    if (last) last.prose += block.text.length;
    for (const above of found) above.below += block.text.length;
  }
  const above = found.filter(({ below }) => below >= MIN_PROSE);
  const [best] = (above.length > 0 ? above : found).sort(
    (a, b) => b.rank - a.rank || Math.min(b.prose, MIN_PROSE) - Math.min(a.prose, MIN_PROSE),
  );
  return best?.block ?? null;
}

/** How sure it is that a block is the headline: what it says counts first, then what it is; 0 for any other block. */
function rankOf(block: PageBlock, furniture: ReadonlySet<PageElement>, titles: readonly Wanted[]): number {
  const { element, text } = block;
  if (text.length < MIN_HEADLINE || text.length > MAX_HEADLINE) return 0;
  const weight = weightOf(element);
  if (weight < 0 || (weight === 0 && !titles.some(({ letters }) => isAsLong(text, letters)))) return 0;
  const letters = plain(text);
  const words = weight > 0 ? wordsOf(text) : NO_WORDS;
  const likeness = Math.max(0, ...titles.map((title) => likenessOf({ letters, words }, title)));
  if (likeness === 0 || ((weight < 2 || likeness < EXACT) && isWithin(element, furniture))) return 0;
  return likeness === EXACT || weight > 0 ? likeness * 10 + weight + 1 : 0;
}

/** Whether a line may have the letters of a title, or half of them, or twice as many. */
const isAsLong = ({ length }: string, letters: string): boolean =>
  length >= letters.length * MIN_BEGINNING && length * MIN_BEGINNING <= letters.length * 1.5;

const EXACT = 3;

/** A title, or a line that may say the same: its letters, and its words. */
interface Wanted {
  readonly letters: string;
  readonly words: ReadonlySet<string>;
}

const NO_WORDS: ReadonlySet<string> = new Set();

/** How far a line says what a title says: `EXACT` for the same letters, 2 where one is the other's beginning, 1 for the same in other words. */
function likenessOf({ letters: line, words: own }: Wanted, { letters: wanted, words }: Wanted): number {
  if (line === '' || wanted === '') return 0;
  if (line === wanted) return EXACT;
  const [short, long] = line.length < wanted.length ? [line, wanted] : [wanted, line];
  if (short.length >= long.length * MIN_BEGINNING && long.startsWith(short)) return 2;
  const shared = [...own].filter((word) => words.has(word)).length;
  return shared >= MIN_WORDS && shared >= Math.max(own.size, words.size) * MIN_SHARED ? 1 : 0;
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);

/** Whether the element, or one right around it, is named as a headline. */
const isNamedHeadline = ({ names, parent }: PageElement): boolean =>
  isHeadlineName(names) || isHeadlineName(parent?.names ?? '');

/** What an element says of its being a headline: 3 for an `<h1>`, 2 for another heading, 1 for a name; captions are none, whatever they say. */
function weightOf(element: PageElement): number {
  for (let at: PageElement | null = element; at; at = at.parent) {
    if (at.tag === 'h1') return 3;
    if (HEADING.test(at.tag)) return 2;
    if (FIGURE.test(at.tag)) return -1;
  }
  return isNamedHeadline(element) ? 1 : 0;
}

const FIGURE = /^fig(?:ure|caption)$/u;
const HEADING = /^h[2-6]$/u;

/** The `<h1>` that the element stands in, or is. */
export function headingAround(element: PageElement): PageElement | null {
  for (let at: PageElement | null = element; at; at = at.parent) if (at.tag === 'h1') return at;
  return null;
}

/** Letters and figures alone, to compare headlines by. */
export const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

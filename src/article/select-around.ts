import { isWithinTag, kindByName } from './block-kind';
import { isWithin } from './find-furniture';
import { isFurnitureText } from './furniture-words';
import { isProse } from './is-prose';
import type { PageElement } from './page-tree';
import type { Place } from './select-parts';
import type { PageBlock } from './split-blocks';
import type { ArticlePart } from './to-article-text';

/** How many shown blocks may stand between the text's own element and a paragraph of it that stands outside. */
const NEAR = 60;
/** A paragraph after the text has hardly anything between, and no more than so many of its kind: notices come in threes. */
const NEAR_AFTER = 8;
const MAX_AFTER = 2;
/** A picture above the headline has hardly anything between, and stands in a box around both, so many elements further out at most. */
const NEAR_ABOVE = 4;
const BOX_LEVELS = 4;
/** A heading of this length that ends as sentences do is a lede. */
const MIN_LEDE = 50;

/** What stands above the headline, between it and the text, and after the text. */
interface Around {
  readonly above: readonly ArticlePart[];
  readonly before: readonly ArticlePart[];
  readonly after: readonly ArticlePart[];
}

/**
 * What belongs to an article and stands outside the element that holds its text: ledes and pictures' captions between the headline and the text, and
 * last paragraphs right after it. `parts` are what was found inside.
 */
export function selectAround(blocks: readonly PageBlock[], place: Place, parts: readonly ArticlePart[]): Around {
  const { headline, body } = place;
  const [first, last] = [parts[0]?.block, parts[parts.length - 1]?.block];
  if (!first || !last) return { above: [], before: [], after: [] };
  const shown = blocks.filter(({ isHidden }) => !isHidden);
  const scope = scopeOf(headline, body);
  const isOutside = (block: PageBlock): boolean =>
    isWithin(block.element, new Set([scope])) && !isWithin(block.element, new Set([body]));
  /** Paragraphs that stand right beside the element of headline and text are its last ones, set apart from it. */
  const isBehind = (block: PageBlock): boolean => isOutside(block) || block.element.parent === scope.parent;
  const end = shown.indexOf(first);
  const begin = headline ? shown.indexOf(headline) : end;
  const before = shown
    .slice(begin + 1, Math.max(begin + 1, end))
    .slice(-NEAR)
    .flatMap((block) => (isOutside(block) ? toPart(block, place) : []));
  return {
    above: headline ? selectAbove(shown.slice(Math.max(0, begin - NEAR_ABOVE), begin), place, headline) : [],
    before,
    after: headline ? selectAfter(shown.slice(shown.indexOf(last) + 1), place, isBehind) : [],
  };
}

/** Captions of a picture above the headline that stands in one box with it. */
function selectAbove(shown: readonly PageBlock[], place: Place, headline: PageBlock): readonly ArticlePart[] {
  const around = new Set<PageElement>();
  for (let at: PageElement | null = headline.element; at && around.size < BOX_LEVELS; at = at.parent) around.add(at);
  return shown
    .filter(({ element }) => isWithinTag(element, FIGURE) && isWithin(element, around))
    .flatMap((block) => toPart(block, place));
}

/** The smallest element that holds the headline and the text. */
function scopeOf(headline: PageBlock | null, body: PageElement): PageElement {
  let scope = body;
  while (scope.parent && headline && !isWithin(headline.element, new Set([scope]))) scope = scope.parent;
  return scope;
}

function selectAfter(
  shown: readonly PageBlock[],
  place: Place,
  isBehind: (block: PageBlock) => boolean,
): readonly ArticlePart[] {
  const found: ArticlePart[] = [];
  for (const block of shown.slice(0, NEAR_AFTER)) {
    if (!isBehind(block) || isWithinTag(block.element, HEADING)) break;
    found.push(...toPart(block, place).filter(({ kind }) => kind === 'paragraph'));
  }
  return found.length <= MAX_AFTER ? found : [];
}

/** What a block outside the text's own element is to the article; `[]` for nothing. */
function toPart(block: PageBlock, { furniture, teasers }: Place): readonly ArticlePart[] {
  const { element, text, linked } = block;
  if (isWithin(element, furniture) || teasers.has(block) || isFurnitureText(text) || linked > text.length / 2)
    return [];
  if (isWithinTag(element, HEADING)) return isLede(block) ? [{ kind: 'standfirst', block }] : [];
  if (!isProse(block)) return [];
  const named = kindByName(block);
  if (named === 'caption' || isWithinTag(element, FIGURE)) return [{ kind: 'caption', block }];
  return isWithinTag(element, CELL) ? [] : [{ kind: named ?? 'paragraph', block }];
}

/** Whether a heading above the text is a sentence of the story. */
export const isLede = ({ text, linked }: PageBlock): boolean =>
  text.length >= MIN_LEDE && linked < text.length / 2 && /[.!?]["”’]?$/u.test(text);

const HEADING = /^h[1-6]$/u;
const FIGURE = /^fig(?:ure|caption)$/u;
const CELL = /^(?:li|t[dh])$/u;

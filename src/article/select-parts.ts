import type { BlockKind } from './article';
import { isWithinTag, kindByName, kindByTag } from './block-kind';
import { dropEndLines } from './drop-end-lines';
import { isWithin } from './find-furniture';
import { plain } from './find-headline';
import { isFurnitureText } from './furniture-words';
import type { InPieces } from './in-slices';
import { isProse } from './is-prose';
import { lookOf, type PageElement } from './page-tree';
import { isLede, selectAround } from './select-around';
import type { PageBlock } from './split-blocks';
import type { ArticlePart } from './to-article-text';

/** Where the article of a page is. */
export interface Place {
  readonly body: PageElement;
  readonly furniture: ReadonlySet<PageElement>;
  readonly teasers: ReadonlySet<PageBlock>;
  readonly headline: PageBlock | null;
  /** What the page tells machines the article is about, which many pages print under the headline. */
  readonly description: string | null;
}

/** Blocks between two chances to let the page go on. */
const PIECE = 500;

/** Shorter blocks may well be said twice: "No." */
const MIN_DUPLICATE = 30;

/** The blocks that are the article, in reading order: headline, standfirst, body and captions, without what stands between them. */
export function* selectParts(blocks: readonly PageBlock[], place: Place): InPieces<readonly ArticlePart[]> {
  const { headline } = place;
  const inside = yield* selectBody(blocks, place);
  const { above, before, after } = selectAround(blocks, place, inside);
  const parts: ArticlePart[] = [...above, ...(headline ? [{ kind: 'headline' as const, block: headline }] : [])];
  const seen = new Set(parts.map(({ block }) => block.text));
  const first = inside[0]?.block;
  const hasOwn = [...before, ...inside].some(({ kind }) => kind === 'standfirst');
  const standfirst = headline && first && !hasOwn ? findStandfirst(blocks, place, [headline, first]) : null;
  const lead = standfirst ? [standfirst, ...before.filter(({ block }) => block !== standfirst.block)] : before;
  for (const part of dropEndLines([...lead, ...inside, ...after])) {
    if (part.block.text.length >= MIN_DUPLICATE && seen.has(part.block.text)) continue;
    seen.add(part.block.text);
    parts.push(part);
  }
  return parts;
}

/** How many shown blocks after the headline a standfirst may stand. */
const NEAR = 12;

/** The standfirst of an article whose body's element does not hold it: between headline and body, by its name or in the words of the description. */
function findStandfirst(
  blocks: readonly PageBlock[],
  { furniture, description }: Place,
  [headline, first]: readonly [PageBlock, PageBlock],
): ArticlePart | null {
  const between = blocks
    .slice(blocks.indexOf(headline) + 1, Math.max(0, blocks.indexOf(first)))
    .filter(({ isHidden }) => !isHidden)
    .slice(0, NEAR);
  const block = between.find(
    (one) =>
      !isWithin(one.element, furniture) &&
      !isFurnitureText(one.text) &&
      (kindByName(one) === 'standfirst' || (description !== null && plain(one.text) === plain(description))),
  );
  return block ? { kind: 'standfirst', block } : null;
}

/** A block of the body's element, with what speaks for its being the article's. */
interface Candidate {
  readonly block: PageBlock;
  readonly kind: BlockKind;
  /** Whether it stands where the article's prose stands, or looks as it does. */
  readonly isAtHome: boolean;
  readonly isFurniture: boolean;
  /** Whether it is sure to be a paragraph of the article: the body runs from the first of them to the last. */
  readonly isAnchor: boolean;
}

function* selectBody(blocks: readonly PageBlock[], place: Place): InPieces<ArticlePart[]> {
  const candidates = yield* weigh(blocks, place);
  yield;
  const first = candidates.findIndex(({ isAnchor }) => isAnchor);
  const last = candidates.findLastIndex(({ isAnchor }) => isAnchor);
  const parts: ArticlePart[] = [];
  for (const [index, candidate] of candidates.entries()) {
    if (index % PIECE === 0) yield;
    const position: Position = index < first ? 'before' : index > last ? 'after' : 'inside';
    const kind = kindAt(position, candidate, candidates[index + 1]);
    if (kind !== null) parts.push({ kind, block: candidate.block });
  }
  return parts;
}

type Position = 'before' | 'inside' | 'after';

/** What a block is to the article, `null` for nothing. */
function kindAt(position: Position, candidate: Candidate, next: Candidate | undefined): BlockKind | null {
  const { block, kind } = candidate;
  if (isFurnitureText(block.text) || !WORD.test(block.text) || (kind === 'paragraph' && isFigure(block))) return null;
  return position === 'inside' ? kindInside(candidate, next) : kindOutside(position, candidate, next);
}

/** What a block is between the first and the last sure paragraph, where most of what stands there is the article's. */
function kindInside({ block, kind, isAtHome, isFurniture }: Candidate, next: Candidate | undefined): BlockKind | null {
  if (kind === 'caption') return isProse(block) ? kind : null;
  if (isMostlyLink(block)) return null;
  if (isFurniture && !isAtHome && !isQuotedPost(block.element)) return null;
  if (kind === 'subheading') return isAtHome || isProse(block) || next?.isAtHome ? kind : null;
  if (!isAtHome && !isProse(block) && !isQuotedPost(block.element)) return null;
  return kind === 'standfirst' ? 'paragraph' : kind;
}

/** What a block is before the first or after the last sure paragraph, where little is the article's. */
function kindOutside(
  position: 'before' | 'after',
  { block, kind, isAtHome, isFurniture }: Candidate,
  next: Candidate | undefined,
): BlockKind | null {
  if (kind === 'caption') return null;
  if (kind === 'standfirst') return position === 'before' && !isFurniture ? kind : null;
  if (position === 'after' && isQuotedPost(block.element)) return kind;
  if (position === 'before' && kind === 'subheading' && !isFurniture && isLede(block)) return 'standfirst';
  if (!isAtHome) return null;
  const isOurs = kind === 'subheading' ? next?.isAnchor : isStatement(block);
  return isOurs ? kind : null;
}

const WORD = /[\p{L}\p{N}]/u;
const CELL = /^t[dh]$/u;
const MAX_FIGURE = 60;

/** Whether a block is an entry of a table of figures, not a paragraph of a page that is laid out in tables. */
function isFigure({ element, text }: PageBlock): boolean {
  return text.length < MAX_FIGURE && !/[.!?…:]["”’»)]*$/u.test(text) && isWithinTag(element, CELL);
}

/** A home of the body holds at least this share of its prose. */
const HOME_SHARE = 0.1;
/** A class that at least this share of the body's prose carries marks its paragraphs. */
const COMMON_SHARE = 0.4;

function* weigh(
  blocks: readonly PageBlock[],
  { body, furniture, teasers, headline }: Place,
): InPieces<readonly Candidate[]> {
  const container = new Set([body]);
  const inside = blocks.filter(
    (block) =>
      block !== headline && !block.isHidden && isWithin(block.element, container) && !isWithinTag(block.element, H1),
  );
  yield;
  const kinds = readKinds(inside);
  yield;
  const isApart = (block: PageBlock): boolean => teasers.has(block) || isWithin(block.element, furniture);
  const isCore = (block: PageBlock): boolean =>
    isProse(block) && BODY_KINDS.has(kinds.get(block) ?? 'caption') && !isApart(block);
  const core = inside.filter(isCore);
  const total = lengthOf(core);
  const homes = weighBy(core, (block) => [homeOf(block)]);
  const classes = weighBy(core, classesOf);
  yield;
  return inside.map((block) => {
    const kind = kinds.get(block) ?? 'paragraph';
    const isFurniture = isApart(block);
    const isCommon =
      !teasers.has(block) && classesOf(block).some((name) => (classes.get(name) ?? 0) >= total * COMMON_SHARE);
    const isAtHome = isCommon || (!isFurniture && (homes.get(homeOf(block)) ?? 0) >= total * HOME_SHARE);
    return { block, kind, isAtHome, isFurniture, isAnchor: isAtHome && isProse(block) && BODY_KINDS.has(kind) };
  });
}

/** Kinds whose prose is the article's own. */
const BODY_KINDS: ReadonlySet<BlockKind> = new Set(['paragraph', 'list-item', 'blockquote']);

/** Names that say "standfirst" or "caption" are believed while they hold no more than this share of the prose. */
const NAMED_SHARE = 0.3;

function readKinds(blocks: readonly PageBlock[]): ReadonlyMap<PageBlock, BlockKind> {
  const limit = lengthOf(blocks.filter(isProse)) * NAMED_SHARE;
  const named = weighBy(blocks.filter(isProse), (block) => [kindByName(block) ?? '']);
  return new Map(
    blocks.map((block) => {
      const byName = kindByName(block);
      return [block, byName !== null && (named.get(byName) ?? 0) <= limit ? byName : kindByTag(block)];
    }),
  );
}

const lengthOf = (blocks: readonly PageBlock[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0);

/**
 * The kind of place a block stands in: the element whose children its paragraphs are, by tag and names, with its parent. Blocks of one home
 * were written as one text, even where every paragraph has a wrapper of its own.
 */
function homeOf(block: PageBlock): string {
  let at = block.element;
  while (PARAGRAPH_TAGS.test(at.tag) && at.parent) at = at.parent;
  return at.parent ? `${lookOf(at)} < ${lookOf(at.parent)}` : lookOf(at);
}

const PARAGRAPH_TAGS = /^(p|h[1-6]|li|ul|ol|dl|dt|dd|blockquote|pre|center|font|td|th|tr|tbody|thead|table)$/u;

const classesOf = ({ element }: PageBlock): readonly string[] => element.names.match(/\S+/gu) ?? [];

function weighBy(
  blocks: readonly PageBlock[],
  keysOf: (block: PageBlock) => readonly string[],
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const block of blocks) for (const key of keysOf(block)) sums.set(key, (sums.get(key) ?? 0) + block.text.length);
  return sums;
}

const H1 = /^h1$/u;

const MIN_UNLINKED = 20;
const MAX_LINKED_SHARE = 0.8;

/** Whether a block is hardly more than a link to elsewhere: "Related: Storm closes ports". A whole sentence may be one link. */
function isMostlyLink({ text, linked }: PageBlock): boolean {
  if (/[.”]$/u.test(text) && text.length > 40) return false;
  return linked > text.length * MAX_LINKED_SHARE || (linked > text.length / 2 && text.length - linked < MIN_UNLINKED);
}

const MIN_STATEMENT = 60;

/** Whether a block at an end of the body says something: a short sentence, or a long line without a full stop. */
function isStatement(block: PageBlock): boolean {
  return !isMostlyLink(block) && (block.text.length >= MIN_STATEMENT || /[.!?…:]["”’»)]*$/u.test(block.text));
}

/** Whether the element belongs to a post that the article quotes; its words are its author's, and part of the story. */
function isQuotedPost(element: PageElement): boolean {
  for (let at: PageElement | null = element; at; at = at.parent)
    if (at.tag === 'blockquote' && /tweet|instagram|tiktok|bluesky|mastodon/u.test(at.names)) return true;
  return false;
}

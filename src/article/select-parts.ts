import type { BlockKind } from './article';
import { isWithin } from './find-furniture';
import { isFurnitureText, isStandfirstName } from './furniture-words';
import { isProse } from './is-prose';
import { lookOf, type PageElement } from './page-tree';
import type { PageBlock } from './split-blocks';
import type { ArticlePart } from './to-article-text';

/** What the choice of blocks knows of the page. */
export interface Page {
  readonly body: PageElement;
  readonly furniture: ReadonlySet<PageElement>;
  readonly headline: PageBlock | null;
}

/** Shorter blocks may well be said twice: "No." */
const MIN_DUPLICATE = 30;

/** The blocks that are the article, in reading order: headline, standfirst, body and captions, without what stands between them. */
export function selectParts(blocks: readonly PageBlock[], page: Page): ArticlePart[] {
  const parts: ArticlePart[] = [];
  const { headline } = page;
  if (headline) parts.push({ kind: 'headline', block: headline });
  const seen = new Set<string>(headline ? [headline.text] : []);
  for (const part of selectBody(blocks, page)) {
    if (part.block.text.length >= MIN_DUPLICATE && seen.has(part.block.text)) continue;
    seen.add(part.block.text);
    parts.push(part);
  }
  return parts;
}

/** A run of paragraphs stands in one home; a home of the body holds at least this share of its prose. */
const HOME_SHARE = 0.1;
/** Paragraphs that carry the class of at least this share of the body's prose belong to it wherever they stand. */
const COMMON_SHARE = 0.4;

function selectBody(blocks: readonly PageBlock[], { body, furniture }: Page): ArticlePart[] {
  const container = new Set([body]);
  const inside = blocks.filter((block) => !block.isHidden && isWithin(block.element, container));
  const core = inside.filter((block) => isProse(block) && !isWithin(block.element, furniture));
  const total = core.reduce((sum, block) => sum + block.text.length, 0);
  const homes = sumBy(core, homeOf);
  const signatures = sumBy(core, signatureOf);
  const isCommon = (block: PageBlock): boolean =>
    / \S/u.test(block.element.names) && (signatures.get(signatureOf(block)) ?? 0) >= total * COMMON_SHARE;
  const isAtHome = (block: PageBlock): boolean =>
    isCommon(block) || (!isWithin(block.element, furniture) && (homes.get(homeOf(block)) ?? 0) >= total * HOME_SHARE);

  const isAnchor = (block: PageBlock): boolean => isAtHome(block) && isProse(block);
  const first = inside.findIndex(isAnchor);
  const last = inside.findLastIndex(isAnchor);
  const parts: ArticlePart[] = [];
  inside.forEach((block, index) => {
    const kind = kindOf(block);
    const atHome = isAtHome(block);
    if (kind === null || isFurnitureText(block.text)) return;
    if (kind === 'caption') {
      if (index > first && index < last && isProse(block)) parts.push({ kind, block });
      return;
    }
    if (!atHome && isWithin(block.element, furniture)) return;
    if (index < first || index > last) {
      if (atHome && kind !== 'subheading' && (isSentence(block) || isLong(block))) parts.push({ kind, block });
      else if (index < first && isStandfirst(block)) parts.push({ kind: 'standfirst', block });
      return;
    }
    if (!atHome && !isProse(block)) return;
    if (isMostlyLink(block)) return;
    parts.push({ kind, block });
  });
  return parts;
}

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

const signatureOf = ({ element }: PageBlock): string => lookOf(element);

function sumBy(blocks: readonly PageBlock[], keyOf: (block: PageBlock) => string): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const block of blocks) sums.set(keyOf(block), (sums.get(keyOf(block)) ?? 0) + block.text.length);
  return sums;
}

const MIN_UNLINKED = 20;
const MAX_LINKED_SHARE = 0.8;

/** Whether little but a link is left of a block: "Related: Storm closes ports". */
function isMostlyLink({ text, linked }: PageBlock): boolean {
  return linked > text.length * MAX_LINKED_SHARE || (linked > text.length / 2 && text.length - linked < MIN_UNLINKED);
}

const isSentence = (block: PageBlock): boolean => /[.!?…:]["”’»)]*$/u.test(block.text) && !isMostlyLink(block);

const isLong = (block: PageBlock): boolean => block.text.length >= 60 && !isMostlyLink(block);

const isStandfirst = (block: PageBlock): boolean =>
  block.text.length >= 40 &&
  block.linked === 0 &&
  (isStandfirstName(block.element.names) || isStandfirstName(block.element.parent?.names ?? ''));

function kindOf(block: PageBlock): BlockKind | null {
  if (isWithinTag(block.element, 'figcaption') || isWithinTag(block.element, 'figure')) return 'caption';
  const { tag } = block.element;
  if (isWithinTag(block.element, 'h1')) return null;
  if (/^h[2-6]$/u.test(tag)) return 'subheading';
  if (isWithinTag(block.element, 'blockquote')) return 'blockquote';
  if (isWithinTag(block.element, 'li')) return 'list-item';
  return 'paragraph';
}

function isWithinTag(element: PageElement, tag: string): boolean {
  for (let at: PageElement | null = element; at; at = at.parent) if (at.tag === tag) return true;
  return false;
}

import type { BlockKind } from './article';
import { isWithin } from './find-furniture';
import { isProse } from './is-prose';
import type { PageElement } from './page-tree';
import type { PageBlock } from './split-blocks';
import type { ArticlePart } from './to-article-text';

/** What the choice of blocks knows of the page. */
export interface Page {
  readonly blocks: readonly PageBlock[];
  readonly body: PageElement;
  readonly furniture: ReadonlySet<PageElement>;
  readonly title: string | null;
}

/** The blocks that are the article, in reading order: headline, body and captions, without what stands between them. */
export function selectParts(page: Page): ArticlePart[] {
  const inside = new Set([page.body]);
  const candidates = page.blocks.filter((block) => isWithin(block.element, inside));
  const first = candidates.findIndex((block) => isProse(block) && !isWithin(block.element, page.furniture));
  const last = candidates.findLastIndex((block) => isProse(block) && !isWithin(block.element, page.furniture));
  const parts: ArticlePart[] = [];
  const headline = findHeadline(page);
  if (headline) parts.push({ kind: 'headline', block: headline });
  const seen = new Set<string>(headline ? [headline.text] : []);
  for (const block of candidates.slice(Math.max(0, first), last + 1)) {
    const kind = kindOf(block, page.furniture);
    if (kind === null || seen.has(block.text)) continue;
    seen.add(block.text);
    parts.push({ kind, block });
  }
  return parts;
}

const MAX_LINKED_SHARE = 0.5;

function kindOf(block: PageBlock, furniture: ReadonlySet<PageElement>): BlockKind | null {
  if (block.isHidden) return null;
  if (isWithinTag(block.element, 'figcaption')) return isProse(block) ? 'caption' : null;
  if (isWithin(block.element, furniture)) return null;
  if (block.linked > block.text.length * MAX_LINKED_SHARE) return null;
  const { tag } = block.element;
  if (tag === 'h1') return null;
  if (/^h[2-6]$/u.test(tag)) return 'subheading';
  if (isWithinTag(block.element, 'blockquote')) return 'blockquote';
  if (isWithinTag(block.element, 'li')) return 'list-item';
  return 'paragraph';
}

function isWithinTag(element: PageElement, tag: string): boolean {
  for (let at: PageElement | null = element; at; at = at.parent) if (at.tag === tag) return true;
  return false;
}

/** The page's own h1 that says what the title says. */
function findHeadline({ blocks, title }: Page): PageBlock | null {
  const headings = blocks.filter((block) => !block.isHidden && isWithinTag(block.element, 'h1'));
  const wanted = plain(title ?? '');
  return headings.find((block) => wanted !== '' && plain(block.text) === wanted) ?? headings[0] ?? null;
}

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

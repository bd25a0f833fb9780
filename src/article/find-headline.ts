import { isWithin } from './find-furniture';
import type { PageElement } from './page-tree';
import type { PageBlock } from './split-blocks';

/** The page's own headline: the h1 that says what the title says, else the first that is no furniture; `null` on a page without one. */
export function findHeadline(
  blocks: readonly PageBlock[],
  furniture: ReadonlySet<PageElement>,
  title: string | null,
): PageBlock | null {
  const headings = blocks.filter((block) => !block.isHidden && headingAround(block.element));
  const wanted = plain(title ?? '');
  return (
    headings.find((block) => wanted !== '' && plain(block.text) === wanted) ??
    headings.find((block) => !isWithin(block.element, furniture)) ??
    null
  );
}

/** The `<h1>` that the element stands in, or is. */
export function headingAround(element: PageElement): PageElement | null {
  for (let at: PageElement | null = element; at; at = at.parent) if (at.tag === 'h1') return at;
  return null;
}

/** Letters and figures alone, to compare headlines by. */
export const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

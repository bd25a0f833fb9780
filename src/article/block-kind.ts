import type { BlockKind } from './article';
import { isCaptionName, isStandfirstName } from './furniture-words';
import type { PageElement } from './page-tree';
import type { PageBlock } from './split-blocks';

const MIN_STANDFIRST = 40;

/** What class names and ids say a block is; `null` when they say nothing. */
export function kindByName({ text, linked, element }: PageBlock): 'standfirst' | 'caption' | null {
  const names = `${element.names} ${element.parent?.names ?? ''}`;
  if (isCaptionName(names)) return 'caption';
  return isStandfirstName(names) && text.length >= MIN_STANDFIRST && linked === 0 ? 'standfirst' : null;
}

const CREDITED = /\((?:image|photo|photograph|picture|pic|credit)s?: [^)]{1,60}\)$|^(?:©|\(c\) )/i;

/** What a block is by its tags and by how it ends: a paragraph, unless they say otherwise. */
export function kindByTag({ element, text }: PageBlock): BlockKind {
  if (isWithinTag(element, FIGURE) || CREDITED.test(text)) return 'caption';
  if (SUBHEADING.test(element.tag)) return 'subheading';
  if (isWithinTag(element, BLOCKQUOTE)) return 'blockquote';
  return isWithinTag(element, LIST_ITEM) ? 'list-item' : 'paragraph';
}

const FIGURE = /^fig(ure|caption)$/u;
const SUBHEADING = /^h[2-6]$/u;
const BLOCKQUOTE = /^blockquote$/u;
const LIST_ITEM = /^li$/u;

/** Whether the element stands in, or is, an element of such a tag. */
export function isWithinTag(element: PageElement, tag: RegExp): boolean {
  for (let at: PageElement | null = element; at; at = at.parent) if (tag.test(at.tag)) return true;
  return false;
}

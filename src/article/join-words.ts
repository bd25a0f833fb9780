import type { PageDom } from './page-dom';
import { lookOf, type PageElement, type PageItem } from './page-tree';

/** Fewer boxes of one look are labels. */
const MIN_BOXES = 10;
/** No word is longer. */
const MAX_WORD = 40;

type Open = { -readonly [K in keyof PageElement]: PageElement[K] };

/**
 * Makes boxes of single words or letters part of the line they stand in, where they are drawn so: animations take texts apart into elements whose tags
 * say that each is a paragraph.
 */
export function joinWords(items: readonly PageItem[], dom: PageDom): void {
  const words = alike(
    items.flatMap((item, index) => (isWord(item, items[index + 1]) ? [item.element] : [])),
    dom,
  );
  const letters = new Set(
    words.map(({ parent }) => parent).filter((parent) => parent !== null && parent.block === parent),
  );
  const joined = new Set([...words, ...alike([...letters] as PageElement[], dom)]);
  if (joined.size === 0) return;
  for (const item of items) {
    if (item.type !== 'element') continue;
    const element: Open = item.element;
    if (joined.has(item.element) || (element.block !== item.element && !element.isUnread))
      element.block = element.parent?.block ?? null;
  }
}

/** Whether an element is a block that begins with a single word. */
const isWord = (item: PageItem, next: PageItem | undefined): item is PageItem & { readonly type: 'element' } =>
  item.type === 'element' &&
  item.element.block === item.element &&
  next?.type === 'text' &&
  next.parent === item.element &&
  next.text.length <= MAX_WORD &&
  /^\s*\S+\s*$/u.test(next.text.data);

/** Those elements of which there are many of one look, and which are drawn in a line. */
function alike(elements: readonly PageElement[], dom: PageDom): readonly PageElement[] {
  const byLook = new Map<string, PageElement[]>();
  for (const element of elements) {
    const look = lookOf(element);
    const known = byLook.get(look);
    if (known) known.push(element);
    else byLook.set(look, [element]);
  }
  return [...byLook.values()].flatMap((same) => {
    const [first] = same;
    return first && same.length >= MIN_BOXES && dom.isInline(first.node) ? same : [];
  });
}

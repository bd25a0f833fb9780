import { isLiveName } from './furniture-words';
import { isLiveBlog } from './is-live-blog';
import { lookOf, type PageElement, type PageTree } from './page-tree';
import type { PageFindings } from './read-page';
import type { ArticlePart } from './to-article-text';

/** Fewer are no series of entries. */
const MIN_ENTRIES = 3;
/** The entries of a series hold at least this share of the text. */
const MIN_SHARE = 0.5;
/** At least this share of the elements of a series has a heading or a time of its own. */
const MIN_HEADED = 0.8;

/** Elements of one look around parts of the article. */
interface Series {
  readonly elements: Set<PageElement>;
  length: number;
}

/**
 * Where the entries of a live blog begin: indices of `parts`, in order; `[]` where they cannot be told. Entries are elements of one look that hold most
 * of the text, each with a heading or a time of its own; without such elements every subheading begins one. On a page that does not say that it is a
 * live blog they are `<article>` elements.
 */
export function findEntries(page: PageFindings, parts: readonly ArticlePart[]): readonly number[] {
  const isLive = isLiveBlog(page);
  const entries = findSeries(parts, page.tree, ({ tag }) => isLive || tag === 'article');
  const entryOf = parts.map(({ block }): PageElement | null => {
    for (let at: PageElement | null = block.element; at; at = at.parent) if (entries.has(at)) return at;
    return null;
  });
  const begins = (index: number): boolean =>
    entries.size > 0
      ? index > 0 && entryOf[index] !== entryOf[index - 1]
      : isLive && parts[index]?.kind === 'subheading';
  const starts = parts.flatMap((_, index) => (begins(index) ? [index] : []));
  return starts.length >= MIN_ENTRIES ? starts : [];
}

/** The elements that are entries: of all looks that may be theirs the one with most elements, the outermost of equals. */
function findSeries(
  parts: readonly ArticlePart[],
  tree: PageTree,
  mayBeEntry: (element: PageElement) => boolean,
): ReadonlySet<PageElement> {
  const headed = findHeaded(parts, tree);
  const byLook = new Map<string, Series>();
  let total = 0;
  for (const { block } of parts) {
    total += block.text.length;
    const outermost = new Map<string, PageElement>();
    for (let at: PageElement | null = block.element; at; at = at.parent)
      if (mayBeEntry(at)) outermost.set(lookOf(at), at);
    for (const [look, element] of outermost) {
      const series = byLook.get(look) ?? { elements: new Set(), length: 0 };
      byLook.set(look, series);
      series.elements.add(element);
      series.length += block.text.length;
    }
  }
  let best: ReadonlySet<PageElement> = new Set();
  for (const { elements, length } of byLook.values()) {
    if (elements.size < MIN_ENTRIES || length < total * MIN_SHARE) continue;
    const own = [...elements].filter((element) => headed.has(element) || isLiveName(element.names));
    if (own.length >= elements.size * MIN_HEADED && elements.size >= best.size) best = elements;
  }
  return best;
}

/** All elements with a subheading of the article or a time in them. */
function findHeaded(parts: readonly ArticlePart[], tree: PageTree): ReadonlySet<PageElement> {
  const headings = parts.flatMap(({ kind, block }) => (kind === 'subheading' ? [block.element] : []));
  const times = tree.items.flatMap((item) =>
    item.type === 'element' && item.element.tag === 'time' ? [item.element] : [],
  );
  const headed = new Set<PageElement>();
  for (const inner of [...headings, ...times])
    for (let at = inner.parent; at && !headed.has(at); at = at.parent) headed.add(at);
  return headed;
}

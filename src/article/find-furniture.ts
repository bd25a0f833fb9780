import { isProse } from './is-prose';
import type { PageElement, PageTree } from './page-tree';
import type { PageBlock } from './split-blocks';

/** Names of things that stand around or between an article's paragraphs and are never part of it. */
const FURNITURE =
  /comment|disqus|respond|related|recommend|recirc|newsletter|subscri|sign-?up|share|sharing|social|promo|sponsor|advert|\bads?\b|outbrain|taboola|(most|top)[-_]?(read|popular|viewed|shared|stories)|trending|breadcrumb|cookie|consent|gdpr|onetrust|footer|byline|author|dateline|timestamp|publish|caption|credit|(see|read|learn)[-_]?(more|also|next)|up-?next|more[-_]?(stories|news|on|from|articles|coverage)|pagination|pager|sidebar|toolbar|popup|modal|overlay|tooltip|masthead|\btags?\b|\btopics?\b|\bnav|menu|teaser|paywall|regwall|follow|donat|print-?only|visually|disclaimer|correction-?box|copyright/u;

/** Names that mean furniture on some sites and the article itself on others. */
const DOUBTFUL =
  /card|widget|media|module|aside|rail|list|embed|tool|bottom|banner|extra|inset|pull|gallery|player|video|promo/u;

const TRUSTED_SHARE = 0.35;
const DOUBTFUL_SHARE = 0.12;

/**
 * The outermost elements that hold furniture: share bars, related links, newsletter boxes, comments, bylines. A name is believed only
 * while all elements of that tag and name together hold a small part of the page's prose, since on real pages `paywall`, `sidebar-grid` and
 * `card` wrap whole articles.
 */
export function findFurniture(tree: PageTree, blocks: readonly PageBlock[]): ReadonlySet<PageElement> {
  const prose = new Map<PageElement, number>();
  let total = 0;
  for (const block of blocks) {
    if (!isProse(block)) continue;
    total += block.text.length;
    for (let at: PageElement | null = block.element; at; at = at.parent)
      prose.set(at, (prose.get(at) ?? 0) + block.text.length);
  }
  const held = new Map<string, number>();
  const suspects: { readonly element: PageElement; readonly limit: number }[] = [];
  for (const item of tree.items) {
    if (item.type !== 'element') continue;
    const limit = limitOf(item.element);
    if (limit === 0) continue;
    suspects.push({ element: item.element, limit });
    const key = keyOf(item.element);
    held.set(key, (held.get(key) ?? 0) + (prose.get(item.element) ?? 0));
  }
  const furniture = new Set<PageElement>();
  for (const { element, limit } of suspects)
    if ((held.get(keyOf(element)) ?? 0) <= total * limit) furniture.add(element);
  return furniture;
}

/** The share of the page's prose that an element like this may hold and still be furniture; 0 when nothing speaks against it. */
function limitOf(element: PageElement): number {
  const { tag, role, names } = element;
  if (tag === 'html' || tag === 'body') return 0;
  if (
    tag === 'footer' ||
    tag === 'aside' ||
    tag === 'figcaption' ||
    /^(complementary|contentinfo|banner|tablist|note)$/u.test(role)
  )
    return TRUSTED_SHARE;
  if (FURNITURE.test(names)) return TRUSTED_SHARE;
  return DOUBTFUL.test(names) ? DOUBTFUL_SHARE : 0;
}

const keyOf = (element: PageElement): string => `${element.tag} ${element.names}`;

/** Whether `element` stands in, or is, one of `set`. */
export function isWithin(element: PageElement, set: ReadonlySet<PageElement>): boolean {
  for (let at: PageElement | null = element; at; at = at.parent) if (set.has(at)) return true;
  return false;
}

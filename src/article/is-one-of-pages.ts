import type { PageElement } from './page-tree';
import type { PageFindings } from './read-page';
import type { PageBlock } from './split-blocks';

const MAX_LABEL = 30;
/** What links to the other pages of an article say: "2", "Next page", "Continue on page 2", "›". */
const LABEL =
  /^(?:\d{1,2}|(?:continue|continued|go|read on|turn)?\s*(?:on|to)?\s*(?:next|page|previous|prev)\b.{0,15}|[›»→<>]{1,2}|last|older|weiter)$/i;
const PAGE_KEYS = ['page', 'pagenumber', 'pageno', 'pg', 'seite', 'story_page'];
/** "/night-bus/2", "/night-bus/page/2", "/night-bus-2.html", "/night-bus,2.html" */
const PAGED = /(?:\/(?:page\/)?|[-_,](?:page[-_]?|p)?)(\d{1,2})(?=(?:\.\w+)?\/?$)/u;

/** What links are relative to on a page of unknown address. */
const UNKNOWN = 'page:/story';
/** What is looked at more closely: few links of a page end in a small number. */
const MAYBE = /(?:[/,=_-]|page)\d{1,2}(?:\.\w+)?\/?(?:$|[&#])/i;
/** Posts are counted so as well. */
const NUMBERED = /[-_,]\d{1,2}(?:\.\w+)?\/?$/u;

/** Whether the page shows one page of an article that goes on on others: it links to them, by number or with "next". */
export function isOneOfPages({ tree, blocks }: PageFindings, url: string | null): boolean {
  const base = url !== null && URL.canParse(url) ? url : UNKNOWN;
  const others = new Map<PageElement, string>();
  for (const item of tree.items) {
    if (item.type === 'text') {
      if (others.size > 0) addLabel(others, item.parent, item.text);
      continue;
    }
    const { tag, node, isHidden } = item.element;
    if (!LINK.test(tag) || !isOtherPage(tree.dom.attributeOf(node, 'href') ?? '', base)) continue;
    const isNext = /\bnext\b/u.test(tree.dom.attributeOf(node, 'rel') ?? '');
    if (tag === 'link' && isNext) return true;
    if (tag === 'a' && !isHidden) others.set(item.element, isNext ? 'next' : '');
  }
  return others.size > 0 && saysSo(others, blocks);
}

const LINK = /^(?:a|link)$/u;

/** Whether one of some links can be seen and says that it leads to another page. */
function saysSo(others: ReadonlyMap<PageElement, string>, blocks: readonly PageBlock[]): boolean {
  const shown = new Set(blocks.filter(({ isHidden }) => !isHidden).map(({ element }) => element));
  return [...others].some(
    ([{ block }, label]) =>
      block !== null && shown.has(block) && label.length <= MAX_LABEL && (label === 'next' || LABEL.test(label.trim())),
  );
}

/** Adds text to the link that it stands in, of those that matter. */
function addLabel(others: Map<PageElement, string>, parent: PageElement, text: Text): void {
  for (let at: PageElement | null = parent; at?.inLink; at = at.parent) {
    const label = others.get(at);
    if (label !== undefined && label !== 'next') others.set(at, `${label}${text.data}`.slice(0, MAX_LABEL + 1));
  }
}

/** Whether an address is that of another page of the same article: it differs in the number of the page alone. */
function isOtherPage(href: string, base: string): boolean {
  if (!MAYBE.test(href) || !URL.canParse(href, base)) return false;
  const [own, other] = [new URL(base), new URL(href, base)];
  if (own.host !== other.host) return false;
  const number = (url: URL): string => PAGE_KEYS.map((key) => url.searchParams.get(key) ?? '').join('');
  if (own.pathname === other.pathname)
    return /^\d{1,2}$/u.test(number(other)) && number(other) !== (number(own) || '1');
  if (NUMBERED.test(own.pathname)) return false;
  const [stem, otherStem] = [own, other].map(({ pathname }) =>
    pathname.replace(PAGED, '').replace(/(?:\.\w+)?\/?$/u, ''),
  );
  return PAGED.test(other.pathname) && stem === otherStem && stem !== '';
}

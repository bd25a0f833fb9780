import { toNames } from './byline';
import type { InPieces } from './in-slices';
import type { PageDom } from './page-dom';
import type { PageElement, PageTree } from './page-tree';

/** What a page's markup says of itself, word for word; what it makes of it is for others. Unknown is `null`. */
export interface Claims {
  /** `<meta>` contents by lower-case property or name; the first of a name wins. */
  readonly meta: ReadonlyMap<string, string>;
  /** The texts of its JSON-LD scripts. */
  readonly scripts: readonly string[];
  readonly title: string | null;
  readonly lang: string | null;
  /** The text of the first element that is marked as a byline and holds a name. */
  readonly byline: string | null;
  readonly published: string | null;
  /** Whether microdata marks one text, and no more, as the body of an article. */
  readonly hasArticleBody: boolean;
}

/** Items of the tree between two chances to let the page go on. */
const PIECE = 500;

/** Reads a page's claims in one pass over its tree. */
export function* readClaims({ dom, items }: Pick<PageTree, 'dom' | 'items'>): InPieces<Claims> {
  const meta = new Map<string, string>();
  const scripts: string[] = [];
  const bylines = new Map<PageElement, string>();
  let title: string | null = null;
  let published: string | null = null;
  let articleBodies = 0;
  for (const [index, item] of items.entries()) {
    if (index % PIECE === 0) yield;
    if (item.type === 'text') {
      const { parent, text } = item;
      if (isTitle(parent)) title ??= toUnknown(squeeze(text.data));
      else if (isStructuredData(dom, parent)) scripts.push(text.data);
      else if (parent.tag !== 'script') addTo(bylines, parent, text);
      continue;
    }
    const { element } = item;
    if (element.itemprop === 'articleBody') articleBodies++;
    if (element.itemprop === 'datePublished') published ??= readDate(dom, element);
    if (element.tag === 'meta') addMeta(meta, dom, element);
    else if (isByline(dom, element)) bylines.set(element, '');
  }
  const byline = [...bylines.values()].map(squeeze).find((text) => toNames(text).length > 0) ?? null;
  const lang = dom.root ? toUnknown(dom.attributeOf(dom.root, 'lang') ?? '') : null;
  return { meta, scripts, title, lang, byline, published, hasArticleBody: articleBodies === 1 };
}

/** Whether an element is the page's title; drawings hold titles too. */
const isTitle = ({ tag, parent }: PageElement): boolean => tag === 'title' && parent?.tag === 'head';

/** Whether an element is a JSON-LD script. */
const isStructuredData = (dom: PageDom, element: PageElement): boolean =>
  element.tag === 'script' && /ld\+json/iu.test(attributeOf(dom, element, 'type'));

const attributeOf = (dom: PageDom, { node }: PageElement, name: string): string => dom.attributeOf(node, name) ?? '';

/** The date that an element marked as one tells machines. */
const readDate = (dom: PageDom, element: PageElement): string | null =>
  toUnknown(attributeOf(dom, element, 'datetime') || attributeOf(dom, element, 'content'));

/** Takes over what a `<meta>` says, unless one of its name came before. */
function addMeta(meta: Map<string, string>, dom: PageDom, element: PageElement): void {
  const read = (name: string): string => attributeOf(dom, element, name);
  const name = (read('property') || read('name') || read('http-equiv') || element.itemprop).toLowerCase();
  const content = squeeze(read('content'));
  if (name !== '' && content !== '' && !meta.has(name)) meta.set(name, content);
}

/** Whether an element is marked as naming who wrote the article, for machines or by its class names. */
function isByline(dom: PageDom, element: PageElement): boolean {
  if (BYLINE_NAME.test(element.names) || element.itemprop === 'author') return true;
  return element.tag === 'a' && attributeOf(dom, element, 'rel') === 'author';
}

const BYLINE_NAME = /\bby-?line\b|\bauthor(-?name)?\b/u;
const MAX_BYLINE = 300;
/** No title, name or date is longer. */
const MAX_CHARACTERS = 2_000;
/** How many elements a name stands inside its byline at most. */
const BYLINE_DEPTH = 5;

/** Adds text to the byline that it stands in, if any. */
function addTo(bylines: Map<PageElement, string>, parent: PageElement, text: Text): void {
  if (bylines.size === 0) return;
  let at: PageElement | null = parent;
  for (let up = 0; at && up < BYLINE_DEPTH; up++, at = at.parent) {
    const before = bylines.get(at);
    if (before === undefined) continue;
    if (before.length < MAX_BYLINE) bylines.set(at, `${before} ${text.data}`);
    return;
  }
}

const squeeze = (text: string): string => text.slice(0, MAX_CHARACTERS).replace(/\s+/gu, ' ').trim();
const toUnknown = (text: string): string | null => (text === '' ? null : text);

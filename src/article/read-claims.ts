import { toNames } from './byline';
import type { InPieces } from './in-slices';
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
      if (parent.tag === 'title' && parent.parent?.tag === 'head') title ??= toUnknown(squeeze(text.data));
      else if (parent.tag === 'script') {
        if (/ld\+json/iu.test(dom.attributeOf(parent.node, 'type') ?? '')) scripts.push(text.data);
      } else if (bylines.size > 0) addTo(bylines, parent, text.data);
      continue;
    }
    const { element } = item;
    const read = (name: string): string => dom.attributeOf(element.node, name) ?? '';
    if (element.itemprop === 'articleBody') articleBodies++;
    if (element.itemprop === 'datePublished') published ??= toUnknown(read('datetime') || read('content'));
    if (element.tag === 'meta') {
      const name = (read('property') || read('name') || read('http-equiv') || element.itemprop).toLowerCase();
      const content = squeeze(read('content'));
      if (name !== '' && content !== '' && !meta.has(name)) meta.set(name, content);
    } else if (
      BYLINE_NAME.test(element.names) ||
      element.itemprop === 'author' ||
      (element.tag === 'a' && read('rel') === 'author')
    )
      bylines.set(element, '');
  }
  const byline = [...bylines.values()].map(squeeze).find((text) => toNames(text).length > 0) ?? null;
  const lang = dom.root ? toUnknown(dom.attributeOf(dom.root, 'lang') ?? '') : null;
  return { meta, scripts, title, lang, byline, published, hasArticleBody: articleBodies === 1 };
}

const BYLINE_NAME = /\bby-?line\b|\bauthor(-?name)?\b/u;
const MAX_BYLINE = 300;
/** No title, name or date is longer. */
const MAX_CHARACTERS = 2_000;
/** How many elements a name stands inside its byline at most. */
const BYLINE_DEPTH = 5;

function addTo(bylines: Map<PageElement, string>, parent: PageElement, text: string): void {
  let at: PageElement | null = parent;
  for (let up = 0; at && up < BYLINE_DEPTH; up++, at = at.parent) {
    const before = bylines.get(at);
    if (before === undefined) continue;
    if (before.length < MAX_BYLINE) bylines.set(at, `${before} ${text}`);
    return;
  }
}

const squeeze = (text: string): string => text.slice(0, MAX_CHARACTERS).replace(/\s+/gu, ' ').trim();
const toUnknown = (text: string): string | null => (text === '' ? null : text);

import type { PageElement, PageTree } from './page-tree';
import { readStructuredData } from './read-structured-data';

/** What a page says of itself, apart from its text. Unknown is `null`. */
export interface Metadata {
  readonly outlet: string | null;
  /** The title without the outlet's name. */
  readonly title: string | null;
  readonly byline: string | null;
  /** As declared: it may be missing or wrong. */
  readonly lang: string | null;
  /** Every JSON-LD `@type` on the page, and `og:type` as "og:article". */
  readonly types: readonly string[];
}

const TITLE_PARTS = /\s+[|–—»·•]\s+|\s+[-:]{1,2}\s+|\s*\|\s*/u;

/** Reads a page's metadata: JSON-LD first, then `<meta>`, then `<title>`, byline elements and the host. */
export function readMetadata(tree: PageTree, url: string | null): Metadata {
  const claims = readClaims(tree);
  const meta = (...names: readonly string[]): string | null => first(names.map((name) => claims.meta.get(name)));
  const structured = readStructuredData(claims.scripts);
  const host = hostOf(url ?? meta('og:url'));
  const rawTitle = first([meta('og:title'), structured.headline, claims.title]);
  const siteName = first([structured.publisher, meta('og:site_name', 'application-name', 'dc.publisher')]);
  const outlet = first([siteName, outletInTitle(claims.title, host), host]);
  const authors = structured.authors.length > 0 ? structured.authors : [meta(...AUTHOR_META) ?? claims.byline ?? ''];
  const ogType = meta('og:type');
  return {
    outlet,
    title: rawTitle === null ? null : withoutOutlet(rawTitle, outlet),
    byline: toByline(authors, outlet),
    lang: first([claims.lang, structured.lang, meta('og:locale', 'content-language', 'dc.language')]),
    types: ogType === null ? structured.types : [...structured.types, `og:${ogType.toLowerCase()}`],
  };
}

const AUTHOR_META = [
  'author',
  'byl',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'article:author',
  'article:author_name',
];

interface Claims {
  readonly meta: ReadonlyMap<string, string>;
  readonly scripts: readonly string[];
  readonly title: string | null;
  readonly lang: string | null;
  readonly byline: string | null;
}

function readClaims({ dom, items }: PageTree): Claims {
  const meta = new Map<string, string>();
  const scripts: string[] = [];
  let title: string | null = null;
  const bylines = new Map<PageElement, string>();
  for (const item of items) {
    if (item.type === 'text') {
      const { parent, text } = item;
      if (parent.tag === 'title' && parent.parent?.tag === 'head') title ??= toUnknown(squeeze(text.data));
      else if (parent.tag === 'script') {
        if (/ld\+json/iu.test(dom.attributeOf(parent.node, 'type') ?? '')) scripts.push(text.data);
      } else {
        const mark = nearest(parent, bylines);
        if (mark) bylines.set(mark, `${bylines.get(mark)} ${text.data}`);
      }
      continue;
    }
    const read = (name: string): string => dom.attributeOf(item.element.node, name) ?? '';
    if (item.element.tag === 'meta') {
      const name = (read('property') || read('name') || read('http-equiv') || read('itemprop')).toLowerCase();
      const content = squeeze(read('content'));
      if (name !== '' && content !== '' && !meta.has(name)) meta.set(name, content);
    } else if (BYLINE_NAME.test(item.element.names) || read('rel') === 'author' || read('itemprop') === 'author')
      bylines.set(item.element, '');
  }
  const byline = [...bylines.values()].map(squeeze).find((text) => toNames(text).length > 0) ?? null;
  return { meta, scripts, title, lang: dom.root ? dom.attributeOf(dom.root, 'lang') : null, byline };
}

const BYLINE_NAME = /\bby-?line\b|\bauthor-?name\b|\bauthor\b/u;

function nearest(element: PageElement, among: ReadonlyMap<PageElement, string>): PageElement | null {
  let at: PageElement | null = element;
  for (let up = 0; at && up < 5; up++, at = at.parent) if (among.has(at)) return at;
  return null;
}

/** "By Jane Doe and Li Wei, BBC News" → `["Jane Doe", "Li Wei"]`; what is no name of a person is left out. */
function toNames(byline: string): readonly string[] {
  return byline
    .replace(/^.{0,30}?\b(?:by|from)\b:?\s+/iu, '')
    .split(/\s*(?:[,;|•·/]|\band\b|&|\bfor\b)\s*/iu)
    .map((part) => part.trim())
    .filter((part) => PERSON.test(part));
}

/** Two to five words that begin as names do; no digits, no addresses. */
const PERSON =
  /^(?:[\p{Lu}][\p{L}\p{M}.'’-]*|de|da|di|del|van|von|der|den|al|el|bin|la|le)(?: (?:[\p{Lu}][\p{L}\p{M}.'’-]*|de|da|di|del|van|von|der|den|al|el|bin|la|le)){1,4}$/u;

function toByline(authors: readonly string[], outlet: string | null): string | null {
  const names = [...new Set(authors.flatMap(toNames))].filter((name) => name !== outlet && !DESK.test(name));
  const last = names.pop();
  return last === undefined ? null : names.length === 0 ? last : `${names.join(', ')} and ${last}`;
}

/** Bodies that sign articles in place of people. */
const DESK =
  /\b(staff|news|editors?|editorial|desk|team|reporters?|agenc(y|ies)|press|contributors?|correspondents?|admin|writers?|media|magazine|times|post|online|wire)\b/iu;

function outletInTitle(title: string | null, host: string | null): string | null {
  const parts = title?.split(TITLE_PARTS) ?? [];
  const last = parts[parts.length - 1]?.trim() ?? '';
  const isShort = parts.length > 1 && last !== '' && last.split(/\s+/u).length <= 4;
  return isShort && (host === null || isLikeHost(last, host)) ? last : null;
}

/** "The Example Post" is like "www.examplepost.com". */
function isLikeHost(name: string, host: string): boolean {
  const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const [short, long] = [plain(name.replace(/^the\s+/iu, '')), plain(host)];
  return short.length > 1 && long.includes(short);
}

function withoutOutlet(title: string, outlet: string | null): string | null {
  const parts = title.split(TITLE_PARTS);
  const last = parts[parts.length - 1]?.trim() ?? '';
  const isOutlet = outlet !== null && (last === outlet || isLikeHost(last, outlet) || isLikeHost(outlet, last));
  return parts.length > 1 && isOutlet ? title.slice(0, title.lastIndexOf(last)).replace(/[\s|–—»·•:-]+$/u, '') : title;
}

/** "www.example.co.uk" of an address, without "www."; `null` for what is no web address. */
function hostOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  return toUnknown(new URL(url).hostname.replace(/^www\./u, ''));
}

const first = (values: readonly (string | null | undefined)[]): string | null =>
  values.find((value) => value !== null && value !== undefined && value !== '') ?? null;
const squeeze = (text: string): string => text.replace(/\s+/gu, ' ').trim();
const toUnknown = (text: string): string | null => (text === '' ? null : text);

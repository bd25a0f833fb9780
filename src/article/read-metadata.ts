import { toByline, toNames } from './byline';
import { isWithin } from './find-furniture';
import { isSignature } from './find-signature';
import type { Story } from './find-stories';
import type { InPieces } from './in-slices';
import type { PageTree } from './page-tree';
import { readClaims } from './read-claims';
import { isAlike, readStructuredData } from './read-structured-data';

/** What a page says of itself, apart from its text. Unknown is `null`. */
export interface Metadata {
  readonly outlet: string | null;
  /** The title without the outlet's name. */
  readonly title: string | null;
  /** All that the page calls its article by, for machines and in its title, the outlet's name left out. */
  readonly titles: readonly string[];
  readonly byline: string | null;
  /** What the article is about, in the page's own words. */
  readonly description: string | null;
  /** As declared: it may be missing or wrong. */
  readonly lang: string | null;
  /** The date of publication as printed, whatever the format. */
  readonly published: string | null;
  /** Whether it is signed, by a person or by a desk: "Staff Reporter". */
  readonly isSigned: boolean;
  /**
   * JSON-LD types that speak of this page, `og:type` as "og:article", which also stands for an article's own properties, and "Article" for a text that
   * microdata marks as one.
   */
  readonly types: readonly string[];
  /** Whether everybody may read the article without paying. */
  readonly isFree: boolean | null;
  /** How many words the page says the article has. */
  readonly words: number | null;
}

/** Reads a page's metadata: JSON-LD first, then `<meta>`, then `<title>`, byline elements and the host. */
export function* readMetadata(tree: PageTree, url: string | null): InPieces<Metadata> {
  const claims = yield* readClaims(tree);
  yield;
  const meta = (...names: readonly string[]): string | null => first(names.map((name) => claims.meta.get(name)));
  const structured = readStructuredData(claims.scripts, meta('og:title') ?? claims.title);
  const host = hostOf(url ?? meta('og:url'));
  const outlet = first([
    structured.publisher,
    meta('og:site_name', 'application-name', 'dc.publisher'),
    outletInTitle(claims.title, host),
    host,
  ]);
  const title = first([meta('og:title'), structured.headline, claims.title]);
  const signed = [structured.authors, [meta(...AUTHOR_META) ?? ''], [claims.byline ?? '']];
  const authors = signed
    .map((by) => by.flatMap(toNames).filter((name) => name !== outlet))
    .find((names) => names.length > 0);
  const ogType = meta('og:type') ?? '';
  const isArticle = ogType.toLowerCase() === 'article' || claims.meta.has('article:published_time');
  const byline = toByline(authors ?? []);
  const published = first([structured.published, meta(...DATE_META), claims.published]);
  return {
    outlet,
    title: title === null ? null : withoutOutlet(title, outlet),
    titles: readTitles([meta('og:title'), structured.headline, meta('twitter:title'), claims.title], outlet, host),
    byline,
    description: meta('og:description', 'description', 'twitter:description'),
    lang: first([claims.lang, structured.lang, meta('og:locale', 'content-language', 'dc.language')]),
    published,
    isSigned: byline !== null || signed.flat().some(isSignature),
    types: [
      ...structured.types,
      ...(claims.hasArticleBody ? ['Article'] : []),
      ...(isArticle ? ['og:article'] : ogType === '' ? [] : [`og:${ogType.toLowerCase()}`]),
    ],
    isFree: structured.isFree,
    words: structured.words,
  };
}

/**
 * The metadata of one story of a page that holds several. What the page says of itself is said of the story it was loaded with; of any other only
 * its own element speaks, and structured data with its headline.
 */
export function* readStoryMetadata(tree: PageTree, whole: Metadata, { headline, element }: Story): InPieces<Metadata> {
  if (whole.title !== null && isAlike(headline.text, whole.title)) return whole;
  const inside = new Set([element]);
  const claims = yield* readClaims({
    dom: tree.dom,
    items: tree.items.filter((item) => isWithin(item.type === 'element' ? item.element : item.parent, inside)),
  });
  const { scripts } = yield* readClaims(tree);
  const structured = readStructuredData(scripts, headline.text);
  const own = isAlike(structured.headline, headline.text) ? structured : null;
  const names = own && own.authors.length > 0 ? own.authors : [claims.byline ?? ''];
  return {
    ...whole,
    title: headline.text,
    titles: [headline.text],
    description: null,
    byline: toByline(names.flatMap(toNames).filter((name) => name !== whole.outlet)),
    published: own?.published ?? claims.published,
    isFree: own?.isFree ?? null,
    words: own?.words ?? null,
  };
}

/** The day of a date as pages print it: `"2026-09-14T08:00:00+02:00"` or `"Mon, 14 Sep 2026 08:00:00 GMT"` → `"2026-09-14"`; `null` for what is no date. */
export function toDay(date: string | null): string | null {
  const iso = /^\d{4}-\d\d-\d\d(?!\d)/u.exec(date ?? '')?.[0];
  const time = date === null || iso !== undefined || !/\d{4}/u.test(date) ? Number.NaN : Date.parse(date);
  return iso ?? (Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10));
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
const DATE_META = [
  'article:published_time',
  'datepublished',
  'date',
  'pubdate',
  'publish-date',
  'publish_date',
  'publishdate',
  'publication_date',
  'article.published',
  'og:article:published_time',
  'og:published_time',
  'dcterms.created',
  'dcterms.date',
  'dc.date',
  'dc.date.issued',
  'parsely-pub-date',
  'sailthru.date',
];

const TITLE_PARTS = /\s+[|–—»·•:-]{1,2}\s+|\|/u;
const MAX_OUTLET_WORDS = 4;

/** The outlet at the end of a title: `"Storm closes ports - The Example Post"` → `"The Example Post"` where the host is like it or unknown. */
function outletInTitle(title: string | null, host: string | null): string | null {
  const parts = title?.split(TITLE_PARTS) ?? [];
  const last = parts[parts.length - 1]?.trim() ?? '';
  const isShort = parts.length > 1 && last !== '' && last.split(' ').length <= MAX_OUTLET_WORDS;
  return isShort && (host === null || isLike(last, host)) ? last : null;
}

/** Titles, whole and in their parts, without what is the outlet's name. */
function readTitles(titles: readonly (string | null)[], outlet: string | null, host: string | null): readonly string[] {
  const isOutlet = (part: string): boolean => [outlet, host].some((name) => name !== null && isNameOf(part, name));
  const parts = titles.flatMap((title) => (title === null ? [] : [title, ...title.split(TITLE_PARTS)]));
  return [...new Set(parts.map((part) => part.trim()))].filter((part) => part.split(' ').length > 1 && !isOutlet(part));
}

function withoutOutlet(title: string, outlet: string | null): string {
  const parts = title.split(TITLE_PARTS);
  const last = parts[parts.length - 1]?.trim() ?? '';
  if (parts.length < 2 || last === '' || outlet === null || !(isLike(last, outlet) || isLike(outlet, last)))
    return title;
  return title.slice(0, title.lastIndexOf(last)).replace(/[\s|–—»·•:-]+$/u, '');
}

/**
 * The title as the page prints it: what follows the page's own headline behind a dash or bar, a section or an edition, is left out.
 * `"Ferry runs aground - National"` on a page headed `"Ferry runs aground"` → `"Ferry runs aground"`
 */
export function titleAsPrinted(title: string | null, headline: string | null): string | null {
  if (title === null || headline === null || !title.startsWith(headline)) return title;
  return TITLE_PARTS.exec(title.slice(headline.length))?.index === 0 ? headline : title;
}

/** Whether a line is an outlet's name, hardly more: `"The Example Post Online"` for `"Example Post"`. */
export function isNameOf(line: string, outlet: string): boolean {
  return isLike(line, outlet) || (line.length <= outlet.length * 1.6 && isLike(outlet, line));
}

/** Whether the letters of one name are part of the other: `"The Example Post"` and `"examplepost.com"`. */
function isLike(part: string, whole: string): boolean {
  const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const letters = plain(part.replace(/^the\s+/iu, ''));
  return letters.length > 1 && plain(whole).includes(letters);
}

/** `"https://www.example.co.uk/x"` → `"example.co.uk"`; `null` for what is no web address. */
function hostOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { hostname } = new URL(url);
  return hostname === '' ? null : hostname.replace(/^www\./u, '');
}

const first = (values: readonly (string | null | undefined)[]): string | null =>
  values.find((value) => value !== null && value !== undefined && value !== '') ?? null;

import * as pageKinds from '../lexicon/page-kinds.txt?entries';
import { readLexicon } from '../lexicon/read-lexicon';

/** Whether a JSON-LD type says that its thing is an article: `"NewsArticle"` → true. */
export function isArticleType(type: string): boolean {
  return ARTICLE_TYPES.has(type);
}

/** Whether a type says that a page is something else: `"Product"` → true, `"og:profile"` → true. */
export function isOtherType(type: string): boolean {
  return OTHER_TYPES.has(type);
}

/** `'story'`: it has a headline, a date or a number in it, as articles' addresses do; `'front'`: a site's front door. */
export type AddressKind = 'front' | 'list' | 'other' | 'story' | 'unknown';

/** What an address hints of its page: `"https://forum.example.com/t/1"` → `"other"`; `"https://example.com/?p=120771"` → `"story"`. */
export function kindOfAddress(url: string | null): AddressKind {
  if (url === null || !URL.canParse(url)) return 'unknown';
  const { hostname, pathname, protocol, search } = new URL(url);
  if (!protocol.startsWith('http')) return 'unknown';
  const isCounted = COUNTED.test(search.slice(0, MAX_PATH));
  if (pathname === '/' && !isCounted) return 'front';
  const parts = [hostname.split('.')[0] ?? '', ...pathname.slice(0, MAX_PATH).toLowerCase().split('/').slice(1)];
  if (parts.some((part) => LIST_ADDRESSES.has(part))) return 'list';
  if (parts.some((part) => OTHER_ADDRESSES.has(part))) return 'other';
  const path = parts.slice(1).filter((part) => part !== '');
  const isNamed = path.slice(-2).some((part) => HEADLINE.test(part)) || path.some((part) => NUMBER.test(part));
  return isNamed || isCounted ? 'story' : 'unknown';
}

const MAX_PATH = 500;

/** Three words or more: "night-ferries-stop". */
const HEADLINE = /[^\W_]+[-_][^\W_]+[-_][^\W_]/u;
/** A number that counts stories, or a year: "a7201445", "2026". */
const NUMBER = /\d{5}|^(?:19|20)\d\d$/u;

/** A number that counts stories, after the question mark: "?p=120771", "?id=5512". */
const COUNTED = /[?&](?:p|[a-z_]*id|[a-z_]*(?:article|code|news|no|nr|story)[a-z_]*)=\d{3}/iu;

const SECTIONS = ['article types', 'other types', 'list addresses', 'other addresses'] as const;
const lexicon = readLexicon(pageKinds, SECTIONS);
const termsOf = (section: (typeof SECTIONS)[number]): ReadonlySet<string> =>
  new Set((lexicon.get(section) ?? []).map(({ term }) => term));
const ARTICLE_TYPES = termsOf('article types');
const OTHER_TYPES = termsOf('other types');
const LIST_ADDRESSES = termsOf('list addresses');
const OTHER_ADDRESSES = termsOf('other addresses');

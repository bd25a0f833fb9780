import pageKinds from '../lexicon/page-kinds.txt?raw';
import { readLexicon } from '../lexicon/read-lexicon';

/** Whether a JSON-LD type says that its thing is an article: `"NewsArticle"` → true. */
export function isArticleType(type: string): boolean {
  return ARTICLE_TYPES.has(type);
}

/** Whether a type says that a page is something else: `"Product"` → true, `"og:profile"` → true. */
export function isOtherType(type: string): boolean {
  return OTHER_TYPES.has(type);
}

export type AddressKind = 'list' | 'other' | 'unknown';

/** What an address says of its page: `"https://forum.example.com/t/1"` → `"other"`; a site's front door is a list of stories. */
export function kindOfAddress(url: string | null): AddressKind {
  if (url === null || !URL.canParse(url)) return 'unknown';
  const { hostname, pathname, protocol } = new URL(url);
  if (!protocol.startsWith('http')) return 'unknown';
  if (pathname === '/') return 'list';
  const parts = [hostname.split('.')[0] ?? '', ...pathname.toLowerCase().split('/').slice(1)];
  if (parts.some((part) => LIST_ADDRESSES.has(part))) return 'list';
  return parts.some((part) => OTHER_ADDRESSES.has(part)) ? 'other' : 'unknown';
}

const SECTIONS = ['article types', 'other types', 'list addresses', 'other addresses'] as const;
const lexicon = readLexicon('page-kinds.txt', pageKinds, SECTIONS);
const termsOf = (section: (typeof SECTIONS)[number]): ReadonlySet<string> =>
  new Set((lexicon.get(section) ?? []).map(({ term }) => term));
const ARTICLE_TYPES = termsOf('article types');
const OTHER_TYPES = termsOf('other types');
const LIST_ADDRESSES = termsOf('list addresses');
const OTHER_ADDRESSES = termsOf('other addresses');

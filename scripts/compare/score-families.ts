/** A saved page with what was found on it, as lines "kind: text" or a reason. */
export interface FoundPage {
  readonly html: string;
  readonly url: string | null;
  readonly found: string;
  /** The text of its article, where somebody has written it down; `null` where the page holds none, absent where nobody knows. */
  readonly body?: string | null;
}

/** How pages of a kind are read. */
export interface FamilyScore {
  readonly name: string;
  readonly pages: number;
  readonly refused: number;
  readonly headed: number;
  /** F1 of shingles of four words, of the pages whose text is known; `null` for none. */
  readonly f1: number | null;
}

/** What pages are made with, by marks of it in their source. */
const FAMILIES: readonly (readonly [name: string, mark: RegExp])[] = [
  ['AMP', /<html[^>]*\s(?:amp|⚡)[\s>]/iu],
  ['WordPress', /\/wp-(?:content|includes)\//iu],
  ['Drupal', /drupal/iu],
  ['Arc', /fusion-(?:app|metadata)|arc-cdn|\/pf\/dist\//iu],
  ['Next', /id="__next"|\/_next\//iu],
  ['tables', /<td[^>]*>\s*(?:<(?:font|p|b|br)[^>]*>\s*){0,3}[^<]{200}/iu],
];

const familyOf = (html: string): string => FAMILIES.find(([, mark]) => mark.test(html))?.[0] ?? 'other';

/** The halves of all sites: thresholds are fitted on the pages of one, and judged on those of the other. */
export function halfOf(url: string | null): 'fitted' | 'judged' {
  const site = url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, '') : '';
  let sum = 7;
  for (const letter of site) sum = (sum * 31 + letter.charCodeAt(0)) % 4_294_967_296;
  return Math.floor(sum / 8) % 2 === 0 ? 'fitted' : 'judged';
}

/** How the pages that hold an article, or may, are read: by what they are made with, by half, and all. */
export function scoreFamilies(pages: readonly FoundPage[]): readonly FamilyScore[] {
  const articles = pages.filter(({ body }) => body !== null);
  const groups = new Map<string, FoundPage[]>();
  for (const page of articles)
    for (const name of [familyOf(page.html), halfOf(page.url), 'all'])
      groups.set(name, [...(groups.get(name) ?? []), page]);
  return [...groups].map(([name, group]) => scoreGroup(name, group)).sort((a, b) => a.pages - b.pages);
}

function scoreGroup(name: string, pages: readonly FoundPage[]): FamilyScore {
  const known = pages.flatMap(({ found, body }) => (typeof body === 'string' ? [compare(body, bodyOf(found))] : []));
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [precision, recall] = [mean(known.map(({ precision: of }) => of)), mean(known.map(({ recall: of }) => of))];
  return {
    name,
    pages: pages.length,
    refused: pages.filter(({ found }) => !isArticle(found)).length,
    headed: pages.filter(({ found }) => /^headline: /mu.test(found)).length,
    f1: known.length === 0 ? null : (2 * precision * recall) / (precision + recall || 1),
  };
}

const isArticle = (found: string): boolean => /^[a-z-]+: /u.test(found);

const BODY = /^(?:paragraph|subheading|list-item|blockquote): /u;
const bodyOf = (found: string): string =>
  found
    .split('\n')
    .filter((line) => BODY.test(line))
    .map((line) => line.replace(BODY, ''))
    .join('\n');

function compare(wanted: string, found: string): { readonly precision: number; readonly recall: number } {
  const [a, b] = [shinglesOf(wanted), shinglesOf(found)];
  const sum = (counts: Iterable<number>): number => [...counts].reduce((total, count) => total + count, 0);
  const shared = sum([...a].map(([words, count]) => Math.min(count, b.get(words) ?? 0)));
  return { precision: shared / (sum(b.values()) || 1), recall: shared / (sum(a.values()) || 1) };
}

function shinglesOf(text: string): ReadonlyMap<string, number> {
  const words = text.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let at = 0; at < Math.max(1, words.length - 3); at++) {
    const shingle = words.slice(at, at + 4).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

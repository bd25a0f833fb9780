import { isArticleType } from './page-kinds';

/** What a page's JSON-LD says of the article it holds. `null` and `[]` mean that it says nothing. */
export interface StructuredData {
  /** The types of the page's article, "NewsArticle", and of all that is no article, "Product". */
  readonly types: readonly string[];
  readonly headline: string | null;
  readonly publisher: string | null;
  readonly authors: readonly string[];
  /** As printed, whatever the format. */
  readonly published: string | null;
  readonly lang: string | null;
  /** Whether everybody may read the article without paying. */
  readonly isFree: boolean | null;
  /** How many words it says the article has. */
  readonly words: number | null;
}

/** A page's structured data is read up to here, all scripts together. */
const MAX_CHARACTERS = 400_000;
const MAX_DEPTH = 12;
/** No page describes more things, nor an article more authors. */
const MAX_THINGS = 2_000;
const MAX_AUTHORS = 100;
/** No headline or name is longer. */
const MAX_TEXT = 2_000;
/** More articles than this need a headline that says which is meant. */
const MAX_UNNAMED = 2;

type Json = { readonly [key: string]: unknown };

/**
 * Reads the `<script type="application/ld+json">` texts of a page. What is not JSON is passed over. Of several articles the one headed like `title`
 * is meant: lists of stories describe each of theirs.
 */
export function readStructuredData(scripts: readonly string[], title: string | null): StructuredData {
  const nodes: Json[] = [];
  let characters = 0;
  for (const script of scripts) {
    characters += script.length;
    if (characters <= MAX_CHARACTERS) collect(parse(script), nodes, 0);
  }
  const byId = new Map(nodes.filter((node) => typeof node['@id'] === 'string' && node.name).map((n) => [n['@id'], n]));
  const articles = nodes.filter((node) => typesOf(node).some(isArticleType));
  const isMeant = (node: Json): boolean => isAlike(textOf(node.headline ?? node.name), title);
  const article = articles.length > MAX_UNNAMED ? articles.find(isMeant) : (articles.find(isMeant) ?? articles[0]);
  const others = nodes.filter((node) => !typesOf(node).some(isArticleType));
  return {
    types: [...new Set([article, ...articles.filter(isMeant)])]
      .flatMap((node) => (node ? typesOf(node) : []))
      .concat(others.flatMap(typesOf)),
    headline: textOf(article?.headline),
    publisher: namesOf(article?.publisher, byId)[0] ?? null,
    authors: namesOf(article?.author ?? article?.creator, byId).slice(0, MAX_AUTHORS),
    published: first([article, ...nodes].map((node) => textOf(node?.datePublished))),
    lang: textOf(article?.inLanguage) ?? textOf(asJson(article?.inLanguage)?.alternateName),
    isFree: article ? isFree(article.isAccessibleForFree) : null,
    words: article ? countWords(article) : null,
  };
}

const isFree = (value: unknown): boolean | null =>
  /^true$/iu.test(String(value)) ? true : /^false$/iu.test(String(value)) ? false : null;

function countWords({ wordCount, articleBody }: Json): number | null {
  const count = Number(wordCount);
  if (Number.isInteger(count) && count > 0) return count;
  return typeof articleBody === 'string' ? (articleBody.match(/\S+/gu)?.length ?? null) : null;
}

/** Whether one of two headlines begins like the other, letters alone compared. */
export function isAlike(headline: string | null, title: string | null): boolean {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '')
      .slice(0, 40);
  const [a, b] = [plain(headline ?? ''), plain(title ?? '')];
  return a !== '' && b !== '' && (a.startsWith(b) || b.startsWith(a));
}

const first = (values: readonly (string | null)[]): string | null => values.find((value) => value !== null) ?? null;

/** The JSON of a script; many publishers leave raw line breaks inside strings, which JSON forbids. */
function parse(script: string): unknown {
  const texts = CONTROL.test(script) ? [script, script.replaceAll(CONTROLS, ' ')] : [script];
  for (const text of texts)
    try {
      return JSON.parse(text);
    } catch {}
  return null;
}

const CONTROL = /\p{Cc}/u;
const CONTROLS = /\p{Cc}+/gu;

/** Every typed object in `value`, outermost first. */
function collect(value: unknown, into: Json[], depth: number): void {
  if (depth > MAX_DEPTH || into.length >= MAX_THINGS || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, into, depth + 1);
    return;
  }
  const node = value as Json;
  if (typesOf(node).length > 0) into.push(node);
  for (const inner of Object.values(node)) collect(inner, into, depth + 1);
}

function typesOf(node: Json): readonly string[] {
  const type = node['@type'];
  return (Array.isArray(type) ? type : [type]).filter((name) => typeof name === 'string');
}

function namesOf(value: unknown, byId: ReadonlyMap<unknown, Json>): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => namesOf(item, byId));
  const plain = textOf(value);
  if (plain !== null) return [plain];
  const node = asJson(value);
  if (!node) return [];
  const name = node.name ?? byId.get(node['@id'])?.name;
  return (Array.isArray(name) ? name : [name]).map(textOf).filter((text) => text !== null);
}

const asJson = (value: unknown): Json | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;

function textOf(value: unknown): string | null {
  const text = typeof value === 'string' ? value.slice(0, MAX_TEXT).replace(/\s+/gu, ' ').trim() : '';
  return text === '' ? null : text;
}

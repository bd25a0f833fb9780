/** What a page's JSON-LD says of the article it holds. `null` and `[]` mean that it says nothing. */
export interface StructuredData {
  /** Every `@type` named on the page: "NewsArticle", "Product". */
  readonly types: readonly string[];
  readonly headline: string | null;
  readonly publisher: string | null;
  readonly authors: readonly string[];
  readonly lang: string | null;
}

const MAX_CHARACTERS = 1_000_000;
const MAX_DEPTH = 12;
const ARTICLE_TYPE = /(Article|BlogPosting|Report|Review)$/u;

type Json = { readonly [key: string]: unknown };

/** Reads the `<script type="application/ld+json">` texts of a page. What is not JSON is passed over. */
export function readStructuredData(scripts: readonly string[]): StructuredData {
  const nodes: Json[] = [];
  for (const script of scripts) collect(parse(script), nodes, 0);
  const byId = new Map(nodes.filter((node) => typeof node['@id'] === 'string' && node.name).map((n) => [n['@id'], n]));
  const article = nodes.find((node) => typesOf(node).some((type) => ARTICLE_TYPE.test(type)));
  return {
    types: nodes.flatMap(typesOf),
    headline: textOf(article?.headline),
    publisher: namesOf(article?.publisher, byId)[0] ?? null,
    authors: namesOf(article?.author ?? article?.creator, byId),
    lang: textOf(article?.inLanguage) ?? textOf(asJson(article?.inLanguage)?.alternateName),
  };
}

/** The JSON of a script; many publishers leave raw line breaks inside strings, which JSON forbids. */
function parse(script: string): unknown {
  if (script.length > MAX_CHARACTERS) return null;
  for (const text of [script, script.replace(/\p{Cc}+/gu, ' ')])
    try {
      return JSON.parse(text);
    } catch {}
  return null;
}

/** Every typed object in `value`, outermost first. */
function collect(value: unknown, into: Json[], depth: number): void {
  if (depth > MAX_DEPTH || typeof value !== 'object' || value === null) return;
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
  const text = typeof value === 'string' ? value.replace(/\s+/gu, ' ').trim() : '';
  return text === '' ? null : text;
}

import type { Article, NoArticleReason, Reading, Wish } from './article';
import { findEntries } from './find-entries';
import { chooseStory } from './find-stories';
import { gatherEvidence } from './gather-evidence';
import { atOnce, type InPieces } from './in-slices';
import { isCutText } from './is-cut-text';
import { isLiveBlog } from './is-live-blog';
import { isOneOfPages } from './is-one-of-pages';
import { openDom, type PageDom } from './page-dom';
import { readLanguage } from './read-language';
import { toDay } from './read-metadata';
import { type PageFindings, readPage } from './read-page';
import { selectAll } from './select-all';
import { findSelected, selectTouched } from './select-touched';
import { type ArticlePart, type ArticleText, toArticleText } from './to-article-text';
import { whyNoArticle } from './why-no-article';

/** What `readInPieces` reads, at once. */
export function readArticle(document: Document, url: string | null, wish: Wish = 'article'): Reading {
  return atOnce(readInPieces(document, url, wish));
}

/**
 * The article of a live page, or why there is none. Of a page that holds several stories one after the other it is the one that the reader is at. The page is never
 * changed, and may change itself between two pieces: what it no longer holds has no ranges.
 */
export function* readInPieces(document: Document, url: string | null, wish: Wish): InPieces<Reading> {
  const dom = openDom(document);
  if (NO_PAGE.test(dom.mediaType)) return { status: 'no-article', reason: 'not-a-page' };
  if (isFeed(dom)) return { status: 'no-article', reason: 'list-of-stories' };
  const page = yield* readPage(dom, url);
  yield;
  const found = readAs(page, page.parts, url);
  // What comes of it is work of its own.
  yield;
  switch (wish) {
    case 'article':
      return found;
    case 'anyway':
      return found.status === 'article' ? found : insist(page, selectAll(page.blocks, page.furniture), url);
    case 'selection':
      return readSelection(page, found, url);
  }
}

/** Documents that browsers show in viewers of their own. */
const NO_PAGE = /^(?:image|audio|video)\/|^application\/pdf$/u;

/** Whether a document is a feed, by itself or in the browser's viewer for such. */
function isFeed(dom: PageDom): boolean {
  if (!dom.root || !XML.test(dom.mediaType) || dom.mediaType === 'application/xhtml+xml') return false;
  const walker = dom.walk(dom.root);
  let node: Node | null = dom.root;
  for (let nth = 0; node && nth < MOST_AROUND_FEED; nth++, node = walker.nextNode())
    if (node.nodeType === 1 && FEED.test(dom.tagOf(node as Element))) return true;
  return false;
}

const XML = /xml$/u;
const FEED = /^(?:feed|rdf|rss)$/u;
/** Viewers put hardly anything around. */
const MOST_AROUND_FEED = 50;

function readAs(page: PageFindings, parts: readonly ArticlePart[], url: string | null): Reading {
  const text = toArticleText(parts);
  const article = toArticle(page, parts, text, url);
  const reason = whyNoArticle(gatherEvidence(page, article));
  return reason === null ? toReading(page, article, text) : { status: 'no-article', reason: reasonOn(page, reason) };
}

/** Where too little was found on a page that was not read to its end, that is the reason; or a frame that cannot be read at all. */
function reasonOn({ stoppedAt, tree }: PageFindings, reason: NoArticleReason): NoArticleReason {
  if (reason !== 'no-text' && reason !== 'too-short') return reason;
  if (stoppedAt !== null) return 'too-large';
  const isFramed = tree.items.some(
    (item) => item.type === 'element' && FRAME.test(item.element.tag) && tree.dom.isForeignFrame(item.element.node),
  );
  return isFramed ? 'in-a-frame' : reason;
}

const FRAME = /^i?frame$/u;

/** The parts as an article, whatever they look like, as long as there are words in them. */
function insist(page: PageFindings, parts: readonly ArticlePart[], url: string | null): Reading {
  const text = toArticleText(parts);
  if (text.text === '') return { status: 'no-article', reason: reasonOn(page, 'no-text') };
  return toReading(page, toArticle(page, parts, text, url), text);
}

/** What the reader has selected: as part of the article where it stands there, since what it means depends on the rest; else by itself. */
function readSelection(page: PageFindings, found: Reading, url: string | null): Reading {
  const selected = findSelected(page.blocks, page.tree.dom);
  if (selected.size === 0) return { status: 'no-article', reason: 'nothing-selected' };
  const own = new Set(page.parts.map(({ block }) => block));
  const isInArticle = found.status === 'article' && [...selected.keys()].some((block) => own.has(block));
  const parts = isInArticle ? page.parts : selectTouched(selected);
  const reading = isInArticle ? found : insist(page, parts, url);
  if (reading.status === 'no-article') return reading;
  const spans = parts.flatMap(({ block }, index) => {
    const within = selected.get(block);
    const span = reading.article.blocks[index]?.span;
    if (!within || !span) return [];
    return [{ start: span.start + within.start, end: Math.min(span.end, span.start + within.end) }];
  });
  const focus = { start: spans[0]?.start ?? 0, end: spans[spans.length - 1]?.end ?? 0 };
  return { ...reading, focus };
}

function toArticle(
  page: PageFindings,
  parts: readonly ArticlePart[],
  { text, blocks, isTruncated }: ArticleText,
  url: string | null,
): Article {
  const { outlet, title, byline, lang, published } = page.metadata;
  return {
    url,
    outlet,
    title,
    byline,
    lang: readLanguage(lang, text),
    published: toDay(published),
    isLiveBlog: isLiveBlog(page),
    entries: findEntries(page, parts.slice(0, blocks.length)),
    isCut: isCutText(page, text) || isOneOfPages(page, url),
    isTruncated: isTruncated || page.isTruncated,
    text,
    blocks,
  };
}

function toReading(page: PageFindings, article: Article, { toRange }: ArticleText): Reading {
  const { stories, story, tree, metadata } = page;
  const isInView = (): boolean => chooseStory(stories, tree.dom, metadata.title) === story;
  return { status: 'article', article, toRange, focus: null, isInView };
}

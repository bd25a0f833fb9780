import { findBody } from './find-body';
import { findFurniture, isWithin } from './find-furniture';
import { findHeadline, findTitled } from './find-headline';
import { findOtherStories } from './find-other-stories';
import { findSlides } from './find-slides';
import { chooseStory, findStories, type Story } from './find-stories';
import { findTeasers } from './find-teasers';
import type { InPieces } from './in-slices';
import type { PageDom } from './page-dom';
import { type PageElement, type PageTree, readTree } from './page-tree';
import { type Metadata, readMetadata, readStoryMetadata, titleAsPrinted } from './read-metadata';
import { revealBlocks } from './reveal-blocks';
import { selectParts } from './select-parts';
import { type PageBlock, type SplitBlocks, splitBlocks } from './split-blocks';
import type { ArticlePart } from './to-article-text';

/** Everything that is found on a page before it is decided what to make of it. */
export interface PageFindings {
  readonly tree: PageTree;
  readonly blocks: readonly PageBlock[];
  readonly metadata: Metadata;
  readonly furniture: ReadonlySet<PageElement>;
  readonly teasers: ReadonlySet<PageBlock>;
  /** The stories of a page that holds several one after the other, and the one the reader is at. */
  readonly stories: readonly Story[];
  readonly story: Story | null;
  /** What would be the article. */
  readonly parts: readonly ArticlePart[];
  /** Where reading stopped, on a page that goes on beyond what is read at most; else `null`. */
  readonly stoppedAt: PageElement | null;
  /** Whether it stopped in the midst of what would be the article. */
  readonly isTruncated: boolean;
}

/** Reads a live page from its nodes to the blocks that would be its article. The page is never changed. */
export function* readPage(dom: PageDom, url: string | null): InPieces<PageFindings> {
  const tree = yield* readTree(dom);
  const split = yield* splitBlocks(tree);
  const blocks = revealBlocks(split.blocks);
  yield;
  const whole = yield* readMetadata(tree, url);
  yield;
  const boxes = yield* findFurniture(tree, blocks, findTitled(blocks, new Set(), whole.titles));
  yield;
  const stories = findStories(blocks, boxes);
  yield;
  const story = chooseStory(stories, tree.dom, whole.title);
  const claimed = story ? yield* readStoryMetadata(tree, whole, story) : whole;
  yield;
  const headline = story?.headline ?? findHeadline(blocks, boxes, claimed);
  const metadata = { ...claimed, title: titleAsPrinted(claimed.title, headline?.text ?? null) };
  const others = stories.flatMap(({ element }) => (element === story?.element ? [] : [element]));
  const furniture = new Set([...boxes, ...others, ...findSlides(blocks), ...findOtherStories(tree, blocks, headline)]);
  yield;
  const teasers = findTeasers(blocks, tree);
  yield;
  const body = findBody(blocks, { furniture, teasers, headline });
  yield;
  const parts = body
    ? yield* selectParts(blocks, { body, furniture, teasers, headline, description: metadata.description })
    : [];
  const stoppedAt = findStop(tree, split);
  const isTruncated = stoppedAt !== null && body !== null && isWithin(stoppedAt, new Set([body]));
  return { tree, blocks, metadata, furniture, teasers, stories, story, parts, stoppedAt, isTruncated };
}

function findStop(tree: PageTree, split: SplitBlocks): PageElement | null {
  if (split.isTruncated) return split.blocks[split.blocks.length - 1]?.element ?? null;
  const last = tree.isTruncated ? tree.items[tree.items.length - 1] : undefined;
  return last ? (last.type === 'element' ? last.element : last.parent) : null;
}

import { findBody } from './find-body';
import { findFurniture } from './find-furniture';
import { findHeadline } from './find-headline';
import { findOtherStories } from './find-other-stories';
import { chooseStory, findStories, type Story } from './find-stories';
import { findTeasers } from './find-teasers';
import { openDom } from './page-dom';
import { type PageElement, type PageTree, readTree } from './page-tree';
import { type Metadata, readMetadata, readStoryMetadata, titleAsPrinted } from './read-metadata';
import { revealBlocks } from './reveal-blocks';
import { selectParts } from './select-parts';
import { type PageBlock, splitBlocks } from './split-blocks';
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
}

/** Reads a live page from its nodes to the blocks that would be its article. Synchronous; the page is never changed. */
export function readPage(document: Document, url: string | null): PageFindings {
  const tree = readTree(openDom(document));
  const blocks = revealBlocks(splitBlocks(tree));
  const boxes = findFurniture(tree, blocks);
  const stories = findStories(blocks, boxes);
  const whole = readMetadata(tree, url);
  const story = chooseStory(stories, tree.dom, whole.title);
  const claimed = story ? readStoryMetadata(tree, whole, story) : whole;
  const headline = story?.headline ?? findHeadline(blocks, boxes, claimed.title);
  const metadata = { ...claimed, title: titleAsPrinted(claimed.title, headline?.text ?? null) };
  const others = stories.flatMap(({ element }) => (element === story?.element ? [] : [element]));
  const furniture = new Set([...boxes, ...others, ...findOtherStories(tree, blocks, headline)]);
  const teasers = findTeasers(blocks);
  const body = findBody(blocks, { furniture, teasers, headline });
  const parts = body ? selectParts(blocks, { body, furniture, headline, description: metadata.description }) : [];
  return { tree, blocks, metadata, furniture, teasers, stories, story, parts };
}

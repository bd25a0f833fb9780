import type { Article } from './article';
import { isWithinTag } from './block-kind';
import { findSignature, UNSIGNED } from './find-signature';
import { isArticleType } from './page-kinds';
import type { PageFindings } from './read-page';
import { isAlike } from './read-structured-data';
import type { PageBlock } from './split-blocks';
import type { Evidence } from './why-no-article';

/** Shorter paragraphs tell little. */
const MIN_PARAGRAPH = 80;

/** What is known of a page when it is decided whether it holds an article, and of what would be that article. */
export function gatherEvidence(page: PageFindings, { url, lang, text }: Article): Evidence {
  const { blocks, metadata, parts, teasers, tree } = page;
  const shown = blocks.filter(({ isHidden }) => !isHidden);
  const own = parts.map(({ block }) => block);
  const [first, last] = [shown.indexOf(own[0] as PageBlock), shown.indexOf(own[own.length - 1] as PageBlock)];
  return {
    url,
    types: metadata.types,
    isDated: metadata.published !== null,
    isSigned: metadata.isSigned,
    // A page that says that it holds an article is believed.
    signature: metadata.types.some(isArticleType) ? UNSIGNED : findSignature(blocks, parts, tree),
    isHeaded: parts.some(({ kind, block }) => kind === 'headline' && isAlike(block.text, metadata.title)),
    lang,
    teasers: teasers.size,
    linkedHeadings: shown.slice(first + 1, last).filter(isLinkedHeading).length,
    headingsOnPage: shown.filter(isLinkedHeading).length,
    text,
    paragraphs: own.filter((block) => block.text.length >= MIN_PARAGRAPH && !teasers.has(block)).length,
    wordsOnPage: shown.reduce((sum, block) => sum + (block.text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0), 0),
  };
}

/** Whether a block is the title of another page. */
const isLinkedHeading = ({ element, text, linked }: PageBlock): boolean =>
  isWithinTag(element, HEADING) && text.length >= MIN_TITLE && linked >= text.length * 0.9;

const HEADING = /^h[1-6]$/u;
const MIN_TITLE = 15;

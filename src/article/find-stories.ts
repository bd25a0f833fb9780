import { isWithin } from './find-furniture';
import { headingAround, plain } from './find-headline';
import { isProse } from './is-prose';
import type { PageDom } from './page-dom';
import { lookOf, type PageElement } from './page-tree';
import type { PageBlock } from './split-blocks';

/** A story with a headline of its own, and the element that holds it and no other. */
export interface Story {
  readonly headline: PageBlock;
  readonly element: PageElement;
}

/** Less prose than this under a headline is a teaser. */
const MIN_PROSE = 400;
/** Further stories are read as part of the last: where each stands is asked whenever the reader scrolls. */
const MAX_STORIES = 50;

/**
 * The stories of a page that holds several, one after the other, as pages do that load the next article when the reader comes to the end; `[]` for any
 * other page. Each has an `<h1>` of its own, and their elements look alike or are siblings.
 */
export function findStories(blocks: readonly PageBlock[], furniture: ReadonlySet<PageElement>): readonly Story[] {
  const headings = new Map<PageElement, PageBlock>();
  for (const block of blocks) {
    const heading = block.isHidden ? null : headingAround(block.element);
    if (heading && !headings.has(heading) && !isWithin(heading, furniture)) headings.set(heading, block);
  }
  if (headings.size < 2) return [];
  const held = new Map<PageElement, number>();
  for (const heading of headings.keys()) add(held, heading, 1);
  const prose = new Map<PageElement, number>();
  for (const block of blocks)
    if (isProse(block) && !isWithin(block.element, furniture)) add(prose, block.element, block.text.length);
  const stories = [...headings].flatMap(([heading, headline]): Story[] => {
    let element = heading;
    while (element.parent && held.get(element.parent) === 1) element = element.parent;
    return (prose.get(element) ?? 0) >= MIN_PROSE ? [{ headline, element }] : [];
  });
  const [first] = stories;
  const alike = stories.filter(({ element }) => first && isAlike(element, first.element)).slice(0, MAX_STORIES);
  return alike.length > 1 ? alike : [];
}

const isAlike = (a: PageElement, b: PageElement): boolean =>
  a.tag === b.tag && (a.parent === b.parent || lookOf(a) === lookOf(b));

/**
 * The story of a page with several that a reader is at: the last that begins above the middle of the window; where there is no window, the one
 * headed like `title`, else the first.
 */
export function chooseStory(stories: readonly Story[], dom: PageDom, title: string | null): Story | null {
  const tops = stories.map(({ element }) => dom.topOf(element.node));
  const reached = tops.findLastIndex((top) => top !== null && top <= 0);
  const titled = stories.find(({ headline }) => plain(headline.text) === plain(title ?? ''));
  return stories[reached] ?? (tops.some((top) => top !== null) ? null : titled) ?? stories[0] ?? null;
}

function add(sums: Map<PageElement, number>, element: PageElement, amount: number): void {
  for (let at: PageElement | null = element; at; at = at.parent) sums.set(at, (sums.get(at) ?? 0) + amount);
}

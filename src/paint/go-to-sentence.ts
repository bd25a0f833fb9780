import { FLASH_NAME } from './highlight-name';
import type { Painting } from './paint';
import { sentenceBox } from './sentence-box';

/** How long the mark stays on the sentence the reader was taken to, in milliseconds. */
const FLASH_TIME = 1600;

/**
 * Scrolls sentence number `index` into view, marks it for a moment, and sets the caret before its first word, so that a screen reader and the Tab key
 * go on from there. `false` when the page no longer shows it; the page then stays where it is. Readers who prefer reduced motion are taken there at once.
 */
export function goToSentence(painting: Painting, index: number): boolean {
  const ranges = painting.ranges[index] ?? [];
  const [first] = ranges;
  const view = painting.document.defaultView;
  const box = sentenceBox(painting, index);
  if (!first || !view || !box) return false;
  const behavior = view.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  const scroller = scrollerOf(first.startContainer);
  if (scroller) {
    scroller.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const frame = scroller.getBoundingClientRect();
    scroller.scrollBy({ top: (sentenceBox(painting, index)?.top ?? 0) - frame.top - frame.height / 3, behavior });
  } else {
    view.scrollBy({ top: box.top - view.innerHeight / 3, behavior });
  }
  painting.document.getSelection()?.collapse(first.startContainer, first.startOffset);
  flash(ranges);
  return true;
}

const flash = (ranges: readonly StaticRange[]): void => {
  const highlight = new Highlight();
  for (const range of ranges) highlight.add(range);
  highlight.priority = 1;
  CSS.highlights.set(FLASH_NAME, highlight);
  setTimeout(() => {
    if (CSS.highlights.get(FLASH_NAME) === highlight) CSS.highlights.delete(FLASH_NAME);
  }, FLASH_TIME);
};

/** The nearest ancestor that scrolls on its own; `null` when the page itself does. */
const scrollerOf = (node: Node): Element | null => {
  const page = node.ownerDocument;
  for (let at = node.parentElement; at && at !== page?.body && at !== page?.documentElement; at = at.parentElement) {
    if (at.scrollHeight <= at.clientHeight) continue;
    const { overflowY } = getComputedStyle(at);
    if (overflowY === 'auto' || overflowY === 'scroll') return at;
  }
  return null;
};

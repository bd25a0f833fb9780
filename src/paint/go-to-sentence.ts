import { getterOf, methodOf } from '../article/from-prototype';
import { framesAround, leaveFrame } from './frame-box';
import { FLASH_NAME } from './highlight-name';
import type { Painting } from './paint';
import { parentAsDrawn } from './parent-as-drawn';
import type { Box } from './place-card';
import { drawnBox } from './sentence-box';
import { viewOf } from './surface';

/** How long the mark stays on the sentence the reader was taken to, in milliseconds. */
const FLASH_TIME = 1600;

/**
 * Scrolls sentence number `index` into view, marks it for a moment, and sets the caret before its first word, so that a screen reader and the Tab key
 * go on from there; into a frame the keyboard goes along. `false` when the page no longer shows it; the page then stays where it is. Readers who prefer reduced
 * motion are taken there at once.
 */
export function goToSentence(painting: Painting, index: number): boolean {
  const ranges = painting.ranges[index] ?? [];
  const [first] = ranges;
  const owner = first?.startContainer.ownerDocument;
  const frames = owner && framesAround(owner, painting.document);
  if (!first || !owner || !frames || !drawnBox(painting, index)) return false;
  /** The box of the sentence where `depth` frames have been left. */
  const boxAt = (depth: number): Box | null =>
    frames.slice(0, depth).reduce<Box | null>((box, frame) => box && leaveFrame(box, frame), drawnBox(painting, index));
  [first.startContainer, ...frames].forEach((node, depth) => {
    scrollTo(node, () => boxAt(depth), depth < frames.length ? 'instant' : behaviorOf(painting.document));
  });
  if (frames.length > 0) owner.defaultView?.focus();
  owner.getSelection()?.collapse(first.startContainer, first.startOffset);
  flash(owner, ranges);
  return true;
}

const behaviorOf = ({ defaultView }: Document): 'instant' | 'smooth' =>
  defaultView?.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';

/** Scrolls what `node` stands in so that a box in its viewport comes to stand a third from the top. */
const scrollTo = (node: Node, boxNow: () => Box | null, behavior: 'instant' | 'smooth'): void => {
  const scroller = scrollerOf(node);
  if (scroller) {
    methodOf(scroller, 'scrollIntoView')(scroller, { block: 'nearest', behavior: 'instant' });
    const frame = methodOf<DOMRect>(scroller, 'getBoundingClientRect')(scroller);
    methodOf(scroller, 'scrollBy')(scroller, { top: (boxNow()?.top ?? 0) - frame.top - frame.height / 3, behavior });
    return;
  }
  const view = node.ownerDocument?.defaultView;
  view?.scrollBy({ top: (boxNow()?.top ?? 0) - view.innerHeight / 3, behavior });
};

const flash = (document: Document, ranges: readonly StaticRange[]): void => {
  const { Highlight, CSS } = viewOf(document);
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
  for (let at = parentAsDrawn(node); at && at !== page?.body && at !== page?.documentElement; at = parentAsDrawn(at)) {
    const [inner, outer] = ['scrollHeight', 'clientHeight'].map((name) => getterOf<number>(at, name)(at));
    if ((inner ?? 0) <= (outer ?? 0)) continue;
    const { overflowY } = getComputedStyle(at);
    if (overflowY === 'auto' || overflowY === 'scroll') return at;
  }
  return null;
};

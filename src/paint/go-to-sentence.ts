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

/**
 * Scrolls what `node` stands in so that a box in its viewport comes to stand a third from the top, and sideways where it stands outside: text in columns
 * goes on to the right.
 */
const scrollTo = (node: Node, boxNow: () => Box | null, behavior: 'instant' | 'smooth'): void => {
  const [down, sideways] = [scrollerOf(node, 'down'), scrollerOf(node, 'sideways')];
  for (const scroller of new Set([down, sideways]))
    if (scroller)
      methodOf(scroller, 'scrollIntoView')(scroller, { block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const box = boxNow();
  const view = node.ownerDocument?.defaultView;
  if (!box || !view) return;
  const frameOf = (scroller: Element | null): Box =>
    scroller
      ? methodOf<DOMRect>(scroller, 'getBoundingClientRect')(scroller)
      : { left: 0, top: 0, right: view.innerWidth, bottom: view.innerHeight };
  const frame = frameOf(down);
  const top = box.top - frame.top - (frame.bottom - frame.top) / 3;
  const left = sidewaysInto(box, frameOf(sideways));
  const scroll = (scroller: Element | null, by: ScrollToOptions): void => {
    if (scroller) methodOf(scroller, 'scrollBy')(scroller, { ...by, behavior });
    else view.scrollBy({ ...by, behavior });
  };
  // One call where it is one scroller: a second would end the first.
  if (down === sideways) scroll(down, { top, left });
  else {
    scroll(down, { top });
    scroll(sideways, { left });
  }
};

/** How far to scroll sideways so that a box stands in a frame; 0 for one of which half is in sight. */
const sidewaysInto = (box: Box, frame: Box): number => {
  const seen = Math.min(box.right, frame.right) - Math.max(box.left, frame.left);
  const most = Math.min(box.right - box.left, frame.right - frame.left);
  return seen >= most / 2 ? 0 : box.left - frame.left - EDGE;
};

/** What stays between a sentence and the rim, in pixels. */
const EDGE = 24;

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

/** The nearest ancestor that scrolls on its own in a direction; `null` when the page itself does. */
const scrollerOf = (node: Node, direction: 'down' | 'sideways'): Element | null => {
  const page = node.ownerDocument;
  for (let at = parentAsDrawn(node); at && at !== page?.body && at !== page?.documentElement; at = parentAsDrawn(at)) {
    const [inner, outer] = SIZES[direction].map((name) => getterOf<number>(at, name)(at));
    if ((inner ?? 0) <= (outer ?? 0)) continue;
    const { overflowX, overflowY } = getComputedStyle(at);
    const overflow = direction === 'down' ? overflowY : overflowX;
    // Papers that are leafed through are moved by their own script, sideways and without a bar.
    if (overflow === 'auto' || overflow === 'scroll' || (direction === 'sideways' && overflow === 'hidden')) return at;
  }
  return null;
};

const SIZES = { down: ['scrollHeight', 'clientHeight'], sideways: ['scrollWidth', 'clientWidth'] } as const;

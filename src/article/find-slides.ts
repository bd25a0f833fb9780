import { lookOf, type PageElement } from './page-tree';
import type { PageBlock } from './split-blocks';

const MIN_SLIDES = 3;
const MAX_LEVELS = 4;
const MAX_COUNTER = 40;
/** "3/9 Picture", "3 of 9", "Slide 3". */
const COUNTER =
  /^(?:(?:image|photo|picture|slide)\s)?\d{1,3}\s?(?:\/|of)\s?\d{1,3}\b|^(?:image|photo|picture|slide) \d{1,3}$/i;

/** The slides of a gallery that a page shows all at once: boxes of one look, each with a line that counts the pictures. */
export function findSlides(blocks: readonly PageBlock[]): readonly PageElement[] {
  const counters = blocks.filter(({ text }) => text.length <= MAX_COUNTER && COUNTER.test(text));
  const byLook = new Map<string, Set<PageElement>>();
  const counted = new Map<PageElement, number>();
  for (const { element } of counters) {
    let at: PageElement | null = element;
    for (let level = 0; at && level < MAX_LEVELS; level++, at = at.parent) {
      counted.set(at, (counted.get(at) ?? 0) + 1);
      const alike = byLook.get(lookOf(at)) ?? new Set();
      byLook.set(lookOf(at), alike.add(at));
    }
  }
  const isSlide = (element: PageElement): boolean => counted.get(element) === 1;
  return [...byLook.values()].flatMap((alike) => {
    const slides = [...alike].filter(isSlide);
    return slides.length >= MIN_SLIDES ? slides : [];
  });
}

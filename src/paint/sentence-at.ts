import type { Painting } from './paint';
import { isShadowRoot, type Surface } from './surface';

/** A stretch of one text node that belongs to a painted sentence. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
}

/** For each painting the stretches of its text nodes; made once, on the first question. */
const known = new WeakMap<Painting, ReadonlyMap<Node, readonly Stretch[]>>();

/** Space around a line of text that still counts as the line, in CSS pixels: its underline, and the unsteadiness of a finger. */
const SLACK = 4;

/** The number of the painted sentence whose words lie under a point of a surface's own viewport; `null` beside all words. */
export function sentenceAtPoint(painting: Painting, { document, roots }: Surface, x: number, y: number): number | null {
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots: roots.filter(isShadowRoot) });
  if (!caret) return null;
  const stretch = stretchAt(painting, caret.offsetNode, caret.offset);
  if (!stretch) return null;
  // The nearest place in text is found for points beside it, too.
  const range = document.createRange();
  range.setStart(caret.offsetNode, stretch.start);
  range.setEnd(caret.offsetNode, stretch.end);
  const isOnWords = [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top - SLACK && y <= bottom + SLACK,
  );
  return isOnWords ? stretch.sentence : null;
}

/** The number of the painted sentence that holds a place in the page; `null` outside all of them. */
export function sentenceAtPlace(painting: Painting, node: Node, offset: number): number | null {
  return stretchAt(painting, node, offset)?.sentence ?? null;
}

const stretchAt = (painting: Painting, node: Node, offset: number): Stretch | null =>
  indexOf(painting)
    .get(node)
    ?.find(({ start, end }) => start <= offset && offset <= end) ?? null;

const indexOf = (painting: Painting): ReadonlyMap<Node, readonly Stretch[]> => {
  const made = known.get(painting);
  if (made) return made;
  const index = new Map<Node, Stretch[]>();
  painting.ranges.forEach((ranges, sentence) => {
    for (const { startContainer, startOffset, endOffset } of ranges) {
      const stretches = index.get(startContainer) ?? [];
      index.set(startContainer, stretches);
      stretches.push({ start: startOffset, end: endOffset, sentence });
    }
  });
  known.set(painting, index);
  return index;
};

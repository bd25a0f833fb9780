import type { InPieces } from '../article/in-slices';
import { clipToFrame, framesAround, leaveFrame } from './frame-box';
import type { Painting } from './paint';
import type { Box } from './place-card';

/** Where a sentence is drawn in the viewport of the document it stands in, which may be that of a frame; `null` when the page no longer shows it. */
export function drawnBox(painting: Painting, sentence: number): Box | null {
  const ranges = painting.ranges[sentence] ?? [];
  const first = ranges[0];
  const last = ranges[ranges.length - 1];
  if (!first || !last) return null;
  const { startContainer, startOffset } = first;
  const { endContainer, endOffset } = last;
  if (!startContainer.isConnected || !endContainer.isConnected) return null;
  const live = ownerOf(painting, startContainer).createRange();
  live.setStart(startContainer, startOffset);
  live.setEnd(endContainer, endOffset);
  const { left, top, right, bottom } = live.getBoundingClientRect();
  return left === right && top === bottom ? null : { left, top, right, bottom };
}

/** What is seen of a sentence in the page's viewport, or would be if that were high enough; `null` when the page or a frame shows nothing of it. */
export function sentenceBox(painting: Painting, sentence: number): Box | null {
  const node = painting.ranges[sentence]?.[0]?.startContainer;
  const frames = framesAround(node ? ownerOf(painting, node) : painting.document, painting.document);
  return (frames ?? []).reduce<Box | null>(
    (box, frame) => box && clipToFrame(leaveFrame(box, frame), frame),
    frames && drawnBox(painting, sentence),
  );
}

/** The document of a painted node. Most articles stand in one document, which need not be asked of each node. */
const ownerOf = ({ document, surfaces }: Painting, node: Node): Document =>
  surfaces.length === 1 ? document : (node.ownerDocument ?? document);

/** Sentences that stand elsewhere than their neighbours, such as captions, are passed over up to this many in a row. */
const STRAY = 8;

/**
 * The first and the last sentence that the viewport shows any part of; `null` when it shows none. Sentences stand below each other in their order, so that
 * a long article is not measured sentence by sentence; of text in columns some may be missed. In a paragraph of megabytes a browser takes milliseconds over
 * each.
 */
export function* sentencesInView(
  painting: Painting,
): InPieces<{ readonly first: number; readonly last: number } | null> {
  const height = painting.document.documentElement.clientHeight;
  const count = painting.ranges.length;
  const boxes = new Map<number, Box | null>();
  const boxOf = function* (sentence: number): InPieces<Box | null> {
    const known = boxes.get(sentence);
    if (known !== undefined) return known;
    yield;
    const box = sentenceBox(painting, sentence);
    boxes.set(sentence, box);
    return box;
  };
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    let drawn = middle;
    while (drawn < high && (yield* boxOf(drawn)) === null) drawn += 1;
    if (drawn === high || ((yield* boxOf(drawn))?.bottom ?? 0) > 0) high = middle;
    else low = drawn + 1;
  }
  const seen: number[] = [];
  const look = function* (from: number, step: 1 | -1): InPieces<void> {
    let stray = 0;
    for (let at = from; at >= 0 && at < count && stray < STRAY; at += step) {
      const box = yield* boxOf(at);
      if (box && box.bottom > 0 && box.top < height) {
        seen.push(at);
        stray = 0;
      } else if (box) stray += 1;
    }
  };
  yield* look(low, 1);
  yield* look(low - 1, -1);
  return seen.length === 0 ? null : { first: Math.min(...seen), last: Math.max(...seen) };
}

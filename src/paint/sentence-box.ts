import { clipToFrame, framesAround, leaveFrame } from './frame-box';
import type { Painting } from './paint';
import type { Box } from './place-card';

/** Where a sentence is drawn in the viewport of the document it stands in, which may be that of a frame; `null` when the page no longer shows it. */
export function drawnBox(painting: Painting, sentence: number): Box | null {
  const ranges = painting.ranges[sentence] ?? [];
  const [first] = ranges;
  const last = ranges[ranges.length - 1];
  if (!first?.startContainer.isConnected || !last?.endContainer.isConnected) return null;
  const live = (first.startContainer.ownerDocument ?? painting.document).createRange();
  live.setStart(first.startContainer, first.startOffset);
  live.setEnd(last.endContainer, last.endOffset);
  const { left, top, right, bottom, width, height } = live.getBoundingClientRect();
  return width === 0 && height === 0 ? null : { left, top, right, bottom };
}

/** What is seen of a sentence in the page's viewport, or would be if that were high enough; `null` when the page or a frame shows nothing of it. */
export function sentenceBox(painting: Painting, sentence: number): Box | null {
  const owner = painting.ranges[sentence]?.[0]?.startContainer.ownerDocument ?? painting.document;
  const frames = framesAround(owner, painting.document);
  return (frames ?? []).reduce<Box | null>(
    (box, frame) => box && clipToFrame(leaveFrame(box, frame), frame),
    frames && drawnBox(painting, sentence),
  );
}

/** The first and the last sentence that the viewport shows any part of; `null` when it shows none. Sentences stand below each other in their order. */
export function sentencesInView(painting: Painting): { readonly first: number; readonly last: number } | null {
  const height = painting.document.documentElement.clientHeight;
  let first: number | null = null;
  let last: number | null = null;
  for (let sentence = 0; sentence < painting.ranges.length; sentence += 1) {
    const box = sentenceBox(painting, sentence);
    if (!box || box.bottom <= 0 || box.top >= height) {
      if (box && box.top >= height && first !== null) break;
      continue;
    }
    first ??= sentence;
    last = sentence;
  }
  return first === null || last === null ? null : { first, last };
}

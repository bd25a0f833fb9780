import type { Box } from './place-card';

/**
 * The frames that a document stands in, from the innermost to the one that stands in `page`: `[]` for `page` itself; `null` for a document that is no longer
 * shown there.
 */
export function framesAround(document: Document, page: Document): readonly Element[] | null {
  const frames: Element[] = [];
  for (let at = document; at !== page; ) {
    const frame = at.defaultView?.frameElement;
    if (!frame?.isConnected) return null;
    frames.push(frame);
    at = frame.ownerDocument;
  }
  return frames;
}

/** Where a frame shows its document, in the viewport that the frame itself stands in. */
export function frameBox(frame: Element): Box {
  const { left, top } = frame.getBoundingClientRect();
  const [x, y] = [left + frame.clientLeft, top + frame.clientTop];
  return { left: x, top: y, right: x + frame.clientWidth, bottom: y + frame.clientHeight };
}

/** A box of a frame's viewport, in the viewport that the frame stands in. */
export function leaveFrame(box: Box, frame: Element): Box {
  const { left, top } = frameBox(frame);
  return { left: box.left + left, top: box.top + top, right: box.right + left, bottom: box.bottom + top };
}

/** What a frame shows of a box; `null` for nothing. */
export function clipToFrame(box: Box, frame: Element): Box | null {
  const edge = frameBox(frame);
  const shown = {
    left: Math.max(box.left, edge.left),
    top: Math.max(box.top, edge.top),
    right: Math.min(box.right, edge.right),
    bottom: Math.min(box.bottom, edge.bottom),
  };
  return shown.left < shown.right && shown.top < shown.bottom ? shown : null;
}

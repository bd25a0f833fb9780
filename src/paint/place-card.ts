/** A box in viewport coordinates, CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where a card goes, and how high it may get there. */
export interface CardPlace {
  readonly left: number;
  readonly top: number;
  readonly maxHeight: number;
}

const GAP = 10;
const EDGE = 8;
/** A card lower than this could not be read. */
const LEAST_HEIGHT = 120;

/**
 * Where to lay a card of a size beside a sentence so that it covers none of it: below, else above, else to its right or left, else in whichever
 * of the spaces below and above is higher, cut to fit it. Only a sentence that fills the viewport is covered, at its end. `x` is where the
 * reader points; the card comes as near to it as the viewport allows.
 */
export function placeCard(
  card: { readonly width: number; readonly height: number },
  sentence: Box,
  view: { readonly width: number; readonly height: number },
  x: number,
): CardPlace {
  const left = clamp(x - card.width / 3, EDGE, view.width - card.width - EDGE);
  const below = view.height - EDGE - (sentence.bottom + GAP);
  const above = sentence.top - GAP - EDGE;
  if (card.height <= below) return { left, top: sentence.bottom + GAP, maxHeight: below };
  if (card.height <= above) return { left, top: sentence.top - GAP - card.height, maxHeight: above };
  const side =
    view.width - sentence.right >= card.width + GAP + EDGE
      ? sentence.right + GAP
      : sentence.left >= card.width + GAP + EDGE
        ? sentence.left - GAP - card.width
        : null;
  if (side !== null) {
    const top = clamp(sentence.top, EDGE, view.height - card.height - EDGE);
    return { left: side, top, maxHeight: view.height - 2 * EDGE };
  }
  if (below >= above && below >= LEAST_HEIGHT) return { left, top: sentence.bottom + GAP, maxHeight: below };
  if (above >= LEAST_HEIGHT) return { left, top: EDGE, maxHeight: above };
  const top = clamp(view.height - card.height - EDGE, EDGE, view.height);
  return { left, top, maxHeight: view.height - 2 * EDGE };
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

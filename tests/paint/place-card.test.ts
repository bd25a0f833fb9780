import { describe, expect, it } from 'vitest';
import { type Box, placeCard } from '../../src/paint/place-card';

const CARD = { width: 320, height: 220 };
const VIEW = { width: 1000, height: 800 };
const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom });

/** The box of the card where it is laid. */
const laid = (sentence: Box, x = 300, view = VIEW, card = CARD): Box => {
  const { left, top, maxHeight } = placeCard(card, sentence, view, x);
  return box(left, top, left + card.width, top + Math.min(card.height, maxHeight));
};
const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe('placeCard', () => {
  it.each([
    ['below', box(100, 100, 700, 150)],
    ['above', box(100, 600, 700, 780)],
    ['to the right', box(50, 20, 500, 790)],
    ['to the left', box(400, 20, 950, 790)],
    ['in the space below', box(20, 0, 980, 640)],
    ['in the space above', box(20, 180, 980, 800)],
  ])('lays it %s of the sentence, and not over it', (_, sentence) => {
    const card = laid(sentence);
    expect(overlaps(card, sentence)).toBe(false);
    expect(card.left).toBeGreaterThanOrEqual(0);
    expect(card.right).toBeLessThanOrEqual(VIEW.width);
    expect(card.top).toBeGreaterThanOrEqual(0);
    expect(card.bottom).toBeLessThanOrEqual(VIEW.height);
  });

  it('covers no sentence that leaves room anywhere', () => {
    for (let top = -200; top < 780; top += 37)
      for (let height = 20; height < 500; height += 41)
        for (const [left, right] of [
          [20, 980],
          [100, 400],
          [600, 990],
        ] as const) {
          const sentence = box(left, top, right, top + height);
          expect(overlaps(laid(sentence), sentence)).toBe(false);
        }
  });

  it('stays in a narrow viewport, and in one that the sentence fills', () => {
    const narrow = { width: 340, height: 600 };
    expect(laid(box(0, 50, 340, 150), 330, narrow)).toMatchObject({ left: 12, right: 332 });
    const full = laid(box(0, -50, 340, 900), 10, narrow);
    expect([full.left, full.top >= 0, full.bottom <= narrow.height]).toEqual([8, true, true]);
  });
});

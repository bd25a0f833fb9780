import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { atOnce } from '../../src/article/in-slices';
import type { Painting } from '../../src/paint/paint';
import { sentencesInView } from '../../src/paint/sentence-box';

const LINE = 20;
const HEIGHT = 600;

/** A painting of one sentence a line: line `lineOf(sentence)` of a page scrolled to `scrolled`, `null` for what is not drawn. */
function paintLines(count: number, scrolled: number, lineOf: (sentence: number) => number | null) {
  const lines = new Map<Node, number | null>();
  const ranges = Array.from({ length: count }, (_, sentence) => {
    const node = document.body.appendChild(document.createTextNode('A line.'));
    lines.set(node, lineOf(sentence));
    return [{ startContainer: node, startOffset: 0, endContainer: node, endOffset: 7 } as unknown as StaticRange];
  });
  const measure = vi.spyOn(Range.prototype, 'getBoundingClientRect').mockImplementation(function (this: Range) {
    const line = lines.get(this.startContainer) ?? null;
    return line === null ? new DOMRect() : new DOMRect(0, line * LINE - scrolled, 500, LINE);
  });
  return { painting: { document, ranges, surfaces: [{ document }] } as unknown as Painting, measure };
}

describe('sentencesInView', () => {
  beforeEach(() => {
    vi.spyOn(document.documentElement, 'clientHeight', 'get').mockReturnValue(HEIGHT);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    document.body.replaceChildren();
  });

  it.each([
    ['at the top', 0, { first: 0, last: 29 }],
    ['in the middle', 1010, { first: 50, last: 80 }],
    ['at the end', 99.5 * LINE, { first: 99, last: 99 }],
    ['below the article', 5000, null],
    ['above the article', -700, null],
  ])('tells what is seen %s', (_, scrolled, inView) => {
    expect(atOnce(sentencesInView(paintLines(100, scrolled, (sentence) => sentence).painting))).toEqual(inView);
  });

  it('passes over what is not drawn, and over captions that stand elsewhere', () => {
    const lineOf = (sentence: number): number | null =>
      sentence % 3 === 0 ? null : sentence === 52 ? 2 : sentence === 70 ? 400 : sentence;
    expect(atOnce(sentencesInView(paintLines(100, 1000, lineOf).painting))).toEqual({ first: 50, last: 79 });
    const folded = (sentence: number): number | null => (sentence >= 52 && sentence < 70 ? null : sentence);
    expect(atOnce(sentencesInView(paintLines(100, 1000, folded).painting))).toEqual({ first: 50, last: 79 });
    expect(atOnce(sentencesInView(paintLines(100, 0, () => null).painting))).toBeNull();
  });

  it('measures a few sentences of a long article beside those in view', () => {
    const { painting, measure } = paintLines(500, 8000, (sentence) => sentence);
    expect(atOnce(sentencesInView(painting))).toEqual({ first: 400, last: 429 });
    expect(measure.mock.calls.length).toBeLessThan(70);
  });
});

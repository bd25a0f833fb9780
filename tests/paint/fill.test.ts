import { expect, it } from 'vitest';
import { atOnce } from '../../src/article/in-slices';
import { fill, type Painting } from '../../src/paint/paint';
import type { Voice } from '../../src/voices/voice';

const COUNT = 130;
const VOICES = Array.from({ length: COUNT }, (_, sentence): Voice => (sentence % 2 === 0 ? 'law' : 'expert'));

/** A painting of one range a sentence, and the sentences in the order in which they come into a highlight, with its voice. */
function openPainting() {
  const filled: { readonly sentence: number; readonly voice: Voice }[] = [];
  const ranges = VOICES.map((_, sentence) => [{ sentence, startContainer: document.body }]);
  const highlightOf = (voice: Voice) => ({
    add: ({ sentence }: { sentence: number }) => filled.push({ sentence, voice }),
  });
  const highlights = new Map((['law', 'expert'] as const).map((voice) => [voice, highlightOf(voice)]));
  const painting = { document, ranges, voices: VOICES, surfaces: [{ document, highlights }] };
  return { filled, painting: painting as unknown as Painting };
}

it('every sentence comes into the highlight of its voice, once, those from the first one seen on before the others', () => {
  const { filled, painting } = openPainting();
  atOnce(fill(painting, 100));
  const order = Array.from({ length: COUNT }, (_, nth) => (100 + nth) % COUNT);
  expect(filled).toEqual(order.map((sentence) => ({ sentence, voice: VOICES[sentence] })));
});

it('the page goes on in between', () => {
  const { filled, painting } = openPainting();
  const filling = fill(painting);
  filling.next();
  expect(filled.length).toBeGreaterThan(0);
  expect(filled.length).toBeLessThan(COUNT);
});

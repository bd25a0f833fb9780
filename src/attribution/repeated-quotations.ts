import type { Words } from '../phrase/read-words';
import type { Span } from '../span';
import type { Quotation } from '../text/find-quotations';
import type { Attribution } from './attribution';

/** So many words in a row are no chance; a quotation shorter than that has to come back whole. */
const TELLING_WORDS = 6;
/** So many headings that are quotations are looked up. */
const MOST = 40;

/**
 * The attribution in whose words a quotation comes back elsewhere, by the quotation's start: a heading `‘A massive risk’` belongs to who is
 * quoted with “… it would be a massive risk for all of us” in the text. Only quotations that fill their block are looked up.
 */
export function repeatedQuotations(
  { passage: { article, quotations } }: Words,
  found: readonly Attribution[],
): ReadonlyMap<number, Attribution> {
  const blocks = new Map(article.blocks.map(({ span }) => [span.start, span]));
  const alone = quotations.filter((quotation) => fills(blocks.get(quotation.span.start), quotation)).slice(0, MOST);
  const repeated = new Map<number, Attribution>();
  if (alone.length === 0) return repeated;
  const whole = wordsOf(article.text, { start: 0, end: article.text.length });
  const openings = alone.map(({ span, inner }) => ({
    span,
    words: wordsOf(article.text, inner).slice(0, TELLING_WORDS),
  }));
  const places = new Map(openings.map(({ words }): [string, number[]] => [words[0]?.key ?? '', []]));
  whole.forEach(({ key }, at) => {
    places.get(key)?.push(at);
  });
  for (const { span, words } of openings) {
    if (words.length < 2) continue;
    for (const at of places.get(words[0]?.key ?? '')?.slice(-MOST_PLACES) ?? []) {
      const start = whole[at]?.start ?? 0;
      if (start >= span.start && start < span.end) continue;
      if (!words.every(({ key }, i) => whole[at + i]?.key === key)) continue;
      const owner = found.find(({ source, mode, content }) => source && mode !== 'indirect' && holds(content, start));
      if (owner) repeated.set(span.start, owner);
    }
  }
  return repeated;
}

/** A word that stands in more places than these is looked up in the last of them only. */
const MOST_PLACES = 200;

const fills = (block: Span | undefined, { span, closing }: Quotation): boolean =>
  closing === 'closed' && block !== undefined && block.end - span.end <= 1;

const holds = (content: readonly Span[], offset: number): boolean =>
  content.some(({ start, end }) => start <= offset && offset < end);

const wordsOf = (text: string, { start, end }: Span): readonly { readonly key: string; readonly start: number }[] =>
  [...text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    key: match[0].toLowerCase(),
    start: start + match.index,
  }));

import type { Analysis } from '../analyze';
import { overlap, textOf } from '../span';

/** Words of a source in quotation marks, without the marks, and the sentence they begin in. */
export interface Quote {
  readonly text: string;
  readonly sentence: number;
}

/** At least so many words make a quotation; fewer are a turn of phrase. */
const LEAST_WORDS = 3;
const MARKED = /[“"„«]([^“”"„«»]+)/gu;

/** What a source says in quotation marks, in reading order; `[]` for one that is only told about. */
export function findQuotes({ article, attributions, sentences }: Analysis, sourceId: string): readonly Quote[] {
  const quotes = attributions
    .filter((attribution) => attribution.sourceId === sourceId && attribution.mode !== 'indirect')
    .flatMap(({ content }) => content)
    .flatMap((span) =>
      [...textOf(article.text, span).matchAll(MARKED)].map((match) => ({
        text: (match[1] ?? '').trim(),
        start: span.start + match.index,
      })),
    )
    .filter(({ text }) => text.split(/\s+/u).length >= LEAST_WORDS)
    .sort((a, b) => a.start - b.start);
  return quotes.flatMap(({ text, start }) => {
    const sentence = sentences.findIndex((spoken) => overlap(spoken.sentence.span, { start, end: start + 1 }) > 0);
    return sentence < 0 ? [] : [{ text, sentence }];
  });
}

/** The longest of some quotations, the first of several; `null` for none. */
export function longestOf(quotes: readonly Quote[]): Quote | null {
  return quotes.reduce<Quote | null>(
    (best, quote) => (best && best.text.length >= quote.text.length ? best : quote),
    null,
  );
}

import { parseHtml } from '../../scripts/parse-html';
import type { Article, NoArticleReason, Wish } from '../../src/article/article';
import { readArticle } from '../../src/article/read-article';

/** A report of seven paragraphs, written for the tests. */
export const REPORT = [
  'The night bus over the Tarn pass will stop running in March, the district said on Friday, after eleven winters.',
  '“There were nights with two people in it, and one of them was the driver,” said Runa Velde, who heads the transport office.',
  'Hotel owners in Upper Tarn said they had learned of the decision from the driver. “He told us over coffee,” said Jon Aske.',
  'According to the office, the bus carried 4,100 people last year, a third of what it carried before the tunnel opened.',
  'Councillor Berit Holm told the meeting that the figures left out the two months in which the pass was closed.',
  'The district said it would pay for a taxi on call until the end of the year, from the station to the top of the pass.',
  'The last bus leaves on the thirty-first of March. The first, in 2015, was late because of a herd of goats on the road.',
] as const;

/** A short report without a word of saying. */
export const BRIEF = [
  'Three people were taken from the roof of a mill on Sunday night after the Orda burst its banks below the weir.',
  'The two men and a woman had gone back for a van and were cut off when the lane behind the mill went under water.',
  'A crew from Lower Tarn reached them in a boat shortly after two in the morning and brought them to the school.',
  'It was the second time in three years that the lane was under water, and the first since the weir was raised.',
  'The road between the mill and the station remains closed, and the early train runs from the next halt instead.',
] as const;

export const HEADLINE = 'Night bus over the pass to stop in March';

export const paragraphs = (lines: readonly string[]): string => lines.map((line) => `<p>${line}</p>`).join('\n');

/** What stands in a page's head: what it tells machines. */
export const CLAIMS = `<meta property="og:type" content="article"><meta property="og:title" content="${HEADLINE}">
  <meta property="article:published_time" content="2026-02-13T08:00:00+01:00">`;

/** A whole page with a head and a body. */
export const page = (head: string, body: string): string =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${HEADLINE} - The Tarn Courier</title>${head}</head><body>${body}</body></html>`;

/** The article of a page as it is served at an address, or why there is none. */
export function read(html: string, url: string | null, wish: Wish = 'article'): Article | NoArticleReason {
  const { document, close } = parseHtml(html, url);
  try {
    const reading = readArticle(document, url, wish);
    return reading.status === 'article' ? reading.article : reading.reason;
  } finally {
    close();
  }
}

/** An article as lines, "kind: text" a block; or why there is none. */
export function linesOf(found: Article | NoArticleReason): readonly string[] {
  if (typeof found === 'string') return [found];
  return found.blocks.map(({ kind, span }) => `${kind}: ${found.text.slice(span.start, span.end)}`);
}

/** The lines of a headline and paragraphs. */
export const asLines = (lines: readonly string[], headline: string | null = HEADLINE): readonly string[] => [
  ...(headline === null ? [] : [`headline: ${headline}`]),
  ...lines.map((line) => `paragraph: ${line}`),
];

import type { Page } from 'puppeteer-core';

/** The words that are painted on a page, a range each; in the order of the highlights. */
export function readPainted(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const words: string[] = [];
    CSS.highlights.forEach((highlight) => {
      for (const range of highlight as unknown as Iterable<StaticRange>)
        if (range.startContainer.isConnected)
          words.push((range.startContainer.nodeValue ?? '').slice(range.startOffset, range.endOffset));
    });
    return words;
  });
}

import type { Frame, Page } from 'puppeteer-core';

/** The words that are painted on a page or in a frame, a range each; in the order of the highlights. */
export function readPainted(page: Page | Frame): Promise<readonly string[]> {
  return page.evaluate(() => {
    const words: string[] = [];
    CSS.highlights.forEach((highlight) => {
      for (const range of highlight as unknown as Iterable<StaticRange>)
        if (range.startContainer.isConnected)
          words.push(
            (range.startContainer as Text).substringData(range.startOffset, range.endOffset - range.startOffset),
          );
    });
    return words;
  });
}

import type { Page } from 'puppeteer-core';

/** Frames in which a page must not have moved to be at rest. */
const STILL = 10;

/** Waits until a page has come to rest, with all events of its scrolling behind it: no card opens while a page scrolls. */
export function comeToRest(page: Page): Promise<void> {
  return page.evaluate(async (still) => {
    for (let [place, frames] = [scrollY, 0]; frames < still; frames += 1) {
      await new Promise((done) => requestAnimationFrame(done));
      if (scrollY !== place) [place, frames] = [scrollY, 0];
    }
  }, STILL);
}

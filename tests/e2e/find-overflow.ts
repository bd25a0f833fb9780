import type { Page } from 'puppeteer-core';
import type { Popup } from './open-browser';

/** How a view is read: by readers who have it twice as large, or from right to left. */
export type Reading = 'twice as large' | 'right to left';

/** What of a view sticks out at its sides when it is read in some way; `[]` when all of it can be reached without scrolling sideways. */
export async function findOverflow(view: Popup | Page, reading: Reading): Promise<readonly string[]> {
  const look = async (how: Reading): Promise<readonly string[]> => {
    const root = document.documentElement;
    for (const fold of document.querySelectorAll('details')) fold.open = true;
    const before = { dir: root.dir, zoom: root.style.zoom };
    if (how === 'right to left') root.dir = 'rtl';
    else root.style.zoom = '2';
    // The browser makes a popup as wide as what is in it, after a while and up to a point.
    await new Promise((done) => setTimeout(done, 300));
    const limit = innerWidth + 1;
    const found = root.scrollWidth > limit ? [`the view: ${root.scrollWidth} of ${innerWidth}`] : [];
    for (const element of document.body.querySelectorAll<HTMLElement>('button, input, select, summary, h1, h2, p')) {
      const { left, right, width } = element.getBoundingClientRect();
      if (width > 1 && (left < -1 || right > limit)) found.push(element.outerHTML.slice(0, 100));
    }
    root.dir = before.dir;
    root.style.zoom = before.zoom;
    return found;
  };
  return 'run' in view ? view.evaluate(look, reading) : view.evaluate(look, reading);
}

import type { Page } from 'puppeteer-core';
import type { Popup } from './open-browser';

/** How a view is read: plainly, by readers who have all of it or its text alone twice as large, or from right to left. */
export type Reading = 'plainly' | 'twice as large' | 'text twice as large' | 'right to left';

/**
 * What of a view a reader cannot get at when it is read in some way: what sticks out at its sides, is cut off by what it stands in, or has next to no room
 * to be scrolled in. `[]` when all of it can be reached by scrolling up and down.
 */
export async function findOverflow(view: Popup | Page, reading: Reading): Promise<readonly string[]> {
  const look = async (how: Reading): Promise<readonly string[]> => {
    const root = document.documentElement;
    for (const fold of document.querySelectorAll('details')) fold.open = true;
    const before = { dir: root.dir, zoom: root.style.zoom };
    const enlarged = how === 'text twice as large' ? [...document.body.querySelectorAll<HTMLElement>('*')] : [];
    const sizes = enlarged.map((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    if (how === 'right to left') root.dir = 'rtl';
    else if (how === 'twice as large') root.style.zoom = '2';
    else
      enlarged.forEach((element, index) => {
        element.style?.setProperty('font-size', `${2 * (sizes[index] ?? 0)}px`);
      });
    // The browser makes a popup as wide as what is in it, after a while and up to a point.
    await new Promise((done) => setTimeout(done, 300));

    const CONTROL = 'button, input, select, summary, [tabindex="0"]';
    const nameOf = (element: Element): string => element.outerHTML.slice(0, 100);
    const limit = innerWidth + 1;
    const found = root.scrollWidth > limit ? [`the view is ${root.scrollWidth} wide, of ${innerWidth}`] : [];
    /** What is there for screen readers alone is cut off on purpose. */
    const isForEyes = (element: Element): boolean =>
      element.closest('.aloud, .radios legend') === null && element.checkVisibility({ visibilityProperty: true });
    const hasWords = (element: Element): boolean =>
      [...element.childNodes].some(({ nodeType, nodeValue }) => nodeType === Node.TEXT_NODE && nodeValue?.trim());
    /** Where a control is, or the words of anything else, without what hangs out of its box. */
    const boxOf = (part: Element): DOMRect => {
      if (part.matches(CONTROL)) return part.getBoundingClientRect();
      const words = document.createRange();
      words.selectNodeContents(part);
      return words.getBoundingClientRect();
    };
    /** Where some part of a view is cut off for good by what stands around it. */
    const cutBy = (part: Element): Element | null => {
      let { left, right, top, bottom } = boxOf(part);
      for (let around = part.parentElement; around && around !== root; around = around.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(around);
        const box = around.getBoundingClientRect();
        const cutsX = /hidden|clip/.test(overflowX) && (left < box.left - 1 || right > box.right + 1);
        const cutsY = /hidden|clip/.test(overflowY) && (top < box.top - 1 || bottom > box.bottom + 1);
        if (around !== document.body && (cutsX || cutsY)) return around;
        // What scrolls brings it into its own box.
        if (/auto|scroll/.test(overflowY)) ({ left, right, top, bottom } = box);
      }
      const reach = root.getBoundingClientRect();
      return top < reach.top - 1 || bottom > reach.top + root.scrollHeight + 1 ? root : null;
    };
    for (const part of document.body.querySelectorAll('*')) {
      if (!isForEyes(part)) continue;
      const { left, right, width } = boxOf(part);
      if ((part.matches(CONTROL) || hasWords(part)) && width > 1) {
        if (left < -1 || right > limit) found.push(`${nameOf(part)} sticks out at a side`);
        const around = cutBy(part);
        if (around) found.push(`${nameOf(part)} is cut off by ${nameOf(around)}`);
      }
      const { overflowY } = getComputedStyle(part);
      const scrolls = /auto|scroll/.test(overflowY) && part.scrollHeight > part.clientHeight + 1;
      if (scrolls && part.clientHeight < 100)
        found.push(`${nameOf(part)} has ${part.clientHeight} px to be scrolled in`);
      if (/auto|scroll/.test(overflowY) && part.scrollWidth > part.clientWidth + 1)
        found.push(`${nameOf(part)} must be scrolled sideways: ${part.scrollWidth} of ${part.clientWidth}`);
    }
    if (/hidden|clip/.test(getComputedStyle(root).overflowY)) found.push('the view cannot be scrolled');
    root.dir = before.dir;
    root.style.zoom = before.zoom;
    for (const element of enlarged) element.style?.removeProperty('font-size');
    return found;
  };
  return 'run' in view ? view.evaluate(look, reading) : view.evaluate(look, reading);
}

/** How small a view gets: a window at 400 %, one on a small screen, and a phone. */
export const SMALL = [
  [320, 256],
  [320, 300],
  [480, 300],
  [320, 568],
] as const;

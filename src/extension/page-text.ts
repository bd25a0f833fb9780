import { element } from './element';

/** Characters that reorder or hide text: bidi controls, zero-width marks, control characters. Zero-width joiners stay; scripts need them. */
const UNSEEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}]/gu;

/** Words of a page as they may stand in the popup: `'Lesna\u202e!'` → `'Lesna!'`. */
export function cleanText(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(UNSEEN, '').trim();
}

/** Words of a page cut at `longest` characters, at the end of a word. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const end = text.lastIndexOf(' ', longest);
  return `${text.slice(0, end > 0 ? end : longest)} …`;
}

/** Words of a page, cleaned and kept from reordering what stands around them. */
export function pageText(text: string): HTMLElement {
  return element('bdi', {}, cleanText(text));
}

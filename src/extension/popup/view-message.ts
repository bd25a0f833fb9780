import { drawing, element } from '../element';
import { pageText } from '../page-text';
import { say } from '../say';
import type { Told } from '../tell-state';

const MARK = 'M3 4.5h10M3 8h6.5M3 11.5h8.5';

/** The popup while a page is read: its shape in quiet grey, and a word on what is going on. */
export function viewReading(): HTMLElement {
  const lines = ['title', 'figures', 'bar', 'row', 'row', 'row'].map((kind) =>
    element('div', { class: `ghost ghost-${kind}` }),
  );
  return element(
    'main',
    { class: 'reading', 'aria-busy': 'true' },
    element('p', { role: 'status', class: 'reading-word' }, say('reading')),
    ...lines,
  );
}

/** The popup on a page that is not painted: why, and what to do. With `insist`, the reader can have it analysed all the same. */
export function viewMessage({ title, advice, detail }: Told, insist: (() => void) | null = null): HTMLElement {
  return element(
    'main',
    { class: 'message' },
    element('div', { class: 'message-mark' }, drawing(MARK, 'drawing')),
    element('h1', {}, title),
    element('p', {}, advice),
    insist ? viewInsist(insist) : null,
    detail === undefined ? null : element('p', { class: 'detail' }, pageText(detail.slice(0, 200))),
  );
}

const viewInsist = (insist: () => void): HTMLElement => {
  const button = element('button', { type: 'button', class: 'wish' }, say('readAnyway'));
  button.addEventListener('click', insist);
  return button;
};

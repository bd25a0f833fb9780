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
    element('p', { class: 'reading-word' }, say('reading')),
    ...lines,
  );
}

/** What a reader can do about a message. */
export interface MessageAct {
  readonly label: string;
  readonly act: () => void;
}

/** The popup on a page that is not painted: why, and what to do. */
export function viewMessage({ title, advice, detail }: Told, act: MessageAct | null = null): HTMLElement {
  return element(
    'main',
    { class: 'message' },
    element('div', { class: 'message-mark' }, drawing(MARK, 'drawing')),
    element('h1', {}, title),
    element('p', {}, advice),
    act ? viewAct(act) : null,
    detail === undefined ? null : element('p', { class: 'detail' }, pageText(detail.slice(0, 200))),
  );
}

const viewAct = ({ label, act }: MessageAct): HTMLElement => {
  const button = element('button', { type: 'button', class: 'wish', 'data-key': 'act' }, label);
  button.addEventListener('click', act);
  return button;
};

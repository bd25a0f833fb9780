import { toLine } from '../paint/to-css';
import type { Mark } from '../voices/voice';

/** Gives an element the colours and the line of a mark, for the style sheet to use; `null` leaves it plain. */
export function setMark(target: HTMLElement, mark: Mark | null): void {
  target.classList.toggle('marked', mark !== null);
  if (!mark) return;
  target.style.setProperty('--voice', `light-dark(${mark.light}, ${mark.dark})`);
  target.style.setProperty('--line', toLine(mark, 'var(--voice)'));
}

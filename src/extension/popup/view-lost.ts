import { element } from '../element';
import { say } from '../say';

/** Word that the page takes the paint away, and a way to try once more. */
export function viewLost(paintAgain: () => void): readonly HTMLElement[] {
  const button = element('button', { type: 'button', class: 'wish', 'data-key': 'paint-again' }, say('paintAgain'));
  button.addEventListener('click', paintAgain);
  return [element('strong', {}, say('lostTitle')), element('p', {}, say('lostAdvice')), button];
}

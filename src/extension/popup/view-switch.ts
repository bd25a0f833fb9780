import { toLine } from '../../paint/to-css';
import { VOICES, type Voice } from '../../voices/voice';
import { element } from './element';

/** A switch that is on or off, named by `label`. */
export function viewSwitch(label: string, state: 'on' | 'off'): HTMLInputElement {
  const input = element('input', { type: 'checkbox', role: 'switch', class: 'switch', 'aria-label': label });
  input.checked = state === 'on';
  return input;
}

/** Gives an element the colours and the line of a voice, for the style sheet to use; a voice without a mark leaves it plain. */
export function setMark(target: HTMLElement, voice: Voice): void {
  const { mark } = VOICES[voice];
  if (!mark) return;
  target.classList.add('marked');
  target.style.setProperty('--voice', `light-dark(${mark.light}, ${mark.dark})`);
  target.style.setProperty('--line', toLine(mark, 'var(--voice)'));
}

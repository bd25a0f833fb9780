import { element } from '../element';

/** A switch that is on or off, named by `label`. */
export function viewSwitch(label: string, state: 'on' | 'off'): HTMLInputElement {
  const input = element('input', { type: 'checkbox', role: 'switch', class: 'switch', 'aria-label': label });
  input.checked = state === 'on';
  return input;
}

import { element } from '../element';

/** A choice of one of several, as a drop-down list named by `label`. */
export function viewChoice<T extends string>(
  label: string,
  options: readonly (readonly [T, string])[],
  chosen: T | null,
  choose: (value: T) => void,
): HTMLSelectElement {
  const select = element(
    'select',
    { 'aria-label': label },
    ...options.map(([value, words]) => element('option', { value }, words)),
  );
  if (chosen !== null) select.value = chosen;
  select.addEventListener('change', () => {
    const option = options.find(([value]) => value === select.value);
    if (option) choose(option[0]);
  });
  return select;
}

/** A choice of one of a few, each with a word of explanation, as radio buttons. The list of controls comes with it, to be set from outside. */
export function viewRadios<T extends string>(
  name: string,
  legend: string,
  options: readonly (readonly [T, string, string])[],
  choose: (value: T) => void,
): { readonly view: HTMLElement; readonly set: (value: T) => void } {
  const inputs = options.map(([value]) => element('input', { type: 'radio', name, value }));
  inputs.forEach((input, index) => {
    input.addEventListener('change', () => {
      const option = options[index];
      if (input.checked && option) choose(option[0]);
    });
  });
  const rows = options.map(([, label, hint], index) =>
    element(
      'label',
      { class: 'radio' },
      inputs[index] ?? '',
      element('span', {}, element('span', { class: 'radio-name' }, label), element('span', { class: 'hint' }, hint)),
    ),
  );
  return {
    view: element('fieldset', { class: 'radios' }, element('legend', {}, legend), ...rows),
    set: (value) => {
      for (const input of inputs) input.checked = input.value === value;
    },
  };
}

/** A button with words. */
export function viewButton(label: string, act: () => void, className = 'plain-button'): HTMLButtonElement {
  const button = element('button', { type: 'button', class: className }, label);
  button.addEventListener('click', act);
  return button;
}

/** One part of the page under a heading. */
export function viewPart(id: string, heading: string, ...content: readonly (HTMLElement | null)[]): HTMLElement {
  return element(
    'section',
    { id, 'aria-labelledby': `${id}-heading` },
    element('h2', { id: `${id}-heading` }, heading),
    ...content,
  );
}

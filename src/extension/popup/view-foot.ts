import { element } from '../element';
import { say } from '../say';
import { EXPORTS, type Export } from './to-file';

/** What a reader can do with the whole: save it, open the same view beside the page, change settings. */
export interface FootWishes {
  readonly save: (form: Export) => void;
  /** `null` where the view already stands beside the page. */
  readonly openBeside: (() => void) | null;
  readonly openOptions: () => void;
}

export function viewFoot({ save, openBeside, openOptions }: FootWishes): HTMLElement {
  const forms = EXPORTS.map((form) => toButton(`save/${form}`, say(`save_${form}`), () => save(form)));
  return element(
    'footer',
    { class: 'foot' },
    element(
      'details',
      { class: 'save' },
      element('summary', { 'data-key': 'save' }, say('save')),
      element('div', { class: 'forms' }, ...forms),
    ),
    openBeside ? toButton('beside', say('openBeside'), openBeside) : null,
    toButton('options', say('options'), openOptions),
  );
}

const toButton = (key: string, label: string, act: () => void): HTMLElement => {
  const button = element('button', { type: 'button', class: 'plain-button', 'data-key': key }, label);
  button.addEventListener('click', act);
  return button;
};

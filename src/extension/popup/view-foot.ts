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
  const forms = EXPORTS.map((form) => toButton(say(`save_${form}`), () => save(form)));
  return element(
    'footer',
    { class: 'foot' },
    element(
      'details',
      { class: 'save' },
      element('summary', {}, say('save')),
      element('div', { class: 'forms' }, ...forms),
    ),
    openBeside ? toButton(say('openBeside'), openBeside) : null,
    toButton(say('options'), openOptions),
  );
}

const toButton = (label: string, act: () => void): HTMLElement => {
  const button = element('button', { type: 'button', class: 'plain-button' }, label);
  button.addEventListener('click', act);
  return button;
};

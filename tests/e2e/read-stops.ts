import type { Page } from 'puppeteer-core';
import type { Popup } from './open-browser';

/** What the Tab key stops at. */
export interface Stop {
  readonly isFocused: boolean;
  readonly isNamed: boolean;
  /** Whether it is as large as a finger needs (WCAG 2.5.8). */
  readonly isLarge: boolean;
}

/** Every control of a view, folded ones too, with whether the keyboard reaches it. */
export async function readStops(view: Popup | Page): Promise<readonly Stop[]> {
  const read = (): readonly Stop[] => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
    return [...document.querySelectorAll<HTMLInputElement>('input, select, button, summary, [tabindex="0"]')]
      .filter((control) => control.checkVisibility({ visibilityProperty: true }) && !control.matches(':disabled'))
      .map((control) => {
        control.focus();
        const target = control.labels?.[0] ?? control;
        const { width, height } = target.getBoundingClientRect();
        const name = control.getAttribute('aria-label') ?? control.labels?.[0]?.textContent ?? control.textContent;
        return {
          isFocused: document.activeElement === control,
          isNamed: name.trim() !== '',
          isLarge: width >= 24 && height >= 24,
        };
      });
  };
  return 'run' in view ? view.evaluate(read) : view.evaluate(read);
}

/** A stop as all must be. */
export const GOOD_STOP: Stop = { isFocused: true, isNamed: true, isLarge: true };

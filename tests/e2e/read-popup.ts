import type { Popup } from './open-browser';
import { until } from './until';

/** What the popup says, once it has stopped reading. */
export interface PopupContent {
  readonly kind: 'article' | 'message';
  readonly title: string;
  readonly text: string;
  readonly master: boolean | null;
  readonly voices: readonly {
    readonly voice: string;
    readonly label: string;
    readonly shown: boolean | null;
    readonly sources: readonly string[];
  }[];
}

/** Waits for the popup to be done, and reads it as a reader would. */
export function readPopup(popup: Popup): Promise<PopupContent> {
  return until('the popup to be done', () =>
    popup.evaluate((): PopupContent | null => {
      const main = document.querySelector('main');
      if (!main || main.className === 'reading') return null;
      const textOf = (within: ParentNode, selector: string): string =>
        within.querySelector<HTMLElement>(selector)?.textContent.trim() ?? '';
      const stateOf = (within: ParentNode, selector: string): boolean | null =>
        within.querySelector<HTMLInputElement>(selector)?.checked ?? null;
      return {
        kind: main.className === 'article' ? 'article' : 'message',
        title: textOf(main, 'h1'),
        text: main.textContent,
        master: stateOf(main, '.master input'),
        voices: [...main.querySelectorAll<HTMLElement>('.voice')].map((row) => ({
          voice: row.dataset.voice ?? '',
          label: textOf(row, 'h2'),
          shown: stateOf(row, '.switch'),
          sources: [...row.querySelectorAll<HTMLElement>('.name')].map((source) => source.textContent.trim()),
        })),
      };
    }),
  );
}

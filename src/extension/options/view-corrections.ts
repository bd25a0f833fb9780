import { readCorrections, removeCorrection } from '../corrections';
import { element } from '../element';
import { cleanText } from '../page-text';
import { say } from '../say';
import { sayVoice } from '../say-voice';
import { siteOf } from '../sites/site';
import { viewButton } from './controls';

/** What the reader has put right on pages, the newest first, each to be taken back. */
export function viewCorrections(tell: (words: string) => void): {
  readonly view: HTMLElement;
  readonly refresh: () => Promise<void>;
} {
  const list = element('ul', { class: 'rows long' });
  const none = element('p', { class: 'hint' }, say('noCorrections'));
  const refresh = async (): Promise<void> => {
    const corrections = await readCorrections();
    none.hidden = corrections.length > 0;
    list.replaceChildren(
      ...corrections
        .map((one) =>
          element(
            'li',
            {},
            element(
              'span',
              {},
              element('bdi', { lang: 'en' }, cleanText(one.sentence)),
              ' → ',
              element('strong', {}, sayVoice(one.voice)),
              element('span', { class: 'hint' }, siteOf(one.url)?.host ?? cleanText(one.url)),
            ),
            viewButton(say('removeRule'), async () => {
              try {
                await removeCorrection(one);
                await refresh();
              } catch {
                tell(say('notKept'));
              }
            }),
          ),
        )
        .reverse(),
    );
  };
  return { view: element('div', {}, none, list), refresh };
}

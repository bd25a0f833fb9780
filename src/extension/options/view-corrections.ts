import { element } from '../element';
import { CORRECTIONS } from '../kept/corrections';
import { readList, removeFrom } from '../kept/list';
import { cleanText } from '../page-text';
import { say } from '../say';
import { sayRefusal } from '../say-refusal';
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
  const full = element('p', { class: 'warning full' }, sayRefusal('full', 'corrections'));
  const refresh = async (): Promise<void> => {
    const corrections = await readList(CORRECTIONS);
    none.hidden = corrections.length > 0;
    full.hidden = corrections.length < CORRECTIONS.most;
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
                await removeFrom(CORRECTIONS, one);
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
  return { view: element('div', {}, full, none, list), refresh };
}

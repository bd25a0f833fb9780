import type { SourceSummary, VoiceSummary } from '../../summary/summarize';
import { VOICES } from '../../voices/voice';
import { drawing, element } from '../element';
import { setMark } from '../mark-element';
import { cleanText, pageText } from '../page-text';
import { say, sayCount, sayShare } from '../say';
import type { Wishes } from './view-article';
import { viewSwitch } from './view-switch';

const ARROW = 'M8 3v9.5M4 8.75 8 12.75l4-4';

/** One voice: its mark, its part of the article, a switch where it is marked on the page, and its sources. `speak` says something to screen readers. */
export function viewVoice(
  { voice, sentences, share, sources }: VoiceSummary,
  state: 'shown' | 'hidden',
  wishes: Wishes,
  speak: (words: string) => void,
): HTMLElement {
  const { label, definition, mark } = VOICES[voice];
  const swatch = element('span', { class: 'swatch', 'aria-hidden': 'true' }, '“Abc”');
  setMark(swatch, mark);
  const row = element(
    'div',
    { class: 'voice', 'data-voice': voice },
    swatch,
    element('h2', { title: definition }, label),
    element('p', { class: 'sentences' }, sayCount('sentences', sentences)),
    element('p', { class: 'share' }, sayShare(share)),
  );
  if (mark) {
    const input = viewSwitch(say('showVoice', label), state === 'shown' ? 'on' : 'off');
    input.addEventListener('change', () => {
      row.dataset.state = input.checked ? 'shown' : 'hidden';
      void wishes.switchVoice(voice, input.checked ? 'show' : 'hide');
    });
    row.append(input);
    row.dataset.state = state;
  }
  if (sources.length > 0)
    row.append(
      element(
        'ul',
        { class: 'sources' },
        ...sources.map((source) => element('li', {}, viewSource(source, wishes, speak))),
      ),
    );
  return row;
}

const viewSource = (
  { id, name, role, anonymous, unsure, sentences }: SourceSummary,
  wishes: Wishes,
  speak: (words: string) => void,
): HTMLElement => {
  const count = element(
    'span',
    { class: 'count' },
    element('span', { 'aria-hidden': 'true' }, String(sentences.length)),
    element('span', { class: 'aloud' }, sayCount('sentences', sentences.length)),
  );
  const button = element(
    'button',
    { type: 'button', class: 'source', title: say('goToNext'), 'data-source': id },
    element(
      'span',
      { class: 'who' },
      element('span', { class: 'name' }, pageText(name)),
      anonymous ? element('span', { class: 'unnamed' }, say('unnamed')) : null,
      unsure ? element('span', { class: 'unnamed', title: say('unsureWhy') }, say('unsure')) : null,
      role === null ? null : element('span', { class: 'role' }, pageText(role)),
    ),
    count,
    drawing(ARROW, 'drawing'),
  );
  button.addEventListener('click', async () => {
    const visit = await wishes.goToNext(id);
    if (!visit) {
      speak(say('visitLost'));
      return;
    }
    const [nth, of] = [String(visit.nth), String(visit.of)];
    count.textContent = say('visited', nth, of);
    speak(say('visitedAloud', cleanText(name), nth, of));
  });
  return button;
};

import type { Analysis } from '../../analyze';
import { type Look, markOf } from '../../paint/look';
import type { Voice } from '../../voices/voice';
import { element } from '../element';
import { setMark } from '../mark-element';
import type { InView } from '../messages';
import { cleanText } from '../page-text';
import { say, sayDirection } from '../say';
import { sayVoice } from '../say-voice';

/** The article as a strip of lines, one a sentence in its voice's colour. */
export interface ArticleMap {
  readonly view: HTMLElement;
  /** Marks the part of the article that the reader sees. */
  markView(seen: InView): void;
  /** Notes where the reader was taken. */
  moveTo(sentence: number): void;
  /** The sentence where they were last. */
  at(): number;
}

/**
 * A map of the article: a click or the arrow keys take the reader to a sentence. Sentences of `hidden` voices and of voices without a mark are drawn
 * plain; those in `doubted` have a notch.
 */
export function viewMap(
  { sentences, sources }: Analysis,
  look: Look,
  hidden: readonly Voice[],
  doubted: ReadonlySet<number>,
  goTo: (sentence: number) => void,
): ArticleMap {
  const lines = sentences.map(({ voice }, index) => {
    const line = element('i', doubted.has(index) ? { class: 'line doubted' } : { class: 'line' });
    setMark(line, hidden.includes(voice) ? null : markOf(look, voice));
    return line;
  });
  const window = element('span', { class: 'window', hidden: '' });
  const view = element(
    'div',
    {
      class: 'map',
      role: 'slider',
      tabindex: '0',
      'data-key': 'map',
      'aria-label': say('map'),
      'aria-valuemin': '1',
      'aria-valuemax': String(sentences.length),
      title: say('mapHint'),
    },
    ...lines,
    window,
  );
  let at = 0;
  const moveTo = (sentence: number): void => {
    at = sentence;
    const spoken = sentences[sentence];
    const name = sources.find(({ id }) => id === spoken?.sourceId)?.name;
    const voice = spoken ? sayVoice(spoken.voice) : '';
    view.setAttribute('aria-valuenow', String(sentence + 1));
    view.setAttribute('aria-valuetext', name === undefined ? voice : `${voice}: ${cleanText(name)}`);
    lines.forEach((line, index) => {
      line.classList.toggle('here', index === sentence);
    });
  };
  const isDisabled = (): boolean => view.getAttribute('aria-disabled') === 'true';
  const go = (sentence: number): void => {
    moveTo(Math.max(0, Math.min(sentences.length - 1, sentence)));
    goTo(at);
  };
  view.addEventListener('click', ({ clientX }) => {
    if (isDisabled()) return;
    const { left, width } = view.getBoundingClientRect();
    const part = (clientX - left) / width;
    go(Math.floor((sayDirection() === 'rtl' ? 1 - part : part) * sentences.length));
  });
  view.addEventListener('keydown', (event) => {
    const step = stepOf(event.key);
    if (step === null || isDisabled()) return;
    event.preventDefault();
    go(step === 'start' ? 0 : step === 'end' ? sentences.length - 1 : at + step);
  });
  moveTo(0);
  return {
    view,
    moveTo,
    at: () => at,
    markView: (seen) => {
      window.hidden = seen === null;
      if (!seen) return;
      window.style.insetInlineStart = `${(100 * seen.first) / sentences.length}%`;
      window.style.width = `${(100 * (seen.last - seen.first + 1)) / sentences.length}%`;
    },
  };
}

/** What a key does to a slider (https://www.w3.org/WAI/ARIA/apg/patterns/slider/): up and forward is more. */
const stepOf = (key: string): number | 'start' | 'end' | null => {
  const forward = sayDirection() === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  switch (key) {
    case 'ArrowUp':
    case forward:
      return 1;
    case 'ArrowDown':
    case 'ArrowLeft':
    case 'ArrowRight':
      return -1;
    case 'PageUp':
      return 10;
    case 'PageDown':
      return -10;
    case 'Home':
      return 'start';
    case 'End':
      return 'end';
    default:
      return null;
  }
};

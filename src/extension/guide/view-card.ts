import { type Mark, VOICE_IDS, type Voice } from '../../voices/voice';
import { drawing, element } from '../element';
import { setMark } from '../mark-element';
import { cleanText, pageText } from '../page-text';
import { say, sayDirection } from '../say';
import { sayVoice } from '../say-voice';
import type { ToldSentence } from './tell-sentence';

/** What a reader can do in the card. */
export interface CardWishes {
  readonly step: (to: 'next' | 'previous') => void;
  readonly hideVoice: () => void;
  /** The reader says that somebody else speaks here. */
  readonly correct: (voice: Voice) => void;
  readonly close: () => void;
}

/** Where a sentence stands among those of its source: the `nth` of `of`, from 1. */
export interface Standing {
  readonly nth: number;
  readonly of: number;
}

const UP = 'M8 13V3.5M4 7.25 8 3.25l4 4';
const DOWN = 'M8 3v9.5M4 8.75 8 12.75l4-4';
const CROSS = 'M4 4l8 8M12 4l-8 8';

/** The card of one sentence: who speaks, how sure that is and why, and what a reader can do about it. */
export function viewCard(
  told: ToldSentence,
  mark: Mark | null,
  standing: Standing | null,
  wishes: CardWishes,
): HTMLElement {
  const { label, definition, source, cue, because, found } = told;
  const swatch = element('span', { class: 'swatch', 'aria-hidden': 'true' }, 'Abc');
  setMark(swatch, mark);
  return element(
    'section',
    {
      class: 'card',
      role: 'dialog',
      tabindex: '-1',
      'aria-label': source ? `${label}: ${cleanText(source.name)}` : label,
      dir: sayDirection(),
      lang: say('language'),
    },
    element(
      'header',
      {},
      swatch,
      element('p', { class: 'voice', title: definition }, label),
      toButton('close', say('closeCard'), wishes.close, CROSS),
    ),
    source
      ? element(
          'p',
          { class: 'source' },
          element('strong', {}, pageText(source.name)),
          source.anonymous ? element('span', { class: 'unnamed' }, say('unnamed')) : null,
          source.role === null ? null : element('span', { class: 'role' }, pageText(source.role)),
        )
      : element('p', { class: 'source' }, definition),
    element(
      'dl',
      {},
      ...toFact(say('sureTerm'), told.sureness, told.isUnsure ? 'unsure' : 'sure'),
      ...(cue === null ? [] : toFact(say('cueTerm'), element('q', { lang: 'en' }, pageText(cue)))),
      ...(found === null ? [] : toFact(say('whyTerm'), found)),
      ...(because === null ? [] : toFact(say('becauseTerm'), pageText(because))),
    ),
    told.isUnverified ? element('p', { class: 'unverified' }, say('unverifiedHere')) : null,
    standing && standing.of > 1
      ? element(
          'div',
          { class: 'steps' },
          toButton('step', say('previousOfSource'), () => wishes.step('previous'), UP),
          element('span', {}, say('visited', String(standing.nth), String(standing.of))),
          toButton('step', say('nextOfSource'), () => wishes.step('next'), DOWN),
        )
      : null,
    element(
      'footer',
      {},
      mark ? toButton('act', say('hideThisVoice', label), wishes.hideVoice) : null,
      viewCorrection(told.voice, wishes.correct),
    ),
  );
}

const toFact = (term: string, text: Node | string, className = ''): readonly HTMLElement[] => [
  element('dt', {}, term),
  element('dd', className === '' ? {} : { class: className }, text),
];

const toButton = (className: string, label: string, act: () => void, path?: string): HTMLElement => {
  const button = element(
    'button',
    { type: 'button', class: className, ...(path === undefined ? {} : { 'aria-label': label, title: label }) },
    path === undefined ? label : drawing(path, 'drawing'),
  );
  // What the page's own scripts make up is no wish of the reader's.
  button.addEventListener('click', (event) => {
    if (event.isTrusted) act();
  });
  return button;
};

/** "This is wrong", which opens the question who speaks instead. */
const viewCorrection = (voice: Voice, correct: (voice: Voice) => void): HTMLElement => {
  const choice = element(
    'select',
    { 'aria-label': say('whoInstead') },
    element('option', { value: '' }, say('whoInstead')),
    ...VOICE_IDS.filter((other) => other !== voice).map((other) =>
      element('option', { value: other }, sayVoice(other)),
    ),
  );
  choice.addEventListener('change', (event) => {
    const chosen = VOICE_IDS.find((id) => id === choice.value);
    if (event.isTrusted && chosen) correct(chosen);
  });
  const button = toButton('act', say('thisIsWrong'), () => {
    button.replaceWith(choice);
    choice.focus();
  });
  return button;
};

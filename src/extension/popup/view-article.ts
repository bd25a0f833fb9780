import type { Wish } from '../../article/article';
import { type Summary, summarize, type VoiceSummary } from '../../summary/summarize';
import { VOICES, type Voice } from '../../voices/voice';
import { element } from '../element';
import { setMark } from '../mark-element';
import type { PageState } from '../messages';
import { pageText } from '../page-text';
import { say, sayCount, sayDay, sayShare } from '../say';
import { viewNotes } from './view-notes';
import { viewSwitch } from './view-switch';
import { viewVoice } from './view-voice';

/** What a reader can do in the popup. Each promise settles when the page has done it. */
export interface Wishes {
  readonly switchPainting: () => Promise<'on' | 'off'>;
  readonly switchVoice: (voice: Voice, wish: 'show' | 'hide') => Promise<void>;
  /** Takes the page to the next sentence of a source; the words to show and to read out, or `null` when the page has lost it. */
  /** Has the page read anew, as an article or as what is selected on it. */
  readonly readAs: (wish: Wish) => void;
  readonly goToNext: (sourceId: string) => Promise<{ readonly nth: number; readonly of: number } | null>;
}

/** The popup on an article: whose words it is made of, and switches for what the page shows. */
export function viewArticle(state: Extract<PageState, { readonly status: 'article' }>, wishes: Wishes): HTMLElement {
  const { analysis, painting, hidden } = state;
  const { published } = analysis.article;
  const summary = summarize(analysis);
  const master = viewSwitch(say('masterSwitch'), painting === 'on' ? 'on' : 'off');
  const aloud = element('p', { class: 'aloud', role: 'status' });
  const rows = summary.voices.map((voice) =>
    viewVoice(voice, hidden.includes(voice.voice) ? 'hidden' : 'shown', wishes, (words) => {
      aloud.textContent = words;
    }),
  );
  const voices = element('section', { class: 'voices', 'aria-label': say('voices') }, ...rows);
  const reflect = (now: 'on' | 'off'): void => {
    master.checked = now === 'on';
    main.dataset.painting = now;
    for (const control of voices.querySelectorAll<HTMLInputElement | HTMLButtonElement>('input, button'))
      control.disabled = now === 'off';
    // Without a control to step to, the list itself must be within reach of the keyboard to be scrolled.
    voices.tabIndex = now === 'off' ? 0 : -1;
  };
  master.addEventListener('change', () => void wishes.switchPainting().then(reflect));
  const main = element(
    'main',
    { class: 'article' },
    element(
      'header',
      {},
      element(
        'p',
        { class: 'outlet' },
        summary.outlet === null ? say('name') : pageText(summary.outlet),
        ...(published === null ? [] : [' · ', element('time', { datetime: published }, sayDay(published))]),
      ),
      element('label', { class: 'master' }, element('span', {}, say('masterSwitch')), master),
    ),
    element('h1', {}, summary.title === null ? say('untitled') : pageText(summary.title)),
    viewNotes(state, wishes.readAs),
    viewFigures(summary),
    viewBar(summary.voices),
    voices,
    aloud,
  );
  reflect(painting);
  return main;
}

/**
 * One glance: how many sentences, how much of it is the reporter's, how many others speak, how many of them unnamed, and how many
 * sentences we are unsure of.
 */
const viewFigures = ({ sentences, unsure, voices }: Summary): HTMLElement => {
  const own = voices.find(({ voice }) => voice === 'reporter')?.share ?? 0;
  const sources = voices.flatMap((voice) => voice.sources);
  const unnamed = sources.filter(({ anonymous }) => anonymous).length;
  const figures = [
    sayCount('sentences', sentences),
    ...(own === 1 ? [say('allOwn')] : [say('ownShare', sayShare(own)), sayCount('sources', sources.length)]),
    ...(unnamed > 0 ? [say('unnamedCount', String(unnamed))] : []),
    ...(unsure > 0 ? [sayCount('unsureSentences', unsure)] : []),
  ];
  return element('ul', { class: 'figures' }, ...figures.map((figure) => element('li', {}, figure)));
};

/** The voices side by side, each as wide as its share of the words. */
const viewBar = (voices: readonly VoiceSummary[]): HTMLElement => {
  const parts = voices.map(({ voice, share }) => say('barPart', VOICES[voice].label, sayShare(share)));
  return element(
    'div',
    { class: 'bar', role: 'img', 'aria-label': say('barLabel', parts.join(', ')) },
    ...voices.map(({ voice, share }, index) => {
      const part = element('div', { class: 'part', title: parts[index] ?? '' });
      part.style.flexGrow = String(share);
      setMark(part, VOICES[voice].mark);
      return part;
    }),
  );
};

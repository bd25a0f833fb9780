import type { Wish } from '../../article/article';
import type { Look } from '../../paint/look';
import { findQuotes, longestOf } from '../../summary/find-quotes';
import { findUnverified } from '../../summary/find-unverified';
import { type Summary, summarize, type VoiceSummary } from '../../summary/summarize';
import type { Voice } from '../../voices/voice';
import { drawing, element } from '../element';
import { setMark } from '../mark-element';
import type { Direction, PageState, PaintState, Visit } from '../messages';
import { cleanText, pageText, shorten } from '../page-text';
import { say, sayCount, sayDay, sayShare } from '../say';
import { sayVoice } from '../say-voice';
import { type FootWishes, viewFoot } from './view-foot';
import { viewLost } from './view-lost';
import { type ArticleMap, viewMap } from './view-map';
import { viewNotes } from './view-notes';
import { viewSwitch } from './view-switch';
import { viewUnverified } from './view-unverified';
import { viewVoice } from './view-voice';

/** What a reader can do in the popup. Each promise settles when the page has done it. */
export interface Wishes extends FootWishes {
  readonly switchPainting: () => Promise<PaintState>;
  readonly switchVoice: (voice: Voice, wish: 'show' | 'hide') => Promise<void>;
  /** Has the page read anew, as an article or as what is selected on it. */
  readonly readAs: (wish: Wish) => void;
  /** Take the page to a sentence; `null` when the page has lost it. */
  readonly step: (to: Direction) => Promise<Visit>;
  readonly stepThrough: (sourceId: string, to: Direction) => Promise<Visit>;
  readonly goTo: (sentence: number) => Promise<Visit>;
  /** Copies all that a source says; `false` when the browser does not let us. */
  readonly copySource: (sourceId: string) => Promise<boolean>;
  /** Says something to screen readers. */
  readonly speak: (words: string) => void;
}

/** The view of an article, and how it is kept true while the page scrolls. */
export interface ArticleView {
  readonly main: HTMLElement;
  readonly map: ArticleMap;
}

/** Longest outlet and title that are shown whole, in UTF-16 units: all that papers print, and not all that pages can make up. */
const LONGEST_OUTLET = 100;
const LONGEST_TITLE = 300;

const UP = 'M8 13V3.5M4 7.25 8 3.25l4 4';
const DOWN = 'M8 3v9.5M4 8.75 8 12.75l4-4';

/** The popup on an article: whose words it is made of, ways through it, and switches for what the page shows. */
export function viewArticle(
  state: Extract<PageState, { readonly status: 'article' }>,
  look: Look,
  wishes: Wishes,
  site: HTMLElement | null = null,
): ArticleView {
  const { analysis, painting, hidden } = state;
  const { published } = analysis.article;
  const summary = summarize(analysis);
  const claims = findUnverified(analysis);
  const master = viewSwitch(say('masterSwitch'), painting === 'on' ? 'on' : 'off');
  master.dataset.key = 'master';
  const { speak } = wishes;
  const arrive = (visit: Visit): void => {
    if (!visit) {
      speak(say('visitLost'));
      return;
    }
    map.moveTo(visit.sentence);
    speak(map.view.getAttribute('aria-valuetext') ?? '');
  };
  const goTo = async (sentence: number): Promise<Visit> => {
    const visit = await wishes.goTo(sentence);
    arrive(visit);
    return visit;
  };
  const doubted = new Set(claims.flatMap(({ about }) => about));
  const map = viewMap(analysis, look, hidden, doubted, (sentence) => void goTo(sentence));
  const tools = {
    look,
    wishes: { ...wishes, goTo },
    quotesOf: (id: string) => {
      const quotes = findQuotes(analysis, id);
      const [first] = quotes;
      const longest = longestOf(quotes);
      return [
        ...(first ? [{ which: 'first', quote: first } as const] : []),
        ...(longest && longest !== first ? [{ which: 'longest', quote: longest } as const] : []),
      ];
    },
    arriveAt: map.moveTo,
  };
  const rows = summary.voices.map((voice) =>
    viewVoice(voice, hidden.includes(voice.voice) ? 'hidden' : 'shown', tools),
  );
  const voices = element(
    'section',
    { class: 'voices', 'aria-label': say('voices'), 'data-key': 'voices' },
    viewUnverified(analysis, claims, (sentence) => void goTo(sentence)),
    ...rows,
    site,
  );
  const ways = element(
    'div',
    { class: 'ways' },
    viewStep('previous', () => void wishes.step('previous').then(arrive)),
    map.view,
    viewStep('next', () => void wishes.step('next').then(arrive)),
  );
  const lost = element('section', { class: 'lost', role: 'alert' });
  const switchPainting = (): void => void wishes.switchPainting().then(reflect);
  const reflect = (now: PaintState): void => {
    master.checked = now === 'on';
    main.dataset.painting = now;
    lost.replaceChildren(...(now === 'lost' ? viewLost(switchPainting) : []));
    for (const part of [voices, ways])
      for (const control of part.querySelectorAll<HTMLInputElement | HTMLButtonElement>(
        'input, button:not(.site-button)',
      ))
        control.disabled = now !== 'on';
    map.view.setAttribute('aria-disabled', String(now !== 'on'));
    // Without a control to step to, the list itself must be within reach of the keyboard to be scrolled.
    voices.tabIndex = now === 'on' ? -1 : 0;
  };
  master.addEventListener('change', switchPainting);
  const main = element(
    'main',
    { class: 'article' },
    element(
      'header',
      {},
      element(
        'p',
        { class: 'outlet' },
        summary.outlet === null ? say('name') : pageText(shorten(summary.outlet, LONGEST_OUTLET)),
      ),
      element('label', { class: 'master' }, element('span', {}, say('masterSwitch')), master),
    ),
    element('h1', {}, summary.title === null ? say('untitled') : pageText(shorten(summary.title, LONGEST_TITLE))),
    lost,
    viewNotes(state, wishes.readAs),
    viewFigures(summary, published),
    viewBar(summary.voices, look),
    ways,
    voices,
    viewFoot(wishes),
  );
  reflect(painting);
  return { main, map };
}

const viewStep = (to: Direction, act: () => void): HTMLElement => {
  const label = say(to === 'next' ? 'commandNext' : 'commandPrevious');
  const button = element(
    'button',
    { type: 'button', class: 'step', 'aria-label': label, title: label, 'data-key': `step/${to}` },
    drawing(to === 'next' ? DOWN : UP, 'drawing'),
  );
  button.addEventListener('click', act);
  return button;
};

/**
 * One glance: how much of it is the reporter's, how many others speak, how many of them unnamed, how long it is and from when, and how many
 * sentences we are unsure of.
 */
const viewFigures = ({ sentences, unsure, voices }: Summary, published: string | null): HTMLElement => {
  const own = voices.find(({ voice }) => voice === 'reporter')?.share ?? 0;
  const sources = voices.flatMap((voice) => voice.sources);
  const unnamed = sources.filter(({ anonymous }) => anonymous).length;
  const figures = [
    ...(own === 1
      ? [say('allOwn')]
      : [
          element('strong', {}, say('ownShare', sayShare(own))),
          sayCount('sources', sources.length),
          ...(unnamed > 0 ? [say('unnamedCount', String(unnamed))] : []),
        ]),
    sayCount('sentences', sentences),
    ...(published === null ? [] : [element('time', { datetime: cleanText(published) }, cleanText(sayDay(published)))]),
    ...(unsure > 0 ? [sayCount('unsureSentences', unsure)] : []),
  ];
  return element('ul', { class: 'figures' }, ...figures.map((figure) => element('li', {}, figure)));
};

/** The voices side by side, each as wide as its share of the words. */
const viewBar = (voices: readonly VoiceSummary[], look: Look): HTMLElement => {
  const parts = voices.map(({ voice, share }) => say('barPart', sayVoice(voice), sayShare(share)));
  return element(
    'div',
    { class: 'bar', role: 'img', 'aria-label': say('barLabel', parts.join(', ')) },
    ...voices.map(({ voice, share }, index) => {
      const part = element('div', { class: 'part', title: parts[index] ?? '' });
      part.style.flexGrow = String(share);
      setMark(part, look.marks[voice]);
      return part;
    }),
  );
};

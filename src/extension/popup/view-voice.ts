import { type Look, markOf } from '../../paint/look';
import type { Quote } from '../../summary/find-quotes';
import type { SourceSummary, VoiceSummary } from '../../summary/summarize';
import type { Voice } from '../../voices/voice';
import { drawing, element } from '../element';
import { setMark } from '../mark-element';
import type { Direction, Visit } from '../messages';
import { cleanText, pageText, shorten } from '../page-text';
import { say, sayCount, sayShare } from '../say';
import { sayDefinition, sayVoice } from '../say-voice';
import type { Wishes } from './view-article';
import { viewSwitch } from './view-switch';

const DOWN = 'M8 3v9.5M4 8.75 8 12.75l4-4';
const UP = 'M8 13V3.5M4 7.25 8 3.25l4 4';

/** What a voice's row needs beside the voice. */
export interface VoiceTools {
  readonly look: Look;
  readonly wishes: Wishes;
  /** The first and the longest quotation of a source; one where they are the same, `[]` for none. */
  readonly quotesOf: (sourceId: string) => readonly { readonly which: 'first' | 'longest'; readonly quote: Quote }[];
  /** Notes where the reader was taken. */
  readonly arriveAt: (sentence: number) => void;
}

/** One voice: its mark, its part of the article, a switch where it is marked on the page, and its sources. */
export function viewVoice(
  { voice, sentences, share, sources }: VoiceSummary,
  state: 'shown' | 'hidden',
  tools: VoiceTools,
): HTMLElement {
  const label = sayVoice(voice);
  const mark = markOf(tools.look, voice);
  const swatch = element('span', { class: 'swatch', 'aria-hidden': 'true' }, '“Abc”');
  setMark(swatch, mark);
  const row = element(
    'div',
    { class: 'voice', 'data-voice': voice },
    swatch,
    element('h2', { title: sayDefinition(voice) }, label),
    element('p', { class: 'sentences' }, sayCount('sentences', sentences)),
    element('p', { class: 'share' }, sayShare(share)),
  );
  if (mark) {
    const input = viewSwitch(say('showVoice', label), state === 'shown' ? 'on' : 'off');
    input.dataset.key = `voice/${voice}`;
    input.addEventListener('change', () => {
      row.dataset.state = input.checked ? 'shown' : 'hidden';
      void tools.wishes.switchVoice(voice, input.checked ? 'show' : 'hide');
    });
    row.append(input);
    row.dataset.state = state;
  }
  if (sources.length > 0)
    row.append(
      element(
        'ul',
        { class: 'sources' },
        ...sources.map((source) => element('li', { 'data-source-id': source.id }, ...viewSource(voice, source, tools))),
      ),
    );
  return row;
}

const viewSource = (
  voice: Voice,
  { id, name, role, anonymous, unsure, sentences, share }: SourceSummary,
  { wishes, quotesOf, arriveAt }: VoiceTools,
): readonly HTMLElement[] => {
  const key = `${voice}/${cleanText(name)}`;
  const count = element(
    'span',
    { class: 'count' },
    element('span', { 'aria-hidden': 'true' }, String(sentences.length)),
    element('span', { class: 'aloud' }, sayCount('sentences', sentences.length)),
  );
  const go = async (to: Direction): Promise<void> => {
    const visit: Visit = await wishes.stepThrough(id, to);
    if (!visit) {
      wishes.speak(say('visitLost'));
      return;
    }
    const [nth, of] = [String(visit.nth), String(visit.of)];
    count.textContent = say('visited', nth, of);
    arriveAt(visit.sentence);
    wishes.speak(say('visitedAloud', cleanText(name), nth, of));
  };
  const forward = element(
    'button',
    { type: 'button', class: 'source', title: say('goToNext'), 'data-source': id, 'data-key': `source/${key}` },
    element(
      'span',
      { class: 'who' },
      element('span', { class: 'name' }, pageText(name)),
      anonymous ? element('span', { class: 'unnamed' }, say('unnamed')) : null,
      unsure ? element('span', { class: 'unnamed', title: say('unsureWhy') }, say('unsure')) : null,
      role === null ? null : element('span', { class: 'role' }, pageText(role)),
    ),
    element('span', { class: 'part-of' }, sayShare(share)),
    count,
    drawing(DOWN, 'drawing'),
  );
  forward.addEventListener('click', () => void go('next'));
  const back = element(
    'button',
    {
      type: 'button',
      class: 'back',
      title: say('goToPrevious'),
      'aria-label': say('previousOf', cleanText(name)),
      'data-key': `back/${key}`,
    },
    drawing(UP, 'drawing'),
  );
  back.addEventListener('click', () => void go('previous'));
  return [
    element('div', { class: 'source-row' }, forward, back),
    foldWords(key, () => viewWords(key, id, quotesOf(id), wishes)),
  ];
};

/** What a source says, folded away: most of it is never looked at, and made only when it is. */
const foldWords = (key: string, view: () => readonly HTMLElement[]): HTMLElement => {
  const folded = element(
    'details',
    { class: 'words' },
    element('summary', { 'data-key': `words/${key}` }, say('words')),
  );
  folded.addEventListener('toggle', () => folded.append(...view()), { once: true });
  return folded;
};

/** A source's first and longest quotation, and the way to copy all it says. */
const viewWords = (
  key: string,
  id: string,
  quotes: ReturnType<VoiceTools['quotesOf']>,
  wishes: Wishes,
): readonly HTMLElement[] => {
  const copy = element(
    'button',
    { type: 'button', class: 'plain-button', 'data-key': `copy/${key}` },
    say('copyWords'),
  );
  copy.addEventListener('click', async () => {
    const words = (await wishes.copySource(id)) ? say('copied') : say('notCopied');
    copy.textContent = words;
    wishes.speak(words);
  });
  const views = quotes.map(({ which, quote }) => {
    const button = element(
      'button',
      { type: 'button', class: 'quote', title: say('goThere'), 'data-key': `${which}/${key}` },
      element('span', { class: 'which' }, say(which === 'first' ? 'firstQuote' : 'longestQuote')),
      element('q', { lang: 'en' }, pageText(shorten(quote.text, LONGEST))),
    );
    button.addEventListener('click', () => void wishes.goTo(quote.sentence));
    return button;
  });
  return [...views, copy];
};

/** Longest quotation that is shown whole, in UTF-16 units. */
const LONGEST = 320;

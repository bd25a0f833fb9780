import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Analysis } from '../../src/analyze';
import type { Wish } from '../../src/article/article';
import type { PaintState } from '../../src/extension/messages';
import { viewArticle, type Wishes } from '../../src/extension/popup/view-article';
import { PLAIN_LOOK } from '../../src/paint/look';
import type { Source } from '../../src/voices/source';
import type { Voice } from '../../src/voices/voice';
import { speakEnglish } from './speak-english';

const toSource = (id: string, voice: Voice, name: string, more: Partial<Source> = {}): Source => ({
  id,
  voice,
  name,
  aliases: [],
  role: null,
  anonymous: false,
  mentions: [],
  because: { rule: 'a-test', reason: 'nobody', words: '' },
  confidence: 0.8,
  ...more,
});

/** An analysis of one four-word sentence for each voice and source given. */
const toAnalysis = (spoken: readonly (readonly [Voice, string | null])[], sources: readonly Source[]): Analysis => {
  const text = spoken.map(() => 'These are four words.').join(' ');
  const spans = spoken.map((_, index) => ({ start: index * 22, end: index * 22 + 21 }));
  return {
    article: {
      url: null,
      outlet: 'Meridian <b>News</b>',
      title: 'Ferries\u202e return',
      byline: null,
      lang: 'en',
      published: '2026-09-14',
      isLiveBlog: false,
      entries: [],
      isCut: false,
      isTruncated: false,
      text,
      blocks: [{ kind: 'paragraph', span: { start: 0, end: text.length } }],
    },
    sentences: spoken.map(([voice, sourceId], index) => ({
      sentence: { span: spans[index] ?? { start: 0, end: 0 }, block: 0 },
      voice,
      sourceId,
      attribution: null,
      confidence: 1,
      certainty: 1,
    })),
    attributions: [],
    sources,
  };
};

const analysis = toAnalysis(
  [
    ['reporter', null],
    ['military', 's0'],
    ['military', 's0'],
    ['us-official', 's1'],
  ],
  [
    toSource('s0', 'military', '<script>alert(1)</script>', { role: 'of the\u2067 north' }),
    toSource('s1', 'us-official', 'A US official', { anonymous: true }),
  ],
);

describe('the popup on an article', () => {
  const wishes = {
    switchPainting: vi.fn<Wishes['switchPainting']>(),
    switchVoice: vi.fn<Wishes['switchVoice']>(),
    step: vi.fn<Wishes['step']>(),
    stepThrough: vi.fn<Wishes['stepThrough']>(),
    goTo: vi.fn<Wishes['goTo']>(),
    copySource: vi.fn<Wishes['copySource']>(),
    save: vi.fn<Wishes['save']>(),
    openBeside: vi.fn(),
    openOptions: vi.fn(),
    readAs: vi.fn<Wishes['readAs']>(),
    speak: vi.fn<Wishes['speak']>(),
  };
  beforeEach(() => {
    speakEnglish();
    wishes.switchPainting.mockResolvedValue('off');
    wishes.switchVoice.mockResolvedValue();
    wishes.stepThrough.mockResolvedValue({ sentence: 2, nth: 2, of: 2 });
    wishes.goTo.mockResolvedValue({ sentence: 3, nth: 1, of: 1 });
    wishes.copySource.mockResolvedValue(true);
  });
  afterEach(() => document.body.replaceChildren());

  const show = (
    hidden: readonly Voice[] = [],
    painting: PaintState = 'on',
    of = analysis,
    wish: Wish = 'article',
    plainStories = 0,
  ): HTMLElement => {
    const state = { status: 'article', analysis: of, painting, hidden, plainStories, wish } as const;
    const { main: view } = viewArticle(state, PLAIN_LOOK, wishes);
    document.body.replaceChildren(view);
    return view;
  };
  const textsOf = (view: HTMLElement, selector: string): string[] =>
    [...view.querySelectorAll(selector)].map(({ textContent }) => textContent);
  const find = (view: HTMLElement, selector: string): HTMLInputElement => {
    const found = view.querySelector<HTMLInputElement>(selector);
    if (!found) throw new Error(`The popup shows no ${selector}.`);
    return found;
  };

  it('gives the figures at a glance', () => {
    expect(textsOf(show(), '.figures li')).toEqual([
      '25% reporter’s own words',
      '2 sources',
      '1 unnamed',
      '4 sentences',
      'Sep 14, 2026',
    ]);
  });

  it('says what a reader should know of the text, and leads from a selection back to the whole', () => {
    expect(textsOf(show(), '.notes li')).toEqual([]);
    const cut = { ...analysis, article: { ...analysis.article, isCut: true, isTruncated: true, isLiveBlog: true } };
    const view = show([], 'on', cut, 'selection');
    expect(textsOf(view, '.notes li')).toEqual([
      'Only what you selected.',
      'This page is very large: only the first 16 words were read.',
      'This text is cut: the page shows only part of it.',
      'This is a live blog: it grows while you read.',
      'Show the whole article',
    ]);
    find(view, '.wish').click();
    expect(wishes.readAs).toHaveBeenCalledExactlyOnceWith('article');
    expect(textsOf(show([], 'on', analysis, 'anyway'), '.notes li')).toEqual([expect.stringMatching(/you asked/)]);
  });

  it('says how many stories stay plain because there are too many', () => {
    expect(textsOf(show([], 'on', analysis, 'article', 1), '.notes li')).toEqual([
      '1 other story on this page stays plain: only a few can be marked at once.',
    ]);
    expect(textsOf(show([], 'on', analysis, 'article', 3), '.notes li')[0]).toMatch(/^3 other stories/);
  });

  it('says plainly that the page takes the marks away, and paints again when the reader wants it', async () => {
    expect(show().querySelector('.lost')?.childElementCount).toBe(0);
    const view = show([], 'lost');
    expect(textsOf(view, '.lost strong')).toEqual(['The page takes the marks away.']);
    expect(find(view, '.lost').role).toBe('alert');
    expect([find(view, '.master input').checked, find(view, '.step').disabled]).toEqual([false, true]);
    wishes.switchPainting.mockResolvedValue('on');
    find(view, '.lost .wish').click();
    await vi.waitFor(() => expect(find(view, '.master input').checked).toBe(true));
    expect(view.querySelector('.lost')?.childElementCount).toBe(0);
  });

  it('says so when nobody but the reporter speaks', () => {
    const view = show([], 'on', toAnalysis([['reporter', null]], []));
    expect(textsOf(view, '.figures li')).toEqual([
      'Nobody but the reporter speaks here.',
      '1 sentence',
      'Sep 14, 2026',
    ]);
  });

  it('lists voices by their words, and can hide any but the reporter', () => {
    const view = show(['us-official']);
    expect(textsOf(view, 'h2')).toEqual(['Military', 'Reporter', 'US officials']);
    expect(textsOf(view, '.share')).toEqual(['50%', '25%', '25%']);
    expect([...view.querySelectorAll<HTMLInputElement>('.voice .switch')].map(({ checked }) => checked)).toEqual([
      true,
      false,
    ]);
    expect(view.querySelector('[data-voice="reporter"] .switch')).toBeNull();
  });

  it('draws the bar in the proportions of the words, and tells them to those who cannot see it', () => {
    const view = show();
    expect([...view.querySelectorAll<HTMLElement>('.part')].map(({ style }) => style.flexGrow)).toEqual([
      '0.5',
      '0.25',
      '0.25',
    ]);
    expect(find(view, '.bar').getAttribute('aria-label')).toBe(
      'Share of the words: Military 50%, Reporter 25%, US officials 25%',
    );
  });

  it('shows words of the page as text, without what reorders them', () => {
    const view = show();
    expect(textsOf(view, '.outlet, h1, .name, .role')).toEqual([
      'Meridian <b>News</b>',
      'Ferries return',
      '<script>alert(1)</script>',
      'of the north',
      'A US official',
    ]);
    expect(view.querySelectorAll('script, b')).toHaveLength(0);
    expect(view.querySelectorAll('bdi')).toHaveLength(5);
    expect(textsOf(view, '.unnamed')).toEqual(['unnamed']);
  });

  it('asks for a voice to be hidden and shown', () => {
    const input = find(show(), '[data-voice="military"] .switch');
    input.click();
    expect(wishes.switchVoice).toHaveBeenLastCalledWith('military', 'hide');
    input.click();
    expect(wishes.switchVoice).toHaveBeenLastCalledWith('military', 'show');
  });

  it('puts everything out of use while the page is switched off, but for the master switch', async () => {
    const view = show();
    find(view, '.master .switch').click();
    await vi.waitFor(() => expect(view.dataset.painting).toBe('off'));
    const controls = [...view.querySelectorAll<HTMLInputElement>('.ways button, .voices input, .voices button')];
    expect(controls.length).toBeGreaterThan(5);
    expect(controls.filter(({ disabled }) => !disabled)).toEqual([]);
    expect(find(view, '.master .switch').disabled).toBe(false);
    expect(find(view, '.voices').tabIndex).toBe(0);
  });

  it('takes the reader to a source and says where they are', async () => {
    const view = show();
    find(view, '[data-source="s0"]').click();
    await vi.waitFor(() => expect(textsOf(view, '[data-source="s0"] .count')).toEqual(['2 of 2']));
    expect(wishes.stepThrough).toHaveBeenLastCalledWith('s0', 'next');
    expect(wishes.speak).toHaveBeenLastCalledWith('<script>alert(1)</script>: sentence 2 of 2');
  });

  it('says when the page has lost a sentence', async () => {
    wishes.stepThrough.mockResolvedValue(null);
    const view = show();
    find(view, '[data-source="s1"]').click();
    await vi.waitFor(() => expect(wishes.speak).toHaveBeenLastCalledWith('The page no longer shows this sentence.'));
  });

  it('has a map with a line for each sentence, which takes the reader there by keyboard', async () => {
    const view = show(['us-official']);
    const lines = [...view.querySelectorAll('.map .line')];
    expect(lines.map((line) => line.classList.contains('marked'))).toEqual([false, true, true, false]);
    const map = find(view, '.map');
    map.dispatchEvent(new KeyboardEvent('keydown', { key: 'End' }));
    expect(wishes.goTo).toHaveBeenLastCalledWith(3);
    map.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft' }));
    expect(wishes.goTo).toHaveBeenLastCalledWith(2);
    expect(map.getAttribute('aria-valuenow')).toBe('3');
    await vi.waitFor(() => expect(wishes.speak).toHaveBeenLastCalledWith('US officials: A US official'));
  });

  it.each([
    ['ArrowRight', 3],
    ['ArrowUp', 3],
    ['ArrowLeft', 1],
    ['ArrowDown', 1],
    ['PageUp', 12],
    ['PageDown', 0],
    ['Home', 0],
    ['End', 19],
  ])('has a map that is a slider: %s goes from sentence 2 to %i', (key, to) => {
    const view = show(
      [],
      'on',
      toAnalysis(
        Array.from({ length: 20 }, () => ['reporter', null] as const),
        [],
      ),
    );
    const map = find(view, '.map');
    for (const before of ['Home', 'ArrowRight', 'ArrowRight', key])
      map.dispatchEvent(new KeyboardEvent('keydown', { key: before }));
    expect(wishes.goTo).toHaveBeenLastCalledWith(to);
  });

  it('has a map that does nothing, and keeps no key to itself, while the page is switched off', () => {
    wishes.goTo.mockClear();
    const map = find(show([], 'off'), '.map');
    const press = new KeyboardEvent('keydown', { key: 'End', cancelable: true });
    map.dispatchEvent(press);
    map.dispatchEvent(new MouseEvent('click', { clientX: 0 }));
    expect(map.getAttribute('aria-disabled')).toBe('true');
    expect(wishes.goTo).not.toHaveBeenCalled();
    expect([press.defaultPrevented, map.getAttribute('aria-valuenow')]).toEqual([false, '1']);
  });

  it('marks in the map what the reader sees', () => {
    const state = {
      status: 'article',
      analysis,
      painting: 'on',
      hidden: [],
      plainStories: 0,
      wish: 'article',
    } as const;
    const { main, map } = viewArticle(state, PLAIN_LOOK, wishes);
    const frame = find(main, '.window');
    expect(frame.hidden).toBe(true);
    map.markView({ first: 1, last: 2 });
    expect([frame.hidden, frame.style.insetInlineStart, frame.style.width]).toEqual([false, '25%', '50%']);
    map.markView(null);
    expect(frame.hidden).toBe(true);
  });

  it('copies what a source says', async () => {
    const view = show();
    find(view, '.words').dispatchEvent(new Event('toggle'));
    find(view, '.words .plain-button').click();
    await vi.waitFor(() => expect(wishes.speak).toHaveBeenLastCalledWith('Copied'));
    expect(wishes.copySource).toHaveBeenCalledWith('s0');
  });

  it('saves the analysis in the form asked for', () => {
    const view = show();
    for (const button of view.querySelectorAll<HTMLElement>('.forms button')) button.click();
    expect(wishes.save.mock.calls.map(([form]) => form)).toEqual(['html', 'markdown', 'csv', 'json', 'annotations']);
  });
});

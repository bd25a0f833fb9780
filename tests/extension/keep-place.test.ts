import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Analysis } from '../../src/analyze';
import { findAgain } from '../../src/extension/popup/find-again';
import { replaceView } from '../../src/extension/popup/keep-place';
import { viewArticle, type Wishes } from '../../src/extension/popup/view-article';
import { viewMessage, viewReading } from '../../src/extension/popup/view-message';
import { PLAIN_LOOK } from '../../src/paint/look';
import { renameSources } from '../../src/summary/join';
import { analysis, idOf } from '../summary/ferry-article';
import { speakEnglish } from './speak-english';

const wishes = { speak: vi.fn(), openBeside: null } as unknown as Wishes;
const view = (of: Analysis = analysis, painting: 'on' | 'off' = 'on'): HTMLElement =>
  viewArticle(
    { status: 'article', analysis: of, painting, hidden: [], plainStories: 0, wish: 'article' },
    PLAIN_LOOK,
    wishes,
  ).main;
const show = (main: HTMLElement): HTMLElement => {
  replaceView(document.body, main);
  return main;
};
const find = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The view has no ${selector}.`);
  return found;
};
const keyOf = (): string | undefined => (document.activeElement as HTMLElement).dataset.key;
/** The ferry article without what one source says. */
const without = (name: string): Analysis => ({
  ...analysis,
  sentences: analysis.sentences.filter(({ sourceId }) => sourceId !== idOf(name)),
});
const twins: Analysis = {
  ...analysis,
  sources: analysis.sources.map((source) => ({ ...source, name: 'A soldier', voice: 'military' })),
  sentences: analysis.sentences.map((spoken) => (spoken.sourceId === null ? spoken : { ...spoken, voice: 'military' })),
};

beforeEach(speakEnglish);
afterEach(() => document.body.replaceChildren());

describe('a view that takes the place of another', () => {
  it.each([
    'master',
    'step/next',
    'map',
    'voice/military',
    'source/military/Ivo Maric',
    'words/military/Ivo Maric',
    'unverified',
    'save',
    'options',
  ])('leaves the keyboard on %s', (key) => {
    const before = show(view());
    const control = [...before.querySelectorAll<HTMLElement>('[data-key]')].find(({ dataset }) => dataset.key === key);
    control?.focus();
    const now = show(view());
    expect([keyOf(), now.contains(document.activeElement)]).toEqual([key, true]);
  });

  it('gives every control that can have the keyboard a key, and each a key of its own', () => {
    const controls = [...show(view()).querySelectorAll<HTMLElement>('button, input, summary, select, [tabindex="0"]')];
    expect(controls.length).toBeGreaterThan(15);
    expect(controls.filter(({ dataset }) => !dataset.key)).toEqual([]);
    expect(new Set(controls.map(({ dataset }) => dataset.key)).size).toBe(controls.length);
  });

  it('knows a source by its name where the ids are others, and namesakes by their ids', () => {
    show(view());
    find(`[data-source="${idOf('Ivo Maric')}"]`).focus();
    show(view(renameSources(analysis, '2-')));
    expect(keyOf()).toBe('source/military/Ivo Maric');
    show(view(twins));
    const last = [...document.querySelectorAll<HTMLElement>('.source')].at(-1);
    last?.focus();
    const id = last?.dataset.source;
    show(view(twins));
    expect((document.activeElement as HTMLElement).dataset.source).toBe(id);
  });

  it('leaves the keyboard on the heading of the voice where a source has gone, and on the title where the voice has', () => {
    show(view());
    find(`[data-source="${idOf('Ivo Maric')}"]`).focus();
    show(view(without('Ivo Maric')));
    expect(document.activeElement).toBe(find('[data-voice="military"] h2'));
    show(view());
    find('[data-key="voice/military"]').focus();
    show(view({ ...analysis, sentences: analysis.sentences.filter(({ voice }) => voice !== 'military') }));
    expect(document.activeElement).toBe(find('.voices'));
  });

  it('leaves it on what can have it where the control is out of use', () => {
    show(view());
    find('[data-key="voice/military"]').focus();
    show(view(analysis, 'off'));
    expect(document.activeElement).toBe(find('[data-voice="military"] h2'));
  });

  it('never leaves it on nothing: from an article to reading, to a message, and back', () => {
    show(view());
    find('[data-key="options"]').focus();
    const reading = show(viewReading());
    expect(document.activeElement).toBe(reading);
    show(viewMessage({ title: 'No article', advice: 'Try another.' }, { label: 'Anyway', act: () => {} }));
    expect(document.activeElement).toBe(find('h1'));
    find('.wish').focus();
    show(view());
    expect(document.activeElement).toBe(find('h1'));
  });

  it('takes the keyboard from nobody who has it elsewhere', () => {
    const other = document.createElement('button');
    document.body.append(other);
    show(view());
    other.focus();
    show(view());
    expect(document.activeElement).toBe(other);
  });

  it('keeps open what was, with its content there at once, and the keyboard in it', () => {
    show(view());
    const words = find(`[data-source-id="${idOf('Ivo Maric')}"] .words`) as HTMLDetailsElement;
    words.open = true;
    words.dispatchEvent(new Event('toggle'));
    (find('.save') as HTMLDetailsElement).open = true;
    find('[data-key="copy/military/Ivo Maric"]').focus();
    show(view());
    expect(
      [...document.querySelectorAll('details[open] > summary')].map((s) => (s as HTMLElement).dataset.key),
    ).toEqual(['words/military/Ivo Maric', 'save']);
    expect(keyOf()).toBe('copy/military/Ivo Maric');
  });

  it('is scrolled as far', () => {
    show(view());
    find('.voices').scrollTop = 70;
    show(view());
    expect(find('.voices').scrollTop).toBe(70);
  });
});

describe('a sentence in a later analysis', () => {
  it('is found by its words, else by its number', () => {
    const later = { ...analysis, sentences: analysis.sentences.slice(1) };
    expect(findAgain(analysis, 3, later)).toBe(2);
    expect(findAgain(analysis, 0, later)).toBe(0);
    expect(findAgain(analysis, 99, later)).toBe(later.sentences.length - 1);
  });
});

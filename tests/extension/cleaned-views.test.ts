import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Analysis } from '../../src/analyze';
import { tellSentence } from '../../src/extension/guide/tell-sentence';
import { viewCard } from '../../src/extension/guide/view-card';
import { viewArticle, type Wishes } from '../../src/extension/popup/view-article';
import { viewMessage } from '../../src/extension/popup/view-message';
import { tellState } from '../../src/extension/tell-state';
import { PLAIN_LOOK, PLAIN_MARKS } from '../../src/paint/look';
import { analysis, article } from '../summary/ferry-article';
import { speakEnglish } from './speak-english';

/** Turns all that follows around; text that holds it was not cleaned. */
const TURNS = '\u202e';
const dirty = (text: string | null): string => `${text ?? 'unknown'}${TURNS}`;
/** The ferry article with such a sign in everything that a page decides, its text too. */
const hostile: Analysis = {
  article: {
    ...article,
    outlet: dirty(article.outlet),
    title: dirty(article.title),
    byline: dirty(article.byline),
    published: dirty(article.published),
    text: article.text.replace(/d/gu, TURNS),
  },
  sentences: analysis.sentences,
  attributions: analysis.attributions,
  sources: analysis.sources.map((source) => ({
    ...source,
    name: dirty(source.name),
    role: dirty(source.role),
    aliases: source.aliases.map(dirty),
    because: { ...source.because, words: dirty(source.because.words) },
  })),
};

/** Attributes and texts within a view that hold the sign. */
const findDirty = (view: HTMLElement): readonly string[] =>
  [view, ...view.querySelectorAll('*')].flatMap((part) => [
    ...[...part.attributes].filter(({ value }) => value.includes(TURNS)).map(({ name }) => `${part.tagName} ${name}`),
    ...[...part.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.includes(TURNS))
      .map(() => `${part.tagName}.${part.className}`),
  ]);

beforeEach(speakEnglish);

describe('words of the page are cleaned in every text and attribute', () => {
  it('of the popup', () => {
    const spoken: string[] = [];
    const visit = async (): Promise<{ sentence: number; nth: number; of: number }> => ({ sentence: 2, nth: 1, of: 1 });
    const wishes = {
      speak: (words: string) => spoken.push(words),
      goTo: visit,
      stepThrough: visit,
      openBeside: null,
    } as unknown as Wishes;
    const state = {
      status: 'article',
      analysis: hostile,
      painting: 'on',
      hidden: [],
      plainStories: 0,
      wish: 'article',
    } as const;
    const { main, map } = viewArticle(state, PLAIN_LOOK, wishes);
    for (const fold of main.querySelectorAll('details')) fold.dispatchEvent(new Event('toggle'));
    for (const button of main.querySelectorAll<HTMLElement>('.source')) button.click();
    expect(main.querySelectorAll('.quote').length).toBeGreaterThan(2);
    hostile.sentences.forEach((_, index) => {
      map.moveTo(index);
      expect(findDirty(main)).toEqual([]);
    });
    expect(spoken.filter((words) => words.includes(TURNS))).toEqual([]);
  });

  it('of the card', () => {
    const wishes = { step: vi.fn(), hideVoice: vi.fn(), correct: vi.fn(), close: vi.fn() };
    hostile.sentences.forEach((_, index) => {
      const told = tellSentence(hostile, index);
      if (!told) throw new Error(`There is no sentence ${index}.`);
      expect(findDirty(viewCard(told, PLAIN_MARKS.military, { nth: 1, of: 2 }, wishes))).toEqual([]);
    });
  });

  it.each([
    { status: 'unsupported-language', lang: dirty('xx-') },
    { status: 'failed', detail: dirty('Error') },
  ] as const)('of a message: $status', (state) => {
    expect(findDirty(viewMessage(tellState(state)))).toEqual([]);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { runView } from '../../src/extension/popup/run-view';
import { packReply } from '../../src/extension/reply';
import { analysis } from '../summary/ferry-article';
import { speakEnglish } from './speak-english';

const article = { status: 'article', analysis, painting: 'on', hidden: [], plainStories: 0, wish: 'article' };
/** How the page stands. */
let state: object = article;
/** What it answers. */
const answerTo = (type: string): object => {
  if (type === 'where') return { inView: null };
  return type === 'go-to' ? { visit: { sentence: analysis.sentences.length - 1, nth: 1, of: 1 } } : state;
};
const wordsOf = (role: string): string => document.querySelector(`body > [role="${role}"]`)?.textContent ?? '';
const main = (): HTMLElement | null => document.querySelector('main');
const changePage = async (next: object): Promise<void> => {
  state = next;
  // As the browser hands on the page's word.
  await fakeBrowser.runtime.onMessage.trigger({ type: 'page-changed', by: 'itself', state: { status: 'off-here' } }, {
    id: fakeBrowser.runtime.id,
    tab: { id: 7 },
  } as never);
  await new Promise((done) => setTimeout(done, 20));
};

describe('the view on a page that changes', () => {
  beforeEach(() => {
    fakeBrowser.reset();
    speakEnglish();
    state = article;
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 7, url: 'https://meridian.example/a' }] as never);
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation((async (_tab: number, { type }: { type: string }) =>
      packReply(answerTo(type))) as never);
    vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(false as never);
  });
  afterEach(() => document.body.replaceChildren());
  const open = async (first: object = article): Promise<void> => {
    state = first;
    await runView(document.body, 'panel');
  };

  it('replaces nothing when nothing that is shown has changed', async () => {
    await open();
    const before = main();
    await changePage(structuredClone(article));
    expect(main()).toBe(before);
    await changePage({ ...article, painting: 'off' });
    expect(main()).not.toBe(before);
  });

  it('keeps the keyboard where it was, and the map at its sentence', async () => {
    await open();
    document.querySelector<HTMLElement>('[data-key="source/military/Ivo Maric"]')?.focus();
    document.querySelector('.map')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'End' }));
    const before = main();
    await changePage({ ...article, analysis: { ...analysis, sentences: analysis.sentences.slice(1) } });
    expect(main()).not.toBe(before);
    expect((document.activeElement as HTMLElement).dataset.key).toBe('source/military/Ivo Maric');
    expect(document.querySelector('.map')?.getAttribute('aria-valuenow')).toBe(String(analysis.sentences.length - 1));
  });

  it('says a message as a status, and repeats nothing', async () => {
    await open({ status: 'no-article', reason: 'too-short' });
    const region = document.querySelector('body > [role="status"]');
    expect(wordsOf('status')).toMatch(/^This text is too short to be an article\. \S/);
    expect(wordsOf('alert')).toBe('');
    const [words] = region?.childNodes ?? [];
    await changePage({ status: 'no-article', reason: 'too-short' });
    expect(region?.firstChild).toBe(words);
    await changePage(article);
    expect(region?.isConnected).toBe(true);
    expect(wordsOf('status')).toBe('');
  });

  it.each([[{ status: 'failed', detail: 'Error: no' }], [{ status: 'sold' }]])(
    'says a failure as an alert: %j',
    async (failure) => {
      await open(failure);
      expect(wordsOf('alert')).toMatch(/^Something went wrong while reading\. \S/);
      expect(wordsOf('status')).toBe('');
    },
  );

  it('says that it reads, and leaves the keyboard on the view, when the reader asks for a text all the same', async () => {
    await open({ status: 'no-article', reason: 'too-short' });
    const button = document.querySelector<HTMLElement>('.wish');
    button?.focus();
    state = { ...article, wish: 'anyway' };
    button?.click();
    expect(wordsOf('status')).toBe('Reading this page…');
    expect(document.activeElement).toBe(main());
    await vi.waitFor(() => expect(main()?.className).toBe('article'));
    expect(document.activeElement).toBe(document.querySelector('h1'));
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Outcome, type TextWatch, watchText } from '../../src/article/watch-text';

const LINE = 'The harbour master said that the boat would sail on Friday.';
const STORY = `${LINE} `.repeat(8);

describe('a watch over the text of a page', () => {
  let watch: TextWatch;
  const look = vi.fn<() => Promise<Outcome>>();
  const ours = new Set<Node>();
  const isOurs = vi.fn((node: Node) => ours.has(node));
  let hidden = false;
  beforeEach(() => {
    vi.useFakeTimers();
    hidden = false;
    vi.spyOn(document, 'hidden', 'get').mockImplementation(() => hidden);
    ours.clear();
    isOurs.mockClear();
    look.mockReset().mockResolvedValue('nothing-new');
    document.body.innerHTML = '<main><p>Now</p></main><aside></aside>';
    watch = watchText(document, isOurs, look);
  });
  afterEach(() => {
    watch.stop();
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  const looksAfter = async (time: number): Promise<number> => {
    await vi.advanceTimersByTimeAsync(time);
    return look.mock.calls.length;
  };
  const add = (to: string, words: string): void => {
    document.querySelector(to)?.append(Object.assign(document.createElement('p'), { textContent: words }));
  };

  it('looks once for many changes, a moment after the first', async () => {
    for (let nth = 0; nth < 20; nth += 1) add('main', LINE);
    expect(await looksAfter(200)).toBe(0);
    expect(await looksAfter(100)).toBe(1);
    expect(await looksAfter(60_000)).toBe(1);
  });

  it('looks when text that is painted changes or goes, however short', async () => {
    const text = document.querySelector('p')?.firstChild as Text;
    text.data = 'Then';
    expect(await looksAfter(300)).toBe(0);
    ours.add(text);
    text.data = 'Now';
    expect(await looksAfter(300)).toBe(1);
    document.querySelector('main')?.replaceChildren();
    expect(await looksAfter(300)).toBe(2);
  });

  it('looks again soon, as often as painted words are wrapped and unwrapped by a reading voice', async () => {
    const text = document.querySelector('p')?.firstChild as Text;
    ours.add(text);
    for (let word = 1; word <= 40; word += 1) {
      text.data = `Now ${word}`;
      expect(await looksAfter(300)).toBe(word);
    }
  });

  it('looks after a click, and when a <details> opens', async () => {
    document.querySelector('p')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(await looksAfter(600)).toBe(1);
    document.querySelector('aside')?.dispatchEvent(new Event('toggle'));
    expect(await looksAfter(600)).toBe(2);
  });

  it('lets a place that never is the article wait, but not for a whole story, nor one that is', async () => {
    for (let nth = 0; nth < 6; nth += 1) {
      add('aside', LINE);
      await looksAfter(1000);
    }
    expect(look).toHaveBeenCalledTimes(3);
    add('aside', STORY);
    expect(await looksAfter(300)).toBe(4);
    add('main', LINE);
    expect(await looksAfter(300)).toBe(5);
    add('aside', LINE);
    expect(await looksAfter(29_000)).toBe(5);
    expect(await looksAfter(3_000)).toBe(6);
  });

  it('looks twelve times at once, then every ten seconds', async () => {
    look.mockResolvedValue('something-new');
    for (let nth = 0; nth < 20; nth += 1) {
      add('main', STORY);
      await looksAfter(300);
    }
    expect(look).toHaveBeenCalledTimes(12);
    await looksAfter(10_000);
    expect(look).toHaveBeenCalledTimes(13);
  });

  it('does not look while it is looking, and looks again at what came meanwhile', async () => {
    let done = (_: Outcome): void => {};
    look.mockImplementationOnce(
      () =>
        new Promise((resolve) => {
          done = resolve;
        }),
    );
    add('main', LINE);
    await looksAfter(300);
    add('main', LINE);
    expect(await looksAfter(1_000)).toBe(1);
    done('something-new');
    expect(await looksAfter(300)).toBe(2);
  });

  it('takes a small share of the time, however long a look takes and however long the page changes', async () => {
    look.mockImplementation(() => new Promise((resolve) => setTimeout(() => resolve('something-new'), 3000)));
    for (let second = 0; second < 3600; second += 1) {
      add('main', STORY);
      await looksAfter(1000);
      document.querySelector('main')?.replaceChildren();
    }
    // Three seconds each, of 3% of an hour and what may be spent at once.
    expect(look).toHaveBeenCalledTimes(Math.ceil((3600 * 0.03 + 2) / 3));
  });

  it('does nothing while the page is hidden, and looks once when it is shown again and has changed', async () => {
    const aside = document.querySelector('aside');
    aside?.append('Now');
    add('main', STORY);
    await looksAfter(100);
    hidden = true;
    for (let second = 0; second < 60; second += 1) {
      aside?.replaceChildren(STORY);
      aside?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      watch.lookSoon();
      expect(await looksAfter(1000)).toBe(0);
    }
    expect(isOurs).not.toHaveBeenCalled();
    hidden = false;
    watch.catchUp();
    watch.catchUp();
    expect(await looksAfter(60_000)).toBe(1);
    watch.catchUp();
    expect(await looksAfter(60_000)).toBe(1);
  });

  it('watches a shadow root that it is told of', async () => {
    const root = document.querySelector('aside')?.attachShadow({ mode: 'open' });
    if (!root) throw new Error('There is no place for a shadow root.');
    root.append(LINE);
    expect(await looksAfter(300)).toBe(0);
    watch.add(root);
    root.append(LINE);
    expect(await looksAfter(300)).toBe(1);
  });

  it('ends without a trace', async () => {
    add('main', STORY);
    await looksAfter(0);
    watch.stop();
    expect(vi.getTimerCount()).toBe(0);
    add('main', STORY);
    expect(await looksAfter(60_000)).toBe(0);
  });
});

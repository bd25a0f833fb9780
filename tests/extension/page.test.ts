import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Analysis } from '../../src/analyze';
import type { Article, Reading } from '../../src/article/article';
import { LONGEST_TEXT } from '../../src/extension/messages';
import { openPage, type Page } from '../../src/extension/page';
import type { Voice } from '../../src/voices/voice';

/** What happy-dom lacks of painting, as far as a page can tell. */
class FakeHighlight extends Set<object> {
  priority = 0;
}

const SENTENCES: readonly (readonly [string, Voice])[] = [
  ['Ferries run again.', 'reporter'],
  ['The army said so.', 'military'],
  ['A mayor agreed.', 'government'],
];

/** A page of one paragraph a sentence, read the plainest way. */
const readPage = (lang: string | null = 'en'): Reading => {
  const nodes = [...document.querySelectorAll('p')].map((p) => p.firstChild as Text);
  const text = nodes.map((node) => node.data).join('\n');
  let start = 0;
  const spans = nodes.map((node) => {
    const span = { start, end: start + node.data.length };
    start = span.end + 1;
    return span;
  });
  const article: Article = {
    url: document.location.href,
    outlet: null,
    title: null,
    byline: null,
    lang,
    text,
    blocks: spans.map((span) => ({ kind: 'paragraph', span })),
  };
  const toRange = (wanted: { start: number }): StaticRange[] => {
    const node = nodes[spans.findIndex((span) => span.start === wanted.start)];
    return node?.isConnected
      ? [{ startContainer: node, startOffset: 0, endContainer: node, endOffset: node.data.length, collapsed: false }]
      : [];
  };
  return { status: 'article', article, toRange };
};

const analyzePage = async (article: Article): Promise<Analysis> => ({
  article,
  sentences: article.blocks.map(({ span }, block) => ({
    sentence: { span, block },
    voice: SENTENCES[block]?.[1] ?? 'reporter',
    sourceId: null,
    attribution: null,
    confidence: 1,
  })),
  attributions: [],
  sources: [],
});

describe('a page', () => {
  const registry = new Map<string, FakeHighlight>();
  const opened: Page[] = [];
  beforeEach(() => {
    vi.useFakeTimers();
    registry.clear();
    vi.stubGlobal('Highlight', FakeHighlight);
    vi.stubGlobal('CSS', { highlights: registry });
    document.adoptedStyleSheets = [];
    document.body.innerHTML = SENTENCES.map(([words]) => `<p>${words}</p>`).join('');
    history.replaceState(null, '', '#start');
  });
  afterEach(() => {
    for (const page of opened.splice(0)) page.close();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const open = (read: () => Reading = readPage, analysis = analyzePage) => {
    const analyze = vi.fn(analysis);
    const isAbandoned = vi.fn(() => false);
    const page = openPage(document, { read, analyze, isAbandoned });
    opened.push(page);
    return { page, analyze, isAbandoned };
  };
  const painted = (): string[] => [...registry.keys()].sort();
  const ALL = ['voice-v1-government', 'voice-v1-military'];

  it('paints what is not the reporter’s, and says how it stands', async () => {
    const { page } = open();
    expect(await page.answer({ type: 'show' })).toMatchObject({ status: 'article', painting: 'on', hidden: [] });
    expect(painted()).toEqual(ALL);
    expect(document.adoptedStyleSheets).toHaveLength(1);
  });

  it('goes off without a trace and on again without a second analysis', async () => {
    const { page, analyze } = open();
    await page.answer({ type: 'toggle' });
    expect(await page.answer({ type: 'toggle' })).toMatchObject({ painting: 'off' });
    expect([painted(), document.adoptedStyleSheets]).toEqual([[], []]);
    expect(await page.answer({ type: 'toggle' })).toMatchObject({ painting: 'on' });
    expect(painted()).toEqual(ALL);
    expect(analyze).toHaveBeenCalledTimes(1);
  });

  it('stays off until the reader switches it on or goes elsewhere', async () => {
    const { page } = open();
    await page.answer({ type: 'show' });
    await page.answer({ type: 'toggle' });
    expect(await page.answer({ type: 'show' })).toMatchObject({ painting: 'off' });
    expect(painted()).toEqual([]);
    history.replaceState(null, '', '#elsewhere');
    document.body.innerHTML = '<p>Another story.</p><p>The army said more.</p>';
    expect(await page.answer({ type: 'show' })).toMatchObject({ painting: 'on' });
  });

  it('analyses anew when the text has changed', async () => {
    const { page, analyze } = open();
    await page.answer({ type: 'show' });
    document.body.append(Object.assign(document.createElement('p'), { textContent: 'More came in.' }));
    await page.answer({ type: 'show' });
    expect(analyze).toHaveBeenCalledTimes(2);
  });

  it('does as it is told in turn, also while an analysis runs', async () => {
    const { page } = open();
    const [shown, toggled] = await Promise.all([page.answer({ type: 'show' }), page.answer({ type: 'toggle' })]);
    expect([shown, toggled]).toMatchObject([{ painting: 'on' }, { painting: 'off' }]);
    expect(painted()).toEqual([]);
  });

  it('remembers a hidden voice over off and on', async () => {
    const { page } = open();
    await page.answer({ type: 'show' });
    expect(await page.answer({ type: 'hide-voice', voice: 'military' })).toEqual({ hidden: ['military'] });
    await page.answer({ type: 'toggle' });
    expect(await page.answer({ type: 'toggle' })).toMatchObject({ hidden: ['military'] });
    expect(painted()).toEqual(['voice-v1-government']);
    await page.answer({ type: 'show-voice', voice: 'military' });
    expect(painted()).toEqual(ALL);
  });

  it.each([
    ['a language it cannot read', () => readPage('de'), { status: 'unsupported-language', lang: 'de' }],
    [
      'no article',
      (): Reading => ({ status: 'no-article', reason: 'too-short' }),
      { status: 'no-article', reason: 'too-short' },
    ],
  ])('asks for no analysis of %s', async (_, read, state) => {
    const { page, analyze } = open(read);
    expect(await page.answer({ type: 'show' })).toEqual(state);
    expect(analyze).not.toHaveBeenCalled();
    expect(painted()).toEqual([]);
  });

  it('asks for no analysis of a text over the cap', async () => {
    document.body.innerHTML = `<p>${'a'.repeat(LONGEST_TEXT + 1)}</p>`;
    const { page, analyze } = open();
    expect(await page.answer({ type: 'show' })).toEqual({ status: 'too-long' });
    expect(analyze).not.toHaveBeenCalled();
  });

  it('gets over an analysis that fails', async () => {
    const { page, analyze } = open();
    analyze.mockRejectedValueOnce(new Error('asleep'));
    await expect(page.answer({ type: 'show' })).rejects.toThrow('asleep');
    expect(await page.answer({ type: 'show' })).toMatchObject({ painting: 'on' });
  });

  it('paints a page that built itself anew while it was analysed', async () => {
    const { page } = open(readPage, async (article) => {
      const before = document.body.innerHTML;
      document.body.innerHTML = '';
      document.body.innerHTML = before;
      return analyzePage(article);
    });
    await page.answer({ type: 'show' });
    expect(registry.get('voice-v1-military')?.size).toBe(1);
  });

  it('lays its paint again five times, then lets the page have its way', async () => {
    const { page } = open();
    await page.answer({ type: 'show' });
    for (let time = 1; time <= 5; time += 1) {
      registry.clear();
      await vi.advanceTimersByTimeAsync(1000);
      expect(painted()).toEqual(ALL);
    }
    registry.clear();
    await vi.advanceTimersByTimeAsync(5000);
    expect(painted()).toEqual([]);
  });

  it('follows an article that is updated in place, and leaves what stands at another address alone', async () => {
    const { page, analyze } = open();
    await page.answer({ type: 'show' });
    const update = async (words: string): Promise<void> => {
      document.body.innerHTML = document.body.innerHTML.replace(/The army said .*?\./, `The army said ${words}.`);
      await vi.advanceTimersByTimeAsync(300);
    };
    await update('more');
    expect([painted(), analyze.mock.calls.length]).toEqual([ALL, 2]);
    history.pushState(null, '', '#next');
    await update('something else');
    expect([painted(), analyze.mock.calls.length]).toEqual([[], 2]);
  });

  it('stops following a page that rewrites its article without end', async () => {
    const read = vi.fn(readPage);
    const { page } = open(read);
    await page.answer({ type: 'show' });
    for (let time = 1; time <= 40; time += 1) {
      document.body.innerHTML = `${document.body.innerHTML}`;
      await vi.advanceTimersByTimeAsync(300);
    }
    expect(read.mock.calls.length).toBeLessThanOrEqual(23);
    expect(painted()).toEqual([]);
  });

  it('takes all paint off once the extension is gone', async () => {
    const { page, isAbandoned } = open();
    await page.answer({ type: 'show' });
    isAbandoned.mockReturnValue(true);
    await vi.advanceTimersByTimeAsync(1000);
    expect([painted(), document.adoptedStyleSheets]).toEqual([[], []]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('takes all paint off when it is closed', async () => {
    const { page } = open();
    await page.answer({ type: 'show' });
    page.close();
    expect([painted(), document.adoptedStyleSheets]).toEqual([[], []]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

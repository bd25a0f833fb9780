import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Analysis } from '../../src/analyze';
import type { Article, Reading, Wish } from '../../src/article/article';
import type { Guide } from '../../src/extension/guide/open-guide';
import type { PageState } from '../../src/extension/messages';
import { openPage, type Page, type PageTools } from '../../src/extension/page';
import { PLAIN_LOOK } from '../../src/paint/look';
import type { Voice } from '../../src/voices/voice';
import { FakeHighlight, FakeSheet } from './fake-highlight';

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
    published: null,
    isLiveBlog: false,
    entries: [],
    isCut: false,
    isTruncated: false,
    text,
    blocks: spans.map((span) => ({ kind: 'paragraph', span })),
  };
  const toRange = (wanted: { start: number }): StaticRange[] => {
    const node = nodes[spans.findIndex((span) => span.start === wanted.start)];
    return node?.isConnected
      ? [{ startContainer: node, startOffset: 0, endContainer: node, endOffset: node.data.length, collapsed: false }]
      : [];
  };
  return { status: 'article', article, toRange, focus: null, isInView: () => true };
};

const analyzePage = async (article: Article): Promise<Analysis> => ({
  article,
  sentences: article.blocks.map(({ span }, block) => ({
    sentence: { span, block },
    voice: SENTENCES[block]?.[1] ?? 'reporter',
    sourceId: null,
    attribution: null,
    confidence: 1,
    certainty: 1,
  })),
  attributions: [],
  sources: [],
});

const makeGuide = () => ({
  goTo: vi.fn<Guide['goTo']>(() => null),
  step: vi.fn<Guide['step']>(() => ({ sentence: 1, nth: 1, of: 2 })),
  stepThrough: vi.fn<Guide['stepThrough']>(() => null),
  recolour: vi.fn<Guide['recolour']>(),
  inView: vi.fn<Guide['inView']>(async () => ({ first: 0, last: 2 })),
  close: vi.fn(),
});

describe('a page', () => {
  const registry = new Map<string, FakeHighlight>();
  const opened: Page[] = [];
  beforeEach(() => {
    vi.useFakeTimers();
    registry.clear();
    vi.stubGlobal('Highlight', FakeHighlight);
    vi.stubGlobal('scheduler', { yield: async () => {} });
    vi.stubGlobal('CSS', { highlights: registry });
    vi.stubGlobal('CSSStyleSheet', FakeSheet);
    document.adoptedStyleSheets = [];
    document.body.innerHTML = SENTENCES.map(([words]) => `<p>${words}</p>`).join('');
    history.replaceState(null, '', '#start');
  });
  afterEach(() => {
    for (const page of opened.splice(0)) page.close();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const open = (read: (wish: Wish) => Reading = () => readPage(), analysis = analyzePage) => {
    const analyze = vi.fn(analysis);
    const whyNot = vi.fn(async (): Promise<PageState | null> => null);
    const isAbandoned = vi.fn(() => false);
    const guides: ReturnType<typeof makeGuide>[] = [];
    const guide = (): Guide => {
      const made = makeGuide();
      guides.push(made);
      return made;
    };
    const tell = vi.fn<PageTools['tell']>();
    /** How often the page has said that it changed by itself. */
    const countChanges = (): number => tell.mock.calls.filter(([, by]) => by === 'itself').length;
    const page = openPage(document, {
      read: async (wish) => read(wish),
      analyze,
      whyNot,
      isAbandoned,
      isYoung: () => false,
      tell,
      look: () => PLAIN_LOOK,
      guide,
    });
    opened.push(page);
    return { page, analyze, whyNot, isAbandoned, tell, countChanges, guides };
  };
  const painted = (): string[] => [...registry.keys()].sort();
  const ALL = ['voice-v1-government', 'voice-v1-military'];
  const tick = (time: number): Promise<unknown> => vi.advanceTimersByTimeAsync(time);
  const write = (...paragraphs: readonly string[]): void => {
    document.body.innerHTML = paragraphs.map((words) => `<p>${words}</p>`).join('');
  };
  const LATER = 'The army said on Tuesday that it would leave the bridge and go home.';

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

  it('is read, and neither analysed nor followed, where it turns out that the reader has switched the site off', async () => {
    const read = vi.fn(() => readPage());
    const { page, analyze, whyNot } = open(read);
    whyNot.mockResolvedValue({ status: 'off-here' });
    expect(await page.answer({ type: 'show' })).toEqual({ status: 'off-here' });
    history.replaceState(null, '', '#next');
    await vi.advanceTimersByTimeAsync(5000);
    expect(read).toHaveBeenCalledTimes(1);
    expect(analyze).not.toHaveBeenCalled();
    expect(painted()).toEqual([]);
    whyNot.mockResolvedValue(null);
    expect(await page.answer({ type: 'show' })).toMatchObject({ painting: 'on' });
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

  it('says so when an analysis fails, and tries again when it is asked', async () => {
    const { page, analyze, tell } = open();
    analyze.mockRejectedValueOnce(new Error('asleep'));
    expect(await page.answer({ type: 'show' })).toEqual({ status: 'failed', detail: 'Error: asleep' });
    expect(tell).toHaveBeenLastCalledWith({ status: 'failed', detail: 'Error: asleep' }, 'request');
    expect(await page.answer({ type: 'show' })).toMatchObject({ painting: 'on' });
  });

  it('takes old paint off and says so when the analysis of a new text fails, and tries again at the next change', async () => {
    const { page, analyze, tell } = open();
    await page.answer({ type: 'show' });
    analyze.mockRejectedValueOnce(new Error('asleep'));
    write('Ferries run again.', LATER);
    await tick(300);
    expect(tell).toHaveBeenLastCalledWith({ status: 'failed', detail: 'Error: asleep' }, 'itself');
    expect(painted()).toEqual([]);
    write('Ferries run again.', LATER);
    await tick(300);
    expect(tell).toHaveBeenLastCalledWith(expect.objectContaining({ painting: 'on' }), 'itself');
    expect(painted()).toEqual(['voice-v1-military']);
  });

  it('says so when it cannot be read or analysed anew', async () => {
    const read = vi.fn(() => readPage());
    const { page, analyze, tell } = open(read);
    await page.answer({ type: 'show' });
    analyze.mockRejectedValueOnce(new Error('asleep'));
    expect(await page.answer({ type: 'refresh' })).toEqual({ status: 'failed', detail: 'Error: asleep' });
    expect(tell).toHaveBeenLastCalledWith({ status: 'failed', detail: 'Error: asleep' }, 'itself');
    await page.answer({ type: 'show' });
    read.mockImplementationOnce(() => {
      throw new TypeError('no tree');
    });
    write('Ferries run again.', LATER);
    await tick(300);
    expect(tell).toHaveBeenLastCalledWith({ status: 'failed', detail: 'TypeError: no tree' }, 'itself');
    expect(painted()).toEqual([]);
  });

  it('paints a page that built itself anew while it was analysed', async () => {
    const { page } = open(
      () => readPage(),
      async (article) => {
        const before = document.body.innerHTML;
        document.body.innerHTML = '';
        document.body.innerHTML = before;
        return analyzePage(article);
      },
    );
    await page.answer({ type: 'show' });
    expect(registry.get('voice-v1-military')?.size).toBe(1);
  });

  it('lays its paint again five times, then takes all of it off and says that it is lost', async () => {
    const { page, tell } = open();
    await page.answer({ type: 'show' });
    for (let time = 1; time <= 5; time += 1) {
      registry.delete('voice-v1-military');
      await tick(1000);
      expect(painted()).toEqual(ALL);
    }
    expect(tell).toHaveBeenCalledTimes(1);
    registry.delete('voice-v1-military');
    await tick(1000);
    expect([painted(), document.adoptedStyleSheets]).toEqual([[], []]);
    expect(tell).toHaveBeenLastCalledWith(expect.objectContaining({ painting: 'lost' }), 'itself');
    await tick(10_000);
    expect(tell).toHaveBeenCalledTimes(2);
  });

  const lose = async (): Promise<void> => {
    for (let time = 1; time <= 6; time += 1) {
      registry.clear();
      await tick(1000);
    }
  };

  it('stays lost when it is looked at or changes without a new text, until the reader wants it painted again', async () => {
    const { page, analyze } = open();
    await page.answer({ type: 'show' });
    await lose();
    expect(await page.answer({ type: 'show' })).toMatchObject({ painting: 'lost' });
    write(...SENTENCES.map(([words]) => words));
    await tick(1000);
    expect(await page.answer({ type: 'show' })).toMatchObject({ painting: 'lost' });
    expect(await page.answer({ type: 'refresh' })).toMatchObject({ painting: 'lost' });
    expect(painted()).toEqual([]);
    expect(await page.answer({ type: 'toggle' })).toMatchObject({ painting: 'on' });
    expect(painted()).toEqual(ALL);
    registry.clear();
    await tick(1000);
    expect(painted()).toEqual(ALL);
    expect(analyze).toHaveBeenCalledTimes(2);
  });

  it('is painted again after it was lost when its text is another', async () => {
    const { page } = open();
    await page.answer({ type: 'show' });
    await lose();
    write('Ferries run again.', LATER);
    await tick(300);
    expect(painted()).toEqual(['voice-v1-military']);
  });

  it('counts what the page does to its paint also while the page builds itself anew', async () => {
    const { page, tell } = open();
    await page.answer({ type: 'show' });
    for (let time = 1; time <= 6; time += 1) {
      write(...SENTENCES.map(([words]) => words));
      await tick(300);
      registry.clear();
      await tick(1000);
    }
    expect(tell).toHaveBeenLastCalledWith(expect.objectContaining({ painting: 'lost' }), 'itself');
  });

  it('follows an article that is updated in place, and to another address', async () => {
    const { page, analyze, countChanges } = open();
    await page.answer({ type: 'show' });
    write(SENTENCES[0]?.[0] ?? '', LATER);
    await tick(300);
    expect([painted(), analyze.mock.calls.length, countChanges()]).toEqual([['voice-v1-military'], 2, 1]);
    history.pushState(null, '', '#next');
    write('Another story.', LATER, 'A mayor agreed with all of it.');
    await tick(1000);
    expect([painted(), analyze.mock.calls.length, countChanges()]).toEqual([ALL, 3, 2]);
  });

  it('reads on when paragraphs come, and leaves short labels alone', async () => {
    const read = vi.fn(() => readPage());
    const { page, analyze } = open(read);
    await page.answer({ type: 'show' });
    const before = read.mock.calls.length;
    document.body.append(Object.assign(document.createElement('i'), { textContent: '12 comments' }));
    await tick(1000);
    expect(read).toHaveBeenCalledTimes(before);
    document.body.append(Object.assign(document.createElement('p'), { textContent: LATER }));
    await tick(300);
    expect(analyze).toHaveBeenCalledTimes(2);
  });

  it('leaves the old paint on until the new is there', async () => {
    let answer = (): void => {};
    const { page, analyze } = open();
    await page.answer({ type: 'show' });
    const [old] = [registry.get('voice-v1-military')];
    analyze.mockImplementationOnce(async (article) => {
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
      return analyzePage(article);
    });
    document.body.append(Object.assign(document.createElement('p'), { textContent: LATER }));
    await tick(300);
    expect(registry.get('voice-v1-military')).toBe(old);
    answer();
    await tick(0);
    expect(registry.get('voice-v1-military')).not.toBe(old);
    expect([painted(), document.adoptedStyleSheets.length]).toEqual([ALL, 1]);
  });

  it('reads a page that rewrites its article without end only so often, and keeps it painted', async () => {
    const read = vi.fn(() => readPage());
    const { page, analyze, countChanges } = open(read);
    await page.answer({ type: 'show' });
    for (let time = 1; time <= 600; time += 1) {
      document.body.innerHTML = `${document.body.innerHTML}`;
      await tick(100);
    }
    expect(read.mock.calls.length).toBeLessThanOrEqual(12 + 6 + 2);
    expect(analyze).toHaveBeenCalledTimes(1);
    expect(countChanges()).toBe(0);
    await tick(10_000);
    expect(registry.get('voice-v1-military')?.size).toBe(1);
  });

  it('looks ever less often at a place that changes but never is the article', async () => {
    const read = vi.fn(() => readPage());
    const { page } = open(read);
    const ticker = document.body.appendChild(document.createElement('aside'));
    await page.answer({ type: 'show' });
    const before = read.mock.calls.length;
    for (let time = 1; time <= 280; time += 1) {
      ticker.textContent = `${time}: the markets are moving again in the east and in the west`;
      await tick(100);
    }
    expect(read.mock.calls.length - before).toBe(3);
  });

  it('paints an article that comes after the reader has asked', async () => {
    document.body.innerHTML = '';
    const { page, countChanges } = open(() => {
      const reading = readPage();
      return reading.status === 'article' && reading.article.text !== ''
        ? reading
        : { status: 'no-article', reason: 'no-text' };
    });
    expect(await page.answer({ type: 'show' })).toMatchObject({ reason: 'no-text' });
    write('Ferries run again.', LATER);
    await tick(300);
    expect(painted()).toEqual(['voice-v1-military']);
    expect(countChanges()).toBe(1);
  });

  it('goes with the reader to the next story, whether they scroll or only the address tells, and leaves the one before painted', async () => {
    document.body.innerHTML = '<p>Ferries run again.</p><p>The army said so.</p><section></section>';
    const second = document.createElement('p');
    second.textContent = 'A mayor agreed with all of it, and the army said nothing.';
    document.querySelector('section')?.append(second);
    let at = 0;
    const analyses: number[] = [];
    const { page, countChanges } = open(
      () => {
        const reading = readPage();
        if (reading.status !== 'article') return reading;
        const was = at;
        const [start, end] = at === 0 ? [0, 36] : [37, reading.article.text.length];
        const blocks = reading.article.blocks.filter(({ span }) => span.start >= start && span.end <= end);
        const toOwn = ({ start: from }: { start: number }): StaticRange[] =>
          reading.toRange({ start: from + start, end });
        const article = {
          ...reading.article,
          text: reading.article.text.slice(start, end),
          blocks: blocks.map((block, index) => ({
            kind: index === 0 ? ('headline' as const) : block.kind,
            span: { start: block.span.start - start, end: block.span.end - start },
          })),
        };
        return { ...reading, article, toRange: toOwn, isInView: () => at === was };
      },
      async (article) => {
        analyses.push(article.text.length);
        const analysis = await analyzePage(article);
        return {
          ...analysis,
          sentences: analysis.sentences.map((spoken) => ({
            ...spoken,
            voice: article.text.startsWith('A mayor') ? 'government' : 'military',
          })),
        };
      },
    );
    await page.answer({ type: 'show' });
    expect(painted()).toEqual(['voice-v1-military']);
    at = 1;
    document.dispatchEvent(new Event('scroll'));
    await tick(400);
    expect([painted(), countChanges()]).toEqual([ALL, 1]);
    at = 0;
    history.pushState(null, '', '#first');
    await tick(1100);
    expect([painted(), countChanges(), analyses.length]).toEqual([ALL, 2, 2]);
  });

  it('reads what the reader insists on, until the page moves on', async () => {
    const read = vi.fn(
      (wish: Wish): Reading => (wish === 'anyway' ? readPage() : { status: 'no-article', reason: 'not-an-article' }),
    );
    const { page } = open(read);
    expect(await page.answer({ type: 'show' })).toMatchObject({ reason: 'not-an-article' });
    expect(await page.answer({ type: 'read', wish: 'anyway' })).toMatchObject({ painting: 'on', wish: 'anyway' });
    expect(painted()).toEqual(ALL);
    expect(await page.answer({ type: 'show' })).toMatchObject({ painting: 'on', wish: 'anyway' });
    history.pushState(null, '', '#next');
    write('Something else.', LATER);
    await tick(1300);
    expect(painted()).toEqual([]);
  });

  it('shows what a selection touches, also when it is asked again without a selection', async () => {
    const focus = { start: 19, end: 25 };
    let isSelected = true;
    const read = (wish: Wish): Reading => {
      const reading = readPage();
      if (wish !== 'selection' || reading.status !== 'article') return reading;
      return isSelected ? { ...reading, focus } : { status: 'no-article', reason: 'nothing-selected' };
    };
    const { page, analyze } = open(read);
    const state = await page.answer({ type: 'read', wish: 'selection' });
    expect(state).toMatchObject({ wish: 'selection', analysis: { sentences: [{ voice: 'military' }] } });
    expect(painted()).toEqual(['voice-v1-military']);
    isSelected = false;
    await page.answer({ type: 'toggle' });
    expect(await page.answer({ type: 'toggle' })).toMatchObject({ wish: 'selection', painting: 'on' });
    expect(painted()).toEqual(['voice-v1-military']);
    expect(await page.answer({ type: 'read', wish: 'article' })).toMatchObject({ wish: 'article' });
    expect(painted()).toEqual(ALL);
    expect(analyze).toHaveBeenCalledTimes(1);
    expect(await page.answer({ type: 'read', wish: 'selection' })).toMatchObject({ reason: 'nothing-selected' });
    expect(painted()).toEqual([]);
    expect(await page.answer({ type: 'show' })).toMatchObject({ wish: 'article', painting: 'on' });
  });

  it('takes all paint off once the extension is gone', async () => {
    const { page, isAbandoned } = open();
    await page.answer({ type: 'show' });
    isAbandoned.mockReturnValue(true);
    await vi.advanceTimersByTimeAsync(1000);
    expect([painted(), document.adoptedStyleSheets]).toEqual([[], []]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('has a guide for as long as it is painted', async () => {
    const { page, guides } = open();
    expect(await page.answer({ type: 'where' })).toEqual({ inView: null });
    await page.answer({ type: 'show' });
    await page.answer({ type: 'show' });
    expect(guides).toHaveLength(1);
    expect(await page.answer({ type: 'where' })).toEqual({ inView: { first: 0, last: 2 } });
    await page.answer({ type: 'toggle' });
    expect(guides[0]?.close).toHaveBeenCalledOnce();
    expect(await page.answer({ type: 'step-through', to: 'next', sourceId: 's0' })).toEqual({ visit: null });
    expect(guides[0]?.stepThrough).not.toHaveBeenCalled();
  });

  it('paints itself before the first step', async () => {
    const { page, guides } = open();
    expect(await page.answer({ type: 'step', to: 'next' })).toEqual({ visit: { sentence: 1, nth: 1, of: 2 } });
    expect(painted()).toEqual(ALL);
    expect(guides[0]?.step).toHaveBeenCalledWith('next');
  });

  it('is analysed anew when the reader knows better, but only if it has been analysed', async () => {
    const { page, analyze } = open();
    expect(await page.answer({ type: 'refresh' })).toBeNull();
    await page.answer({ type: 'show' });
    expect(await page.answer({ type: 'refresh' })).toMatchObject({ painting: 'on' });
    expect(analyze).toHaveBeenCalledTimes(2);
  });

  it('takes all paint off when it is closed', async () => {
    const { page } = open();
    await page.answer({ type: 'show' });
    page.close();
    expect([painted(), document.adoptedStyleSheets]).toEqual([[], []]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

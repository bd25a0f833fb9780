import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Analysis } from '../../src/analyze';
import type { Article } from '../../src/article/article';
import { noteAsked } from '../../src/extension/asked';
import type { PageRequest } from '../../src/extension/messages';
import { packReply, unpackReply } from '../../src/extension/reply';
import { servePage } from '../../src/extension/serve-page';
import { FakeHighlight } from './fake-highlight';

const PARAGRAPHS = [
  'The old pier will stay closed until spring, Mayor Ilse Brandt said on Monday, after a storm had torn away two of its planks.',
  'Workers from the harbour office put up a fence in the early morning, and two divers began to look at the wooden piles below.',
  'Ferries now leave from the northern quay, which lies a short walk from the market and has a waiting room of its own.',
  'The pier was built some ninety years ago for fishing boats, and has been repaired twice since, the last time after a fire.',
  'A new timetable hangs at both quays, and the tickets that were bought for the old pier remain valid for the whole season.',
];

/** One paragraph a block; the first is the mayor's. */
const analyze = (article: Article): Analysis => ({
  article,
  sentences: article.blocks.map(({ span }, block) => ({
    sentence: { span, block },
    voice: block === 0 ? 'government' : 'reporter',
    sourceId: null,
    attribution: null,
    confidence: 1,
  })),
  attributions: [],
  sources: [],
});

describe('a content script', () => {
  const registry = new Map<string, FakeHighlight>();
  let ask: (request: PageRequest) => Promise<unknown> = async () => undefined;
  let send = vi.fn();
  /** Lets the background answer. */
  let goOn = (): void => {};
  beforeEach(() => {
    fakeBrowser.reset();
    Reflect.deleteProperty(globalThis, Symbol.for('sourcelight-asked'));
    registry.clear();
    vi.stubGlobal('Highlight', FakeHighlight);
    vi.stubGlobal('scheduler', { yield: async () => {} });
    vi.stubGlobal('CSS', { highlights: registry });
    // The page of an earlier test, which stays painted, would get its paint back in a later one that takes more than a second.
    vi.stubGlobal('setInterval', () => 0);
    document.adoptedStyleSheets = [];
    history.replaceState(null, '', '/harbour/old-pier-closed');
    document.documentElement.lang = 'en';
    document.head.innerHTML =
      '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Old pier closed"}</script>';
    document.body.innerHTML = `<article><h1>Old pier closed</h1>${PARAGRAPHS.map((words) => `<p>${words}</p>`).join('')}</article>`;
    const open = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    send = vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async (message: {
      readonly type: string;
      readonly article: Article;
    }) => {
      await open;
      return message.type === 'analyze'
        ? packReply({ status: 'analyzed', analysis: analyze(message.article) })
        : undefined;
    }) as never) as never;
    vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((listener: unknown) => {
      ask = (request) =>
        new Promise((resolve) => {
          (listener as (message: object, sender: object, reply: (value: unknown) => void) => void)(
            request,
            { id: fakeBrowser.runtime.id },
            (reply) => resolve(unpackReply(reply)),
          );
        });
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  const asked = (type: string): number => send.mock.calls.filter(([message]) => message.type === type).length;
  const isPainted = (): boolean => registry.size > 0;

  it('begins at once on a page the reader has asked for, and answers the request that comes later with what it has begun', async () => {
    noteAsked();
    servePage(document);
    await vi.waitFor(() => expect(asked('analyze')).toBe(1));
    const state = ask({ type: 'show' });
    goOn();
    expect(await state).toMatchObject({ status: 'article', painting: 'on' });
    expect([isPainted(), asked('analyze'), asked('arrived')]).toEqual([true, 1, 0]);
  });

  it('takes the first wish to switch for what it has begun, and the second for another', async () => {
    noteAsked();
    servePage(document);
    const [first, second] = [ask({ type: 'toggle' }), ask({ type: 'toggle' })];
    goOn();
    expect(await first).toMatchObject({ painting: 'on' });
    expect(await second).toMatchObject({ painting: 'off' });
    expect(isPainted()).toBe(false);
  });

  it('switches off what it had begun and ended before anybody asked', async () => {
    noteAsked();
    servePage(document);
    goOn();
    await vi.waitFor(() => expect(isPainted()).toBe(true));
    await new Promise((resolve) => setTimeout(resolve));
    expect(await ask({ type: 'toggle' })).toMatchObject({ painting: 'off' });
  });

  it('paints nothing on a site that the reader has switched off', async () => {
    await fakeBrowser.storage.sync.set({ settings: { version: 1, offSites: [document.location.hostname] } });
    noteAsked();
    servePage(document);
    goOn();
    expect(await ask({ type: 'show' })).toEqual({ status: 'off-here' });
    expect([isPainted(), asked('analyze')]).toEqual([false, 0]);
  });

  it('asks whether to paint on a page that nobody has asked for', async () => {
    servePage(document);
    goOn();
    await vi.waitFor(() => expect(asked('arrived')).toBe(1));
    expect([isPainted(), asked('analyze')]).toEqual([false, 0]);
    expect(await ask({ type: 'toggle' })).toMatchObject({ status: 'article', painting: 'on' });
  });
});

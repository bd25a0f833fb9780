import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Analysis } from '../../src/analyze';
import type { Article } from '../../src/article/article';
import { noteAsked } from '../../src/extension/asked';
import { PLAIN_SETTINGS } from '../../src/extension/kept/settings';
import type { ArrivalReply, KeptNotice, PageRequest } from '../../src/extension/messages';
import { packReply, unpackReply } from '../../src/extension/reply';
import { servePage } from '../../src/extension/serve-page';
import { FakeHighlight, FakeSheet } from './fake-highlight';

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
    certainty: 1,
  })),
  attributions: [],
  sources: [],
});

/** The reading of the page, as it begins. */
const reading = vi.hoisted(() => ({ begin: () => {} }));
vi.mock('../../src/article/read-article', async (importReal) => {
  const real = await importReal<typeof import('../../src/article/read-article')>();
  return {
    ...real,
    readInPieces: (...args: Parameters<typeof real.readInPieces>) => {
      reading.begin();
      return real.readInPieces(...args);
    },
  };
});

type Listener = (message: object, sender: object, reply: (value: unknown) => void) => void;
/** For a reader who has chosen nothing. */
const PLAIN: ArrivalReply = { status: 'known', settings: PLAIN_SETTINGS, site: 'on', paint: 'on-request' };

const MARK = { light: '#5f6368', dark: '#b4bac0', style: 'solid', place: 'below', thickness: 1 } as const;

describe('a content script', () => {
  const registry = new Map<string, FakeHighlight>();
  let ask: (request: PageRequest) => Promise<unknown> = async () => undefined;
  /** What the background says. */
  let hear: (notice: KeptNotice) => void = () => {};
  let send = vi.fn();
  /** Lets the background answer. */
  let goOn = (): void => {};
  /** What the background answers of what is kept, and when. */
  let kept: ArrivalReply = PLAIN;
  let told: Promise<void> = Promise.resolve();
  /** Whether the background is unable to analyse anything. */
  let isBroken = false;
  beforeEach(() => {
    isBroken = false;
    fakeBrowser.reset();
    Reflect.deleteProperty(globalThis, Symbol.for('sourcelight-asked'));
    registry.clear();
    [kept, told] = [PLAIN, Promise.resolve()];
    vi.stubGlobal('Highlight', FakeHighlight);
    vi.stubGlobal('scheduler', { yield: async () => {} });
    vi.stubGlobal('CSS', { highlights: registry });
    // The page of an earlier test, which stays painted, would get its paint back in a later one that takes more than a second.
    vi.stubGlobal('setInterval', () => 0);
    vi.stubGlobal('CSSStyleSheet', FakeSheet);
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
      await (message.type === 'arrived' ? told : open);
      switch (message.type) {
        case 'analyze':
          if (isBroken) return packReply({ status: 'failed', detail: 'no model' });
          return packReply({ status: 'analyzed', analysis: analyze(message.article) });
        case 'arrived':
          return packReply(kept);
        default:
          return undefined;
      }
    }) as never) as never;
    const listeners: Listener[] = [];
    vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((listener: unknown) => {
      listeners.push(listener as Listener);
    });
    const tell = (message: object, reply: (value: unknown) => void): void => {
      for (const listener of listeners) listener(message, { id: fakeBrowser.runtime.id }, reply);
    };
    ask = (request) => new Promise((resolve) => tell(request, (reply) => resolve(unpackReply(reply))));
    hear = (notice) => tell(notice, () => {});
  });
  afterEach(async () => {
    // The page is at rest before the next one comes.
    kept = { ...PLAIN, site: 'off' };
    goOn();
    hear({ type: 'kept-changed', what: 'settings' });
    expect(await ask({ type: 'show' })).toEqual({ status: 'off-here' });
    vi.unstubAllGlobals();
  });

  const asked = (type: string): number => send.mock.calls.filter(([message]) => message.type === type).length;
  const isPainted = (): boolean => registry.size > 0;
  /** What the toolbar button is told. */
  const toldStates = (): unknown[] =>
    send.mock.calls.flatMap(([message]) => (message.type === 'page-changed' ? [message.state] : []));

  it('begins at once on a page the reader has asked for, and answers the request that comes later with what it has begun', async () => {
    noteAsked();
    servePage(document);
    await vi.waitFor(() => expect(asked('analyze')).toBe(1));
    const state = ask({ type: 'show' });
    goOn();
    expect(await state).toMatchObject({ status: 'article', painting: 'on' });
    expect([isPainted(), asked('analyze'), asked('arrived')]).toEqual([true, 1, 1]);
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
    kept = { ...PLAIN, site: 'off' };
    noteAsked();
    servePage(document);
    goOn();
    expect(await ask({ type: 'show' })).toEqual({ status: 'off-here' });
    expect([isPainted(), asked('analyze')]).toEqual([false, 0]);
  });

  it('paints by itself where the reader wants it', async () => {
    kept = { ...PLAIN, paint: 'now' };
    servePage(document);
    goOn();
    await vi.waitFor(() => expect(isPainted()).toBe(true));
  });

  it('reads nothing while nobody can say what is kept, says so, and asks again when the reader does', async () => {
    kept = { status: 'failed', detail: 'corrupt', cause: 'storage' };
    servePage(document);
    goOn();
    expect(await ask({ type: 'show' })).toEqual(kept);
    expect([isPainted(), asked('analyze')]).toEqual([false, 0]);
    kept = PLAIN;
    expect(await ask({ type: 'show' })).toMatchObject({ status: 'article', painting: 'on' });
  });

  it('says so also of a page that the reader has asked for', async () => {
    kept = { status: 'failed', detail: 'corrupt', cause: 'storage' };
    noteAsked();
    servePage(document);
    goOn();
    expect(await ask({ type: 'show' })).toEqual(kept);
    expect([isPainted(), asked('analyze')]).toEqual([false, 0]);
  });

  it('reads the page while it waits for what is kept', async () => {
    let answer = (): void => {};
    told = new Promise((resolve) => {
      answer = resolve;
    });
    noteAsked();
    const begun = vi.spyOn(reading, 'begin');
    servePage(document);
    await vi.waitFor(() => expect(begun).toHaveBeenCalledOnce());
    expect(asked('analyze')).toBe(0);
    answer();
    goOn();
    expect(await ask({ type: 'show' })).toMatchObject({ painting: 'on' });
  });

  it('follows what is changed elsewhere: the look, the site, and what the reader knows better', async () => {
    servePage(document);
    goOn();
    await ask({ type: 'show' });
    const draw = vi.spyOn(CSSStyleSheet.prototype, 'replaceSync');
    kept = { ...PLAIN, settings: { ...PLAIN_SETTINGS, marks: { government: { ...MARK, light: '#123456' } } } };
    hear({ type: 'kept-changed', what: 'settings' });
    await vi.waitFor(() => expect(draw.mock.lastCall?.[0]).toMatch(/18[, ]+52[, ]+86|#123456/));
    hear({ type: 'kept-changed', what: 'voices' });
    await vi.waitFor(() => expect(asked('analyze')).toBe(2));
    kept = { ...PLAIN, site: 'off' };
    hear({ type: 'kept-changed', what: 'settings' });
    await vi.waitFor(() => expect(toldStates().at(-1)).toEqual({ status: 'off-here' }));
    expect(isPainted()).toBe(false);
    expect(await ask({ type: 'show' })).toEqual({ status: 'off-here' });
    kept = PLAIN;
    hear({ type: 'kept-changed', what: 'settings' });
    await vi.waitFor(() => expect(toldStates().at(-1)).toEqual({ status: 'unread' }));
    expect(await ask({ type: 'show' })).toMatchObject({ painting: 'on' });
  });

  it('asks anew when the page comes back from where it rested', async () => {
    servePage(document);
    goOn();
    await vi.waitFor(() => expect(asked('arrived')).toBe(1));
    const comeBack = (isTrusted: boolean): void => {
      const event = new Event('pageshow');
      Object.defineProperties(event, { persisted: { value: true }, isTrusted: { value: isTrusted } });
      window.dispatchEvent(event);
    };
    comeBack(false);
    await new Promise((resolve) => setTimeout(resolve));
    expect(asked('arrived')).toBe(1);
    comeBack(true);
    await vi.waitFor(() => expect(asked('arrived')).toBeGreaterThan(1));
  });

  it('takes nothing that makes no sense for settings', async () => {
    kept = { ...PLAIN, settings: { preset: 'glowing', marks: { military: { light: 'red' } }, hidden: 'all' } as never };
    servePage(document);
    goOn();
    expect(await ask({ type: 'show' })).toMatchObject({ status: 'article', painting: 'on' });
  });

  it('asks whether to paint on a page that nobody has asked for', async () => {
    servePage(document);
    goOn();
    await vi.waitFor(() => expect(asked('arrived')).toBe(1));
    expect([isPainted(), asked('analyze')]).toEqual([false, 0]);
    expect(await ask({ type: 'toggle' })).toMatchObject({ status: 'article', painting: 'on' });
  });

  it('has the button say how the page stands, whoever asked, and again when the page comes back', async () => {
    noteAsked();
    servePage(document);
    goOn();
    const on = { status: 'article', painting: 'on', extent: 'whole' };
    await vi.waitFor(() => expect(toldStates()).toEqual([on]));
    await ask({ type: 'show' });
    await ask({ type: 'toggle' });
    expect(toldStates()).toEqual([on, { ...on, painting: 'off' }]);
    const event = new Event('pageshow');
    Object.defineProperties(event, { persisted: { value: true }, isTrusted: { value: true } });
    window.dispatchEvent(event);
    expect(toldStates().slice(2)).toContainEqual({ ...on, painting: 'off' });
  });

  it('has the button say that a first run has failed, though nobody asked', async () => {
    isBroken = true;
    noteAsked();
    servePage(document);
    goOn();
    await vi.waitFor(() => expect(toldStates()).toEqual([{ status: 'failed', detail: 'Error: no model' }]));
    expect(isPainted()).toBe(false);
  });

  it('has the button say that the site is switched off, and no more than that it is on again', async () => {
    kept = { ...PLAIN, site: 'off' };
    servePage(document);
    goOn();
    await vi.waitFor(() => expect(toldStates()).toEqual([{ status: 'off-here' }]));
    kept = PLAIN;
    hear({ type: 'kept-changed', what: 'settings' });
    await vi.waitFor(() => expect(toldStates()).toEqual([{ status: 'off-here' }, { status: 'unread' }]));
  });

  it('has the button say that nobody can say what is kept', async () => {
    kept = { status: 'failed', detail: 'corrupt', cause: 'storage' };
    servePage(document);
    goOn();
    await vi.waitFor(() => expect(toldStates()).toEqual([kept]));
  });
});

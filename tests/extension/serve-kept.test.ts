import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readCorrections } from '../../src/extension/kept/corrections';
import { changeSettings } from '../../src/extension/kept/keep-settings';
import { addTo } from '../../src/extension/kept/list';
import { switchSite } from '../../src/extension/kept/off-sites';
import { READER_RULES } from '../../src/extension/kept/reader-rules';
import { PLAIN_SETTINGS } from '../../src/extension/kept/settings';
import { unpackReply } from '../../src/extension/reply';
import { prepareAnalysis } from '../../src/extension/serve-analyses';
import { serveKept } from '../../src/extension/serve-kept';
import { speakEnglish } from './speak-english';

vi.mock('../../src/extension/serve-analyses', () => ({ prepareAnalysis: vi.fn(async () => {}) }));

type Listener = (message: object, sender: object, reply: (value: unknown) => void) => void;
const PAGE = 'https://www.meridian.example/ferries';
const plainTab = { id: 7, incognito: false };
const privateTab = { id: 8, incognito: true };
const PLAIN = { status: 'known', settings: PLAIN_SETTINGS, site: 'on', paint: 'on-request' };

describe('the background, which keeps what is kept', () => {
  let granted = false;
  let listeners: Listener[] = [];
  let windows: readonly { readonly incognito: boolean }[] = [];
  const [setBadgeText, setTitle] = [vi.fn(async () => {}), vi.fn(async () => {})];
  const tell = vi.fn(async () => undefined);
  const setAccessLevel = vi.fn(async () => {});
  const send = (message: object, sender: object = {}): Promise<unknown> =>
    new Promise((resolve) => {
      const from = { id: fakeBrowser.runtime.id, frameId: 0, url: PAGE, tab: plainTab, ...sender };
      for (const listener of listeners) listener(message, from, (reply) => resolve(unpackReply(reply)));
    });
  const arrive = (sender?: object): Promise<unknown> => send({ type: 'arrived' }, sender);
  const correct = (sender?: object, sentence = 'It rained.'): Promise<unknown> =>
    send({ type: 'correct', sentence, voice: 'law' }, sender);
  const breakStorage = (area: 'local' | 'sync' | 'session'): void => {
    vi.spyOn(fakeBrowser.storage[area], 'get').mockRejectedValue(new Error('corrupt'));
  };

  beforeEach(async () => {
    vi.clearAllMocks();
    fakeBrowser.reset();
    speakEnglish();
    vi.spyOn(console, 'error').mockImplementation(() => {});
    [granted, listeners, windows] = [false, [], [{ incognito: false }, { incognito: true }]];
    Object.assign(fakeBrowser, {
      action: { setBadgeText, setTitle, setBadgeBackgroundColor: async () => {}, setBadgeTextColor: async () => {} },
      permissions: { contains: async () => granted },
    });
    for (const area of ['local', 'sync'] as const) Object.assign(fakeBrowser.storage[area], { setAccessLevel });
    vi.spyOn(fakeBrowser.windows, 'getAll').mockImplementation((async () => windows) as never);
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([plainTab, privateTab, { id: undefined }] as never);
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(tell as never);
    vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((added: unknown) => {
      listeners.push(added as Listener);
    });
    serveKept();
  });

  it('has the browser withhold it from content scripts', () => {
    expect(setAccessLevel.mock.calls).toEqual([
      [{ accessLevel: 'TRUSTED_CONTEXTS' }],
      [{ accessLevel: 'TRUSTED_CONTEXTS' }],
    ]);
  });

  it('tells a page what concerns it, and nothing of other sites, rules or corrections', async () => {
    await switchSite('gazette.example', 'off', 'lasting');
    await addTo(READER_RULES, { phrase: 'Acme Institute', voice: 'expert' });
    await correct();
    expect(await arrive()).toEqual(PLAIN);
    await switchSite('www.meridian.example', 'off', 'lasting');
    expect(await arrive()).toEqual({ ...PLAIN, site: 'off' });
  });

  it('answers before the analysis is made ready, which it is for pages that are painted by themselves', async () => {
    await arrive();
    expect(prepareAnalysis).not.toHaveBeenCalled();
    granted = true;
    let isAnswered = false;
    vi.mocked(prepareAnalysis).mockImplementationOnce(async () => {
      await new Promise((resolve) => setTimeout(resolve));
      expect(isAnswered).toBe(true);
    });
    await arrive().then(() => {
      isAnswered = true;
    });
    expect(prepareAnalysis).toHaveBeenCalledOnce();
    await vi.mocked(prepareAnalysis).mock.results[0]?.value;
  });

  it('has a page painted by itself where the reader agreed to it and has not switched it off', async () => {
    granted = true;
    expect(await arrive()).toMatchObject({ paint: 'now' });
    expect(await arrive({ frameId: 3 })).toMatchObject({ paint: 'on-request' });
    await switchSite('www.meridian.example', 'off', 'lasting');
    expect(await arrive()).toMatchObject({ paint: 'on-request' });
  });

  it('knows the sites that an earlier version kept among the settings', async () => {
    await fakeBrowser.storage.sync.set({ settings: { version: 1, offSites: ['www.meridian.example'] } });
    expect(await arrive()).toMatchObject({ site: 'off' });
  });

  it.each(['sync', 'local'] as const)(
    'has nothing painted while %s cannot be read, and says so at the button of a page that would be',
    async (area) => {
      breakStorage(area);
      expect(await arrive()).toEqual({ status: 'failed', detail: 'corrupt', cause: 'storage' });
      expect(setTitle).not.toHaveBeenCalled();
      granted = true;
      expect(await arrive()).toEqual({ status: 'failed', detail: 'corrupt', cause: 'storage' });
      expect(setTitle).toHaveBeenCalledExactlyOnceWith({
        tabId: 7,
        title: expect.stringMatching(/did not say what you have chosen/),
      });
    },
  );

  it('keeps a correction for the page it comes from, as the browser names it', async () => {
    expect(await correct({ url: `${PAGE}#top` })).toEqual({ status: 'kept' });
    expect(await readCorrections('lasting')).toEqual([{ url: PAGE, sentence: 'It rained.', voice: 'law' }]);
    expect(await correct({ url: undefined })).toMatchObject({ status: 'failed' });
  });

  it('says why a correction is refused', async () => {
    expect(await correct({}, 'a'.repeat(5001))).toEqual({ status: 'refused', refusal: 'unfit' });
    expect(await correct({ url: `${PAGE}?${'a'.repeat(4100)}` })).toEqual({ status: 'refused', refusal: 'unfit' });
    breakStorage('local');
    expect(await correct()).toEqual({ status: 'failed', detail: 'corrupt', cause: 'storage' });
  });

  it('keeps what comes of a private window in memory alone, until the last of them closes', async () => {
    const before = [await fakeBrowser.storage.local.get(null), await fakeBrowser.storage.sync.get(null)];
    expect(await correct({ tab: privateTab })).toEqual({ status: 'kept' });
    await switchSite('www.meridian.example', 'off', 'private');
    expect([await fakeBrowser.storage.local.get(null), await fakeBrowser.storage.sync.get(null)]).toEqual(before);
    expect(await arrive({ tab: privateTab })).toMatchObject({ site: 'off' });
    expect(await arrive()).toMatchObject({ site: 'on' });
    expect(await readCorrections('private')).toHaveLength(1);
    windows = [{ incognito: false }];
    await fakeBrowser.windows.onRemoved.trigger(3);
    await vi.waitFor(async () => expect(await fakeBrowser.storage.session.get(null)).toEqual({}));
    // One that was on its way when the window closed.
    expect(await correct({ tab: privateTab })).toEqual({ status: 'kept' });
    expect(await fakeBrowser.storage.session.get(null)).toEqual({});
  });

  it('tells all pages when something changes that may concern them', async () => {
    await changeSettings((settings) => ({ ...settings, cards: 'off' }));
    await switchSite('a.example', 'off', 'lasting');
    await switchSite('a.example', 'off', 'private');
    await vi.waitFor(() => expect(tell).toHaveBeenCalledTimes(6));
    expect(tell.mock.calls).toContainEqual([7, { type: 'kept-changed', what: 'settings' }, { frameId: 0 }]);
    tell.mockClear();
    await addTo(READER_RULES, { phrase: 'Acme Institute', voice: 'expert' });
    await correct();
    await correct({ tab: privateTab });
    await vi.waitFor(() => expect(tell).toHaveBeenCalledTimes(6));
    expect(tell.mock.calls).toContainEqual([8, { type: 'kept-changed', what: 'voices' }, { frameId: 0 }]);
  });
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { switchSite } from '../../src/extension/kept/off-sites';
import { serveSites } from '../../src/extension/sites/serve-sites';
import { speakEnglish } from './speak-english';

const MERIDIAN = '*://www.meridian.example/*';
interface Script {
  readonly id: string;
  readonly matches: readonly string[];
  readonly excludeMatches: readonly string[];
}

describe('running by itself', () => {
  let granted: readonly string[] = [];
  let scripts: readonly Script[] = [];
  /** Every list of scripts that has stood there. */
  let states: (readonly Script[])[] = [];
  const revoked: (() => void)[] = [];
  const [setBadgeText, setTitle] = [vi.fn(async () => {}), vi.fn(async () => {})];
  /** Whether the browser takes a script, as it is asked. */
  const take = vi.fn((_: Script): void => {});
  const put = (now: readonly Script[]): void => {
    scripts = now;
    states.push(now);
  };
  beforeEach(() => {
    fakeBrowser.reset();
    vi.clearAllMocks();
    take.mockReset();
    speakEnglish();
    vi.spyOn(console, 'error').mockImplementation(() => {});
    [granted, scripts, states] = [[MERIDIAN], [], []];
    revoked.length = 0;
    const ignore = { addListener: vi.fn() };
    Object.assign(fakeBrowser, {
      action: { setBadgeText, setTitle },
      permissions: {
        getAll: async () => ({ origins: granted }),
        onAdded: ignore,
        onRemoved: { addListener: (listener: () => void) => revoked.push(listener) },
      },
    });
    Object.assign(fakeBrowser.scripting, {
      getRegisteredContentScripts: async () => scripts,
      unregisterContentScripts: async () => put([]),
      registerContentScripts: async ([script]: readonly [Script]) => {
        take(script);
        put([...scripts, script]);
      },
      updateContentScripts: async ([script]: readonly [Script]) => {
        if (scripts.length === 0) throw new Error('Nothing to update.');
        take(script);
        put([script]);
      },
      executeScript: vi.fn(async () => []),
    });
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([]);
    serveSites();
  });
  const started = (): Promise<unknown> => fakeBrowser.runtime.onStartup.trigger();
  const refuseExcluded = (): void => {
    take.mockImplementation(({ excludeMatches }) => {
      if (excludeMatches.length > 0) throw new Error('Invalid port.');
    });
  };

  it('is set up at every start for what the reader has agreed to, and once', async () => {
    await started();
    await started();
    await vi.waitFor(() => expect(take).toHaveBeenCalledTimes(2));
    expect(scripts).toMatchObject([{ id: 'by-itself', matches: [MERIDIAN], excludeMatches: [] }]);
  });

  it('ends when the reader takes back what they agreed to', async () => {
    await started();
    await vi.waitFor(() => expect(scripts).toHaveLength(1));
    granted = [];
    for (const listener of revoked) listener();
    await vi.waitFor(() => expect(scripts).toEqual([]));
  });

  it('leaves out the sites that are off, whatever their hosts, but for those that no pattern means alone', async () => {
    for (const host of ['my_paper.example', '[::1]', '*.meridian.example']) await switchSite(host, 'off', 'lasting');
    await started();
    await vi.waitFor(() => expect(scripts[0]?.excludeMatches).toEqual(['*://my_paper.example/*', '*://[::1]/*']));
  });

  it('leaves out those that an earlier version kept among the settings', async () => {
    await fakeBrowser.storage.sync.set({ settings: { version: 1, offSites: ['a.example'] } });
    await started();
    await vi.waitFor(() => expect(scripts[0]?.excludeMatches).toEqual(['*://a.example/*']));
  });

  it('leaves out nothing for the sake of private windows, which would be kept', async () => {
    await switchSite('a.example', 'off', 'private');
    await started();
    await vi.waitFor(() => expect(scripts).toMatchObject([{ excludeMatches: [] }]));
  });

  it('goes on for all other sites where the browser refuses to leave one out', async () => {
    await started();
    await vi.waitFor(() => expect(scripts).toHaveLength(1));
    refuseExcluded();
    await switchSite('a.example', 'off', 'lasting');
    await vi.waitFor(() => expect(take).toHaveBeenCalledTimes(3));
    await vi.waitFor(() => expect(setBadgeText).toHaveBeenCalledTimes(2));
    expect(scripts).toMatchObject([{ matches: [MERIDIAN], excludeMatches: [] }]);
    // At no moment was there none.
    expect(states.every((state) => state.length === 1)).toBe(true);
    expect(setBadgeText).toHaveBeenLastCalledWith({ text: '' });
  });

  it('stays as it was where the browser refuses altogether, and the button says so until it works again', async () => {
    await started();
    await vi.waitFor(() => expect(scripts).toHaveLength(1));
    const before = scripts;
    take.mockImplementation(() => {
      throw new Error('quota');
    });
    await started();
    await vi.waitFor(() => expect(setBadgeText).toHaveBeenLastCalledWith({ text: '!' }));
    expect(setTitle).toHaveBeenLastCalledWith({ title: expect.stringMatching(/not read by themselves as you chose/) });
    expect(scripts).toBe(before);
    take.mockReset();
    await started();
    await vi.waitFor(() => expect(setBadgeText).toHaveBeenLastCalledWith({ text: '' }));
  });
});

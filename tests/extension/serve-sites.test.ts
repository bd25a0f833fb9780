import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { unpackReply } from '../../src/extension/reply';
import { serveSites } from '../../src/extension/sites/serve-sites';

const MERIDIAN = '*://www.meridian.example/*';

describe('running by itself', () => {
  let granted: readonly string[] = [];
  let scripts: { readonly id: string; readonly matches: readonly string[] }[] = [];
  const revoked: (() => void)[] = [];
  const [contains, tabs] = [vi.fn(async () => granted.length > 0), vi.fn(async () => [])];
  let answer: (sender: object) => Promise<unknown> = async () => undefined;
  beforeEach(() => {
    fakeBrowser.reset();
    [granted, scripts] = [[MERIDIAN], []];
    revoked.length = 0;
    const ignore = { addListener: vi.fn() };
    Object.assign(fakeBrowser, {
      permissions: {
        getAll: async () => ({ origins: granted }),
        contains,
        onAdded: ignore,
        onRemoved: { addListener: (listener: () => void) => revoked.push(listener) },
      },
    });
    Object.assign(fakeBrowser.scripting, {
      getRegisteredContentScripts: async () => scripts,
      unregisterContentScripts: async () => {
        scripts = [];
      },
      registerContentScripts: async (added: typeof scripts) => {
        scripts = [...scripts, ...added];
      },
      executeScript: vi.fn(async () => []),
    });
    vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(tabs as never);
    vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((listener: unknown) => {
      answer = (sender) =>
        new Promise((resolve) => {
          (listener as (message: object, sender: object, reply: (value: unknown) => void) => void)(
            { type: 'arrived' },
            { id: fakeBrowser.runtime.id, frameId: 0, url: 'https://www.meridian.example/a', ...sender },
            (reply) => resolve(unpackReply(reply)),
          );
        });
    });
    serveSites();
  });
  const started = (): Promise<unknown> => fakeBrowser.runtime.onStartup.trigger();

  it('is set up at every start for what the reader has agreed to, and once', async () => {
    await started();
    await started();
    await vi.waitFor(() => expect(scripts).toMatchObject([{ id: 'by-itself', matches: [MERIDIAN] }]));
    expect(await answer({})).toEqual({ paint: 'now' });
  });

  it('ends when the reader takes back what they agreed to, also for pages that are open', async () => {
    await started();
    await vi.waitFor(() => expect(scripts).toHaveLength(1));
    granted = [];
    for (const listener of revoked) listener();
    await vi.waitFor(() => expect(scripts).toEqual([]));
    expect(await answer({})).toEqual({ paint: 'on-request' });
  });

  it('is set up anew where it failed once', async () => {
    vi.spyOn(
      fakeBrowser.scripting as unknown as { registerContentScripts: () => Promise<void> },
      'registerContentScripts',
    ).mockRejectedValueOnce(new Error('quota'));
    await started();
    await started();
    await vi.waitFor(() => expect(scripts).toHaveLength(1));
  });

  it('is nothing that a frame can ask for', async () => {
    expect(await answer({ frameId: 3 })).toEqual({ paint: 'on-request' });
  });
});

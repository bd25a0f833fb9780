import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askNewPage, askPage, saysNoAccess } from '../../src/extension/ask-page';
import { packReply } from '../../src/extension/reply';

const NOBODY = new Error('Could not establish connection. Receiving end does not exist.');
const answer = { hidden: [] };

describe('askPage', () => {
  beforeEach(() => fakeBrowser.reset());

  /** A tab in which nobody listens until the content script is injected. */
  const openTab = (injected: () => Promise<unknown>) => {
    const send = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockRejectedValue(NOBODY);
    const inject = vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation((async () => {
      const result = await injected();
      send.mockResolvedValue(packReply(answer));
      return result;
    }) as never);
    return { send, inject };
  };

  it('injects the content script where nobody listens, and asks again', async () => {
    const { send, inject } = openTab(async () => [{ frameId: 0 }]);
    expect(await askPage(7, { type: 'hide-voice', voice: 'law' })).toEqual(answer);
    expect(send).toHaveBeenCalledTimes(2);
    expect(inject).toHaveBeenCalledExactlyOnceWith({
      target: { tabId: 7 },
      files: ['/page.js'],
      injectImmediately: true,
    });
  });

  it('injects nothing where the content script answers', async () => {
    const { send, inject } = openTab(async () => [{ frameId: 0 }]);
    send.mockResolvedValue(packReply(answer));
    expect(await askPage(7, { type: 'show-voice', voice: 'law' })).toEqual(answer);
    expect(inject).not.toHaveBeenCalled();
  });

  it.each([
    [{ type: 'show' }, ['/asked.js', '/page.js']],
    [{ type: 'toggle' }, ['/asked.js', '/page.js']],
    [{ type: 'step', to: 'next' }, ['/asked.js', '/page.js']],
    [{ type: 'read', wish: 'selection' }, ['/page.js']],
  ] as const)('has a new page begin at once with what %j begins with', async (request, files) => {
    const { inject } = openTab(async () => [{ frameId: 0 }]);
    const onNew = vi.fn();
    await askPage(7, request, onNew);
    expect(inject).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ files }));
    expect(onNew).toHaveBeenCalledOnce();
    await askPage(7, request, onNew);
    expect(onNew).toHaveBeenCalledOnce();
  });

  it('takes the answer of an earlier version for none', async () => {
    const { send, inject } = openTab(async () => [{ frameId: 0 }]);
    send.mockResolvedValueOnce(answer);
    expect(await askPage(7, { type: 'show-voice', voice: 'law' })).toEqual(answer);
    expect(inject).toHaveBeenCalledOnce();
  });

  it('injects at once into a page that is most likely new, and asks again once that is done', async () => {
    const { send, inject } = openTab(async () => [{ frameId: 0 }]);
    const asked = askNewPage(7, { type: 'hide-voice', voice: 'law' });
    expect(inject).toHaveBeenCalledOnce();
    expect(await asked).toEqual(answer);
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('takes the answer of a page that was not new, whatever becomes of the injection', async () => {
    const { send } = openTab(() => Promise.reject(new Error('No tab with id: 7.')));
    send.mockImplementation(() => new Promise((resolve) => setTimeout(() => resolve(packReply(answer)), 10)));
    expect(await askNewPage(7, { type: 'show-voice', voice: 'law' })).toEqual(answer);
    expect(send).toHaveBeenCalledOnce();
  });

  it.each([askPage, askNewPage])(
    'reports no access where the browser refuses, and where it injects nothing',
    async (ask) => {
      openTab(() => Promise.reject(new Error('Missing host permission for the tab')));
      expect(await ask(7, { type: 'show' })).toEqual({ status: 'no-access' });
      openTab(async () => [null]);
      expect(await ask(7, { type: 'show' })).toEqual({ status: 'no-access' });
    },
  );

  it.each([askPage, askNewPage])('reports everything else as failed, and never rejects', async (ask) => {
    openTab(() => Promise.reject(new Error('No tab with id: 7.')));
    expect(await ask(7, { type: 'show' })).toEqual({ status: 'failed', detail: 'No tab with id: 7.' });
  });
});

describe('saysNoAccess', () => {
  it.each([
    'Cannot access a chrome:// URL',
    'Cannot access contents of the page. Extension manifest must request permission to access the respective host.',
    'Cannot access contents of url "chrome-extension://abc/popup.html". Extension manifest must request permission to access this host.',
    'The extensions gallery cannot be scripted.',
    'This page cannot be scripted due to an ExtensionsSettings policy.',
    'Frame with ID 0 is showing error page',
    'Missing host permission for the tab',
    'Missing host permission for the tab, and the frame',
  ])('knows %j', (message) => {
    expect(saysNoAccess(message)).toBe(true);
  });

  it.each(['No tab with id: 7.', 'The message channel closed before a response was received.', ''])(
    'takes %j for a failure',
    (message) => {
      expect(saysNoAccess(message)).toBe(false);
    },
  );
});

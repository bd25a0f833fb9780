import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listen } from '../../src/extension/listen';
import { unpackReply } from '../../src/extension/reply';

type Listener = (message: unknown, sender: object, sendResponse: (reply: unknown) => void) => unknown;
const isGreeting = (message: unknown): message is 'hello' => message === 'hello';

describe('listen', () => {
  let listener: Listener;
  beforeEach(() => {
    fakeBrowser.reset();
    vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((added: unknown) => {
      listener = added as Listener;
    });
  });

  it('answers known messages of our own extension', async () => {
    listen(isGreeting, async (greeting) => `${greeting} yourself`);
    const reply = await new Promise((resolve) => {
      expect(listener('hello', { id: fakeBrowser.runtime.id }, resolve)).toBe(true);
    });
    expect(unpackReply(reply)).toBe('hello yourself');
  });

  it('answers a failure as a failure', async () => {
    listen(isGreeting, () => Promise.reject(new Error('hoarse')));
    const reply = await new Promise((resolve) => listener('hello', { id: fakeBrowser.runtime.id }, resolve));
    expect(unpackReply(reply)).toEqual({ status: 'failed', detail: 'Error: hoarse' });
  });

  it.each([
    ['unknown messages', 'bye', { id: fakeBrowser.runtime.id }],
    ['other extensions', 'hello', { id: 'somebody-else' }],
    ['senders without a name', 'hello', {}],
  ])('is silent to %s', (_, message, sender) => {
    const answer = vi.fn(async () => 'never');
    listen(isGreeting, answer);
    expect(listener(message, sender, vi.fn())).toBeUndefined();
    expect(answer).not.toHaveBeenCalled();
  });
});

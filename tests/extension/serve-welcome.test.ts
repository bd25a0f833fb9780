import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { serveWelcome } from '../../src/extension/welcome/serve-welcome';

beforeEach(() => fakeBrowser.reset());

it.each([
  ['installation', { reason: 'install', temporary: false }, 1],
  ['update', { reason: 'update', temporary: false }, 0],
  ['loading for work on it', { reason: 'install', temporary: true }, 0],
] as const)('the welcome page after %s', async (_, details, times) => {
  const create = vi.spyOn(fakeBrowser.tabs, 'create');
  serveWelcome();
  await fakeBrowser.runtime.onInstalled.trigger(details);
  expect(create).toHaveBeenCalledTimes(times);
  if (times > 0) expect(create.mock.calls[0]?.[0].url).toMatch(/welcome\.html$/);
});

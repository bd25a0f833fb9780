import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { packReply } from '../../src/extension/reply';

const OFF = { status: 'off-here' };

/** The module as a popup loads it, once for what runs ahead and once for the popup's own code. */
const load = (): Promise<typeof import('../../src/extension/popup/press')> => {
  vi.resetModules();
  return import('../../src/extension/popup/press');
};

beforeEach(() => {
  fakeBrowser.reset();
  Reflect.deleteProperty(globalThis, Symbol.for('sourcelight-press'));
});

/** A window with these tabs in front, whose pages answer at once. */
const open = (...tabs: readonly object[]) => {
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(new Error('Receiving end does not exist.'));
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue(tabs as never);
  const inject = vi.spyOn(fakeBrowser.scripting, 'executeScript').mockResolvedValue([{ frameId: 0 }] as never);
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(packReply(OFF) as never);
  return inject;
};

it('is begun before the popup’s own code is there, which takes it up and presses no second time', async () => {
  const inject = open({ id: 7 });
  (await load()).beginPress();
  await vi.waitFor(() => expect(inject).toHaveBeenCalledOnce());
  const { tab, state } = (await load()).takePress();
  expect([await tab, await state]).toEqual([{ id: 7 }, OFF]);
  expect(inject).toHaveBeenCalledOnce();
  expect(fakeBrowser.runtime.sendMessage).toHaveBeenCalledExactlyOnceWith({ type: 'wake' });
});

it('is made up for where nothing ran ahead', async () => {
  const inject = open({ id: 7 });
  expect(await (await load()).takePress().state).toEqual(OFF);
  expect(inject).toHaveBeenCalledOnce();
});

it('leads nowhere in a window without tabs', async () => {
  const inject = open();
  const { tab, state } = (await load()).takePress();
  expect([await tab, await state]).toEqual([undefined, { status: 'no-access' }]);
  expect(inject).not.toHaveBeenCalled();
});

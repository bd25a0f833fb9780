import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readList } from '../../../src/extension/kept/list';
import { moveOffSites } from '../../../src/extension/kept/move-off-sites';
import { OFF_SITES } from '../../../src/extension/kept/off-sites';

const settings = { version: 1, preset: 'high-contrast', marks: {}, hidden: ['law'], cards: 'off' };
const keptSettings = async (): Promise<unknown> => (await fakeBrowser.storage.sync.get('settings')).settings;

describe('sites that an earlier version keeps among the settings', () => {
  beforeEach(() => fakeBrowser.reset());

  it('come to this device, none of them lost, and leave the settings that travel', async () => {
    await fakeBrowser.storage.local.set({ offSites: ['a.example', { newer: true }] });
    await fakeBrowser.storage.sync.set({
      settings: { ...settings, offSites: ['b.example', 'a.example', 'my_paper.example'] },
    });
    await moveOffSites();
    expect(await readList(OFF_SITES)).toEqual(['a.example', 'b.example', 'my_paper.example']);
    expect((await fakeBrowser.storage.local.get('offSites')).offSites).toContainEqual({ newer: true });
    expect(await keptSettings()).toEqual(settings);
  });

  it('come also when a device with an earlier version puts some there again', async () => {
    await fakeBrowser.storage.sync.set({ settings: { ...settings, offSites: ['a.example'] } });
    await moveOffSites();
    await fakeBrowser.storage.sync.set({ settings: { ...settings, cards: 'press', offSites: ['b.example'] } });
    await moveOffSites();
    expect(await readList(OFF_SITES)).toEqual(['a.example', 'b.example']);
    expect(await keptSettings()).toEqual({ ...settings, cards: 'press' });
  });

  it('stay where they are while they cannot be kept here', async () => {
    const old = { ...settings, offSites: ['a.example'] };
    await fakeBrowser.storage.sync.set({ settings: old });
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('full'));
    await expect(moveOffSites()).rejects.toThrow('full');
    expect(await keptSettings()).toEqual(old);
  });

  it.each([undefined, 'settings', [], settings, { ...settings, offSites: 'all' }])(
    'are nothing to move in %j',
    async (kept) => {
      await fakeBrowser.storage.sync.set({ settings: kept });
      const set = vi.spyOn(fakeBrowser.storage.local, 'set');
      await moveOffSites();
      expect(set).not.toHaveBeenCalled();
      expect(await keptSettings()).toEqual(kept);
    },
  );
});

import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isSiteOff, switchSite } from '../../../src/extension/kept/off-sites';

const readAll = async (): Promise<unknown> => [
  await fakeBrowser.storage.local.get(null),
  await fakeBrowser.storage.sync.get(null),
];

describe('sites that are left alone', () => {
  beforeEach(() => fakeBrowser.reset());

  it('are switched off and on, on this device', async () => {
    for (const host of ['a.example', 'my_paper.example', '[::1]', 'a.example'])
      await switchSite(host, 'off', 'lasting');
    expect(await readAll()).toEqual([{ offSites: ['my_paper.example', '[::1]', 'a.example'] }, {}]);
    expect(await Promise.all(['[::1]', 'b.example'].map((host) => isSiteOff(host, 'lasting')))).toEqual([true, false]);
    await switchSite('[::1]', 'on', 'lasting');
    expect(await isSiteOff('[::1]', 'lasting')).toBe(false);
  });

  it('can be switched in private windows for these alone, and nothing of it is kept for good', async () => {
    await switchSite('a.example', 'off', 'lasting');
    const before = await readAll();
    await switchSite('a.example', 'on', 'private');
    await switchSite('b.example', 'off', 'private');
    expect(await readAll()).toEqual(before);
    expect(await isSiteOff('a.example', 'private')).toBe(false);
    expect(await isSiteOff('b.example', 'private')).toBe(true);
    expect(await isSiteOff('a.example', 'lasting')).toBe(true);
    expect(await isSiteOff('b.example', 'lasting')).toBe(false);
    await switchSite('c.example', 'off', 'lasting');
    expect(await isSiteOff('c.example', 'private')).toBe(true);
  });
});

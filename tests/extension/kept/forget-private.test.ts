import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addCorrection, readCorrections } from '../../../src/extension/kept/corrections';
import { forgetPrivate } from '../../../src/extension/kept/forget-private';
import { isSiteOff, switchSite } from '../../../src/extension/kept/off-sites';

describe('what was changed in private windows', () => {
  const mayor = { url: 'https://meridian.example/', sentence: 'The mayor said so.', voice: 'law' } as const;
  const openWindows = (...kinds: readonly boolean[]): void => {
    vi.spyOn(fakeBrowser.windows, 'getAll').mockResolvedValue(kinds.map((incognito) => ({ incognito })) as never);
  };
  beforeEach(async () => {
    fakeBrowser.reset();
    await addCorrection(mayor, 'private');
    await switchSite('a.example', 'off', 'private');
  });

  it('is forgotten when none of them is open any more', async () => {
    openWindows(false);
    await forgetPrivate();
    expect(await fakeBrowser.storage.session.get(null)).toEqual({});
  });

  it('is known as long as one of them is open', async () => {
    openWindows(false, true);
    await forgetPrivate();
    expect(await readCorrections('private')).toEqual([mayor]);
    expect(await isSiteOff('a.example', 'private')).toBe(true);
  });
});

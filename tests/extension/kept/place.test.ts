import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { KeptUnreadable } from '../../../src/extension/kept/kept-unreadable';
import { changePlace, clearPlace, readPlace, watchPlace } from '../../../src/extension/kept/place';

const PLACE = { area: 'local', key: 'numbers' } as const;
const add = (number: number) =>
  changePlace(PLACE, (kept) => [...((kept as readonly number[] | undefined) ?? []), number]);

describe('a place where something is kept', () => {
  beforeEach(() => {
    vi.restoreAllMocks();
    fakeBrowser.reset();
  });

  it('keeps all of several changes that come at once', async () => {
    await Promise.all([add(1), add(2), add(3)]);
    expect(await readPlace(PLACE)).toEqual([1, 2, 3]);
  });

  it('stays as it is where a change fails, and takes the next', async () => {
    await add(1);
    const fail = changePlace(PLACE, () => {
      throw new Error('no');
    });
    const next = add(2);
    await expect(fail).rejects.toThrow('no');
    await next;
    expect(await readPlace(PLACE)).toEqual([1, 2]);
  });

  it('says that it cannot be read, not that nothing is there, and is then not changed', async () => {
    await add(1);
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('corrupt'));
    await expect(readPlace(PLACE)).rejects.toThrow(KeptUnreadable);
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('corrupt'));
    await expect(add(2)).rejects.toThrow('corrupt');
    expect(await readPlace(PLACE)).toEqual([1]);
  });

  it('tells who watches, until they no longer do, and can be cleared', async () => {
    const seen = vi.fn();
    const stop = watchPlace(PLACE, seen);
    await add(1);
    expect(seen).toHaveBeenCalledExactlyOnceWith([1]);
    stop();
    await clearPlace(PLACE);
    expect(seen).toHaveBeenCalledOnce();
    expect(await readPlace(PLACE)).toBeUndefined();
  });
});

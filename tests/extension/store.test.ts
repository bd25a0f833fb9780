import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings, readSettings } from '../../src/extension/kept/keep-settings';
import { PLAIN_SETTINGS, type Settings } from '../../src/extension/kept/settings';
import { openStore } from '../../src/extension/options/store';

describe('the settings while the options page is open', () => {
  beforeEach(() => {
    fakeBrowser.reset();
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });
  const off = (settings: Settings): Settings => ({ ...settings, cards: 'off' });
  const quiet = (settings: Settings): Settings => ({ ...settings, preset: 'margin-quiet' });

  it('show at once and are kept together a moment later', async () => {
    const set = vi.spyOn(fakeBrowser.storage.sync, 'set');
    const store = openStore(PLAIN_SETTINGS, vi.fn());
    const seen: string[] = [];
    store.follow(({ cards, preset }) => seen.push(`${cards} ${preset}`));
    const kept = [store.change(off), store.change(quiet)];
    expect(seen).toEqual(['point tint-and-underline', 'off tint-and-underline', 'off margin-quiet']);
    expect(set).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(300);
    expect(await Promise.all(kept)).toEqual([true, true]);
    expect(set).toHaveBeenCalledOnce();
    expect(await readSettings()).toEqual(quiet(off(PLAIN_SETTINGS)));
  });

  it('leave alone what was changed elsewhere meanwhile, or what could not be read at first', async () => {
    await changeSettings(quiet);
    const store = openStore(PLAIN_SETTINGS, vi.fn());
    const kept = store.change(off);
    await changeSettings((settings) => ({ ...settings, hidden: ['law'] }));
    await vi.advanceTimersByTimeAsync(300);
    expect(await kept).toBe(true);
    expect(await readSettings()).toEqual({ ...quiet(off(PLAIN_SETTINGS)), hidden: ['law'] });
  });

  it('are as before when the browser cannot keep them', async () => {
    vi.spyOn(fakeBrowser.storage.sync, 'set').mockRejectedValue(new Error('full'));
    const complain = vi.fn();
    const store = openStore(PLAIN_SETTINGS, complain);
    const kept = store.change(off);
    await vi.advanceTimersByTimeAsync(300);
    expect(await kept).toBe(false);
    expect(complain).toHaveBeenCalledOnce();
    expect(store.settings()).toEqual(PLAIN_SETTINGS);
  });

  it('take over what was changed elsewhere, but not over a change on its way', async () => {
    const store = openStore(PLAIN_SETTINGS, vi.fn());
    store.take(quiet(PLAIN_SETTINGS));
    expect(store.settings().preset).toBe('margin-quiet');
    void store.change(off);
    store.take(PLAIN_SETTINGS);
    expect(store.settings()).toEqual(off(quiet(PLAIN_SETTINGS)));
    await vi.advanceTimersByTimeAsync(300);
  });
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings, readSettings, watchSettings } from '../../../src/extension/kept/keep-settings';
import { migrate } from '../../../src/extension/kept/migrate';
import { PLAIN_SETTINGS, type Settings, toLook } from '../../../src/extension/kept/settings';
import { readSettingsFile, type SettingsFile, writeSettingsFile } from '../../../src/extension/kept/settings-file';

const chosen: Settings = {
  preset: 'high-contrast',
  marks: { law: null, expert: { light: '#123456', dark: '#abcdef', style: 'wavy', place: 'around', thickness: 3 } },
  hidden: ['business'],
  cards: 'press',
};

beforeEach(() => fakeBrowser.reset());

describe('settings', () => {
  it('are kept and read again, and told to who watches', async () => {
    const seen = vi.fn();
    const stop = watchSettings(seen);
    await changeSettings(() => chosen);
    expect(await readSettings()).toEqual(chosen);
    expect(seen).toHaveBeenCalledExactlyOnceWith(chosen);
    stop();
    await changeSettings(() => PLAIN_SETTINGS);
    expect(seen).toHaveBeenCalledOnce();
  });

  it('are the plain ones at first, but not where the storage is out of reach', async () => {
    expect(await readSettings()).toEqual(PLAIN_SETTINGS);
    vi.spyOn(fakeBrowser.storage.sync, 'get').mockRejectedValue(new Error('no storage'));
    await expect(readSettings()).rejects.toThrow('no storage');
  });

  it.each([null, 'settings', [], { preset: 'high-contrast' }, { version: '1' }, { version: 0 }])(
    'that nobody has kept so are passed over: %j',
    async (kept) => {
      await fakeBrowser.storage.sync.set({ settings: kept });
      expect(await readSettings()).toEqual(PLAIN_SETTINGS);
    },
  );

  it('keep their sense one by one, also when a newer version wrote them', async () => {
    await fakeBrowser.storage.sync.set({
      settings: { version: 9, preset: 'glowing', marks: { law: { light: 'red' } }, hidden: ['law'], cards: 'off' },
    });
    expect(await readSettings()).toEqual({ ...PLAIN_SETTINGS, hidden: ['law'], cards: 'off' });
  });

  it('keep the sense of each voice, whatever stands beside it', async () => {
    const { expert } = chosen.marks;
    const hidden = ['law', 'robot', null, 'business'];
    const marks = { expert, robot: expert, military: { ...expert, thickness: 9 }, law: null };
    await fakeBrowser.storage.sync.set({ settings: { version: 9, hidden, marks } });
    expect(await readSettings()).toEqual({
      ...PLAIN_SETTINGS,
      hidden: ['law', 'business'],
      marks: { expert, law: null },
    });
    await changeSettings((settings) => ({ ...settings, hidden: ['law'], marks: { law: null } }));
    expect((await fakeBrowser.storage.sync.get('settings')).settings).toEqual({
      version: 9,
      hidden: ['robot', null, 'law'],
      marks: { robot: expert, military: { ...expert, thickness: 9 }, law: null },
    });
  });

  it('of a newer version stay as they are, but for what the reader changes', async () => {
    const newer = { version: 9, preset: 'glowing', hidden: ['law'], cards: 'off', voices: { new: true } };
    await fakeBrowser.storage.sync.set({ settings: newer });
    await changeSettings((settings) => ({ ...settings, cards: 'press' }));
    expect(await fakeBrowser.storage.sync.get('settings')).toEqual({ settings: { ...newer, cards: 'press' } });
  });

  it('make the look of articles', () => {
    const { preset, marks } = toLook(chosen);
    expect(preset).toBe('high-contrast');
    expect([marks.law, marks.business, marks.expert?.light, marks.military?.thickness]).toEqual([
      null,
      null,
      '#123456',
      3,
    ]);
  });
});

describe('migrate', () => {
  const steps = [
    ({ old, ...kept }: Readonly<Record<string, unknown>>) => ({ ...kept, renamed: old }),
    (kept: Readonly<Record<string, unknown>>) => ({ ...kept, added: true }),
  ];
  it('takes what any older version kept step by step to this one', () => {
    expect(migrate({ version: 1, old: 'x' }, 3, steps)).toEqual({ version: 3, renamed: 'x', added: true });
    expect(migrate({ version: 2, renamed: 'y' }, 3, steps)).toEqual({ version: 3, renamed: 'y', added: true });
    expect(migrate({ version: 3, renamed: 'z' }, 3, steps)).toEqual({ version: 3, renamed: 'z' });
  });

  it('leaves alone what is newer, and knows what is none', () => {
    expect(migrate({ version: 4 }, 3, steps)).toBe('newer');
    expect([migrate(null), migrate({}), migrate({ version: 1.5 })]).toEqual([null, null, null]);
  });
});

describe('a settings file', () => {
  const file: SettingsFile = {
    settings: chosen,
    offSites: ['meridian.example', 'my_paper.example', '[::1]'],
    rules: [{ phrase: 'Acme Institute', voice: 'expert' }],
    corrections: [{ url: 'https://meridian.example/', sentence: 'It rained.', voice: 'reporter' }],
  };

  it('is read as it was written', () => {
    expect(readSettingsFile(writeSettingsFile(file))).toEqual({ status: 'read', file });
  });

  it('of the first version is read, sites among its settings', () => {
    const { offSites, settings, rules, corrections } = file;
    const old = { format: 'sourcelight-settings', version: 1, settings: { ...settings, offSites }, rules, corrections };
    expect(readSettingsFile(JSON.stringify(old))).toEqual({ status: 'read', file });
  });

  const change = (path: readonly (string | number)[], value: unknown): string => {
    const whole = JSON.parse(writeSettingsFile(file));
    const last = path[path.length - 1] ?? '';
    const parent = path.slice(0, -1).reduce((at, key) => at[key], whole);
    if (value === undefined) delete parent[last];
    else parent[last] = value;
    return JSON.stringify(whole);
  };

  it.each([
    ['{"format": "sourcelight-set', { kind: 'no-json' }],
    ['[]', { kind: 'not-ours' }],
    ['{"version": 1, "settings": {}}', { kind: 'not-ours' }],
    [change(['version'], 2), { kind: 'newer' }],
    [
      change(['settings', 'preset'], 'loud'),
      {
        kind: 'wrong-value',
        where: 'settings.preset',
        found: '"loud"',
        wanted: '"tint-and-underline" | "underline-only" | "margin-quiet" | "high-contrast"',
      },
    ],
    [
      change(['settings', 'marks', 'expert', 'light'], 'red'),
      { kind: 'wrong-value', where: 'settings.marks.expert.light', found: '"red"', wanted: '#014b2b' },
    ],
    [change(['settings', 'marks', 'pope'], null), { kind: 'unknown', where: 'settings.marks.pope' }],
    [change(['settings', 'surprise'], 1), { kind: 'unknown', where: 'settings.surprise' }],
    [
      change(['settings', 'offSites'], ['no host name']),
      { kind: 'wrong-value', where: 'settings.offSites.0', found: '"no host name"', wanted: 'meridian.example' },
    ],
    [
      change(['settings', 'offSites'], Array(2001).fill('meridian.example')),
      { kind: 'wrong-value', where: 'settings.offSites', found: '2001', wanted: '<=2000' },
    ],
    [
      change(['rules', 0, 'voice'], 'pope'),
      { kind: 'wrong-value', where: 'rules.0', found: 'Object', wanted: expect.stringContaining('"expert"') },
    ],
    [change(['corrections'], undefined), { kind: 'missing', where: 'corrections' }],
    [
      change(['settings', 'marks', 'expert', 'dark'], undefined),
      { kind: 'missing', where: 'settings.marks.expert.dark' },
    ],
  ])('that is broken is not read, and the trouble is named: %s', (text, trouble) => {
    expect(readSettingsFile(text)).toEqual({ status: 'broken', trouble });
  });
});

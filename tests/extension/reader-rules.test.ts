import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  addReaderRule,
  isReaderRule,
  keepReaderRules,
  readReaderRules,
  removeReaderRule,
} from '../../src/extension/reader-rules';

const acme = { phrase: 'Acme Institute', voice: 'expert' } as const;
beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

describe("the reader's own rules", () => {
  it('are kept and read again in their order', async () => {
    const rules = [acme, { phrase: 'fire chief', voice: 'law' }] as const;
    await keepReaderRules(rules);
    expect(await readReaderRules()).toEqual(rules);
  });

  it('come and go one by one, and leave alone what another version has kept', async () => {
    const newer = { phrase: 'Acme Robots', voice: 'robot' };
    await fakeBrowser.storage.sync.set({ readerRules: [newer, acme] });
    await addReaderRule({ phrase: 'fire chief', voice: 'law' });
    await addReaderRule({ ...acme, voice: 'business' });
    await removeReaderRule({ phrase: 'fire chief', voice: 'law' });
    const kept = await fakeBrowser.storage.sync.get('readerRules');
    expect(kept.readerRules).toEqual([newer, { ...acme, voice: 'business' }]);
  });

  it('are not lost to one that comes while the storage cannot be read', async () => {
    await addReaderRule(acme);
    vi.spyOn(fakeBrowser.storage.sync, 'get').mockRejectedValueOnce(new Error('corrupt'));
    await expect(addReaderRule({ phrase: 'fire chief', voice: 'law' })).rejects.toThrow('corrupt');
    expect(await readReaderRules()).toEqual([acme]);
  });

  it('are none at first, and where the storage cannot be reached', async () => {
    expect(await readReaderRules()).toEqual([]);
    vi.spyOn(fakeBrowser.storage.sync, 'get').mockRejectedValue(new Error('no storage'));
    expect(await readReaderRules()).toEqual([]);
  });

  it('are read without what is no rule', async () => {
    for (const kept of [null, 'rules', { length: 3 }, 7]) {
      await fakeBrowser.storage.sync.set({ readerRules: kept });
      expect(await readReaderRules()).toEqual([]);
    }
    await fakeBrowser.storage.sync.set({ readerRules: [null, acme, { phrase: 'x', voice: 'toString' }, [], 'acme'] });
    expect(await readReaderRules()).toEqual([acme]);
  });

  it('are refused, with the kept ones unchanged, when one is broken or they are too many', async () => {
    await keepReaderRules([acme]);
    await expect(keepReaderRules([{ phrase: '...', voice: 'law' }])).rejects.toThrow(/Not a rule/);
    await expect(keepReaderRules(Array(101).fill(acme))).rejects.toThrow(/at most 100/);
    expect(await readReaderRules()).toEqual([acme]);
  });

  it.each([
    [true, acme],
    [false, { ...acme, voice: 'constructor' }],
    [false, { ...acme, phrase: '' }],
    [false, { ...acme, phrase: '–' }],
    [false, { ...acme, phrase: 'a'.repeat(61) }],
    [false, { phrase: 'Acme' }],
    [false, null],
  ])('%s: %j', (isRule, value) => {
    expect(isReaderRule(value)).toBe(isRule);
  });
});

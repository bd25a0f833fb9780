import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addTo, readList, replaceList } from '../../../src/extension/kept/list';
import { isReaderRule, READER_RULES } from '../../../src/extension/kept/reader-rules';

const acme = { phrase: 'Acme Institute', voice: 'expert' } as const;
beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

describe("the reader's own rules", () => {
  it('are kept and read again in their order', async () => {
    const rules = [acme, { phrase: 'fire chief', voice: 'law' }] as const;
    await replaceList(READER_RULES, rules);
    expect(await readList(READER_RULES)).toEqual(rules);
  });

  it('are not lost to one that comes while the storage cannot be read', async () => {
    await addTo(READER_RULES, acme);
    vi.spyOn(fakeBrowser.storage.sync, 'get').mockRejectedValueOnce(new Error('corrupt'));
    await expect(addTo(READER_RULES, { phrase: 'fire chief', voice: 'law' })).rejects.toThrow('corrupt');
    expect(await readList(READER_RULES)).toEqual([acme]);
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

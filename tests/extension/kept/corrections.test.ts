import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addCorrection, readCorrections } from '../../../src/extension/kept/corrections';

const mayor = { url: 'https://meridian.example/ferries', sentence: 'The mayor said so.', voice: 'politician' } as const;
const other = { ...mayor, sentence: 'Other words.' };

describe('corrections', () => {
  beforeEach(() => fakeBrowser.reset());

  it('are kept, the newer in place of the older', async () => {
    await addCorrection(mayor, 'lasting');
    await addCorrection({ ...mayor, voice: 'government' }, 'lasting');
    await addCorrection(other, 'lasting');
    expect(await readCorrections('lasting')).toEqual([{ ...mayor, voice: 'government' }, other]);
  });

  it('are all kept when several come at once', async () => {
    const three = ['One.', 'Two.', 'Three.'].map((sentence) => ({ ...mayor, sentence }));
    await Promise.all(three.map((one) => addCorrection(one, 'lasting')));
    expect(await readCorrections('lasting')).toEqual(three);
  });

  it('of private windows are known there alone, and nothing of them is kept for good', async () => {
    await addCorrection(mayor, 'lasting');
    const before = await fakeBrowser.storage.local.get(null);
    await addCorrection(other, 'private');
    expect(await readCorrections('lasting')).toEqual([mayor]);
    expect(await readCorrections('private')).toEqual([mayor, other]);
    expect(await fakeBrowser.storage.local.get(null)).toEqual(before);
    expect(await fakeBrowser.storage.sync.get(null)).toEqual({});
  });

  it.each([
    ['an address', { ...mayor, url: `https://a.example/${'a'.repeat(4100)}` }],
    ['a sentence', { ...mayor, sentence: 'a'.repeat(5001) }],
  ])('are refused where %s is too long', async (_, long) => {
    await expect(addCorrection(long, 'lasting')).rejects.toMatchObject({ refusal: 'unfit' });
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });
});

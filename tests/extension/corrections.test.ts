import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Analysis } from '../../src/analyze';
import {
  addCorrection,
  addressOf,
  applyCorrections,
  keepCorrections,
  MOST_CORRECTIONS,
  readCorrections,
  removeCorrection,
} from '../../src/extension/corrections';

const URL = 'https://meridian.example/ferries';
const text = 'Ferries run again. The mayor said so.';
const analysis: Analysis = {
  article: {
    url: URL,
    outlet: null,
    title: null,
    byline: null,
    lang: 'en',
    published: null,
    isLiveBlog: false,
    entries: [],
    isCut: false,
    isTruncated: false,
    text,
    blocks: [{ kind: 'paragraph', span: { start: 0, end: text.length } }],
  },
  sentences: [
    {
      sentence: { span: { start: 0, end: 19 }, block: 0 },
      voice: 'reporter',
      sourceId: null,
      attribution: null,
      confidence: 0.9,
    },
    {
      sentence: { span: { start: 19, end: 37 }, block: 0 },
      voice: 'government',
      sourceId: 's0',
      attribution: 0,
      confidence: 0.4,
    },
  ],
  attributions: [],
  sources: [],
};

beforeEach(() => fakeBrowser.reset());

describe('corrections', () => {
  it('are kept, the newer in place of the older', async () => {
    const mayor = { url: URL, sentence: 'The mayor said so.', voice: 'politician' } as const;
    await addCorrection(mayor);
    await addCorrection({ ...mayor, voice: 'government' });
    await addCorrection({ ...mayor, sentence: 'Other words.' });
    expect(await readCorrections()).toEqual([
      { ...mayor, voice: 'government' },
      { ...mayor, sentence: 'Other words.' },
    ]);
  });

  it('are read without what is none, and are none where the storage is out of reach', async () => {
    await fakeBrowser.storage.local.set({
      corrections: [null, { url: 1 }, { url: URL, sentence: 'x', voice: 'pope' }],
    });
    expect(await readCorrections()).toEqual([]);
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('no storage'));
    expect(await readCorrections()).toEqual([]);
  });

  it('of another version stay when one is added or taken back', async () => {
    const newer = { url: URL, sentence: 'Other words.', voice: 'robot' };
    await fakeBrowser.storage.local.set({ corrections: [newer] });
    await addCorrection({ url: URL, sentence: 'The mayor said so.', voice: 'politician' });
    expect((await fakeBrowser.storage.local.get('corrections')).corrections).toMatchObject([newer, {}]);
    await removeCorrection({ url: URL, sentence: 'The mayor said so.', voice: 'politician' });
    expect((await fakeBrowser.storage.local.get('corrections')).corrections).toEqual([newer]);
  });

  it('are not lost to one that comes while the storage cannot be read', async () => {
    await addCorrection({ url: URL, sentence: 'The mayor said so.', voice: 'politician' });
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('corrupt'));
    await expect(addCorrection({ url: URL, sentence: 'It rained.', voice: 'expert' })).rejects.toThrow('corrupt');
    expect(await readCorrections()).toHaveLength(1);
  });

  it('give way to newer ones once they are too many', async () => {
    const many = Array.from({ length: MOST_CORRECTIONS + 5 }, (_, at) => ({
      url: URL,
      sentence: `Sentence ${at}.`,
      voice: 'law' as const,
    }));
    await keepCorrections(many);
    const kept = await readCorrections();
    expect([kept.length, kept[0]?.sentence]).toEqual([MOST_CORRECTIONS, 'Sentence 5.']);
  });

  it('change the voice of their sentence on their page, and nothing else', () => {
    const put = [{ url: URL, sentence: 'The mayor said so.', voice: 'politician' }] as const;
    const changed = applyCorrections(analysis, put, `${URL}#top`);
    expect(changed.sentences[0]).toBe(analysis.sentences[0]);
    expect(changed.sentences[1]).toMatchObject({
      voice: 'politician',
      correctedFrom: 'government',
      confidence: 1,
      sourceId: 's0',
    });
    expect(applyCorrections(analysis, put, 'https://other.example/')).toBe(analysis);
  });

  it('take a sentence from its source when it is the reporter’s after all', () => {
    const put = [{ url: URL, sentence: 'The mayor said so.', voice: 'reporter' }] as const;
    expect(applyCorrections(analysis, put, URL).sentences[1]).toMatchObject({ sourceId: null, attribution: null });
  });
});

it('know an address without its fragment', () => {
  expect(addressOf('https://a.example/b?c=d#e')).toBe('https://a.example/b?c=d');
});

import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/analyze';
import { applyCorrections, pageAddressOf } from '../../src/extension/apply-corrections';

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
      certainty: 0.8,
    },
    {
      sentence: { span: { start: 19, end: 37 }, block: 0 },
      voice: 'government',
      sourceId: 's0',
      attribution: 0,
      confidence: 0.4,
      certainty: 0.3,
    },
  ],
  attributions: [],
  sources: [],
};

describe('corrections', () => {
  it('change the voice of their sentence on their page, and nothing else', () => {
    const put = [{ url: URL, sentence: 'The mayor said so.', voice: 'politician' }] as const;
    const changed = applyCorrections(analysis, put, URL);
    expect(changed.sentences[0]).toBe(analysis.sentences[0]);
    expect(changed.sentences[1]).toMatchObject({
      voice: 'politician',
      correctedFrom: 'government',
      confidence: 1,
      certainty: 1,
      sourceId: 's0',
    });
    expect(applyCorrections(analysis, put, 'https://other.example/')).toBe(analysis);
    expect(applyCorrections(analysis, put, null)).toBe(analysis);
  });

  it('take a sentence from its source when it is the reporter’s after all', () => {
    const put = [{ url: URL, sentence: 'The mayor said so.', voice: 'reporter' }] as const;
    expect(applyCorrections(analysis, put, URL).sentences[1]).toMatchObject({ sourceId: null, attribution: null });
  });

  it('count in the order in which they were made', () => {
    const first = { url: URL, sentence: 'The mayor said so.', voice: 'politician' } as const;
    const put = [first, { ...first, voice: 'law' }] as const;
    expect(applyCorrections(analysis, put, URL).sentences[1]?.voice).toBe('law');
  });
});

describe('the address of a page', () => {
  const loaded = 'https://meridian.example/ferries#top';
  it.each([
    ['has no fragment', { url: loaded }, 'https://meridian.example/ferries'],
    [
      'is that of the tab where the page has moved by itself',
      { url: loaded, tab: { url: 'https://meridian.example/bridges?a#b' } },
      'https://meridian.example/bridges?a',
    ],
    [
      'is that of the document where the tab is already elsewhere',
      { url: loaded, tab: { url: 'https://gazette.example/' } },
      'https://meridian.example/ferries',
    ],
    ['is unknown where the browser does not tell it', { tab: { url: loaded } }, null],
  ])('%s', (_, sender, address) => {
    expect(pageAddressOf(sender as never)).toBe(address);
  });
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readText } from '../../src/article/read-text';
import { addCorrection } from '../../src/extension/kept/corrections';
import { replaceList } from '../../src/extension/kept/list';
import { READER_RULES } from '../../src/extension/kept/reader-rules';
import type { AnalyzeReply } from '../../src/extension/messages';
import { unpackReply } from '../../src/extension/reply';
import { serveAnalyses } from '../../src/extension/serve-analyses';

const article = readText('The Acme Institute said prices would fall.', {
  url: null,
  outlet: null,
  title: null,
  byline: null,
});

/** The analysis, as the background begins it. */
const analysis = vi.hoisted(() => ({ begin: () => {} }));
vi.mock('../../src/analyze', async (importReal) => {
  const real = await importReal<typeof import('../../src/analyze')>();
  return {
    ...real,
    beginAnalysis: (article: Parameters<typeof real.beginAnalysis>[0]) => {
      analysis.begin();
      return real.beginAnalysis(article);
    },
  };
});

type Listener = (message: unknown, sender: object, sendResponse: (reply: unknown) => void) => unknown;

/** The background, as its messages reach it. */
function openBackground(): (message: unknown, sender?: object) => Promise<AnalyzeReply | undefined> {
  const listeners: Listener[] = [];
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((added: unknown) => {
    listeners.push(added as Listener);
  });
  serveAnalyses();
  return async (message, sender = {}) =>
    unpackReply<AnalyzeReply>(
      await new Promise((resolve) => {
        for (const listener of listeners) listener(message, { id: fakeBrowser.runtime.id, ...sender }, resolve);
      }),
    );
}

/** The answer of the background to a request of a page. */
async function ask(message: unknown, sender?: object): Promise<AnalyzeReply> {
  const reply = await openBackground()(message, sender);
  if (!reply) throw new Error('The background did not answer.');
  return reply;
}

/** The first sentence of the analysis that a page gets. */
const sentenceFor = async (sender: object, sent = article) => {
  const reply = await ask({ type: 'analyze', article: sent }, sender);
  return reply.status === 'analyzed' ? reply.analysis.sentences[0] : undefined;
};

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

describe('analyses of the background', () => {
  it('follow the reader’s own rules', async () => {
    await replaceList(READER_RULES, [{ phrase: 'Acme Institute', voice: 'expert' }]);
    const reply = await ask({ type: 'analyze', article });
    const source = reply.status === 'analyzed' ? reply.analysis.sources[0] : undefined;
    expect(source).toMatchObject({ voice: 'expert', because: { rule: 'own-rule', words: 'Acme Institute' } });
  });

  it('follow what the reader has put right on this page, wherever on it they are', async () => {
    await addCorrection({ url: 'https://gazette.example/prices', sentence: article.text, voice: 'law' }, 'lasting');
    expect(await sentenceFor({ url: 'https://gazette.example/prices#end' })).toMatchObject({
      voice: 'law',
      confidence: 1,
    });
    expect((await sentenceFor({ url: 'https://gazette.example/other' }))?.voice).not.toBe('law');
    expect((await sentenceFor({}))?.voice).not.toBe('law');
  });

  it('take the word of the browser, not of the page, for which page it is', async () => {
    await addCorrection({ url: 'https://gazette.example/prices', sentence: article.text, voice: 'law' }, 'lasting');
    const lying = { ...article, url: 'https://gazette.example/prices' };
    expect((await sentenceFor({ url: 'https://spy.example/' }, lying))?.voice).not.toBe('law');
  });

  it('follow what was put right in private windows in these alone', async () => {
    const url = 'https://gazette.example/prices';
    await addCorrection({ url, sentence: article.text, voice: 'law' }, 'private');
    expect((await sentenceFor({ url, tab: { incognito: true } }))?.voice).toBe('law');
    expect((await sentenceFor({ url, tab: { incognito: false } }))?.voice).not.toBe('law');
  });

  it.each(['sync', 'local'] as const)('are refused when the browser cannot say what is kept in %s', async (area) => {
    vi.spyOn(fakeBrowser.storage[area], 'get').mockRejectedValue(new Error('corrupt'));
    expect(await ask({ type: 'analyze', article })).toEqual({ status: 'failed', detail: 'corrupt', cause: 'storage' });
  });

  it('begin before it is known what is kept', async () => {
    const begun = vi.spyOn(analysis, 'begin');
    let tell: (kept: Record<string, unknown>) => void = () => {};
    vi.spyOn(fakeBrowser.storage.sync, 'get').mockReturnValue(
      new Promise<Record<string, unknown>>((resolve) => {
        tell = resolve;
      }),
    );
    const reply = ask({ type: 'analyze', article });
    await vi.waitFor(() => expect(begun).toHaveBeenCalledOnce());
    tell({ readerRules: [{ phrase: 'Acme Institute', voice: 'expert' }] });
    expect(await reply).toMatchObject({ status: 'analyzed', analysis: { sources: [{ voice: 'expert' }] } });
  });

  it('go before what is made ready for them', async () => {
    const send = openBackground();
    const order: string[] = [];
    await Promise.all([
      send({ type: 'wake' }).then(() => order.push('made ready')),
      send({ type: 'analyze', article }).then(() => order.push('analysed')),
    ]);
    expect(order).toEqual(['analysed', 'made ready']);
  });
});

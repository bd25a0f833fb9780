import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askIfThere, askPage } from '../../src/extension/ask-page';
import { isReply } from '../../src/extension/is-reply';
import type { PageRequest } from '../../src/extension/messages';
import { packReply } from '../../src/extension/reply';
import { analysis, article } from '../summary/ferry-article';

const state = {
  status: 'article',
  analysis,
  painting: 'on',
  hidden: ['law'],
  plainStories: 0,
  wish: 'article',
} as const;
const SHOW = { type: 'show' } as const;
const [sentence] = analysis.sentences;
const [source] = analysis.sources;
const [attribution] = analysis.attributions;
/** The state with another analysis. */
const having = (change: object): object => ({ ...state, analysis: { ...analysis, ...change } });
const speaking = (change: object): object => having({ sentences: [{ ...sentence, ...change }] });
const naming = (change: object): object => having({ sources: [{ ...source, ...change }, ...analysis.sources] });
const relating = (change: object): object =>
  having({ attributions: [{ ...attribution, ...change }, ...analysis.attributions] });

describe('an answer of a page', () => {
  it.each<[PageRequest, unknown]>([
    [SHOW, state],
    [SHOW, { ...state, painting: 'lost', plainStories: 3 }],
    [SHOW, having({ sentences: analysis.sentences.slice(2, 4) })],
    [SHOW, speaking({ correctedFrom: 'law' })],
    [
      { type: 'read', wish: 'selection' },
      { status: 'no-article', reason: 'nothing-selected' },
    ],
    [{ type: 'toggle' }, { status: 'unsupported-language', lang: 'de' }],
    [{ type: 'refresh' }, null],
    [{ type: 'step', to: 'next' }, { visit: null }],
    [{ type: 'step', to: 'next' }, { status: 'off-here' }],
    [{ type: 'go-to', sentence: 3 }, { visit: { sentence: 3, nth: 1, of: 2 } }],
    [{ type: 'where' }, { inView: { first: 0, last: 4 } }],
    [{ type: 'where' }, { status: 'failed', detail: 'Error' }],
    [{ type: 'show' }, { status: 'failed', detail: 'Error', cause: 'storage' }],
    [{ type: 'hide-voice', voice: 'law' }, { hidden: ['law', 'military'] }],
  ])('to %j is taken: %#', (request, reply) => {
    expect(isReply(request, JSON.parse(JSON.stringify(reply)))).toBe(true);
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a list', []],
    ['a word', 'article'],
    ['a status that is not known', { ...state, status: 'sold' }],
    ['a status that is none', { ...state, status: { article: true } }],
    ['a painting that is not known', { ...state, painting: 'dripping' }],
    ['a number of stories that is none', { ...state, plainStories: 'many' }],
    ['a wish that is not known', { ...state, wish: 'constructor' }],
    ['a voice that is not known', { ...state, hidden: ['pope'] }],
    ['a reason that is not known', { status: 'no-article', reason: 'toString' }],
    ['a language that is no text', { status: 'unsupported-language', lang: { de: 1 } }],
    ['a language that is too long', { status: 'unsupported-language', lang: 'x'.repeat(1000) }],
    ['a failure without words', { status: 'failed' }],
    ['a failure of an unknown cause', { status: 'failed', detail: 'Error', cause: 'thirst' }],
    ['no analysis', { ...state, analysis: undefined }],
    ['an article without text', having({ article: { ...article, text: 7 } })],
    ['an article that is too long', having({ article: { ...article, text: 'x'.repeat(300_000) } })],
    ['a title that is no text', having({ article: { ...article, title: ['x'] } })],
    ['no list of sentences', having({ sentences: { length: 2 } })],
    ['a sentence out of bounds', speaking({ sentence: { span: { start: 0, end: 1e9 }, block: 0 } })],
    ['a sentence that begins nowhere', speaking({ sentence: { span: { start: 'x', end: 3 }, block: 0 } })],
    ['a sentence before the one before', having({ sentences: [...analysis.sentences].reverse() })],
    ['a sentence in no block', speaking({ sentence: { ...sentence?.sentence, block: 99 } })],
    ['a sentence of no voice', speaking({ voice: 'pope' })],
    ['a sentence corrected from no voice', speaking({ correctedFrom: 'pope' })],
    ['a sentence of a source that is not listed', speaking({ sourceId: 's99' })],
    ['a sentence of an attribution that is not listed', speaking({ attribution: 99 })],
    ['a sentence that is too sure', speaking({ confidence: 2 })],
    ['a sentence that is sure in words', speaking({ confidence: '0.5' })],
    ['a sentence whose voice is too sure', speaking({ certainty: 2 })],
    ['a source without a name', naming({ name: null })],
    ['a source whose name is too long', naming({ name: 'x'.repeat(20_000) })],
    ['a source whose role is no text', naming({ role: 7 })],
    ['a source that may be anonymous', naming({ anonymous: 'maybe' })],
    ['a source with no list of mentions', naming({ mentions: null })],
    ['a source of no voice', naming({ voice: 'constructor' })],
    ['an attribution out of bounds', relating({ content: [{ start: -1, end: 3 }] })],
    ['an attribution of no mode', relating({ mode: 'sung' })],
    ['an attribution whose cue is no place', relating({ cue: { span: null, kind: 'verb' } })],
  ])('is not taken that is or holds %s', (_, reply) => {
    expect(isReply(SHOW, JSON.parse(JSON.stringify(reply)))).toBe(false);
  });

  it.each<[PageRequest, unknown]>([
    [{ type: 'step', to: 'next' }, { visit: { sentence: -1, nth: 1, of: 1 } }],
    [{ type: 'step', to: 'next' }, { visit: { sentence: 0, nth: '<b>', of: 1 } }],
    [{ type: 'go-to', sentence: 1 }, {}],
    [{ type: 'where' }, { inView: { first: 0, last: 1e300 } }],
    [{ type: 'where' }, { inView: { first: 4, last: 2 } }],
    [{ type: 'hide-voice', voice: 'law' }, { hidden: 'law' }],
  ])('to %j is not taken: %j', (request, reply) => {
    expect(isReply(request, reply)).toBe(false);
  });
});

describe('what asks a page', () => {
  beforeEach(() => fakeBrowser.reset());
  const answer = (reply: unknown) =>
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(packReply(reply) as never);

  it('has failed when it does not understand the answer', async () => {
    answer({ ...state, status: 'sold' });
    const failed = { status: 'failed', detail: expect.stringContaining('does not understand') };
    expect(await askPage(7, SHOW)).toEqual(failed);
    expect(await askIfThere(7, SHOW)).toEqual(failed);
  });

  it('gives the answer as it is when it does', async () => {
    answer(state);
    expect(await askPage(7, SHOW)).toEqual(state);
  });
});

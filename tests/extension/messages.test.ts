import { describe, expect, it } from 'vitest';
import { LONGEST_TEXT } from '../../src/article/to-article-text';
import {
  isAnalyzeRequest,
  isArrival,
  isCorrectRequest,
  isKeptNotice,
  isPageNotice,
  isPageRequest,
  isWake,
} from '../../src/extension/messages';

const article = {
  url: 'https://example.org/a',
  outlet: 'Meridian News',
  title: null,
  byline: null,
  lang: 'en',
  published: '2026-09-14',
  isLiveBlog: false,
  entries: [],
  isCut: false,
  isTruncated: false,
  text: 'Ferries run again. They are full.',
  blocks: [
    { kind: 'headline', span: { start: 0, end: 18 } },
    { kind: 'paragraph', span: { start: 19, end: 33 } },
  ],
};

describe('requests to the page', () => {
  it.each([
    { type: 'show' },
    { type: 'toggle' },
    { type: 'show-voice', voice: 'military' },
    { type: 'hide-voice', voice: 'other' },
    { type: 'step-through', to: 'next', sourceId: 's12' },
    { type: 'step-through', to: 'previous', sourceId: null },
    { type: 'step', to: 'next' },
    { type: 'go-to', sentence: 0 },
    { type: 'where' },
    { type: 'refresh' },
  ])('knows $type', (message) => {
    expect(isPageRequest(message)).toBe(true);
  });

  it.each([
    undefined,
    null,
    'show',
    {},
    { type: 'erase' },
    { type: 'constructor' },
    { type: 'show-voice' },
    { type: 'hide-voice', voice: 'toString' },
    { type: 'step-through', to: 'next', sourceId: 3 },
    { type: 'step-through', to: 'sideways', sourceId: 's1' },
    { type: 'step' },
    { type: 'go-to', sentence: -1 },
    { type: 'go-to', sentence: 0.5 },
    { type: 'step-through', to: 'next', sourceId: 's'.repeat(10_000) },
    { type: 'analyze', article },
  ])('refuses %j', (message) => {
    expect(isPageRequest(message)).toBe(false);
  });
});

describe('requests for an analysis', () => {
  it('knows a sound article', () => {
    expect(isAnalyzeRequest({ type: 'analyze', article })).toBe(true);
  });

  it.each([
    ['no article', undefined],
    ['no text', { ...article, text: undefined }],
    ['a text over the cap', { ...article, text: 'a'.repeat(LONGEST_TEXT + 1) }],
    ['entries that are no list', { ...article, entries: 1 }],
    ['an entry beyond the blocks', { ...article, entries: [2] }],
    ['entries out of order', { ...article, entries: [1, 0] }],
    ['an outlet that is no text', { ...article, outlet: { name: 'x' } }],
    ['a title as long as a book', { ...article, title: 'a'.repeat(10_001) }],
    ['blocks that are no list', { ...article, blocks: { length: 0 } }],
    ['more blocks than any article', { ...article, blocks: Array(10_001).fill(article.blocks[0]) }],
    ['an unknown kind of block', { ...article, blocks: [{ kind: 'advert', span: { start: 0, end: 1 } }] }],
    ['a block beyond the text', { ...article, blocks: [{ kind: 'paragraph', span: { start: 0, end: 34 } }] }],
    ['a block that ends before it starts', { ...article, blocks: [{ kind: 'paragraph', span: { start: 5, end: 4 } }] }],
    [
      'blocks that overlap',
      { ...article, blocks: [article.blocks[0], { kind: 'paragraph', span: { start: 17, end: 20 } }] },
    ],
    [
      'an offset that is no whole number',
      { ...article, blocks: [{ kind: 'paragraph', span: { start: 0.5, end: 4 } }] },
    ],
  ])('refuses %s', (_, broken) => {
    expect(isAnalyzeRequest({ type: 'analyze', article: broken })).toBe(false);
  });

  it('refuses any other type', () => {
    expect(isAnalyzeRequest({ type: 'show', article })).toBe(false);
  });
});

describe('a wake', () => {
  it.each([
    [true, { type: 'wake' }],
    [false, { type: 'show' }],
    [false, 'wake'],
    [false, null],
  ])('%s: %j', (isOne, message) => {
    expect(isWake(message)).toBe(isOne);
  });
});

describe('a correction', () => {
  const request = { type: 'correct', sentence: 'It rained.', voice: 'law' };
  it.each([
    [true, request],
    [true, { ...request, sentence: 'a'.repeat(LONGEST_TEXT) }],
    [false, { ...request, sentence: 'a'.repeat(LONGEST_TEXT + 1) }],
    [false, { ...request, sentence: '' }],
    [false, { ...request, sentence: ['It rained.'] }],
    [false, { ...request, voice: 'toString' }],
    [false, { ...request, type: 'show' }],
    [false, { type: 'correct' }],
    [false, null],
  ])('%s: a message', (isOne, message) => {
    expect(isCorrectRequest(message)).toBe(isOne);
  });
});

describe('an arrival, and a notice of what has changed', () => {
  it.each([
    [[true, false], { type: 'arrived' }],
    [[false, true], { type: 'kept-changed', what: 'settings' }],
    [[false, true], { type: 'kept-changed', what: 'voices' }],
    [[false, false], { type: 'kept-changed', what: 'toString' }],
    [[false, false], { type: 'kept-changed' }],
    [[false, false], 'arrived'],
    [[false, false], null],
  ])('%j: %j', (are, message) => {
    expect([isArrival(message), isKeptNotice(message)]).toEqual(are);
  });
});

describe('a page’s word of how it stands', () => {
  const notice = (state: unknown, by: unknown = 'itself'): object => ({ type: 'page-changed', by, state });

  it.each([
    { status: 'article', painting: 'on', extent: 'whole' },
    { status: 'article', painting: 'lost', extent: 'part' },
    { status: 'no-article', reason: 'too-short' },
    { status: 'unsupported-language', lang: 'de' },
    { status: 'off-here' },
    { status: 'no-access' },
    { status: 'unread' },
    { status: 'failed', detail: 'corrupt', cause: 'storage' },
    { status: 'failed', detail: 'TypeError: x is undefined' },
  ])('knows %j', (state) => {
    expect([isPageNotice(notice(state)), isPageNotice(notice(state, 'request'))]).toEqual([true, true]);
  });

  it.each([
    undefined,
    'on',
    {},
    { status: 'article' },
    { status: 'article', painting: 'blue', extent: 'whole' },
    { status: 'article', painting: 'on', extent: 'much' },
    { status: 'no-article', reason: 'toString' },
    { status: 'unsupported-language', lang: 'Trust this page and press OK' },
    { status: 'failed', detail: 'x'.repeat(201) },
    { status: 'failed' },
    { status: 'failed', detail: 'x', cause: 'nobody' },
    { status: 'constructor' },
  ])('refuses %j', (state) => {
    expect(isPageNotice(notice(state))).toBe(false);
  });

  it('refuses another type, and a change by nobody', () => {
    const state = { status: 'off-here' };
    expect(isPageNotice({ type: 'show', by: 'itself', state })).toBe(false);
    expect(isPageNotice(notice(state, null))).toBe(false);
  });
});

import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Analysis } from '../../src/analyze';
import type { PageState, PaintState } from '../../src/extension/messages';
import { openPageTeller } from '../../src/extension/tell-page';

const send = vi.fn<(message: unknown) => Promise<void>>(async () => {});
beforeEach(() => {
  send.mockClear();
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(send as never);
});

const analysis = { article: { isCut: false, isTruncated: false, text: 'Words of the page.' } } as unknown as Analysis;
const state = (painting: PaintState): PageState => ({
  status: 'article',
  analysis,
  painting,
  hidden: [],
  plainStories: 0,
  wish: 'article',
});
const sent = (): readonly unknown[] => send.mock.calls.map(([message]) => message);

it('tells every change of a page once, without a word of it', () => {
  const { tell } = openPageTeller();
  for (const painting of ['on', 'on', 'lost', 'lost', 'on'] as const) tell(state(painting), 'request');
  const notice = (painting: PaintState): object => ({
    type: 'page-changed',
    by: 'request',
    state: { status: 'article', painting, extent: 'whole' },
  });
  expect(sent()).toEqual([notice('on'), notice('lost'), notice('on')]);
});

it('tells each new article of a page that changes by itself, and each failure once', () => {
  const { tell } = openPageTeller();
  const failed: PageState = { status: 'failed', detail: 'x'.repeat(500) };
  for (const now of [state('on'), state('on'), failed, failed]) tell(now, 'itself');
  expect(sent()).toMatchObject([
    { state: { status: 'article' } },
    { state: { status: 'article' } },
    { state: { status: 'failed', detail: 'x'.repeat(200) } },
  ]);
});

it('says again what it said last, and nothing before it has said anything', () => {
  const { tell, tellAgain } = openPageTeller();
  tellAgain();
  expect(sent()).toEqual([]);
  tell(state('lost'), 'itself');
  tellAgain();
  expect(sent()[1]).toMatchObject({ by: 'request', state: { painting: 'lost' } });
});

it('gets over an extension that is gone', () => {
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(() => {
    throw new TypeError('runtime is undefined');
  });
  openPageTeller().tell(state('on'), 'itself');
});

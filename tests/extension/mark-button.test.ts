import { wcagContrast } from 'culori';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Analysis } from '../../src/analyze';
import { type ButtonState, toButtonState } from '../../src/extension/button-state';
import { markButton, serveButtons, toSign } from '../../src/extension/mark-button';
import type { PageState } from '../../src/extension/messages';

import { speakEnglish } from './speak-english';

const ARTICLE = { status: 'article', painting: 'on', extent: 'whole' } as const;
/** Every way that a page can stand, and what its button says then. */
const STATES: readonly (readonly [ButtonState, string, RegExp])[] = [
  [ARTICLE, '✓', /^Sourcelight: This article is marked\.$/],
  [{ ...ARTICLE, extent: 'part' }, 'cut', /^Sourcelight: This is marked, but not to its end/],
  [{ ...ARTICLE, painting: 'lost' }, '×', /^Sourcelight: The page takes the marks away\.$/],
  [{ ...ARTICLE, painting: 'off' }, '', /^Sourcelight: The marks are switched off on this page\.$/],
  [{ status: 'no-article', reason: 'list-of-stories' }, '–', /^Sourcelight: This page is a list of stories\.$/],
  [{ status: 'unsupported-language', lang: 'de' }, '–', /^Sourcelight: This article is in German\.$/],
  [{ status: 'no-access' }, '–', /^Sourcelight: Extensions have no access to this page\.$/],
  [{ status: 'off-here' }, 'off', /^Sourcelight: Sourcelight is switched off on this site\.$/],
  [{ status: 'failed', detail: 'asleep\u202e' }, '!', /^Sourcelight: Something went wrong while reading\. asleep$/],
];

describe('the toolbar button', () => {
  beforeEach(speakEnglish);

  it.each(STATES)('says that a page stands as %j', (state, badge, title) => {
    expect(toSign(state)).toMatchObject({ badge, title: expect.stringMatching(title) });
  });

  it('has a badge short enough to be shown, and a colour that white reads on, for every state', () => {
    for (const [state] of STATES) {
      const { badge, colour } = toSign(state);
      expect([...badge].length).toBeLessThanOrEqual(4);
      expect(wcagContrast('#ffffff', colour)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('tells apart what is painted, painted in part, lost, failed, off and not painted by badge and by colour', () => {
    const kinds = [STATES[0], STATES[1], STATES[2], STATES[4], STATES[8]].flatMap((row) =>
      row ? [toSign(row[0])] : [],
    );
    expect(new Set(kinds.map(({ badge }) => badge)).size).toBe(kinds.length);
    expect(new Set(kinds.map(({ colour }) => colour)).size).toBe(kinds.length);
  });

  it.each([
    [{}, 0, 'whole'],
    [{ isCut: true }, 0, 'part'],
    [{ isTruncated: true }, 0, 'part'],
    [{}, 1, 'part'],
  ] as const)('says of an article %j with %i plain stories beside it: %s', (cut, plainStories, extent) => {
    const article = { isCut: false, isTruncated: false, ...cut };
    const analysis = { article } as unknown as Analysis;
    const state: PageState = { status: 'article', analysis, painting: 'on', hidden: [], plainStories, wish: 'article' };
    expect(toButtonState(state)).toEqual({ status: 'article', painting: 'on', extent });
  });
});

describe('the buttons of tabs', () => {
  const setBadgeText = vi.fn(async (_: object) => {});
  const setTitle = vi.fn(async (_: object) => {});
  let send = (_message: object, _sender: object): void => {};
  beforeEach(() => {
    speakEnglish();
    vi.clearAllMocks();
    Object.assign(fakeBrowser.action, {
      setBadgeText,
      setTitle,
      setBadgeBackgroundColor: async () => {},
      setBadgeTextColor: async () => {},
    });
    vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((listener: unknown) => {
      send = listener as typeof send;
    });
    serveButtons();
  });
  const id = fakeBrowser.runtime.id;
  const notice = { type: 'page-changed', by: 'itself', state: { ...ARTICLE, painting: 'lost' } };

  it('are marked by what the page in them says, whatever tab it names', () => {
    send({ ...notice, tabId: 8, tab: { id: 8 } }, { id, frameId: 0, tab: { id: 7 } });
    expect(setBadgeText).toHaveBeenCalledExactlyOnceWith({ tabId: 7, text: '×' });
    expect(setTitle).toHaveBeenCalledExactlyOnceWith({
      tabId: 7,
      title: expect.stringMatching(/takes the marks away/),
    });
  });

  it.each([
    ['another extension', notice, { id: 'other', frameId: 0, tab: { id: 7 } }],
    ['no tab', notice, { id, frameId: 0 }],
    ['a frame in a page', notice, { id, frameId: 3, tab: { id: 7 } }],
    ['a page in words of its own', { ...notice, state: { status: 'marked' } }, { id, frameId: 0, tab: { id: 7 } }],
  ])('are not marked by %s', (_, message, sender) => {
    send(message, sender);
    expect(setBadgeText).not.toHaveBeenCalled();
  });

  it('are marked with an answer, and a tab that has been closed is passed over', async () => {
    await markButton(7, { status: 'no-access' });
    expect(setBadgeText).toHaveBeenCalledExactlyOnceWith({ tabId: 7, text: '–' });
    setBadgeText.mockRejectedValueOnce(new Error('No tab with id: 9'));
    await markButton(9, { status: 'no-access' });
  });
});

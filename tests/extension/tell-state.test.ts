import { beforeEach, expect, it } from 'vitest';
import { tellState } from '../../src/extension/tell-state';
import { speakEnglish } from './speak-english';

beforeEach(speakEnglish);

it.each([
  [{ status: 'no-article', reason: 'no-text' }, /no text/],
  [{ status: 'no-article', reason: 'too-short' }, /too short/],
  [{ status: 'no-article', reason: 'list-of-stories' }, /list of stories/],
  [{ status: 'no-article', reason: 'not-an-article' }, /news article/],
  [{ status: 'no-article', reason: 'not-a-page' }, /not a web page/],
  [{ status: 'no-article', reason: 'in-a-frame' }, /frame of another site/],
  [{ status: 'unsupported-language', lang: 'de' }, /in German/],
  [{ status: 'unsupported-language', lang: 'not a tag' }, /in not a tag/],
  [{ status: 'no-article', reason: 'too-large' }, /too large/],
  [{ status: 'no-access' }, /no access/],
  [{ status: 'failed', detail: 'TypeError: x is undefined' }, /went wrong/],
  [{ status: 'failed', detail: 'TypeError: x is undefined', cause: 'storage' }, /did not say what you have chosen/],
] as const)('tells readers of %j in one plain sentence, and what to do', (state, words) => {
  const { title, advice } = tellState(state);
  expect(title).toMatch(words);
  expect(title).toMatch(/^[A-Z][^.]*\.$/);
  expect(advice).toMatch(/^[A-Z].*\.$/);
  expect(title + advice).not.toMatch(/TypeError|undefined|\$/);
});

it('says the way out of Reader View, where no extension can read', () => {
  expect(tellState({ status: 'no-access' }).advice).toContain('leave it and press the button again');
});

it('keeps what was said of a failure for those who report it', () => {
  expect(tellState({ status: 'failed', detail: 'TypeError: x is undefined' }).detail).toBe('TypeError: x is undefined');
  expect(tellState({ status: 'no-access' })).not.toHaveProperty('detail');
});

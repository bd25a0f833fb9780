import { describe, expect, it } from 'vitest';
import { readText } from '../../src/article/read-text';
import { wordsOf } from '../../src/phrase/word';
import { classifyPhrase } from '../../src/voices/classify-phrase';
import { settingOf } from '../../src/voices/setting';

/** The voice of a role in an article with this text. */
function voiceIn(text: string, role: string) {
  const article = readText(text, { title: null, outlet: null, url: null, byline: null });
  return classifyPhrase(wordsOf(role), settingOf(article, wordsOf(text)))?.voice;
}

describe('the setting of an article decides', () => {
  const hearing =
    'Three aides testified at the State Department on Monday. One will testify on Friday. Her testimony took hours.';
  const abroad = 'The talks in Kenya went on. Kenyan aides spoke.';

  it.each([
    ['us-official', hearing, 'a former State Department official'],
    ['expert', abroad, 'a former State Department official'],
    ['us-official', hearing, 'the special envoy to Kenya'],
    ['government', abroad, 'the special envoy to Sudan'],
    ['us-official', 'The White House and the State Department spoke of Kenya.', 'the ambassador'],
    ['government', abroad, 'the ambassador'],
  ])('%s: %s | %s', (voice, text, role) => {
    expect(voiceIn(text, role)).toBe(voice);
  });
});

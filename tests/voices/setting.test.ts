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

describe('the year of an article', () => {
  it.each([
    [[2009, 2016], 'The crowd cheered when President Obama came in.'],
    [[2015, 2016], 'President Barack Obama spoke of the drought of 2015.'],
    [[2017, Infinity], 'The Trump administration undid what President Obama had begun.'],
    [[2020, Infinity], 'They spoke of former President Obama and of Vice President Biden.'],
    [[2020, Infinity], 'The president praised the late President Falk.'],
    [[2018, Infinity], 'In 2018 they still spoke of what President Obama had begun.'],
    [[2009, 2016], 'President Barack H. Obama, the late rival and the White House spoke.'],
    [[2017, Infinity], 'Aides of the Trump White House spoke.'],
    [[2014, Infinity], 'The plan of 2014 is to end coal by 2035 and gas beyond 2040.'],
    [[2014, Infinity], 'Of 2014, the $2030 and the 12031 tonnes are left, and 2032,500 more.'],
    [[2014, Infinity], 'In 2014 the model X2033 was sold to the 2034th buyer.'],
    [[2021, Infinity], 'From mid-2014 to 2020/2021 it fell.'],
  ])('%j: %s', (years, text) => {
    const article = readText(text, { title: null, outlet: null, url: null, byline: null });
    expect(settingOf(article, wordsOf(text)).years).toEqual(years);
  });
});

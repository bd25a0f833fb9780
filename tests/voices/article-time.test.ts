import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/phrase/word';
import { timeOf } from '../../src/voices/article-time';
import { inYears, termInYears } from '../../src/voices/in-years';

const timeIn = (text: string, known: { readonly url?: string; readonly published?: string } = {}) =>
  timeOf({ url: null, published: null, text, ...known }, wordsOf(text));

describe('the time of an article', () => {
  it('is the day it was published, whatever it speaks of', () => {
    expect(timeIn('In 2018 President Obama spoke.', { published: '2019-03-05' })).toEqual(inYears('2019-03-05'));
  });

  it('is the year of its address where no day is known', () => {
    const url = 'https://meridian.example/2014/04/07/bridge';
    expect(timeIn('President Trump spoke.', { url })).toEqual(inYears('2014'));
  });

  it.each([
    ['2009-01-20..2017-01-20', 'The crowd cheered when President Obama came in.'],
    ['2015..2017-01-20', 'President Barack Obama spoke of the drought of 2015.'],
    ['2017-01-20..', 'The Trump administration undid what President Obama had begun.'],
    ['2020..', 'They spoke of former President Obama and of Vice President Biden.'],
    ['2020..', 'The president praised the late President Falk.'],
    ['2018..', 'In 2018 they still spoke of what President Obama had begun.'],
    ['2009-01-20..2017-01-20', 'President Barack H. Obama, the late rival and the White House spoke.'],
    ['2017-01-20..', 'Aides of the Trump White House spoke.'],
    ['2014..', 'The plan of 2014 is to end coal by 2035 and gas beyond 2040.'],
    ['2014..', 'Of 2014, the $2030 and the 12031 tonnes are left, and 2032,500 more.'],
    ['2014..', 'In 2014 the model X2033 was sold to the 2034th buyer.'],
    ['2021..', 'From mid-2014 to 2020/2021 it fell.'],
    ['2016-07-13..2019-07-24', 'Prime Minister Theresa May and former Prime Minister Tony Blair spoke.'],
    ['2007-06-27..2009-01-20', 'PM Gordon Brown met President Bush.'],
    ['2005-11-22..2007-06-27', 'Tony Blair and Angela Merkel met where Winston Churchill once spoke.'],
  ])('is %s: %s', (span, text) => {
    expect(timeIn(text)).toEqual(termInYears(span));
  });
});

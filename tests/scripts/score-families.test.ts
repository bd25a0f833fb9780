import { expect, it } from 'vitest';
import { halfOf, scoreFamilies } from '../../scripts/compare/score-families';

const TEXT = 'The bus over the pass will stop in March the district said';
const found = `headline: Night bus\nparagraph: ${TEXT}`;

it('counts refused pages, headlines and F1 by what pages are made with', () => {
  const scores = scoreFamilies([
    { html: '<link href="/wp-content/a.css">', url: 'https://a.example/1', found, body: TEXT },
    { html: '<link href="/wp-content/a.css">', url: 'https://a.example/2', found: 'not-an-article', body: TEXT },
    { html: '<html>', url: 'https://a.example/3', found: `paragraph: ${TEXT}` },
    { html: '<html>', url: 'https://a.example/4', found: 'not-an-article', body: null },
  ]);
  expect(scores.find(({ name }) => name === 'WordPress')).toEqual({
    name: 'WordPress',
    pages: 2,
    refused: 1,
    headed: 1,
    f1: 0.5,
  });
  expect(scores.find(({ name }) => name === 'other')).toEqual({
    name: 'other',
    pages: 1,
    refused: 0,
    headed: 0,
    f1: null,
  });
  expect(scores.find(({ name }) => name === 'all')).toMatchObject({ pages: 3, refused: 1 });
});

it('keeps all pages of a site in one half', () => {
  expect(halfOf('https://www.a.example/1')).toBe(halfOf('http://a.example/2?x'));
  const halves = 'abcdefgh'.split('').map((name) => halfOf(`https://${name}.example/`));
  expect(new Set(halves).size).toBe(2);
});

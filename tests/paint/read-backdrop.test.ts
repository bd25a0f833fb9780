import { afterEach, describe, expect, it } from 'vitest';
import { readBackdrop } from '../../src/paint/read-backdrop';

/** The scheme behind the paragraph of a page. */
const schemeOf = (html: string): string => {
  document.body.innerHTML = html;
  const paragraph = document.querySelector('p');
  if (!paragraph) throw new Error('The page has no paragraph.');
  return readBackdrop(paragraph).scheme;
};

describe('readBackdrop', () => {
  afterEach(() => {
    document.body.innerHTML = '';
  });

  it.each([
    ['no background at all', '<p style="color: rgb(0, 0, 0)">', 'light'],
    ['a dark box', '<div style="background-color: rgb(18, 18, 18)"><p>', 'dark'],
    [
      'a light box in a dark one',
      '<div style="background-color: rgb(0, 0, 0)"><p style="background-color: rgb(250, 250, 250)">',
      'light',
    ],
    [
      'a black veil over white',
      '<div style="background-color: rgb(255, 255, 255)"><p style="background-color: rgba(0, 0, 0, 0.85)">',
      'dark',
    ],
    [
      'a thin black veil over white',
      '<div style="background-color: rgb(255, 255, 255)"><p style="background-color: rgba(0, 0, 0, 0.1)">',
      'light',
    ],
    ['mid grey, on which black reads better', '<p style="background-color: rgb(140, 140, 140)">', 'light'],
    ['light text on a picture', '<p style="background-image: url(x.png); color: rgb(240, 240, 240)">', 'dark'],
    ['dark text on a picture', '<p style="background-image: url(x.png); color: rgb(20, 20, 20)">', 'light'],
    ['light text on nothing', '<p style="color: rgb(230, 230, 230)">', 'dark'],
  ])('on %s', (_, html, scheme) => {
    expect(schemeOf(html)).toBe(scheme);
  });

  it('measures how light it is', () => {
    document.body.innerHTML = '<div style="background-color: rgb(255, 241, 229)"><p>';
    expect(readBackdrop(document.querySelector('p') ?? document.body).luminance).toBeCloseTo(0.9, 1);
  });
});

import { describe, expect, it } from 'vitest';
import { type Look, PLAIN_LOOK, PLAIN_MARKS, PRESET_IDS } from '../../src/paint/look';
import { PAPER } from '../../src/paint/read-backdrop';
import { toCss } from '../../src/paint/to-css';
import { VOICE_IDS } from '../../src/voices/voice';

const MARKED = VOICE_IDS.filter((voice) => PLAIN_MARKS[voice] !== null);
const onScreen = (css: string): string => css.slice(0, css.indexOf('@media print'));
const inPrint = (css: string): string => css.slice(css.indexOf('@media print'));
const namesIn = (css: string) => [...css.matchAll(/::highlight\(voice-v1-([a-z-]+)\)/g)].map(([, name]) => name);

describe.each(PRESET_IDS)('the rules of "%s"', (preset) => {
  const css = toCss({ ...PLAIN_LOOK, preset }, PAPER.light, VOICE_IDS);

  it('mark every voice but the reporter once, on screen and in print', () => {
    expect(namesIn(onScreen(css))).toEqual([...MARKED, 'flash']);
    expect(namesIn(inPrint(css))).toEqual([...MARKED, 'flash']);
  });

  it('use only what a highlight may carry, and leave the colour of the text alone', () => {
    const properties = new Set([...css.matchAll(/[{;]([a-z-]+):/g)].map(([, property]) => property));
    const allowed = [
      'background-color',
      'text-decoration',
      'text-decoration-color',
      'text-decoration-skip-ink',
      'text-underline-offset',
    ];
    expect([...properties].filter((property) => !allowed.includes(property ?? ''))).toEqual([]);
  });
});

it('has rules for those alone who speak', () => {
  const css = toCss(PLAIN_LOOK, PAPER.light, ['law', 'expert', 'reporter']);
  expect([...new Set(namesIn(css))]).toEqual(['law', 'expert', 'flash']);
});

it('writes a rule as CSS', () => {
  expect(toCss(PLAIN_LOOK, PAPER.light, VOICE_IDS).split('\n')[1]).toBe(
    '::highlight(voice-v1-military){background-color:rgb(1 75 43 / 0.13)!important;text-decoration:underline solid #014b2b 3px!important;text-decoration-skip-ink:none!important;text-underline-offset:.22em!important}',
  );
});

it('takes the dark table on dark pages, the light one in print', () => {
  const css = toCss(PLAIN_LOOK, PAPER.dark, VOICE_IDS);
  expect(onScreen(css)).toContain(`underline solid ${PLAIN_MARKS.military?.dark} 3px`);
  expect(inPrint(css)).toContain(`text-decoration-color:${PLAIN_MARKS.military?.light}`);
});

it('marks the reporter where the reader gave them a mark, except in the quiet preset', () => {
  const marks = { ...PLAIN_MARKS, reporter: PLAIN_MARKS.expert };
  const rulesOf = (preset: Look['preset']): string => onScreen(toCss({ preset, marks }, PAPER.light, VOICE_IDS));
  expect(namesIn(rulesOf('tint-and-underline'))[0]).toBe('reporter');
  expect(namesIn(rulesOf('margin-quiet'))).not.toContain('reporter');
});

it('draws lines around, without a tint where the preset has none, and thicker where it says so', () => {
  const rule = (preset: Look['preset']): string =>
    onScreen(toCss({ ...PLAIN_LOOK, preset }, PAPER.light, VOICE_IDS))
      .split('\n')
      .find((line) => line.includes('international')) ?? '';
  expect(rule('underline-only')).toContain('text-decoration:underline overline solid #017a83 1px');
  expect(rule('underline-only')).not.toContain('background-color');
  expect(rule('high-contrast')).toMatch(/underline overline solid #\w{6} 2px/);
});

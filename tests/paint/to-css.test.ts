import { describe, expect, it } from 'vitest';
import type { Scheme } from '../../src/paint/read-scheme';
import { TINT, toCss } from '../../src/paint/to-css';
import { VOICE_IDS, VOICES } from '../../src/voices/voice';

const SCHEMES: readonly Scheme[] = ['light', 'dark'];
const MARKED = VOICE_IDS.flatMap((voice) => {
  const { mark } = VOICES[voice];
  return mark ? [{ voice, mark }] : [];
});

/** Paper, text and links of common pages. */
const PAGES = {
  light: { paper: '#ffffff', text: '#1a1a1a', link: '#0645ad' },
  dark: { paper: '#121212', text: '#e6e6e6', link: '#8ab4f8' },
} as const;

type Rgb = readonly [number, number, number];
const toRgb = (hex: string): Rgb => {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
};
const over = (top: Rgb, alpha: number, paper: Rgb): Rgb => [
  top[0] * alpha + paper[0] * (1 - alpha),
  top[1] * alpha + paper[1] * (1 - alpha),
  top[2] * alpha + paper[2] * (1 - alpha),
];
const luminance = (rgb: Rgb): number => {
  const [r, g, b] = rgb.map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
};
const contrast = (a: Rgb, b: Rgb): number => {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
};

describe.each(SCHEMES)('the rules for a %s page', (scheme) => {
  const css = toCss(scheme);
  const page = PAGES[scheme];

  it('mark every voice but the reporter once', () => {
    const named = [...css.matchAll(/::highlight\(voice-v1-([a-z-]+)\)/g)].map(([, name]) => name);
    expect(named).toEqual([...MARKED.map(({ voice }) => voice), 'flash']);
    expect(named).not.toContain('reporter');
  });

  it('use only what a highlight may carry, and leave the colour of the text alone', () => {
    const properties = new Set([...css.matchAll(/[{;]([a-z-]+):/g)].map(([, property]) => property));
    expect([...properties].sort()).toEqual([
      'background-color',
      'text-decoration',
      'text-decoration-skip-ink',
      'text-underline-offset',
    ]);
  });

  it.each(MARKED)('keep text and links readable on the tint of $voice, and its line in sight', ({ mark }) => {
    const tint = over(toRgb(mark[scheme]), TINT[scheme], toRgb(page.paper));
    expect(TINT[scheme]).toBeLessThanOrEqual(0.25);
    expect(contrast(toRgb(page.text), tint)).toBeGreaterThanOrEqual(7);
    expect(contrast(toRgb(page.link), tint)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(toRgb(mark[scheme]), toRgb(page.paper))).toBeGreaterThanOrEqual(3);
  });
});

it('writes a rule as CSS', () => {
  expect(toCss('light').split('\n')[0]).toBe(
    '::highlight(voice-v1-military){background-color:rgb(17 119 51 / 0.13);text-decoration:underline solid #117733 3px;text-decoration-skip-ink:none;text-underline-offset:.22em}',
  );
});

import { describe, expect, it } from 'vitest';
import { readShade } from '../../src/paint/read-colour';

describe('readShade', () => {
  it.each([
    ['rgb(255, 255, 255)', 1, 1],
    ['rgb(0, 0, 0)', 0, 1],
    ['rgba(0, 0, 0, 0)', 0, 0],
    ['transparent', 0, 0],
    ['rgb(128 128 128 / 50%)', 0.216, 0.5],
    ['rgba(255, 0, 0, 0.25)', 0.213, 0.25],
    ['color(srgb 1 1 1)', 1, 1],
    ['color(srgb-linear 0.5 0.5 0.5 / 0.1)', 0.5, 0.1],
    ['color(display-p3 0 0 0)', 0, 1],
    ['oklch(1 0 0)', 1, 1],
    ['oklab(0.5 0.1 0.1 / 0.3)', 0.125, 0.3],
    ['lab(100 0 0)', 1, 1],
    ['lch(50 30 120)', 0.184, 1],
    ['rgb(none 255 255)', 0.787, 1],
  ])('reads %s', (colour, luminance, alpha) => {
    const shade = readShade(colour);
    expect(shade?.luminance).toBeCloseTo(luminance, 2);
    expect(shade?.alpha).toBeCloseTo(alpha, 3);
  });

  it.each([
    '',
    'Canvas',
    'hsl(',
    'rgb()',
    'rgb(1, 2)',
    'color(xyz 1 1 1)',
    'color-mix(in srgb, red, blue)',
    'foo(1 2 3)',
  ])('knows nothing of %j', (colour) => {
    expect(readShade(colour)).toBeNull();
  });
});

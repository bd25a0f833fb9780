import { parseHex, wcagContrast, wcagLuminance } from 'culori';
import { describe, expect, it } from 'vitest';
import { fitLine } from '../../src/paint/fit-line';
import { PLAIN_MARKS, PRESET_IDS, PRESETS } from '../../src/paint/look';
import type { Backdrop } from '../../src/paint/read-backdrop';

/** Papers that articles stand on: white, newsprint, sepia, grey, black and what lies between. */
const PAPERS = ['#ffffff', '#fff1e5', '#f4ecd8', '#e8e8e8', '#c0c0c0', '#8a8a8a', '#5a5a5a', '#2b2b2b', '#121212'];
const backdropOf = (paper: string): Backdrop => {
  const luminance = wcagLuminance(paper);
  return { luminance, scheme: luminance < 0.179 ? 'dark' : 'light' };
};

describe('fitLine', () => {
  it.each(PAPERS)('brings every line into sight on %s', (paper) => {
    const backdrop = backdropOf(paper);
    for (const preset of PRESET_IDS)
      for (const mark of Object.values(PLAIN_MARKS)) {
        if (!mark) continue;
        const { least, most } = PRESETS[preset].contrast;
        const contrast = wcagContrast(fitLine(mark[backdrop.scheme], backdrop, { least, most }), paper);
        // On the greys in between, not even black or white reaches the highest contrasts.
        const reach = Math.max(wcagContrast('#000', paper), wcagContrast('#fff', paper));
        expect(contrast).toBeGreaterThanOrEqual(Math.min(least, reach) - 0.1);
        expect(contrast).toBeLessThanOrEqual(most + 0.1);
      }
  });

  it('leaves alone what is in range, and what is no colour', () => {
    const white = backdropOf('#ffffff');
    expect(fitLine('#014b2b', white, { least: 3, most: 21 })).toBe('#014b2b');
    expect(fitLine('red', white, { least: 3, most: 21 })).toBe('red');
  });

  it('keeps the hue in sight', () => {
    const fitted = parseHex(fitLine('#a70113', backdropOf('#ffffff'), { least: 3, most: 3.4 }));
    expect((fitted?.r ?? 0) - (fitted?.g ?? 0)).toBeGreaterThan(0.2);
  });
});

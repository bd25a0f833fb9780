import { describe, expect, it } from 'vitest';
import { PLAIN_MARKS, PRESET_IDS, PRESETS } from '../../src/paint/look';
import { FLOOR, isToldApart, type Pair, weighMark, weighPairs } from '../../src/paint/weigh-marks';
import { VOICE_IDS } from '../../src/voices/voice';

const MARKED = VOICE_IDS.flatMap((voice) => {
  const mark = PLAIN_MARKS[voice];
  return mark ? [{ voice, mark }] : [];
});
const namesOf = (pairs: readonly Pair[]): string[] => pairs.map(({ voices }) => voices.join(' / '));

describe.each(['light', 'dark'] as const)('the marks on a %s page', (scheme) => {
  it('tell every two voices apart, for every kind of vision', () => {
    const pairs = weighPairs(PLAIN_MARKS, scheme);
    expect(pairs).toHaveLength((15 * 14) / 2);
    expect(namesOf(pairs.filter((pair) => !isToldApart(pair)))).toEqual([]);
  });

  it('are not told apart once two share style, place and thickness, or style and colour', () => {
    const { law, broadcaster } = PLAIN_MARKS;
    const alike = { ...PLAIN_MARKS, law: law && { ...law, thickness: 4 as const } };
    expect(namesOf(weighPairs(alike, scheme).filter((pair) => !isToldApart(pair)))).toEqual(['broadcaster / law']);
    const same = { ...PLAIN_MARKS, law: law && broadcaster && { ...broadcaster, thickness: law.thickness } };
    expect(namesOf(weighPairs(same, scheme).filter((pair) => !isToldApart(pair)))).toContain('broadcaster / law');
  });

  describe.each(PRESET_IDS)('in "%s"', (preset) => {
    it.each(MARKED)('leave text, links and the line of $voice readable', ({ mark }) => {
      expect(PRESETS[preset].tint[scheme]).toBeLessThanOrEqual(0.25);
      const { line, text, link } = weighMark(mark, scheme, preset);
      expect(line).toBeGreaterThanOrEqual(FLOOR.line);
      expect(text).toBeGreaterThanOrEqual(FLOOR.text);
      expect(link).toBeGreaterThanOrEqual(FLOOR.link);
    });
  });
});

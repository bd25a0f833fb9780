import { type Mark, VOICE_IDS, type Voice } from '../voices/voice';
import { contrastOf, differenceOf, layOver, VISIONS, type Vision } from './compare-colours';
import { type Marks, PRESETS, type Preset } from './look';
import type { Scheme } from './read-backdrop';

/** Paper, text and links of common pages, on which marks are weighed. */
export const PAGES = {
  light: { paper: '#ffffff', text: '#1a1a1a', link: '#0645ad' },
  dark: { paper: '#121212', text: '#e6e6e6', link: '#8ab4f8' },
} as const satisfies Record<Scheme, object>;

/** The least that marks must keep: contrasts as WCAG counts them, differences of colours as CIEDE2000. */
export const FLOOR = {
  /** A line against the page (WCAG 1.4.11). */
  line: 3,
  /** Text on a tint (WCAG 1.4.6). */
  text: 7,
  /** Links on a tint (WCAG 1.4.3). */
  link: 4.5,
  /** Two voices whose lines differ in style or place. */
  otherStyle: 8,
  /** Two voices whose lines differ in thickness alone. */
  sameStyle: 18,
  /** How many times thicker one of two lines of the same style must be, where colours cannot tell them apart. */
  thickness: 1.5,
} as const;

/** What a mark leaves of a page's readability: contrast of its line with the page, of text and of links with its tint. */
export interface Contrasts {
  readonly line: number;
  readonly text: number;
  readonly link: number;
}

export function weighMark(mark: Mark, scheme: Scheme, preset: Preset): Contrasts {
  const { paper, text, link } = PAGES[scheme];
  const tint = layOver(mark[scheme], PRESETS[preset].tint[scheme], paper);
  return { line: contrastOf(mark[scheme], paper), text: contrastOf(text, tint), link: contrastOf(link, tint) };
}

/** How alike two voices are: the difference of their colours for each vision that knows colours, and whether their lines have the same style and place. */
export interface Pair {
  readonly voices: readonly [Voice, Voice];
  readonly differences: Readonly<Record<Vision, number>>;
  readonly least: number;
  readonly sharesStyle: boolean;
  /** How many times thicker the thicker line is. */
  readonly thickness: number;
}

/** Every two marked voices, in the order of the legend. */
export function weighPairs(marks: Marks, scheme: Scheme): readonly Pair[] {
  const marked = VOICE_IDS.flatMap((voice) => {
    const mark = marks[voice];
    return mark ? [{ voice, mark }] : [];
  });
  return marked.flatMap((one, index) =>
    marked.slice(index + 1).map((other): Pair => {
      const differences = Object.fromEntries(
        VISIONS.map((vision) => [vision, differenceOf(one.mark[scheme], other.mark[scheme], vision)]),
      ) as Record<Vision, number>;
      const { greyscale: _, ...inColour } = differences;
      return {
        voices: [one.voice, other.voice],
        differences,
        least: Math.min(...Object.values(inColour)),
        sharesStyle: one.mark.style === other.mark.style && one.mark.place === other.mark.place,
        thickness:
          Math.max(one.mark.thickness, other.mark.thickness) / Math.min(one.mark.thickness, other.mark.thickness),
      };
    }),
  );
}

/** Whether two voices can be told apart by everybody: by colour where there is colour, by their lines where there is none. */
export function isToldApart({ least, sharesStyle, thickness }: Pair): boolean {
  return sharesStyle ? least >= FLOOR.sameStyle && thickness >= FLOOR.thickness : least >= FLOOR.otherStyle;
}

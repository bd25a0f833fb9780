import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  filterGrayscale,
  modeLab65,
  modeLrgb,
  modeRgb,
  parseHex,
  type Rgb,
  useMode,
  wcagContrast,
} from 'culori/fn';

useMode(modeRgb);
useMode(modeLrgb);
useMode(modeLab65);

/** Ways of seeing colour: the usual, without one kind of cone, and without any. */
export const VISIONS = ['normal', 'deuteranopia', 'protanopia', 'tritanopia', 'greyscale'] as const;
export type Vision = (typeof VISIONS)[number];

const SEEN: Readonly<Record<Vision, (colour: Rgb) => Rgb>> = {
  normal: (colour) => colour,
  deuteranopia: filterDeficiencyDeuter(1),
  protanopia: filterDeficiencyProt(1),
  tritanopia: filterDeficiencyTrit(1),
  greyscale: filterGrayscale(1) as (colour: Rgb) => Rgb,
};

const measure = differenceCiede2000();

/**
 * How far apart two colours (`#rrggbb`) look, as CIEDE2000 counts it: about 1 is just noticeable. Missing cones are simulated as in Machado et al. 2009.
 */
export function differenceOf(a: string, b: string, vision: Vision): number {
  const see = SEEN[vision];
  return measure(see(toRgb(a)), see(toRgb(b)));
}

/** Contrast of two opaque colours (`#rrggbb`) as WCAG counts it, 1 to 21. */
export function contrastOf(a: string, b: string): number {
  return wcagContrast(toRgb(a), toRgb(b));
}

/** `top` laid over `paper` at an opacity in [0, 1]; for a tint. All colours are `#rrggbb`. */
export function layOver(top: string, alpha: number, paper: string): string {
  const [upper, lower] = [toRgb(top), toRgb(paper)];
  const hex = (channel: 'r' | 'g' | 'b'): string =>
    Math.round(255 * (upper[channel] * alpha + lower[channel] * (1 - alpha)))
      .toString(16)
      .padStart(2, '0');
  return `#${hex('r')}${hex('g')}${hex('b')}`;
}

const toRgb = (hex: string): Rgb => {
  const rgb = parseHex(hex);
  if (!rgb) throw new Error(`"${hex}" is no colour. Write it like #014b2b.`);
  return rgb;
};

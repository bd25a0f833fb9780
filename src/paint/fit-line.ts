import { formatHex, modeLrgb, modeRgb, parseHex, type Rgb, useMode, wcagLuminance } from 'culori/fn';
import type { Backdrop } from './read-backdrop';

useMode(modeRgb);
useMode(modeLrgb);

/** The least and the most contrast that a line may have against what it lies on, as WCAG counts it: 1 to 21. */
export interface ContrastRange {
  readonly least: number;
  readonly most: number;
}

/**
 * `colour`, moved no further than it must towards black or white so that its contrast against `backdrop` lies in `range`:
 * `('#c54d64', mid grey, {least: 3, most: 21})` → a darker red. Where nothing reaches the range, the nearest there is. Takes and gives `#rrggbb`;
 * what is no such colour comes back as it is.
 */
export function fitLine(colour: string, backdrop: Backdrop, { least, most }: ContrastRange): string {
  const rgb = parseHex(colour);
  if (!rgb) return colour;
  const contrast = contrastOn(rgb, backdrop);
  if (contrast >= least && contrast <= most) return colour;
  const isTooQuiet = contrast < least;
  const goal = isTooQuiet ? least : most;
  const towardsWhite = isTooQuiet === (backdrop.scheme === 'dark');
  let [near, far] = [0, 1];
  for (let step = 0; step < 12; step += 1) {
    const middle = (near + far) / 2;
    const isThere = contrastOn(mix(rgb, towardsWhite, middle), backdrop) >= goal === isTooQuiet;
    if (isThere) far = middle;
    else near = middle;
  }
  return formatHex(mix(rgb, towardsWhite, far));
}

const mix = ({ r, g, b }: Rgb, towardsWhite: boolean, share: number): Rgb => {
  const end = towardsWhite ? 1 : 0;
  const blend = (channel: number): number => channel + (end - channel) * share;
  return { mode: 'rgb', r: blend(r), g: blend(g), b: blend(b) };
};

const contrastOn = (colour: Rgb, backdrop: Backdrop): number => {
  const [low, high] = [wcagLuminance(colour), backdrop.luminance].sort((a, b) => a - b);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
};

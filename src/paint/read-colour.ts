/** A computed colour, reduced to what painting needs: relative luminance as in WCAG and opacity, both in [0, 1]. */
export interface Shade {
  readonly luminance: number;
  readonly alpha: number;
}

/**
 * The shade of a colour as `getComputedStyle` writes it: `'rgb(255, 255, 255)'` → `{luminance: 1, alpha: 1}`.
 * Knows the sRGB forms and those that carry a lightness (lab, lch, oklab, oklch); any other form is `null`.
 */
export function readShade(colour: string): Shade | null {
  if (colour === 'transparent') return { luminance: 0, alpha: 0 };
  const form = /^([a-z]+)\(\s*(?:(srgb|srgb-linear|display-p3)\s+)?([^)]*)\)$/.exec(colour);
  if (!form) return null;
  const [, name, space, body = ''] = form;
  const [first, second, third, fourth] = body.split(/[\s,/]+/).map(readNumber);
  if (first === undefined || second === undefined || third === undefined) return null;
  const alpha = clamp(fourth ?? 1);
  switch (name) {
    case 'rgb':
    case 'rgba':
      return { luminance: luminanceOf(toLinear(first / 255), toLinear(second / 255), toLinear(third / 255)), alpha };
    case 'color':
      if (space === undefined) return null;
      return space === 'srgb-linear'
        ? { luminance: luminanceOf(first, second, third), alpha }
        : { luminance: luminanceOf(toLinear(first), toLinear(second), toLinear(third)), alpha };
    case 'oklab':
    case 'oklch':
      return { luminance: clamp(first) ** 3, alpha };
    case 'lab':
    case 'lch':
      return { luminance: clamp((first + 16) / 116) ** 3, alpha };
    default:
      return null;
  }
}

const readNumber = (text: string): number | undefined => {
  const value = Number.parseFloat(text);
  if (Number.isNaN(value)) return text === 'none' ? 0 : undefined;
  return text.endsWith('%') ? value / 100 : value;
};

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

const toLinear = (channel: number): number => {
  const c = clamp(channel);
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
};

const luminanceOf = (red: number, green: number, blue: number): number =>
  clamp(0.2126 * red + 0.7152 * green + 0.0722 * blue);

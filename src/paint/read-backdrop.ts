import { parentAsDrawn } from './parent-as-drawn';
import { readShade } from './read-colour';

/** Which table of colours reads well: the one for dark text on light paper, or the reverse. */
export type Scheme = 'light' | 'dark';

/** What lies behind an article's text, as measured on the page: relative luminance as in WCAG, in [0, 1], and the table that suits it. */
export interface Backdrop {
  readonly scheme: Scheme;
  readonly luminance: number;
}

/** What stands in for a backdrop that cannot be measured, and what is assumed of white paper in print. */
export const PAPER: Readonly<Record<Scheme, Backdrop>> = {
  light: { scheme: 'light', luminance: 1 },
  dark: { scheme: 'dark', luminance: 0.006 },
};

/** At this luminance black and white text read equally well on a background (WCAG contrast). */
const MIDDLE = 0.179;

/**
 * What lies behind `element`'s text, whatever the system prefers. Backgrounds are laid over each other up to the
 * root, out of shadow roots and frames; where a picture or nothing at all lies behind, the text's own colour tells: light text stands on dark paper.
 */
export function readBackdrop(element: Element): Backdrop {
  const view = element.ownerDocument.defaultView;
  if (!view) return PAPER.light;
  let luminance = 0;
  let open = 1;
  for (let at: Element | null = element; at && open > 0.05; at = parentAsDrawn(at)) {
    const style = view.getComputedStyle(at);
    if (style.backgroundImage !== 'none' && style.backgroundImage !== '') break;
    const shade = readShade(style.backgroundColor);
    if (!shade) continue;
    luminance += open * shade.alpha * shade.luminance;
    open *= 1 - shade.alpha;
  }
  if (open <= 0.05) {
    const measured = luminance / (1 - open);
    return { scheme: measured < MIDDLE ? 'dark' : 'light', luminance: measured };
  }
  const ink = readShade(view.getComputedStyle(element).color);
  return ink && ink.luminance > 0.4 ? PAPER.dark : PAPER.light;
}

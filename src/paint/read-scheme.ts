import { readShade } from './read-colour';

/** Which table of colours reads well: the one for dark text on light paper, or the reverse. */
export type Scheme = 'light' | 'dark';

/** At this luminance black and white text read equally well on a background (WCAG contrast). */
const MIDDLE = 0.179;

/**
 * The scheme of what lies behind `element`'s text, whatever the system prefers. Backgrounds are laid over each other up to the
 * root; where a picture or nothing at all lies behind, the text's own colour tells: light text stands on dark paper.
 */
export function readScheme(element: Element): Scheme {
  const view = element.ownerDocument.defaultView;
  if (!view) return 'light';
  let luminance = 0;
  let open = 1;
  for (let at: Element | null = element; at && open > 0.05; at = at.parentElement) {
    const style = view.getComputedStyle(at);
    if (style.backgroundImage !== 'none' && style.backgroundImage !== '') break;
    const shade = readShade(style.backgroundColor);
    if (!shade) continue;
    luminance += open * shade.alpha * shade.luminance;
    open *= 1 - shade.alpha;
  }
  if (open <= 0.05) return luminance < MIDDLE ? 'dark' : 'light';
  const ink = readShade(view.getComputedStyle(element).color);
  return ink && ink.luminance > 0.4 ? 'dark' : 'light';
}

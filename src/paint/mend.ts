import type { InPieces } from '../article/in-slices';
import { highlightName, highlightSelector } from './highlight-name';
import { dress, isShown, lay, type Painting } from './paint';
import type { Surface } from './surface';
import { isAsDeclared, isAsWritten } from './written-sheet';

/** Ranges between two chances to let the page go on. */
const PIECE = 50;
/** What a highlight is like that nobody has changed. */
const PLAIN = { priority: 0, type: 'highlight' } as const;

/** Whether the page has left all of a filled painting as we laid it: every highlight with its ranges, every sheet with its rules, and how they look. */
export function* isLaid(painting: Painting): InPieces<boolean> {
  for (const surface of painting.surfaces) {
    const { roots, written, highlights, ranges, registry } = surface;
    // The frame has gone.
    if (!surface.document.defaultView) continue;
    if (!written || !isAsWritten(written)) return false;
    if (!roots.every((root) => root.adoptedStyleSheets.includes(written.sheet))) return false;
    for (const [voice, highlight] of highlights) {
      if (!isShown(painting, voice)) continue;
      if (registry.get(highlightName(voice)) !== highlight) return false;
      const own = ranges.get(voice) ?? [];
      if (!(yield* holdsJust(highlight, own))) return false;
      // Rules of the page may be for some elements only: another one is looked at each time.
      const some = own[Math.floor(Math.random() * own.length)]?.startContainer.parentElement;
      const selector = highlightSelector(highlightName(voice));
      // The sheet as it is now: a new one may have been written between two slices.
      if (some && surface.written && !isAsDeclared(surface.written, selector, some)) return false;
    }
  }
  return true;
}

/** Puts everything back as it was laid, whatever the page has made of it. */
export function* mend(painting: Painting): InPieces<void> {
  dress(painting);
  lay(painting);
  for (const surface of painting.surfaces) yield* refill(surface);
}

function* refill({ highlights, ranges }: Surface): InPieces<void> {
  for (const [voice, highlight] of highlights) {
    const own = ranges.get(voice) ?? [];
    if (yield* holdsJust(highlight, own)) continue;
    highlight.clear();
    Object.assign(highlight, PLAIN);
    for (const [nth, range] of own.entries()) {
      if (nth % PIECE === PIECE - 1) yield;
      highlight.add(range);
    }
  }
}

/** Whether a highlight is unchanged and holds these ranges and no others. Firefox does not let a content script walk through it. */
function* holdsJust(highlight: Highlight, ranges: readonly StaticRange[]): InPieces<boolean> {
  if (highlight.priority !== PLAIN.priority || highlight.type !== PLAIN.type) return false;
  if (highlight.size !== ranges.length) return false;
  for (const [nth, range] of ranges.entries()) {
    if (nth % PIECE === PIECE - 1) yield;
    if (!highlight.has(range)) return false;
  }
  return true;
}

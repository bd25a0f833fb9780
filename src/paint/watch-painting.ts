import { inSlices } from '../article/in-slices';
import { openTimeBudget } from '../article/time-budget';
import { isLaid } from './mend';
import type { Painting } from './paint';

/** Time the page has to change its colours before ours follow, and between looks at what is laid, in milliseconds. */
const SETTLE = 250;
const LOOK = 1000;
/** The time that looks may take before they have to wait, in milliseconds. */
const SPARE = 200;

/** What is to be done when the page has changed something. */
export interface PaintingWatcher {
  /** The page may have changed its own light and dark. */
  readonly recolour: () => void;
  /** The page has taken away or changed some of what was laid. The next look comes after this is done. */
  readonly onTampered: () => Promise<void>;
}

/**
 * Watches over a filled painting while the page lives on. Looks take a small share of time, however long the article and whatever the page does, and
 * none while nobody sees the page. Returns what ends the watch.
 */
export function watchPainting(painting: Painting, { recolour, onTampered }: PaintingWatcher): () => void {
  const { document, surfaces } = painting;
  const view = document.defaultView;
  if (!view) return () => {};
  const budget = openTimeBudget(SPARE);
  let pending: ReturnType<typeof setTimeout> | undefined;
  let isLooking = false;
  let isStopped = false;
  /** Whether colours may have changed while the page was hidden. */
  let isOutdated = false;

  const follow = (): void => {
    pending = undefined;
    isOutdated = document.hidden;
    if (isOutdated) return;
    const start = performance.now();
    recolour();
    budget.spend(performance.now() - start);
  };
  const soon = (): void => {
    if (document.hidden) isOutdated = true;
    else pending ??= setTimeout(follow, Math.max(SETTLE, budget.next() - Date.now()));
  };
  const look = async (): Promise<void> => {
    if (document.hidden) return;
    // The page has come to rest while it was hidden.
    if (isOutdated) follow();
    if (isLooking || budget.next() > Date.now()) return;
    isLooking = true;
    try {
      const start = performance.now();
      const isSound = await inSlices(isLaid(painting));
      budget.spend(performance.now() - start);
      if (!isSound && !isStopped) await onTampered();
    } finally {
      isLooking = false;
    }
  };

  const observer = new MutationObserver(soon);
  for (const { documentElement, body } of surfaces.map((surface) => surface.document))
    for (const element of [documentElement, body]) observer.observe(element, { attributes: true });
  const system = view.matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', soon);
  const timer = setInterval(() => void look(), LOOK);

  return () => {
    isStopped = true;
    observer.disconnect();
    system.removeEventListener('change', soon);
    clearInterval(timer);
    clearTimeout(pending);
  };
}

import { isLaid, lay, type Painting } from './paint';

/** How often a page that takes our highlights away gets them back before we let it be. */
const RESTORES = 5;
/** Time the page has to change its colours before ours follow, and between looks at the shared registry, in milliseconds. */
const SETTLE = 250;
const LOOK = 1000;

/**
 * Keeps a painting true while the page lives on: `recolour` is called when the page may have changed its own light and dark, and highlights that the
 * page removed are laid again (a bounded number of times). Returns what ends the watch.
 */
export function watchPainting(painting: Painting, recolour: () => void): () => void {
  const { document, surfaces } = painting;
  const view = document.defaultView;
  if (!view) return () => {};
  let pending: ReturnType<typeof setTimeout> | undefined;
  let restores = 0;

  const look = (): void => {
    pending = undefined;
    recolour();
  };
  const soon = (): void => {
    pending ??= setTimeout(look, SETTLE);
  };
  const restore = (): void => {
    if (document.hidden || isLaid(painting)) return;
    restores += 1;
    if (restores > RESTORES) clearInterval(timer);
    else lay(painting);
  };

  const observer = new MutationObserver(soon);
  for (const { documentElement, body } of surfaces.map((surface) => surface.document))
    for (const element of [documentElement, body]) observer.observe(element, { attributes: true });
  const system = view.matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', soon);
  const timer = setInterval(restore, LOOK);

  return () => {
    observer.disconnect();
    system.removeEventListener('change', soon);
    clearInterval(timer);
    clearTimeout(pending);
  };
}

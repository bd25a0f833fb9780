/** Where a reader is in a view: what they have unfolded, how far they have scrolled, and the control that has the keyboard. */
interface Place {
  readonly open: readonly Control[];
  readonly focused: Control | 'elsewhere' | null;
  /** In the order of `scrollersOf`. */
  readonly scrolled: readonly number[];
  /** The first control that can be seen in the list, and where. */
  readonly first: { readonly control: Control; readonly top: number } | null;
}

/** What tells a control from the others, in each view of the same article: its `data-key`, and for a source its id, by which namesakes differ. */
interface Control {
  readonly key: string;
  readonly id: string | undefined;
  /** The voice in whose row it stands. */
  readonly voice: string | undefined;
}

const LIST = '.voices';
/** What can scroll: the list of voices or, where there is little room, all of the view, or the page that it is. */
const scrollersOf = (view: HTMLElement): readonly (Element | null)[] => [
  view.querySelector(LIST),
  view,
  view.ownerDocument.scrollingElement,
];

/** Puts `next` in the place of the view that `body` shows, and takes the reader to where they were in that. The keyboard is never left on nothing. */
export function replaceView(body: HTMLElement, next: HTMLElement): void {
  const before = body.querySelector('main');
  if (!before) {
    body.prepend(next);
    return;
  }
  const place = readPlace(before);
  // Rows that are laid out later would move what the reader looks at.
  next.dataset.laidOut = 'whole';
  before.replaceWith(next);
  restorePlace(next, place);
}

function readPlace(view: HTMLElement): Place {
  const controls = controlsOf(view);
  const { activeElement } = view.ownerDocument;
  const focused = controls.find((control) => control === activeElement);
  const list = view.querySelector(LIST);
  const top = Math.max(0, list?.getBoundingClientRect().top ?? 0);
  const isSeen = (control: HTMLElement): boolean => control.getBoundingClientRect().top >= top;
  const first = controls.find((control) => control !== list && list?.contains(control) && isSeen(control));
  return {
    open: controls.filter(isUnfolded).map(describe),
    focused: focused ? describe(focused) : view.contains(activeElement) ? 'elsewhere' : null,
    scrolled: scrollersOf(view).map((scroller) => scroller?.scrollTop ?? 0),
    first: first ? { control: describe(first), top: first.getBoundingClientRect().top } : null,
  };
}

function restorePlace(view: HTMLElement, { open, focused, scrolled, first }: Place): void {
  for (const control of open) unfold(find(view, control));
  if (focused) focusFirst(focused === 'elsewhere' ? [headingOf(view), view] : substitutesFor(view, focused));
  const scrollers = scrollersOf(view);
  scrolled.forEach((top, index) => {
    // Asked of new content, a browser lays it out at once.
    if (top > 0) scrollers[index]?.scrollTo(0, top);
  });
  if (!first || scrolled.every((top) => top === 0)) return;
  // What has come or gone above it has moved it.
  const by = (find(view, first.control)?.getBoundingClientRect().top ?? first.top) - first.top;
  if (by !== 0)
    scrollers.find((scroller) => scroller && scroller.scrollHeight > scroller.clientHeight)?.scrollBy(0, by);
}

const controlsOf = (view: HTMLElement): readonly HTMLElement[] => [...view.querySelectorAll<HTMLElement>('[data-key]')];

const idOf = (control: HTMLElement): string | undefined =>
  control.closest<HTMLElement>('[data-source-id]')?.dataset.sourceId;

const describe = (control: HTMLElement): Control => ({
  key: control.dataset.key ?? '',
  id: idOf(control),
  voice: control.closest<HTMLElement>('[data-voice]')?.dataset.voice,
});

/** The same control in another view: of namesakes the one with the same id, else the first. */
const find = (view: HTMLElement, { key, id }: Control): HTMLElement | null => {
  const same = controlsOf(view).filter((control) => control.dataset.key === key);
  return same.find((control) => idOf(control) === id) ?? same[0] ?? null;
};

/** What takes the keyboard for a control, the nearest first: the control itself, the heading of its voice, the list of voices, the heading of all, all. */
const substitutesFor = (view: HTMLElement, control: Control): readonly (HTMLElement | null)[] => [
  find(view, control),
  control.voice === undefined
    ? null
    : ([...view.querySelectorAll<HTMLElement>('[data-voice] > h2')].find(
        ({ parentElement }) => parentElement?.dataset.voice === control.voice,
      ) ?? view.querySelector<HTMLElement>(LIST)),
  headingOf(view),
  view,
];

const headingOf = (view: HTMLElement): HTMLElement | null => view.querySelector('h1');

const focusFirst = (candidates: readonly (HTMLElement | null)[]): void => {
  for (const candidate of candidates) {
    if (!candidate) continue;
    candidate.focus({ preventScroll: true });
    if (candidate.ownerDocument.activeElement === candidate) return;
    // Headings can be given the keyboard only so.
    if (!candidate.matches('button, input, summary')) candidate.tabIndex = -1;
    candidate.focus({ preventScroll: true });
    if (candidate.ownerDocument.activeElement === candidate) return;
  }
};

const isUnfolded = ({ parentElement }: HTMLElement): boolean =>
  parentElement instanceof HTMLDetailsElement && parentElement.open;

/** Opens what a summary folds away, with its content there at once. */
const unfold = (summary: HTMLElement | null): void => {
  const folded = summary?.parentElement;
  if (!(folded instanceof HTMLDetailsElement)) return;
  folded.open = true;
  folded.dispatchEvent(new Event('toggle'));
};

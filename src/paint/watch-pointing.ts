import { frameBox, framesAround } from './frame-box';
import type { Painting } from './paint';
import { caretOn, isSelecting } from './selected-on';
import { sentenceAtPlace, sentenceAtPoint } from './sentence-at';
import type { Surface } from './surface';

/** How a reader came to a sentence. */
export type PointedBy = 'resting' | 'pressing' | 'keyboard';

export interface Pointing {
  /** The reader points at a sentence. `x` is where, in the page's viewport. */
  readonly onPoint: (sentence: number, by: PointedBy, x: number) => void;
  /** The reader points at nothing of ours, presses Escape, or does something else: selects, presses a button. */
  readonly onLeave: (why: 'away' | 'dismissed' | 'moved-on') => void;
  readonly onScroll: () => void;
  /** The reader presses the Tab key on the page; `true` when the keyboard was moved into what we show. */
  readonly onEnter: () => boolean;
  /** Whether an event belongs to what we show ourselves. */
  readonly isOurs: (event: Event) => boolean;
}

/** A pointer that has not moved for this long is at rest, in milliseconds: a mouse on its way reports far more often. */
const REST = 30;
/** Time to cross the gap between a sentence and its card, in milliseconds. */
const GRACE = 320;
/** Keys that move the caret, for readers who have caret browsing on. */
const CARET_KEYS = /^(?:Arrow|Home$|End$|Page)/u;
const INTERACTIVE =
  'a[href],button,input,select,textarea,label,summary,audio,video,[contenteditable],[role="button"],[role="link"],[onclick]';

/**
 * Watches where on a painting the reader points: with a mouse at rest, by a tap, or with the caret. Says nothing while a button is held, while
 * text is selected, while the page scrolls, and of presses on what has an answer of its own, such as links. Only real events count, none that the
 * page makes up. Returns what ends the watch.
 */
export function watchPointing(
  painting: Painting,
  { onPoint, onLeave, onScroll, onEnter, isOurs }: Pointing,
): () => void {
  let rest: ReturnType<typeof setTimeout> | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  let isHeld = false;
  let caretKeyAt = Number.NEGATIVE_INFINITY;

  const stay = (): void => {
    clearTimeout(leaving);
    leaving = undefined;
  };
  const leaveSoon = (): void => {
    leaving ??= setTimeout(() => {
      leaving = undefined;
      onLeave('away');
    }, GRACE);
  };
  const leave = (why: 'dismissed' | 'moved-on'): void => {
    clearTimeout(rest);
    stay();
    onLeave(why);
  };
  const moveOn = (): void => leave('moved-on');
  /** A place in a frame, as the page sees it. */
  const inPage = (x: number, { document }: Surface): number =>
    (framesAround(document, painting.document) ?? []).reduce((left, frame) => left + frameBox(frame).left, x);

  const onMove = (event: PointerEvent, surface: Surface): void => {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    clearTimeout(rest);
    if (isOurs(event)) {
      stay();
      return;
    }
    if (isHeld || isSelecting(surface)) return;
    const { clientX, clientY } = event;
    rest = setTimeout(() => {
      const sentence = sentenceAtPoint(painting, surface, clientX, clientY);
      if (sentence === null) {
        leaveSoon();
        return;
      }
      stay();
      onPoint(sentence, 'resting', inPage(clientX, surface));
    }, REST);
  };
  const onDown = (event: PointerEvent): void => {
    if (!event.isTrusted || isOurs(event)) return;
    isHeld = true;
    moveOn();
  };
  const onUp = (): void => {
    isHeld = false;
  };
  const onClick = (event: MouseEvent, surface: Surface): void => {
    if (!event.isTrusted || isOurs(event) || event.button !== 0 || isSelecting(surface)) return;
    if (event.composedPath().some(isControl)) return;
    const sentence = sentenceAtPoint(painting, surface, event.clientX, event.clientY);
    if (sentence !== null) onPoint(sentence, 'pressing', inPage(event.clientX, surface));
  };
  const onKey = (event: KeyboardEvent): void => {
    if (!event.isTrusted) return;
    if (event.key === 'Escape') leave('dismissed');
    else if (event.key === 'Tab' && !event.shiftKey && !isOurs(event)) {
      if (onEnter()) event.preventDefault();
    } else if (CARET_KEYS.test(event.key) && !isOurs(event)) caretKeyAt = event.timeStamp;
  };
  const onSelection = (event: Event, surface: Surface): void => {
    if (isSelecting(surface)) {
      moveOn();
      return;
    }
    const caret = caretOn(surface);
    if (!caret || event.timeStamp - caretKeyAt > 100) return;
    const sentence = sentenceAtPlace(painting, caret.startContainer, caret.startOffset);
    if (sentence === null) moveOn();
    else onPoint(sentence, 'keyboard', inPage(caret.getBoundingClientRect().left, surface));
  };
  const onScrolled = (event: Event): void => {
    if (isOurs(event)) return;
    clearTimeout(rest);
    stay();
    onScroll();
  };

  const all: readonly (readonly [string, (event: never, surface: Surface) => void])[] = [
    ['pointermove', onMove],
    ['pointerdown', onDown],
    ['pointerup', onUp],
    ['pointercancel', onUp],
    ['click', onClick],
    ['keydown', onKey],
    ['selectionchange', onSelection],
    ['scroll', onScrolled],
  ];
  // Nothing that happens in a frame reaches the page around it.
  const unlisten = painting.surfaces.flatMap((surface) =>
    all.map(([type, listener]) => {
      const heard = (event: Event): void => listener(event as never, surface);
      surface.document.addEventListener(type, heard, { capture: true });
      return () => surface.document.removeEventListener(type, heard, { capture: true });
    }),
  );
  return () => {
    clearTimeout(rest);
    stay();
    for (const stop of unlisten) stop();
  };
}

/** Whether something that an event went through has an answer of its own. Asked through the prototype, which the page's markup cannot shadow. */
const isControl = (at: EventTarget): boolean =>
  (at as Node).nodeType === 1 && Element.prototype.matches.call(at as Element, INTERACTIVE);

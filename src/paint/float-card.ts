import { methodOf } from '../article/from-prototype';
import { type Box, placeCard } from './place-card';

/** A card that floats over the page. */
export interface FloatingCard {
  /** Whether an event of the page came through the card. */
  holds(event: Event): boolean;
  /** Lays the card anew beside where the sentence is now. */
  follow(sentence: Box): void;
  /** Whether the keyboard is in the card. */
  hasFocus(): boolean;
  /** Moves the keyboard into the card. */
  focus(): void;
  /** Moves it back to the control of the page that had it when the card opened; `false` when none had, or it is gone. */
  giveBackFocus(): boolean;
  close(): void;
}

/** What keeps the page's own rules off the card's box: of important rules those inside a shadow root win. Its content is out of their reach anyhow. */
const BOX = {
  all: 'initial',
  position: 'fixed',
  inset: 'auto',
  margin: '0',
  padding: '0',
  border: '0',
  overflow: 'visible',
  background: 'none',
  'z-index': '2147483647',
  width: 'max-content',
  'max-width': 'calc(100vw - 16px)',
} as const;

/**
 * Where a card can be used: what stands outside an element in full screen, or outside of a modal dialog, is drawn under it or does not answer to the pointer.
 */
function placeFor(document: Document): Element {
  const modal = [...document.querySelectorAll(':modal')].filter((element) => !HOLDS_NOTHING.test(element.localName));
  return modal[modal.length - 1] ?? document.documentElement;
}

const HOLDS_NOTHING = /^(?:audio|canvas|embed|iframe|img|object|picture|svg|video)$/u;

/**
 * Lays a card over the page beside a sentence (what follows it is not seen), in a closed shadow root on a box of its own at the end of the document, or of what is shown in its place: neither the
 * article's nodes nor the page's style sheets are touched, and the page cannot look inside. `x` is where the reader points. `leave` is called when the Tab
 * key leads out of the card, which by itself would lead to where the box is, the end of the document; `true` when it has moved the keyboard elsewhere.
 */
export function floatCard(
  document: Document,
  [content, ...rest]: readonly [HTMLElement, ...HTMLElement[]],
  css: string,
  sentence: Box,
  x: number,
  leave: (to: 'next' | 'previous') => boolean,
): FloatingCard {
  const before = document.activeElement;
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`:host{}${css}`);
  const box = sheet.cssRules[0] as CSSStyleRule;
  for (const [property, value] of Object.entries(BOX)) box.style.setProperty(property, value, 'important');
  root.adoptedStyleSheets = [sheet];
  root.append(content, ...rest);
  host.popover = 'manual';
  placeFor(document).append(host);
  host.showPopover();
  const follow = (beside: Box): void => {
    content.style.maxHeight = '';
    const view = { width: document.documentElement.clientWidth, height: document.documentElement.clientHeight };
    const { left, top, maxHeight } = placeCard(content.getBoundingClientRect(), beside, view, x);
    content.style.maxHeight = `${maxHeight}px`;
    box.style.setProperty('left', `${left}px`, 'important');
    box.style.setProperty('top', `${top}px`, 'important');
  };
  follow(sentence);
  root.addEventListener('keydown', (event) => {
    if (!(event instanceof KeyboardEvent) || !event.isTrusted || event.key !== 'Tab') return;
    const stops = root.querySelectorAll('button, select');
    const at = root.activeElement;
    const isLast = event.shiftKey ? at === stops[0] || at === content : at === stops[stops.length - 1];
    if (isLast && leave(event.shiftKey ? 'previous' : 'next')) event.preventDefault();
  });
  const giveBackFocus = (): boolean => {
    if (!(before instanceof HTMLElement) || before === document.body || !before.isConnected) return false;
    methodOf(before, 'focus')(before);
    return true;
  };
  return {
    holds: (event) => event.composedPath().includes(host),
    follow,
    hasFocus: () => root.activeElement !== null,
    focus: () => content.focus({ preventScroll: true }),
    giveBackFocus,
    close: () => {
      const hadFocus = root.activeElement !== null;
      host.remove();
      if (hadFocus) giveBackFocus();
    },
  };
}

import { type Outcome, type TextWatch, watchText } from '../article/watch-text';

/** Time between looks at the address, and at whether the extension is still there, in milliseconds. */
const HEARTBEAT = 1000;
/** Time after which a scrolling reader may have reached the next story, in milliseconds. */
const SCROLLED = 300;

/** What following a page needs to know and to do. */
export interface Follower {
  /** Whether a text node is painted. */
  readonly isOurs: (node: Node) => boolean;
  /** Whether the page stands at another address, or the reader at another story, than when it was last looked at. */
  readonly hasMoved: () => boolean;
  /** Whether the extension has been removed, updated or switched off behind this page's back. */
  readonly isAbandoned: () => boolean;
  readonly close: () => void;
  readonly lookAgain: () => Promise<Outcome>;
}

/** A page while it is followed. */
export type Following = TextWatch;

/**
 * Has a page looked at again whenever its text, its address or the story that the reader is at may have changed. Pages move to another address without
 * an event that an extension could hear: the address is looked at once a second, while the page can be seen.
 */
export function followPage(document: Document, follower: Follower): Following {
  const text = watchText(document, follower.isOurs, follower.lookAgain);
  const lookIfMoved = (): void => {
    if (!document.hidden && follower.hasMoved()) text.lookSoon();
  };
  const heartbeat = setInterval(() => {
    if (document.hidden) return;
    text.catchUp();
    if (follower.isAbandoned()) follower.close();
    else lookIfMoved();
  }, HEARTBEAT);
  let scrolling: ReturnType<typeof setTimeout> | undefined;
  const onScroll = (): void => {
    scrolling ??= setTimeout(() => {
      scrolling = undefined;
      lookIfMoved();
    }, SCROLLED);
  };
  document.addEventListener('scroll', onScroll, { capture: true, passive: true });
  return {
    ...text,
    stop: () => {
      text.stop();
      clearInterval(heartbeat);
      clearTimeout(scrolling);
      document.removeEventListener('scroll', onScroll, { capture: true });
    },
  };
}

import { getterOf } from './from-prototype';
import { openTimeBudget } from './time-budget';

/** What a look at the page brought to light. */
export type Outcome = 'something-new' | 'nothing-new';

/** Time to gather changes of the page before looking at it, in milliseconds. */
const SETTLE = 250;
/** After a click the page has this long to show more of its text, in milliseconds. */
const AFTER_CLICK = 500;
/** Looks that may follow each other at once, and the time after which another is granted, in milliseconds. */
const LOOKS = 12;
const REGAIN = 10_000;
/** The time that looks may take before they have to wait for it, in milliseconds. What a look waits for counts as well: the analysis of a new text. */
const SPARE = 2000;
/** A place where some text came this often and never was the article's is looked at only so often from then on, in milliseconds. */
const STRIKES = 3;
const REST = 30_000;
/** Less text than `SOME` characters is a counter, a clock, a label; `MUCH` is never left waiting. */
const SOME = 40;
const MUCH = 400;
/** Text nodes of one change that are looked at before it is taken for a large one. */
const MAX_NODES = 200;

/** A watch over the text of a page. */
export interface TextWatch {
  /** Watches a shadow root or another document as well. */
  readonly add: (root: Node) => void;
  /** Has the page looked at as soon as the ration allows, whatever has changed. */
  readonly lookSoon: () => void;
  /** To be called now and then while the page can be seen: has it looked at if it changed while it was hidden. */
  readonly catchUp: () => void;
  readonly stop: () => void;
}

/**
 * Calls `look` some time after running text has come to the page, after text that `isOurs` has changed or gone, and after the reader has clicked. One
 * look at a time. A page that never rests costs next to nothing: looks are rationed by their number and by the time they take, and a place that keeps
 * changing without ever changing the article has to wait. While nobody sees the page, nothing is done; what has changed is looked at when it is shown.
 */
export function watchText(
  document: Document,
  isOurs: (node: Node) => boolean,
  look: () => Promise<Outcome>,
): TextWatch {
  const strikes = new WeakMap<Node, { readonly times: number; readonly last: number }>();
  const ration = openRation();
  let places = new Set<Node>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = Number.POSITIVE_INFINITY;
  let isLooking = false;
  let isStopped = false;
  /** Whether the page has changed while it was hidden. */
  let isOutdated = false;

  const run = async (): Promise<void> => {
    due = Number.POSITIVE_INFINITY;
    isOutdated = document.hidden;
    if (isOutdated) return;
    isLooking = true;
    const looked = places;
    places = new Set();
    const start = performance.now();
    const outcome = await look().finally(() => {
      ration.spend(performance.now() - start);
      isLooking = false;
    });
    for (const place of looked) {
      const times = outcome === 'something-new' ? 0 : (strikes.get(place)?.times ?? 0) + 1;
      strikes.set(place, { times, last: Date.now() });
    }
    if (places.size > 0) soon(SETTLE);
  };
  const soon = (wait: number): void => {
    const at = Math.max(Date.now() + wait, ration.next());
    if (isLooking || isStopped || due <= at) return;
    clearTimeout(timer);
    due = at;
    timer = setTimeout(run, at - Date.now());
  };
  const restOf = (place: Node): number => {
    const { times, last } = strikes.get(place) ?? { times: 0, last: 0 };
    return times < STRIKES ? 0 : last + REST - Date.now();
  };
  const observer = new MutationObserver((records) => {
    if (document.hidden) {
      isOutdated = true;
      return;
    }
    for (const record of records) {
      const place = record.type === 'childList' ? record.target : (record.target.parentNode ?? record.target);
      if (places.has(place) && restOf(place) <= 0) continue;
      const amount = amountIn(record, isOurs);
      if (amount < SOME) continue;
      places.add(place);
      soon(amount < MUCH ? Math.max(SETTLE, restOf(place)) : SETTLE);
    }
  });
  const onClick = (): void => soon(AFTER_CLICK);

  observer.observe(document, OBSERVED);
  for (const event of CLICKS) document.addEventListener(event, onClick, QUIETLY);
  return {
    add: (root) => observer.observe(root, OBSERVED),
    lookSoon: () => soon(0),
    catchUp: () => {
      if (isOutdated) soon(0);
    },
    stop: () => {
      isStopped = true;
      observer.disconnect();
      clearTimeout(timer);
      for (const event of CLICKS) document.removeEventListener(event, onClick, QUIETLY);
    },
  };
}

const OBSERVED = { subtree: true, childList: true, characterData: true } as const;
const QUIETLY = { capture: true, passive: true } as const;
/** What shows hidden text: "continue reading", and a `<details>` that opens. */
const CLICKS = ['click', 'toggle'] as const;

/** When one may look: `LOOKS` times at once, then once every `REGAIN`; and no longer than the time allows. */
function openRation(): { readonly spend: (time: number) => void; readonly next: () => number } {
  const budget = openTimeBudget(SPARE);
  let left = LOOKS;
  let since = Date.now();
  const refill = (): void => {
    const regained = Math.floor((Date.now() - since) / REGAIN);
    left = Math.min(LOOKS, left + regained);
    since += regained * REGAIN;
  };
  return {
    spend: (time) => {
      refill();
      left -= 1;
      budget.spend(time);
    },
    next: () => {
      refill();
      return Math.max(left > 0 ? 0 : since + REGAIN, budget.next());
    },
  };
}

/** How many characters of text a change brings, counted no further than need be; text of ours that goes or changes counts as much. */
function amountIn({ type, target, addedNodes, removedNodes }: MutationRecord, isOurs: (node: Node) => boolean): number {
  if (type === 'characterData') return isOurs(target) ? MUCH : (target.nodeValue ?? '').length;
  for (const node of removedNodes) {
    const texts = textsOf(node);
    if (texts.length === MAX_NODES || texts.some(isOurs)) return MUCH;
  }
  let characters = 0;
  for (const node of addedNodes)
    for (const text of textsOf(node)) {
      characters += (text.nodeValue ?? '').trim().length;
      if (characters >= MUCH) return MUCH;
    }
  return characters;
}

/** The first text nodes of a piece of a page. */
function textsOf(piece: Node): Node[] {
  const type = getterOf<number>(piece, 'nodeType')(piece);
  if (type === TEXT) return [piece];
  if (type !== ELEMENT || UNSEEN.test(getterOf<string>(piece, 'nodeName')(piece))) return [];
  const walker = document.createTreeWalker(piece, SHOW_TEXT);
  const texts: Node[] = [];
  for (let text = walker.nextNode(); text && texts.length < MAX_NODES; text = walker.nextNode()) texts.push(text);
  return texts;
}

const ELEMENT = 1;
const TEXT = 3;
const SHOW_TEXT = 4;
const UNSEEN = /^(?:script|style|iframe|svg|noscript)$/iu;

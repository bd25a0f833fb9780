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
/** A little painted text: a reading voice wraps word after word. What stands there now is not painted, and soon looked at. */
const OURS = 401;
/** A voice wraps no more at a time. */
const FEW_WORDS = 80;
const SETTLE_OURS = 80;
/** Time between looks at painted text that keeps changing, in milliseconds. */
const AFTER_OURS = 250;
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
  /** Whether text that is painted has changed or gone since the last look. */
  let hasOursChanged = false;
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
    const changed = hasOursChanged ? 'ours' : 'any';
    hasOursChanged = false;
    const start = performance.now();
    const outcome = await look().finally(() => {
      ration.spend(performance.now() - start, changed);
      isLooking = false;
    });
    for (const place of looked) {
      const times = outcome === 'something-new' ? 0 : (strikes.get(place)?.times ?? 0) + 1;
      strikes.set(place, { times, last: Date.now() });
    }
    if (places.size > 0) soon(SETTLE);
  };
  const soon = (wait: number): void => {
    const at = Math.max(Date.now() + wait, ration.next(hasOursChanged ? 'ours' : 'any'));
    if (isLooking || isStopped || due <= at) return;
    clearTimeout(timer);
    due = at;
    timer = setTimeout(run, at - Date.now());
  };
  const restOf = (place: Node): number => {
    const { times, last } = strikes.get(place) ?? { times: 0, last: 0 };
    return times < STRIKES ? 0 : last + REST - Date.now();
  };
  const waitFor = (amount: number, place: Node): number => {
    if (amount === OURS) return SETTLE_OURS;
    return amount < MUCH ? Math.max(SETTLE, restOf(place)) : SETTLE;
  };
  const observer = new MutationObserver((records) => {
    if (document.hidden) {
      isOutdated = true;
      return;
    }
    for (const record of records) {
      const place = record.type === 'childList' ? record.target : (record.target.parentNode ?? record.target);
      if (places.has(place) && restOf(place) <= 0 && hasOursChanged) continue;
      const amount = amountIn(record, isOurs);
      if (amount < SOME) continue;
      if (amount === OURS) hasOursChanged = true;
      places.add(place);
      soon(waitFor(amount, place));
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

/** What has changed: painted text or any. */
type Changed = 'ours' | 'any';

/**
 * When one may look: `LOOKS` times at once, then once every `REGAIN`; after painted text has changed, as a reading voice does with word after word, once every
 * `AFTER_OURS`. And no longer than the time allows.
 */
function openRation(): {
  readonly spend: (time: number, changed: Changed) => void;
  readonly next: (changed: Changed) => number;
} {
  const budget = openTimeBudget(SPARE);
  let left = LOOKS;
  let since = Date.now();
  let last = 0;
  const refill = (): void => {
    const regained = Math.floor((Date.now() - since) / REGAIN);
    left = Math.min(LOOKS, left + regained);
    since += regained * REGAIN;
  };
  return {
    spend: (time, changed) => {
      refill();
      last = Date.now();
      if (changed === 'any' || left > 0) left = Math.max(0, left - 1);
      budget.spend(time);
    },
    next: (changed) => {
      refill();
      const free = left > 0 ? 0 : changed === 'ours' ? last + AFTER_OURS : since + REGAIN;
      return Math.max(free, budget.next());
    },
  };
}

/** How many characters of text a change brings, counted no further than need be; text of ours that goes or changes counts as much. */
function amountIn({ type, target, addedNodes, removedNodes }: MutationRecord, isOurs: (node: Node) => boolean): number {
  if (type === 'characterData') return isOurs(target) ? OURS : (target.nodeValue ?? '').length;
  let gone = 0;
  let hasOurs = false;
  for (const node of removedNodes) {
    const texts = textsOf(node);
    if (texts.length === MAX_NODES) return MUCH;
    if (!texts.some(isOurs)) continue;
    if (!WITHIN_LINE.test(getterOf<string>(node, 'nodeName')(node))) return MUCH;
    hasOurs = true;
    for (const text of texts) gone += (text.nodeValue ?? '').length;
  }
  if (hasOurs) return gone < FEW_WORDS ? OURS : MUCH;
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
/** What a voice wraps words in, and words themselves. */
const WITHIN_LINE = /^(?:#text|a|b|em|font|i|ins|mark|span|strong|u|.+-.+)$/iu;
const UNSEEN = /^(?:script|style|iframe|svg|noscript)$/iu;

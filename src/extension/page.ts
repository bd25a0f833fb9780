import type { Analysis } from '../analyze';
import type { Article, Reading, Wish } from '../article/article';
import { letPageGoOnBefore } from '../article/in-slices';
import type { Outcome } from '../article/watch-text';
import type { Span } from '../span';
import { toFailed } from './failed';
import { findStory } from './find-story';
import { type Following, followPage } from './follow-page';
import { keepAnalyses } from './keep-analyses';
import type { ChangedBy, PageReplies, PageRequest, PageState } from './messages';
import { readRipe } from './read-ripe';
import { addStory, isStanding, NO_STORIES, type Story } from './stories';
import { openStoryPaint, type PaintTools } from './story-paint';

/** What the page needs from outside: its article, or what else the reader wishes, as it stands now; and the analysis of an article. */
export interface PageTools extends PaintTools {
  readonly read: (wish: Wish) => Promise<Reading>;
  readonly analyze: (article: Article) => Promise<Analysis>;
  /** Why this page must not be painted, `null` when it may: the reader has switched its site off, or nobody can say. It takes its time, in which a page can be read. */
  readonly whyNot: () => Promise<PageState | null>;
  /** Whether the extension has been removed, updated or switched off behind this page's back. */
  readonly isAbandoned: () => boolean;
  /** Whether the page may still be building itself. */
  readonly isYoung: () => boolean;
  /** Called whenever the page has come to stand in some way: as it was asked to, or by itself. */
  readonly tell: (state: PageState, by: ChangedBy) => void;
}

/** One page in one tab, from its first reading to its end. */
export interface Page {
  /** Does what popup or background ask, one request after the other. */
  answer<R extends PageRequest>(request: R): Promise<PageReplies[R['type']]>;
  /** Paints in the look the reader wants now. */
  changeLook(): void;
  /** Takes all paint off, and follows the page no more until it is asked again. */
  rest(): void;
  /** Takes all paint off and answers no more. */
  close(): void;
}

/**
 * A page that paints itself on request, and then follows the page as it lives on: text that comes, goes or is replaced, and the next story of a page
 * that loads one after the other or moves to another address by itself. An analysis is asked for only when a text is new. What the reader
 * switched off stays off until they switch it on or the address changes. What goes wrong is a state of the page as well: nothing is painted then, since
 * old paint on new text would say what is not so, and all is tried again when the page changes or the reader asks.
 */
export function openPage(document: Document, tools: PageTools): Page {
  const { read, analyze, whyNot, isAbandoned, isYoung, tell } = tools;
  let analysisOf = keepAnalyses(analyze);
  const paint = openStoryPaint(document, tools, () => {
    if (current) tell(stateOf(current), 'itself');
  });
  let wish: Wish = 'article';
  let isOff = false;
  let isClosed = false;
  /** Where the page stood when it was last read. */
  let address = '';
  let isInView = (): boolean => true;
  /** The part of the text that is shown, and the text that was read last. */
  let focus: Span | null = null;
  let lastText = '';
  /** The story the reader is at, and all that are painted. */
  let current: Story | null = null;
  let stories = NO_STORIES;
  let following: Following | null = null;
  let last: Promise<unknown> = Promise.resolve();

  /** Runs `act` after everything asked for before it, whatever became of that. */
  const inTurn = <T>(act: () => T | Promise<T>): Promise<T> => {
    const turn = last.then(act, act);
    last = turn.catch(() => {});
    return turn;
  };

  const forget = (): void => {
    paint.clear();
    current = null;
    stories = NO_STORIES;
  };

  const stopAll = (): void => {
    following?.stop();
    following = null;
    paint.clear();
  };

  const close = (): void => {
    isClosed = true;
    stopAll();
    paint.close();
  };

  const stateOf = ({ analysis }: Story): PageState => ({
    status: 'article',
    analysis,
    painting: paint.state(),
    hidden: paint.hidden(),
    plainStories: stories.plain.length,
    wish,
  });

  const fail = (error: unknown): PageState => {
    forget();
    lastText = '';
    return toFailed(error);
  };

  /** Comes to a state of the page, and tells it. */
  const reach = async (by: ChangedBy, make: () => Promise<PageState>): Promise<PageState> => {
    const state = await make().catch(fail);
    if (!isClosed) tell(state, by);
    return state;
  };

  /** Makes what a reading led to what the page stands as, painted unless switched off. */
  const take = async (reading: Reading): Promise<PageState> => {
    const found = await findStory(reading, analysisOf, () => read(wish === 'selection' ? 'anyway' : wish));
    const text = reading.status === 'article' ? reading.article.text : '';
    // Finding it on the page again.
    await letPageGoOnBefore(text);
    if (isClosed) return { status: 'failed', detail: 'The page was left.' };
    if (text !== lastText) paint.forgive();
    lastText = text;
    if ('state' in found) {
      forget();
      // What cannot be read was asked for once, not for good.
      if (wish === 'selection') wish = 'article';
      return found.state;
    }
    if (reading.status === 'article') ({ focus, isInView } = reading);
    stories = addStory(focus ? NO_STORIES : stories, found.story);
    current = stories.painted.at(-1) ?? found.story;
    const shown = current;
    if (!isOff && paint.state() !== 'lost') await paint.paint(stories.painted, followRoots);
    // Handing it on.
    await letPageGoOnBefore(text);
    return stateOf(shown);
  };

  /** Mutations inside shadow roots and frames are not seen from the page's document. */
  const followRoots = (): void => {
    for (const root of paint.roots()) if (root !== document) following?.add(root);
  };

  /** What the reader wishes, as it stands on the page now. What they selected once is not asked of the page again. */
  const readNow = async (): Promise<Reading> => {
    if (wish !== 'selection' || !current) return read(wish);
    if (isStanding(current))
      return { status: 'article', article: current.analysis.article, toRange: current.toRange, focus, isInView };
    const now = await read('anyway');
    if (now.status === 'article' && now.article.text === lastText) return { ...now, focus };
    return { status: 'no-article', reason: 'nothing-selected' };
  };

  /** Whether a reading says nothing that is not already painted where it stands. */
  const isPainted = (reading: Reading): boolean => {
    if (reading.status === 'no-article' || reading.article.text !== current?.analysis.article.text) return false;
    if (!paint.isOnItsWords()) return false;
    ({ isInView } = reading);
    paint.recolour();
    return true;
  };

  const show = async (): Promise<PageState> => {
    const hasMoved = move();
    if (current && isOff && !hasMoved) return stateOf(current);
    isOff = false;
    if (!following) follow();
    const reading = await readRipe(readNow, isYoung);
    const reason = await whyNot();
    if (reason) {
      stopAll();
      return reason;
    }
    return current && isPainted(reading) ? stateOf(current) : take(reading);
  };

  const readAs = (now: Wish): Promise<PageState> => {
    forget();
    wish = now;
    isOff = false;
    return show();
  };

  /** Notes where the page stands; whether that is another address than before. There, no more is read than what is an article. */
  const move = (): boolean => {
    const hasMoved = document.location.href !== address;
    if (hasMoved && address !== '' && !(current && isStanding(current))) wish = 'article';
    address = document.location.href;
    return hasMoved;
  };

  const follow = (): void => {
    following?.stop();
    following = followPage(document, {
      isOurs: paint.isOurs,
      hasMoved: () => !isInView() || document.location.href !== address,
      isAbandoned,
      close,
      lookAgain: () => inTurn(() => lookAgain().catch(failToLook)),
    });
    followRoots();
  };

  const lookAgain = async (): Promise<Outcome> => {
    if (isClosed || isOff) return 'nothing-new';
    const hasMoved = move();
    const reading = await readNow();
    if (isClosed || isOff) return 'nothing-new';
    if (isPainted(reading)) return 'nothing-new';
    if (reading.status === 'no-article') {
      isInView = () => true;
      if (!current || (paint.isOnItsWords() && !hasMoved)) return 'nothing-new';
    } else if (!current && reading.article.text === lastText) return 'nothing-new';
    const before = lastText;
    const state = await take(reading);
    if (lastText !== before && !isClosed) tell(state, 'itself');
    return 'something-new';
  };

  const failToLook = async (error: unknown): Promise<Outcome> => {
    await reach('itself', () => Promise.reject(error));
    return 'nothing-new';
  };

  const toggle = async (): Promise<PageState> => {
    if (paint.state() === 'on' && current) {
      stopAll();
      isOff = true;
      return stateOf(current);
    }
    isOff = false;
    paint.forgive();
    return show();
  };

  /** The reader knows something better than when the page was analysed. */
  const refresh = async (): Promise<PageState | null> => {
    analysisOf = keepAnalyses(analyze);
    return current ? reach('itself', async () => take(await readNow())) : null;
  };

  const act = async (request: PageRequest): Promise<PageReplies[PageRequest['type']]> => {
    switch (request.type) {
      case 'show':
        return reach('request', show);
      case 'toggle':
        return reach('request', toggle);
      case 'read':
        return reach('request', () => readAs(request.wish));
      case 'refresh':
        return refresh();
      case 'show-voice':
        paint.showVoice(request.voice);
        return { hidden: paint.hidden() };
      case 'hide-voice':
        paint.hideVoice(request.voice);
        return { hidden: paint.hidden() };
      case 'step':
        if (!paint.isOnItsWords()) await reach('request', show);
        return { visit: paint.step(request.to) };
      case 'step-through':
        return { visit: paint.stepThrough(request.sourceId, request.to) };
      case 'go-to':
        return { visit: paint.goTo(request.sentence) };
      case 'where':
        return { inView: await paint.inView() };
    }
  };

  return {
    answer: <R extends PageRequest>(request: R) => inTurn(() => act(request)) as Promise<PageReplies[R['type']]>,
    changeLook: paint.changeLook,
    rest: () => {
      stopAll();
      // What is being read now comes to its end, and is not left on the page.
      void inTurn(() => {
        stopAll();
        forget();
      });
    },
    close,
  };
}

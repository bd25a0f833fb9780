import type { Analysis } from '../analyze';
import type { Article, Reading, Wish } from '../article/article';
import { inSlices, letPageGoOn } from '../article/in-slices';
import type { Outcome } from '../article/watch-text';
import type { Look } from '../paint/look';
import {
  changeLook,
  fill,
  hideVoice,
  isLaid,
  isOnItsWords,
  type Painting,
  repaintScheme,
  showVoice,
  toPainting,
  unpaint,
} from '../paint/paint';
import { sentencesInView } from '../paint/sentence-box';
import { watchPainting } from '../paint/watch-painting';
import type { Span } from '../span';
import type { Voice } from '../voices/voice';
import { findStory } from './find-story';
import { type Following, followPage } from './follow-page';
import type { Guide } from './guide/open-guide';
import { keepAnalyses } from './keep-analyses';
import type { InView, PageReplies, PageRequest, PageState, Visit } from './messages';
import { readRipe } from './read-ripe';
import { addStory, isStanding, joinStories, type Story } from './stories';

/** What the page needs from outside: its article, or what else the reader wishes, as it stands now; and the analysis of an article. */
export interface PageTools {
  readonly read: (wish: Wish) => Promise<Reading>;
  readonly analyze: (article: Article) => Promise<Analysis>;
  /** Whether the extension has been removed, updated or switched off behind this page's back. */
  readonly isAbandoned: () => boolean;
  /** Whether the page may still be building itself. */
  readonly isYoung: () => boolean;
  /** Called when the page has come to stand otherwise than it last answered, without having been asked. */
  readonly tellChange: () => void;
  /** How the reader wants articles painted. */
  readonly look: () => Look;
  /** What goes along with a painting from the moment it is laid until it is taken off. */
  readonly guide: (painting: Painting, analysis: Analysis) => Guide;
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

/** From so many sentences on, what the reader sees of them is painted first. */
const MANY = 500;

/**
 * A page that paints itself on request, and then follows the page as it lives on: text that comes, goes or is replaced, and the next story of a page
 * that loads one after the other or moves to another address by itself. An analysis is asked for only when a text is new. What the reader
 * switched off stays off until they switch it on or the address changes.
 */
export function openPage(document: Document, tools: PageTools): Page {
  const { read, analyze, isAbandoned, isYoung, tellChange } = tools;
  let analysisOf = keepAnalyses(analyze);
  const hidden = new Set<Voice>();
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
  let stories: readonly Story[] = [];
  let painting: Painting | null = null;
  let guide: Guide | null = null;
  /** How many sentences are painted before those of the story the reader is at. */
  let sentencesBefore = 0;
  let ours = new WeakSet<Node>();
  let stopPainting = (): void => {};
  let following: Following | null = null;
  let last: Promise<unknown> = Promise.resolve();

  /** Runs `act` after everything asked for before it, whatever became of that. */
  const inTurn = <T>(act: () => T | Promise<T>): Promise<T> => {
    const turn = last.then(act, act);
    last = turn.catch(() => {});
    return turn;
  };

  const clear = (): void => {
    stopPainting();
    stopPainting = () => {};
    guide?.close();
    guide = null;
    if (painting) unpaint(painting);
    painting = null;
  };

  const forget = (): void => {
    clear();
    current = null;
    stories = [];
  };

  const stopAll = (): void => {
    following?.stop();
    following = null;
    clear();
  };

  const close = (): void => {
    isClosed = true;
    stopAll();
  };

  const stateOf = ({ analysis }: Story): PageState => ({
    status: 'article',
    analysis,
    painting: painting ? 'on' : 'off',
    hidden: [...hidden],
    wish,
  });

  /** Makes what a reading led to what the page stands as, painted unless switched off. */
  const take = async (reading: Reading): Promise<PageState> => {
    const found = await findStory(reading, analysisOf, () => read(wish === 'selection' ? 'anyway' : wish));
    // Finding a long text on the page again is work of its own.
    await letPageGoOn();
    if (isClosed) return { status: 'failed', detail: 'The page was left.' };
    lastText = reading.status === 'article' ? reading.article.text : '';
    if ('state' in found) {
      forget();
      // What cannot be read was asked for once, not for good.
      if (wish === 'selection') wish = 'article';
      return found.state;
    }
    if (reading.status === 'article') ({ focus, isInView } = reading);
    stories = addStory(focus ? [] : stories, found.story);
    current = stories[stories.length - 1] ?? found.story;
    const shown = current;
    if (!isOff) await repaint();
    // So is handing it on.
    await letPageGoOn();
    return stateOf(shown);
  };

  /** Paints all stories anew, and takes the old paint away in the same go, so that nothing flickers. */
  const repaint = async (): Promise<void> => {
    const joined = joinStories(stories);
    const made = await inSlices(toPainting(document, joined.analysis, joined.toRange, hidden, tools.look()));
    const seen = made.voices.length > MANY ? await inSlices(sentencesInView(made)) : null;
    if (isClosed) return;
    const before = painting;
    painting = made;
    changeLook(made, tools.look());
    sentencesBefore = joined.analysis.sentences.length - (current?.analysis.sentences.length ?? 0);
    guide?.close();
    guide = tools.guide(painting, joined.analysis);
    if (before) unpaint(before);
    stopPainting();
    stopPainting = watchPainting(painting, recolour);
    followRoots();
    ours = new WeakSet(made.ranges.flatMap((list) => list.map(({ startContainer }) => startContainer)));
    await inSlices(fill(made, seen?.first));
  };

  /** Fits paint and card to what the article stands on now. */
  const recolour = (): void => {
    if (painting && repaintScheme(painting)) guide?.recolour();
  };

  /** Mutations inside shadow roots and frames are not seen from the page's document. */
  const followRoots = (): void => {
    for (const { roots } of painting?.surfaces ?? [])
      for (const root of roots) if (root !== document) following?.add(root);
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
    if (!painting || reading.status === 'no-article' || reading.article.text !== current?.analysis.article.text)
      return false;
    if (!isLaid(painting) || !isOnItsWords(painting)) return false;
    ({ isInView } = reading);
    recolour();
    return true;
  };

  const show = async (): Promise<PageState> => {
    const hasMoved = move();
    if (current && isOff && !hasMoved) return stateOf(current);
    isOff = false;
    if (!following) follow();
    const reading = await readRipe(readNow, isYoung);
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
      isOurs: (node) => ours.has(node),
      hasMoved: () => !isInView() || document.location.href !== address,
      isAbandoned,
      close,
      lookAgain: () => inTurn(lookAgain),
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
      const isWhole = painting !== null && isOnItsWords(painting);
      if (!current || (isWhole && !hasMoved)) return 'nothing-new';
    } else if (!current && reading.article.text === lastText) return 'nothing-new';
    const before = lastText;
    await take(reading);
    if (lastText !== before) tellChange();
    return 'something-new';
  };

  const toggle = async (): Promise<PageState> => {
    if (painting && current) {
      stopAll();
      isOff = true;
      return stateOf(current);
    }
    isOff = false;
    return show();
  };

  /** A visit as popup and background count sentences: those of the story the reader is at. */
  const toVisit = (visit: Visit | undefined): { readonly visit: Visit } => ({
    visit: visit ? { ...visit, sentence: visit.sentence - sentencesBefore } : null,
  });

  const lookWhere = async (): Promise<InView> => {
    const seen = await guide?.inView();
    if (!seen || seen.last < sentencesBefore) return null;
    return { first: Math.max(0, seen.first - sentencesBefore), last: seen.last - sentencesBefore };
  };

  /** The reader knows something better than when the page was analysed. */
  const refresh = async (): Promise<PageState | null> => {
    analysisOf = keepAnalyses(analyze);
    return current ? take(await readNow()) : null;
  };

  const act = async (request: PageRequest): Promise<PageReplies[PageRequest['type']]> => {
    switch (request.type) {
      case 'show':
        return show();
      case 'toggle':
        return toggle();
      case 'read':
        return readAs(request.wish);
      case 'refresh':
        return refresh();
      case 'show-voice':
        hidden.delete(request.voice);
        if (painting) showVoice(painting, request.voice);
        return { hidden: [...hidden] };
      case 'hide-voice':
        hidden.add(request.voice);
        if (painting) hideVoice(painting, request.voice);
        return { hidden: [...hidden] };
      case 'step':
        if (!painting || !isOnItsWords(painting)) await show();
        return toVisit(guide?.step(request.to));
      case 'step-through':
        return toVisit(guide?.stepThrough(request.sourceId, request.to));
      case 'go-to':
        return toVisit(guide?.goTo(request.sentence + sentencesBefore));
      case 'where':
        return { inView: await lookWhere() };
    }
  };

  return {
    answer: <R extends PageRequest>(request: R) => inTurn(() => act(request)) as Promise<PageReplies[R['type']]>,
    changeLook: () => {
      if (painting) changeLook(painting, tools.look());
    },
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

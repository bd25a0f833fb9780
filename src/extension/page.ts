import type { Analysis } from '../analyze';
import type { Article, Reading, ToRange } from '../article/article';
import { isSupportedLanguage } from '../lexicon/supported-language';
import { goToSentence } from '../paint/go-to-sentence';
import {
  hideVoice,
  isLaid,
  isOnItsWords,
  type Painting,
  paint,
  repaintScheme,
  showVoice,
  unpaint,
} from '../paint/paint';
import { watchPainting } from '../paint/watch-painting';
import type { Voice } from '../voices/voice';
import { LONGEST_TEXT, type PageReplies, type PageRequest, type PageState, type Visit } from './messages';

/** How often a page that keeps rewriting its article is read again by itself, between two wishes of the reader. */
const REREADS = 20;
/** Time between looks at whether the extension is still there while a page is painted, in milliseconds. */
const HEARTBEAT = 1000;

/** What the page needs from outside: its article as it stands now, and the analysis of an article. */
export interface PageTools {
  readonly read: () => Reading;
  readonly analyze: (article: Article) => Promise<Analysis>;
  /** Whether the extension has been removed, updated or switched off behind this page's back. */
  readonly isAbandoned: () => boolean;
}

/** One page in one tab, from its first reading to its end. */
export interface Page {
  /** Does what popup or background ask, one request after the other. */
  answer<R extends PageRequest>(request: R): Promise<PageReplies[R['type']]>;
  /** Takes all paint off and answers no more. */
  close(): void;
}

/**
 * A page that paints itself on request. The analysis is kept: switching off and on again reads the page anew, but asks for an analysis only when
 * the article's text has changed. What the reader switched off stays off until they switch it on or the address changes.
 */
export function openPage(document: Document, { read, analyze, isAbandoned }: PageTools): Page {
  let known: Analysis | null = null;
  let painting: Painting | null = null;
  let stopWatching = (): void => {};
  let isOff = false;
  let isClosed = false;
  /** Where the page stood when the reader last asked for paint. */
  let address = '';
  let rereads = 0;
  let last: Promise<unknown> = Promise.resolve();
  const hidden = new Set<Voice>();
  const visited = new Map<string, number>();

  /** Runs `act` after everything asked for before it, whatever became of that. */
  const inTurn = <T>(act: () => T | Promise<T>): Promise<T> => {
    const turn = last.then(act, act);
    last = turn.catch(() => {});
    return turn;
  };

  const clear = (): void => {
    stopWatching();
    stopWatching = () => {};
    if (painting) unpaint(painting);
    painting = null;
  };

  const close = (): void => {
    isClosed = true;
    clear();
  };

  const forget = (): void => {
    clear();
    known = null;
    isOff = false;
    hidden.clear();
    visited.clear();
  };

  const stateOf = (analysis: Analysis): PageState => ({
    status: 'article',
    analysis,
    painting: painting ? 'on' : 'off',
    hidden: [...hidden],
  });

  const show = async (): Promise<PageState> => {
    const hasMoved = document.location.href !== address;
    if (known && isOff && !hasMoved) return stateOf(known);
    address = document.location.href;
    const reading = read();
    if (reading.status === 'no-article') {
      forget();
      return reading;
    }
    const { article } = reading;
    let { toRange } = reading;
    if (article.text !== known?.article.text) {
      if (hasMoved) forget();
      clear();
      visited.clear();
      known = null;
      if (article.lang !== null && !isSupportedLanguage(article.lang))
        return { status: 'unsupported-language', lang: article.lang };
      if (article.text.length > LONGEST_TEXT) return { status: 'too-long' };
      known = await analyze(article);
      if (isClosed) return { status: 'failed', detail: 'The page was left.' };
      // The page may have built itself anew in the meantime, as many do after loading.
      const now = read();
      if (now.status === 'article' && now.article.text === article.text) toRange = now.toRange;
    }
    if (!isOff) repaint(known, toRange);
    return stateOf(known);
  };

  const repaint = (analysis: Analysis, toRange: ToRange): void => {
    stopWatching();
    if (painting && isLaid(painting) && isOnItsWords(painting)) {
      repaintScheme(painting);
    } else {
      clear();
      painting = paint(document, analysis, toRange, hidden);
    }
    const stopPainting = watchPainting(painting, () => void inTurn(follow));
    const heartbeat = setInterval(() => {
      if (isAbandoned()) close();
    }, HEARTBEAT);
    stopWatching = () => {
      stopPainting();
      clearInterval(heartbeat);
    };
  };

  /** The page has rewritten its article or moved on: paint what is still the article the reader asked for, leave any other alone. */
  const follow = async (): Promise<void> => {
    if (!painting || !known || isClosed) return;
    rereads += 1;
    const reading = rereads > REREADS ? null : read();
    if (reading?.status !== 'article') forget();
    else if (reading.article.text === known.article.text) repaint(known, reading.toRange);
    else if (document.location.href === address) await show();
    else forget();
  };

  const toggle = async (): Promise<PageState> => {
    if (painting && known) {
      clear();
      isOff = true;
      return stateOf(known);
    }
    isOff = false;
    return show();
  };

  const goToNext = (sourceId: string): Visit => {
    if (!painting || !known) return null;
    const spoken = known.sentences.flatMap((sentence, index) => (sentence.sourceId === sourceId ? [index] : []));
    const before = visited.get(sourceId) ?? -1;
    for (let step = 1; step <= spoken.length; step += 1) {
      const at = (before + step) % spoken.length;
      const sentence = spoken[at];
      if (sentence === undefined || !goToSentence(painting, sentence)) continue;
      visited.set(sourceId, at);
      return { nth: at + 1, of: spoken.length };
    }
    return null;
  };

  const act = async (request: PageRequest): Promise<PageReplies[PageRequest['type']]> => {
    rereads = 0;
    switch (request.type) {
      case 'show':
        return show();
      case 'toggle':
        return toggle();
      case 'show-voice':
        hidden.delete(request.voice);
        if (painting) showVoice(painting, request.voice);
        return { hidden: [...hidden] };
      case 'hide-voice':
        hidden.add(request.voice);
        if (painting) hideVoice(painting, request.voice);
        return { hidden: [...hidden] };
      case 'go-to-next':
        return { visit: goToNext(request.sourceId) };
    }
  };

  return {
    answer: <R extends PageRequest>(request: R) => inTurn(() => act(request)) as Promise<PageReplies[R['type']]>,
    close,
  };
}

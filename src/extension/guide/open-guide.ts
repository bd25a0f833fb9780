import type { Analysis } from '../../analyze';
import { atOnce, inSlices } from '../../article/in-slices';
import { announce } from '../../paint/announce';
import { type FloatingCard, floatCard } from '../../paint/float-card';
import { goToSentence } from '../../paint/go-to-sentence';
import { markOf } from '../../paint/look';
import type { Painting } from '../../paint/paint';
import type { Box } from '../../paint/place-card';
import { sentenceBox, sentencesInView } from '../../paint/sentence-box';
import { tabFrom } from '../../paint/tab-from';
import { type PointedBy, watchPointing } from '../../paint/watch-pointing';
import { findUnverified } from '../../summary/find-unverified';
import type { Voice } from '../../voices/voice';
import { element } from '../element';
import type { Direction, InView, Visit } from '../messages';
import { cleanText } from '../page-text';
import { say } from '../say';
import css from './card.css?raw';
import { type ToldSentence, tellSentence } from './tell-sentence';
import { viewCard } from './view-card';

/** When the card of a sentence opens: when the reader points at it, only when they press it, or never. */
export type CardWish = 'point' | 'press' | 'off';

export interface GuideTools {
  readonly cards: () => CardWish;
  readonly hideVoice: (voice: Voice) => void;
  /** The reader says whose voice a sentence is. `null` when it is kept, else why it is not, in words. */
  readonly correct: (sentence: number, voice: Voice) => Promise<string | null>;
}

interface OpenCard {
  readonly floating: FloatingCard;
  readonly content: HTMLElement;
  readonly sentence: number;
  readonly by: PointedBy;
}

/** What takes a reader through a painted article: cards that say why, and steps from sentence to sentence. */
export interface Guide {
  /** Takes the reader to one sentence. */
  goTo(sentence: number): Visit;
  /** To the next or previous sentence that is not the reporter's and is shown, seen from where the reader is; round at the ends. */
  step(to: Direction): Visit;
  /** To the next or previous sentence of a source; `null` stands for the source of the sentence at hand. */
  stepThrough(sourceId: string | null, to: Direction): Visit;
  inView(): Promise<InView>;
  /** Fits the open card to what the article stands on, after the page has changed it. */
  recolour(): void;
  close(): void;
}

/** Guides through `painting`, which shows `analysis`, until it is closed. */
export function openGuide(painting: Painting, analysis: Analysis, tools: GuideTools): Guide {
  const { document } = painting;
  /** Found for the first card, which most readers of a page never open. */
  let unverified: ReadonlySet<number> | null = null;
  let card: OpenCard | null = null;
  /** Where the reader was last. */
  let at: number | null = null;
  /** The sentence whose card the reader has closed: it stays closed while they point at the same. */
  let dismissed: number | null = null;
  /** Whether the next card takes the keyboard, since the reader left the last one from inside. */
  let staysInCard = false;
  /** Counts up when what the reader was being taken to no longer matters. */
  let arriving = 0;
  /** When the page has surely finished scrolling to where the reader was taken, as `performance.now()` counts. */
  let settledBy = 0;

  const closeCard = (): void => {
    card?.floating.close();
    card = null;
  };

  const recolour = (): void => {
    if (card) card.content.dataset.scheme = painting.backdrop.scheme;
  };

  const tell = (sentence: number): ToldSentence | null => {
    unverified ??= new Set(findUnverified(analysis).flatMap(({ about }) => about));
    return tellSentence(analysis, sentence, unverified);
  };

  const sourceOf = (sentence: number | null): string | null =>
    sentence === null ? null : (analysis.sentences[sentence]?.sourceId ?? null);
  const sentencesOf = (sourceId: string): readonly number[] =>
    analysis.sentences.flatMap((spoken, index) => (spoken.sourceId === sourceId ? [index] : []));
  const isShown = (sentence: number): boolean => {
    const voice = analysis.sentences[sentence]?.voice;
    return voice !== undefined && markOf(painting.look, voice) !== null && !painting.hidden.has(voice);
  };
  const attributed = (): readonly number[] =>
    analysis.sentences.flatMap(({ voice }, index) => (voice !== 'reporter' && isShown(index) ? [index] : []));

  const openCard = (sentence: number, told: ToldSentence, by: PointedBy, box: Box, x: number): void => {
    closeCard();
    arriving += 1;
    const mark = markOf(painting.look, told.voice);
    const same = told.source ? sentencesOf(told.source.id) : [];
    const standing = told.source ? { nth: same.indexOf(sentence) + 1, of: same.length } : null;
    const content = viewCard(told, mark, standing, {
      step: (to) => {
        staysInCard = card?.floating.hasFocus() ?? false;
        stepThrough(told.source?.id ?? null, to);
      },
      hideVoice: () => {
        closeCard();
        tools.hideVoice(told.voice);
      },
      correct: (voice) => {
        const complain = (words: string): void =>
          content.append(element('p', { class: 'unverified', role: 'alert' }, words));
        tools.correct(sentence, voice).then(
          (refused) => (refused === null ? closeCard() : complain(refused)),
          () => complain(say('notKept')),
        );
      },
      close: closeCard,
    });
    const aloud = element('div', { class: 'aloud', role: 'status' });
    const floating = floatCard(document, [content, aloud], css, box, x, (to) => {
      const hasLeft = (to === 'previous' && floating.giveBackFocus()) || tabFromSentence(sentence, to);
      if (hasLeft) closeCard();
      return hasLeft;
    });
    card = { floating, content, sentence, by };
    recolour();
    at = sentence;
    if (staysInCard) floating.focus();
    staysInCard = false;
    if (by === 'keyboard') announce(document, wordsFor(told), aloud);
  };

  /** Moves the keyboard to the control of the page that comes next to a sentence. */
  const tabFromSentence = (sentence: number, to: Direction): boolean => {
    const ranges = painting.ranges[sentence] ?? [];
    const node = to === 'next' ? ranges.at(-1)?.endContainer : ranges[0]?.startContainer;
    return node !== undefined && tabFrom(node, to);
  };

  const point = (sentence: number, by: PointedBy, x: number): void => {
    const wish = tools.cards();
    if (wish === 'off' || (wish === 'press' && by === 'resting')) return;
    if (by === 'resting' && sentence === dismissed) return;
    dismissed = null;
    if (card?.sentence === sentence && by === 'resting') return;
    if (by !== 'keyboard' && !isShown(sentence)) {
      closeCard();
      return;
    }
    const told = tell(sentence);
    const box = sentenceBox(painting, sentence);
    if (told && box) openCard(sentence, told, by, box, x);
  };

  /** Opens the card of a sentence the reader was taken to, once the page has come to rest there. */
  const arrive = (sentence: number): void => {
    closeCard();
    arriving += 1;
    const mine = arriving;
    const told = tell(sentence);
    const view = document.defaultView;
    if (!told || !view) return;
    let [top, stillFor, waited] = [Number.NaN, 0, 0];
    const look = (): void => {
      if (mine !== arriving) return;
      const box = sentenceBox(painting, sentence);
      if (!box) return;
      stillFor = box.top === top ? stillFor + 1 : 0;
      top = box.top;
      waited += 1;
      const isThere = Math.abs(top - view.innerHeight / 3) < 3;
      if (stillFor < (isThere ? STILL : LONG_STILL) && waited < LONGEST_WAIT) view.requestAnimationFrame(look);
      else if (box.bottom < 0 || box.top > view.innerHeight) return;
      else if (tools.cards() === 'off') announce(document, wordsFor(told), null);
      else openCard(sentence, told, 'keyboard', box, box.left + 40);
    };
    view.requestAnimationFrame(look);
  };

  const setOff = (sentence: number): void => {
    at = sentence;
    settledBy = performance.now() + LONGEST_SCROLL;
    arrive(sentence);
  };

  const goAmong = (sentences: readonly number[], to: Direction): Visit => {
    const from = at ?? beforeView(to);
    const ahead = to === 'next' ? sentences.filter((s) => s > from) : sentences.filter((s) => s < from).reverse();
    const behind = to === 'next' ? sentences.filter((s) => s <= from) : sentences.filter((s) => s >= from).reverse();
    for (const sentence of [...ahead, ...behind])
      if (goToSentence(painting, sentence)) {
        setOff(sentence);
        return { sentence, nth: sentences.indexOf(sentence) + 1, of: sentences.length };
      }
    return null;
  };

  /** Where a reader who has pointed nowhere yet starts from: the edge of what they see. */
  const beforeView = (to: Direction): number => {
    const seen = atOnce(sentencesInView(painting));
    if (!seen) return to === 'next' ? -1 : analysis.sentences.length;
    return to === 'next' ? seen.first - 1 : seen.last + 1;
  };

  const step = (to: Direction): Visit => goAmong(attributed(), to);
  const stepThrough = (sourceId: string | null, to: Direction): Visit => {
    const id = sourceId ?? sourceOf(at);
    return id === null ? step(to) : goAmong(sentencesOf(id), to);
  };

  const unwatch = watchPointing(painting, {
    onPoint: point,
    onLeave: (why) => {
      dismissed = why === 'dismissed' ? (card?.sentence ?? null) : null;
      if (why === 'dismissed') arriving += 1;
      closeCard();
    },
    onScroll: () => {
      // The page may still be on its way to where the reader was taken.
      const box =
        card?.by === 'keyboard' && performance.now() < settledBy ? sentenceBox(painting, card.sentence) : null;
      if (box) card?.floating.follow(box);
      else closeCard();
    },
    onEnter: () => {
      if (card?.by !== 'keyboard') return false;
      card.floating.focus();
      return true;
    },
    isOurs: (event) => card?.floating.holds(event) ?? false,
  });

  return {
    goTo: (sentence) => {
      if (!goToSentence(painting, sentence)) return null;
      setOff(sentence);
      const source = sourceOf(sentence);
      const same = source === null ? [sentence] : sentencesOf(source);
      return { sentence, nth: same.indexOf(sentence) + 1, of: same.length };
    },
    step,
    stepThrough,
    inView: () => inSlices(sentencesInView(painting)),
    recolour,
    close: () => {
      unwatch();
      arriving += 1;
      closeCard();
    },
  };
}

/**
 * Frames in which a page must not have moved to be at rest: where it was to go, and elsewhere (it may not have set out yet, or be at its end);
 * and the most that are waited for it.
 */
const STILL = 3;
const LONG_STILL = 15;
const LONGEST_WAIT = 120;
/** The longest that browsers take for a smooth scroll, in milliseconds. */
const LONGEST_SCROLL = 1500;

/** What is read out at a sentence: "Military: Israel Defense Forces". */
const wordsFor = ({ label, source }: ToldSentence): string => (source ? `${label}: ${cleanText(source.name)}` : label);

import type { Analysis } from '../analyze';
import { inSlices } from '../article/in-slices';
import type { Look } from '../paint/look';
import { mend } from '../paint/mend';
import {
  changeLook,
  fill,
  hideVoice,
  isOnItsWords,
  type Painting,
  repaintScheme,
  showVoice,
  toPainting,
  unpaint,
} from '../paint/paint';
import { sentencesInView } from '../paint/sentence-box';
import { watchPainting } from '../paint/watch-painting';
import type { Voice } from '../voices/voice';
import type { Guide } from './guide/open-guide';
import type { Direction, InView, PaintState, Visit } from './messages';
import { joinStories, type Story } from './stories';

/** What painting needs from outside. */
export interface PaintTools {
  /** How the reader wants articles painted. */
  readonly look: () => Look;
  /** What goes along with a painting from the moment it is laid until it is taken off. */
  readonly guide: (painting: Painting, analysis: Analysis) => Guide;
}

/** How often a page that takes our paint away or changes it gets it back before we let it be. */
const RESTORES = 5;

/** The paint of a page's stories, with what goes along with it while it lies there. Sentences are counted as those of the last story, which the reader is at. */
export interface StoryPaint {
  /** `on` where anything is painted. */
  state(): PaintState;
  /** Whether all that is painted still stands on the page, in the words that were painted. */
  isOnItsWords(): boolean;
  /** Whether a text node is painted. */
  isOurs(node: Node): boolean;
  /** The documents and shadow roots that hold painted text. */
  roots(): readonly (Document | ShadowRoot)[];
  /** Paints these stories in place of what is painted, at once, so that nothing flickers; `onLaid` is called when it lies there. */
  paint(stories: readonly Story[], onLaid: () => void): Promise<void>;
  /** Takes the paint off. */
  clear(): void;
  /** Forgets what the page has done to the paint so far: it may do so as often again. */
  forgive(): void;
  /** Takes the paint off for good. */
  close(): void;
  /** Fits paint and card to what the article stands on now. */
  recolour(): void;
  changeLook(): void;
  /** The voices whose sentences the reader has hidden. */
  hidden(): readonly Voice[];
  showVoice(voice: Voice): void;
  hideVoice(voice: Voice): void;
  step(to: Direction): Visit;
  stepThrough(sourceId: string | null, to: Direction): Visit;
  goTo(sentence: number): Visit;
  inView(): Promise<InView>;
}

/** From so many sentences on, what the reader sees of them is painted first. */
const MANY = 500;

/** Paint for the stories of one page, which is bare at first. `onLost` is called when the page will not have it. */
export function openStoryPaint(document: Document, tools: PaintTools, onLost: () => void): StoryPaint {
  const hidden = new Set<Voice>();
  let painting: Painting | null = null;
  let guide: Guide | null = null;
  /** How many sentences are painted before those of the last story. */
  let sentencesBefore = 0;
  let ours = new WeakSet<Node>();
  /** How often the paint has been laid again. */
  let restores = 0;
  let stopWatching = (): void => {};
  let isClosed = false;

  const clear = (): void => {
    stopWatching();
    stopWatching = () => {};
    guide?.close();
    guide = null;
    if (painting) unpaint(painting);
    painting = null;
  };

  const recolour = (): void => {
    if (painting && repaintScheme(painting)) guide?.recolour();
  };

  const isLost = (): boolean => restores > RESTORES;

  /** Lays again what the page has taken away or changed; paint that it will not leave alone is taken off, so that none of it says what is not so. */
  const restore = async (): Promise<void> => {
    restores += 1;
    if (painting && !isLost()) await inSlices(mend(painting));
    if (!isLost()) return;
    clear();
    onLost();
  };

  const paint = async (stories: readonly Story[], onLaid: () => void): Promise<void> => {
    const joined = joinStories(stories);
    const made = await inSlices(toPainting(document, joined.analysis, joined.toRange, hidden, tools.look()));
    const seen = made.voices.length > MANY ? await inSlices(sentencesInView(made)) : null;
    if (isClosed) return;
    const before = painting;
    painting = made;
    changeLook(made, tools.look());
    sentencesBefore = joined.analysis.sentences.length - (stories.at(-1)?.analysis.sentences.length ?? 0);
    guide?.close();
    guide = tools.guide(made, joined.analysis);
    if (before) unpaint(before);
    stopWatching();
    ours = new WeakSet(made.ranges.flatMap((list) => list.map(({ startContainer }) => startContainer)));
    onLaid();
    await inSlices(fill(made, seen?.first));
    if (painting !== made) return;
    // The page may have changed its colours meanwhile.
    recolour();
    stopWatching = watchPainting(made, { recolour, onTampered: restore });
  };

  const toVisit = (visit: Visit | undefined): Visit =>
    visit ? { ...visit, sentence: visit.sentence - sentencesBefore } : null;

  return {
    state: () => {
      if (isLost()) return 'lost';
      return painting ? 'on' : 'off';
    },
    isOnItsWords: () => painting !== null && isOnItsWords(painting),
    isOurs: (node) => ours.has(node),
    roots: () => (painting?.surfaces ?? []).flatMap(({ roots }) => roots),
    paint,
    clear,
    forgive: () => {
      restores = 0;
    },
    close: () => {
      isClosed = true;
      clear();
    },
    recolour,
    changeLook: () => {
      if (painting) changeLook(painting, tools.look());
    },
    hidden: () => [...hidden],
    showVoice: (voice) => {
      hidden.delete(voice);
      if (painting) showVoice(painting, voice);
    },
    hideVoice: (voice) => {
      hidden.add(voice);
      if (painting) hideVoice(painting, voice);
    },
    step: (to) => toVisit(guide?.step(to)),
    stepThrough: (sourceId, to) => toVisit(guide?.stepThrough(sourceId, to)),
    goTo: (sentence) => toVisit(guide?.goTo(sentence + sentencesBefore)),
    inView: async () => {
      const seen = await guide?.inView();
      if (!seen || seen.last < sentencesBefore) return null;
      return { first: Math.max(0, seen.first - sentencesBefore), last: seen.last - sentencesBefore };
    },
  };
}

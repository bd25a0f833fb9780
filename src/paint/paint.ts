import type { Analysis } from '../analyze';
import type { ToRange } from '../article/article';
import type { InPieces } from '../article/in-slices';
import type { Span } from '../span';
import type { Voice } from '../voices/voice';
import { VOICE_IDS } from '../voices/voice';
import { FLASH_NAME, highlightName, NAME_PREFIX } from './highlight-name';
import { type Look, markOf, PLAIN_LOOK } from './look';
import { type Backdrop, readBackdrop } from './read-backdrop';
import { type Surface, toSurfaces } from './surface';
import { toCss } from './to-css';
import { writeSheet } from './written-sheet';

/**
 * What lies on a page while it is painted. Highlights are kept here because the page shares `CSS.highlights` and can change it, and because
 * Firefox forbids a content script to walk through it.
 */
export interface Painting {
  readonly document: Document;
  /** For each sentence of the analysis, in order, its ranges without the white space around it; `[]` where nothing is left to paint. */
  readonly ranges: readonly (readonly StaticRange[])[];
  /** The words each range lay on when it was painted, in the same shape as `ranges`. */
  readonly words: readonly (readonly string[])[];
  /** The page's own document first, then those of its frames that hold painted text. */
  readonly surfaces: readonly Surface[];
  /** For each sentence. */
  readonly voices: readonly Voice[];
  readonly hidden: Set<Voice>;
  /** Text that shows what the article stands on. */
  readonly sample: Element;
  backdrop: Backdrop;
  look: Look;
}

/** Sentences between two chances to let the page go on. */
const PIECE = 50;

/** What colours every sentence of `analysis` by its voice, but for the `hidden` ones, to be laid by `changeLook` and `fill`. The page's nodes are not touched. */
export function* toPainting(
  document: Document,
  analysis: Analysis,
  toRange: ToRange,
  hidden: Iterable<Voice> = [],
  look: Look = PLAIN_LOOK,
): InPieces<Painting> {
  const { text, blocks } = analysis.article;
  const ranges: StaticRange[][] = [];
  const words: string[][] = [];
  for (const [index, { sentence }] of analysis.sentences.entries()) {
    if (index % PIECE === 0) yield;
    const list = toRange(trim(text, sentence.span));
    ranges.push(list);
    words.push(list.map(wordsUnder));
  }
  const voices = analysis.sentences.map(({ voice }) => voice);
  yield;
  const surfaces = yield* toSurfaces(
    document,
    voices.map((voice, index) => ({ voice, ranges: ranges[index] ?? [] })),
  );
  const body = analysis.sentences.findIndex(({ sentence }) => blocks[sentence.block]?.kind === 'paragraph');
  const first = (ranges[body] ?? ranges.flat())[0];
  const sample = first?.startContainer.parentElement ?? document.documentElement;
  const backdrop = readBackdrop(sample);
  return { document, ranges, words, surfaces, voices, hidden: new Set(hidden), sample, backdrop, look };
}

/** Lays highlights and rules onto the page, where they are missing; what is there stays. */
export function lay(painting: Painting): void {
  for (const { roots, written, highlights, registry } of painting.surfaces) {
    for (const root of roots)
      if (written && !root.adoptedStyleSheets.includes(written.sheet))
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, written.sheet];
    for (const [voice, highlight] of highlights)
      if (isShown(painting, voice)) registry.set(highlightName(voice), highlight);
  }
}

/**
 * Puts every sentence into the highlight of its voice: `first` and those after it, then those before. On a highlight that is laid already, so that of a
 * long article the reader sees soon what is before them, and Firefox, which takes its time over each sentence, lets the page go on in between.
 */
export function* fill({ document, ranges, voices, surfaces }: Painting, first = 0): InPieces<void> {
  const highlightsOf = new Map(surfaces.map((surface) => [surface.document, surface.highlights]));
  // Most articles stand in one document, which need not be asked of each text.
  const only = surfaces.length === 1 ? surfaces[0]?.highlights : undefined;
  const count = voices.length;
  for (let nth = 0; nth < count; nth += 1) {
    if (nth % PIECE === PIECE - 1) yield;
    const sentence = (first + nth) % count;
    for (const range of ranges[sentence] ?? [])
      (only ?? highlightsOf.get(range.startContainer.ownerDocument ?? document))
        ?.get(voices[sentence] as Voice)
        ?.add(range);
  }
}

/** Writes the rules of the painting's look for what it stands on; where others are adopted, these take their place. */
export const dress = ({ surfaces, look, backdrop }: Painting): void => {
  for (const surface of surfaces) {
    // The frame has gone.
    if (!surface.document.defaultView) continue;
    const before = surface.written?.sheet;
    const written = writeSheet(surface.document, toCss(look, backdrop, surface.highlights.keys()));
    surface.written = written;
    for (const root of surface.roots)
      if (before && root.adoptedStyleSheets.includes(before))
        root.adoptedStyleSheets = root.adoptedStyleSheets.map((other) => (other === before ? written.sheet : other));
  }
};

/** Whether a voice is to be seen: it has a mark, and the reader has not hidden it. */
export const isShown = ({ look, hidden }: Painting, voice: Voice): boolean =>
  markOf(look, voice) !== null && !hidden.has(voice);

/** Takes everything of a painting off the page, but not what a later painting has laid in its place. */
export function unpaint(painting: Painting): void {
  for (const { roots, written, highlights, registry } of painting.surfaces) {
    const sheet = written?.sheet;
    for (const [voice, highlight] of highlights)
      if (registry.get(highlightName(voice)) === highlight) registry.delete(highlightName(voice));
    registry.delete(FLASH_NAME);
    for (const root of roots) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
  }
}

/** Paints one voice's sentences again. */
export function showVoice(painting: Painting, voice: Voice): void {
  painting.hidden.delete(voice);
  lay(painting);
}

/** Takes the paint off one voice's sentences. */
export function hideVoice(painting: Painting, voice: Voice): void {
  painting.hidden.add(voice);
  for (const { registry } of painting.surfaces) registry.delete(highlightName(voice));
}

/** Fits the colours anew to what lies behind the article, after the page has changed it. Returns whether it had. */
export function repaintScheme(painting: Painting): boolean {
  const backdrop = readBackdrop(painting.sample);
  if (backdrop.scheme === painting.backdrop.scheme && backdrop.luminance === painting.backdrop.luminance) return false;
  painting.backdrop = backdrop;
  dress(painting);
  return true;
}

/** Paints in a look, for the first time or in place of another. */
export function changeLook(painting: Painting, look: Look): void {
  painting.look = look;
  dress(painting);
  for (const { highlights, registry } of painting.surfaces)
    for (const voice of highlights.keys()) if (!isShown(painting, voice)) registry.delete(highlightName(voice));
  lay(painting);
}

/** Whether every painted sentence still stands on the page, in the words that were painted. */
export function isOnItsWords(painting: Painting): boolean {
  return painting.ranges.every((list, sentence) =>
    list.every(
      (range, index) => range.startContainer.isConnected && wordsUnder(range) === painting.words[sentence]?.[index],
    ),
  );
}

/**
 * Takes away what an earlier run of the extension may have left: Chromium keeps the paint of an extension that was removed or updated.
 */
export function removeLeftovers(document: Document): void {
  for (const voice of VOICE_IDS) CSS.highlights.delete(highlightName(voice));
  CSS.highlights.delete(FLASH_NAME);
  const kept = document.adoptedStyleSheets.filter((sheet) => !isOurs(sheet));
  if (kept.length < document.adoptedStyleSheets.length) document.adoptedStyleSheets = kept;
}

const isOurs = (sheet: CSSStyleSheet): boolean => {
  try {
    return sheet.cssRules[0]?.cssText.includes(`::highlight(${NAME_PREFIX}`) ?? false;
  } catch {
    // One that is being written, by the page.
    return false;
  }
};

/** The characters under a range that starts and ends in one text node. */
const wordsUnder = ({ startContainer, startOffset, endOffset }: StaticRange): string => {
  const node = startContainer as Text;
  return startOffset <= node.length ? node.substringData(startOffset, endOffset - startOffset) : '';
};

/** `span` without the white space at its ends, so that the colour does not hang over. */
const trim = (text: string, span: Span): Span => {
  const words = text.slice(span.start, span.end);
  const start = span.start + (words.length - words.trimStart().length);
  return { start, end: Math.max(start, span.start + words.trimEnd().length) };
};

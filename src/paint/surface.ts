import type { InPieces } from '../article/in-slices';
import type { Voice } from '../voices/voice';
import type { WrittenSheet } from './written-sheet';

/** A document that holds painted text (the page's own, or that of a frame), and what of ours lies on it. */
export interface Surface {
  readonly document: Document;
  /** Where the sheet must be adopted: the document, and each open shadow root that holds painted text. */
  readonly roots: readonly (Document | ShadowRoot)[];
  /** One for each voice that speaks there, marked or not; without ranges at first. */
  readonly highlights: ReadonlyMap<Voice, Highlight>;
  /** The ranges that each of them is to hold. */
  readonly ranges: ReadonlyMap<Voice, readonly StaticRange[]>;
  readonly registry: HighlightRegistry;
  /** A sheet belongs to the document it was made in. `null` before the first is written. */
  written: WrittenSheet | null;
}

/** What a sentence is painted with, and where. */
export interface PaintedSentence {
  readonly voice: Voice;
  readonly ranges: readonly StaticRange[];
}

/** Sentences between two chances to let the page go on. */
const PIECE = 50;

/** The surfaces that sentences stand on: the page's own document first, even where nothing stands on it. Nothing is laid yet. */
export function* toSurfaces(document: Document, sentences: readonly PaintedSentence[]): InPieces<readonly Surface[]> {
  const drafts = new Map([[document, draftOf(document)]]);
  for (const [index, { voice, ranges }] of sentences.entries()) {
    if (index % PIECE === 0) yield;
    if (ranges.length === 0) drafts.get(document)?.meet(voice);
    for (const range of ranges) {
      const root = range.startContainer.getRootNode();
      const owner = root === document ? document : (range.startContainer.ownerDocument ?? document);
      const draft = drafts.get(owner) ?? draftOf(owner);
      drafts.set(owner, draft);
      draft.take(voice, range, root);
    }
  }
  return [...drafts.values()].map(({ surface }) => surface);
}

function draftOf(document: Document): {
  readonly surface: Surface;
  /** A voice speaks there. */
  readonly meet: (voice: Voice) => void;
  /** It speaks in these words. */
  readonly take: (voice: Voice, range: StaticRange, root: Node) => void;
} {
  const view = viewOf(document);
  const roots: (Document | ShadowRoot)[] = [document];
  const highlights = new Map<Voice, Highlight>();
  const ranges = new Map<Voice, StaticRange[]>();
  const meet = (voice: Voice): StaticRange[] => {
    if (!highlights.has(voice)) highlights.set(voice, new view.Highlight());
    const known = ranges.get(voice) ?? [];
    ranges.set(voice, known);
    return known;
  };
  return {
    surface: { document, roots, highlights, ranges, registry: view.CSS.highlights, written: null },
    meet,
    take: (voice, range, root) => {
      meet(voice).push(range);
      if (root !== document && isShadowRoot(root) && !roots.includes(root)) roots.push(root);
    },
  };
}

/** The global objects a document's paint is made of; those of the script itself for the page's own. */
export function viewOf(document: Document): Window & typeof globalThis {
  const own = globalThis as Window & typeof globalThis;
  return document === own.document ? own : (document.defaultView ?? own);
}

/** Told by its own marks: a frame's nodes are no instances of the page's classes. */
export const isShadowRoot = (root: Node): root is ShadowRoot => root.nodeType === 11 && 'host' in root;

import { getterOf, methodOf, parentElementOf } from './from-prototype';

/** An element without a box of its own is as visible as what is around it; so many such are looked through. */
const MOST_BOXLESS = 20;

/** The few things we ask of a page's nodes; every answer comes from the prototypes, which the page's markup cannot reach. */
export interface PageDom {
  /** The `<html>` element; `null` for a document without one. */
  readonly root: Element | null;
  /** The document's media type: "text/html"; `''` where nothing is known of it. */
  readonly mediaType: string;
  /** Elements and text nodes under `root`, in document order. */
  readonly walk: (root: Node) => TreeWalker;
  readonly parentOf: (node: Node) => Node | null;
  /** "p" for a paragraph, whatever the case it was written in. */
  readonly tagOf: (element: Element) => string;
  readonly hasAttributes: (element: Element) => boolean;
  readonly attributeOf: (element: Element, name: string) => string | null;
  /** The open shadow root of an element, in whose tree its text is rendered. */
  readonly shadowOf: (element: Element) => ShadowRoot | null;
  /** What of its host's children a `<slot>` shows; `[]` where it shows its own. */
  readonly assignedTo: (slot: Element) => readonly Node[];
  /** The `<html>` element of a frame of the same origin; `null` for any other element or frame. */
  readonly frameOf: (element: Element) => Element | null;
  /** Whether an element is a frame of another site that fills much of the window; `false` where there is no layout to ask. */
  readonly isForeignFrame: (element: Element) => boolean;
  /** Whether the browser renders the element; `true` where there is no layout to ask. */
  readonly isRendered: (element: Element) => boolean;
  /** Whether an element is drawn as part of a line; by its own style alone where there is no layout to ask. */
  readonly isInline: (element: Element) => boolean;
  /** Whether the line ends of an element's text are shown: in `<pre>`, or by its style. */
  readonly showsLineEnds: (element: Element) => boolean;
  /** The root of the tree that a node stands in: its document, or a shadow root. */
  readonly rootOf: (node: Node) => Node;
  /**
   * What the reader has selected in a document and the shadow roots given, as ranges of one tree each: where a selection begins or ends in a tree further in, that
   * counts as a whole. Chromium before 137 does not tell what is selected inside a shadow root.
   */
  readonly selectionIn: (document: Document, shadowRoots: readonly Node[]) => readonly Range[];
  /** How far the element begins below the middle of the window, in pixels; `null` where there is no layout to ask. */
  readonly topOf: (element: Element) => number | null;
}

/** In square pixels: advertisements and players are smaller. */
const LARGE_FRAME = 240_000;
const INLINE = /display\s*:\s*inline/iu;
const SHOWN_LINE_ENDS = /white-space\s*:\s*(?:pre|break-spaces)/iu;
const SHOW_ELEMENT_AND_TEXT = 1 | 4;

/** Reads `document` through its prototypes. Nothing is changed and nothing of the page is called. */
export function openDom(document: Document): PageDom {
  const rootOf = getterOf<Element | null>(document, 'documentElement');
  const parentOf = getterOf<Node | null>(document, 'parentNode');
  const createTreeWalker = methodOf<TreeWalker>(document, 'createTreeWalker');
  const getSelection = methodOf<Selection | null>(document, 'getSelection');
  const root = rootOf(document);
  const getRootNode = methodOf<Node>(document, 'getRootNode');
  const treeOf = (node: Node): Node => getRootNode(node);
  const any = root ?? document;
  const localName = getterOf<string>(any, 'localName');
  const hasAttributes = methodOf<boolean>(any, 'hasAttributes');
  const getAttribute = methodOf<string | null>(any, 'getAttribute');
  const shadowOf = getterOf<ShadowRoot | null>(any, 'shadowRoot');
  const checkVisibility = methodOf<boolean | null>(any, 'checkVisibility');
  const box = methodOf<DOMRect | null>(any, 'getBoundingClientRect');
  const hasLayout = root !== null && (box(root)?.width ?? 0) > 0;
  const isRendered = (element: Element): boolean => {
    let at: Element | null = element;
    for (let boxless = 0; at && boxless < MOST_BOXLESS; boxless += 1) {
      if (checkVisibility(at, { visibilityProperty: true }) ?? true) return true;
      const { display, visibility } = getComputedStyle(at);
      at = display === 'contents' && visibility === 'visible' ? parentElementOf(at) : null;
    }
    return false;
  };
  return {
    root,
    mediaType: getterOf<string | null>(document, 'contentType')(document) ?? '',
    walk: (from) => createTreeWalker(document, from, SHOW_ELEMENT_AND_TEXT),
    parentOf,
    tagOf: (element) => localName(element).toLowerCase(),
    hasAttributes,
    attributeOf: (element, name) => getAttribute(element, name),
    shadowOf,
    assignedTo: (slot) => methodOf<Node[] | null>(slot, 'assignedNodes')(slot) ?? [],
    frameOf: (element) => {
      const document = getterOf<Document | null>(element, 'contentDocument')(element);
      return document && getterOf<Element | null>(document, 'documentElement')(document);
    },
    isForeignFrame: (element) => {
      if (!hasLayout || getterOf<Document | null>(element, 'contentDocument')(element)) return false;
      const { width = 0, height = 0 } = box(element) ?? {};
      return width * height >= LARGE_FRAME;
    },
    isRendered: (element) => !hasLayout || isRendered(element),
    isInline: (element) =>
      hasLayout
        ? getComputedStyle(element).display.startsWith('inline')
        : INLINE.test(getAttribute(element, 'style') ?? ''),
    showsLineEnds: (element) => {
      if (hasLayout) return SHOWN_LINE_ENDS.test(`white-space:${getComputedStyle(element).whiteSpace}`);
      for (let at: Element | null = element; at; at = parentElementOf(at))
        if (localName(at) === 'pre' || SHOWN_LINE_ENDS.test(getAttribute(at, 'style') ?? '')) return true;
      return false;
    },
    rootOf: treeOf,
    selectionIn: (of, shadowRoots) => {
      const selection = getSelection(of);
      if (!selection || selection.rangeCount === 0) return [];
      const composed = selection.getComposedRanges?.({ shadowRoots: shadowRoots as ShadowRoot[] });
      const ranges: readonly AbstractRange[] =
        composed ?? Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index));
      return ranges.map((range) => toOneTree(range, treeOf));
    },
    topOf: (element) => (hasLayout ? (box(element)?.top ?? 0) - (document.defaultView?.innerHeight ?? 0) / 2 : null),
  };
}

/** A live range over what a selection covers of the innermost tree that holds both its ends. */
function toOneTree(selected: AbstractRange, treeOf: (node: Node) => Node): Range {
  const { startContainer, startOffset, endContainer, endOffset } = selected;
  const range = (startContainer.ownerDocument ?? (startContainer as Document)).createRange();
  const trees = hostsAround(startContainer, treeOf);
  const [end] = hostsAround(endContainer, treeOf).filter((one) => trees.some((other) => other.tree === one.tree));
  const start = trees.find(({ tree }) => tree === end?.tree);
  if (!start || !end) return range;
  if (start.node === startContainer) range.setStart(startContainer, startOffset);
  else range.setStartBefore(start.node);
  if (end.node === endContainer) range.setEnd(endContainer, endOffset);
  else range.setEndAfter(end.node);
  return range;
}

/** A node in its own tree, then the host of that tree in the tree around it, and so on outwards. */
export function hostsAround(
  node: Node,
  treeOf: (node: Node) => Node,
): readonly { readonly tree: Node; readonly node: Node }[] {
  const tree = treeOf(node);
  const host = (tree as ShadowRoot).host as Element | undefined;
  return [{ tree, node }, ...(host ? hostsAround(host, treeOf) : [])];
}

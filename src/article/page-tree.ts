import type { InPieces } from './in-slices';
import { joinWords } from './join-words';
import type { PageDom } from './page-dom';

/** One element of the page as it stood when it was read: plain values, so that nothing later depends on the live node's properties. */
export interface PageElement {
  readonly node: Element;
  readonly tag: string;
  /** `null` for the root. */
  readonly parent: PageElement | null;
  readonly depth: number;
  /** Class and id as written, in lower case. */
  readonly names: string;
  /** Its role attribute, or `''`. */
  readonly role: string;
  /** Its itemprop attribute, or `''`. */
  readonly itemprop: string;
  /** The nearest block-level element, this one included; what stands in unread matter has that of what it stands in. */
  readonly block: PageElement | null;
  /** Whether the element stands in a link that leads somewhere, or is one. */
  readonly inLink: boolean;
  /** Whether its text is no reading matter (scripts, menus, form controls) or is marked as hidden. */
  readonly isUnread: boolean;
  readonly isHidden: boolean;
}

/** Tag and names without their numbers, which often count the paragraphs: elements of one look share it. */
export function lookOf({ tag, names }: PageElement): string {
  return `${tag} ${names.replace(/\d+/gu, '')}`;
}

/** A page as a flat list in document order: elements where they open, and text nodes with their parent. */
export interface PageTree {
  readonly dom: PageDom;
  readonly items: readonly PageItem[];
  /** Whether the page goes on beyond what is read at most. */
  readonly isTruncated: boolean;
}

export type PageItem =
  | { readonly type: 'element'; readonly element: PageElement }
  | { readonly type: 'text'; readonly text: Text; readonly parent: PageElement };

/** Larger pages are read up to here: about ten times a long news page. */
const MAX_NODES = 100_000;
/** Nodes between two chances to let the page go on. */
const PIECE = 250;
/** Longer attributes are read up to here; no class name, id or role is. */
const MAX_ATTRIBUTE = 1_000;
/** A frame with less text than this, in lines of some length, holds no part of an article. */
const MIN_FRAME = 400;
const MIN_LINE = 40;
/** What stands deeper is not read: no page is written so, and every step up from it would cost. */
const MAX_DEPTH = 600;

const UNREAD = new Set(
  (
    'script style noscript template head title textarea select option datalist button input svg math iframe object embed ' +
    'canvas audio video nav menu map dialog rp rt'
  ).split(' '),
);

/** Elements that part no run of text: what stands in a line, such as an icon or a button behind a word, and what is not rendered at all. */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big br button cite code data del dfn em font i img input ins kbd label mark math noscript picture q ruby s samp ' +
    'script small source span strike strong style sub sup svg template time tt u var wbr rb rt rp rtc'
  ).split(' '),
);

/**
 * Reads a live page into plain values in one pass, as it is rendered: open shadow roots in place of their hosts' children, which stand in the slots, and
 * frames of the same origin where they hold running text. The page is not changed.
 */
export function* readTree(dom: PageDom): InPieces<PageTree> {
  const items: PageItem[] = [];
  if (dom.root) yield* readInto(items, dom, dom.root, null);
  joinWords(items, dom);
  return { dom, items, isTruncated: items.length >= MAX_NODES };
}

/** Appends what is rendered of `root`'s tree, `root` itself included unless it is a shadow root. */
function* readInto(items: PageItem[], dom: PageDom, root: Node, around: PageElement | null): InPieces<void> {
  const walker = dom.walk(root);
  const open: PageElement[] = [];
  let node: Node | null = root.nodeType === FRAGMENT ? walker.nextNode() : root;
  while (node && items.length < MAX_NODES) {
    if (items.length % PIECE === 0) yield;
    const parentNode = dom.parentOf(node);
    while (open.length > 0 && open[open.length - 1]?.node !== parentNode) open.pop();
    const parent = open[open.length - 1] ?? around;
    if (isText(node)) {
      if (parent) items.push({ type: 'text', text: node, parent });
      node = walker.nextNode();
      continue;
    }
    const element = readElement(dom, node as Element, parent);
    items.push({ type: 'element', element });
    open.push(element);
    const instead = element.depth > MAX_DEPTH ? [] : renderedInstead(dom, element);
    for (const inner of instead) yield* readInto(items, dom, inner, element);
    node = instead.length > 0 ? passOver(walker) : walker.nextNode();
  }
}

/** What is rendered in place of an element's children; `[]` where they are rendered themselves. */
function renderedInstead(dom: PageDom, { node, tag }: PageElement): readonly Node[] {
  if (tag === 'slot') return dom.assignedTo(node);
  const inner = dom.shadowOf(node);
  if (inner) return [inner];
  const frame = FRAME.test(tag) ? renderedFrame(dom, node) : null;
  return frame ? [frame] : [];
}

const FRAME = /^i?frame$/u;

function renderedFrame(dom: PageDom, node: Element): Element | null {
  const root = dom.frameOf(node);
  return root && holdsText(dom, root) ? root : null;
}

/** Whether a frame's page has running text; most are empty, or an advertisement. */
function holdsText(dom: PageDom, root: Element): boolean {
  const walker = dom.walk(root);
  let characters = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (isText(node) && node.data.length >= MIN_LINE) characters += node.data.length;
    if (characters >= MIN_FRAME) return true;
  }
  return false;
}

/** The next node of a walk that does not stand in the present one. */
function passOver(walker: TreeWalker): Node | null {
  for (;;) {
    const next = walker.nextSibling();
    if (next || !walker.parentNode()) return next;
  }
}

/** Text nodes cannot be shadowed by the page's markup as forms can, and only they answer to `data` here: comments are not walked. */
const isText = (node: Node): node is Text => node.nodeType === 3;
const FRAGMENT = 11;

function readElement(dom: PageDom, node: Element, parent: PageElement | null): PageElement {
  const tag = dom.tagOf(node);
  const hasAttributes = dom.hasAttributes(node);
  const attribute = (name: string): string =>
    hasAttributes ? (dom.attributeOf(node, name) ?? '').slice(0, MAX_ATTRIBUTE) : '';
  const names = `${attribute('class')} ${attribute('id')}`.toLowerCase();
  const role = attribute('role').toLowerCase();
  const isStory = (tag === 'dialog' || DIALOG.test(role)) && showsStory(dom, node, tag);
  const isRead = isStory || !UNREAD.has(tag) || (FRAME.test(tag) && renderedFrame(dom, node) !== null);
  const inherited = { block: parent?.block ?? null, inLink: parent?.inLink ?? false };
  const depth = (parent?.depth ?? 0) + 1;
  const element: { -readonly [K in keyof PageElement]: PageElement[K] } = {
    node,
    tag,
    parent,
    depth,
    names,
    role,
    itemprop: attribute('itemprop'),
    block: inherited.block,
    inLink: inherited.inLink || (tag === 'a' && attribute('href') !== ''),
    isUnread: (parent?.isUnread ?? false) || !isRead || (!isStory && UNREAD_ROLE.test(role)) || depth > MAX_DEPTH,
    isHidden: (parent?.isHidden ?? false) || (hasAttributes && isMarkedHidden(dom, node, names)),
  };
  if (!INLINE.has(tag) && !tag.includes('-') && !parent?.isUnread) element.block = element;
  return element;
}

/** Whether a dialog shows a story: it is open, and holds running text under a heading. Others ask, warn and sell. */
function showsStory(dom: PageDom, node: Element, tag: string): boolean {
  if (tag === 'dialog' && dom.attributeOf(node, 'open') === null) return false;
  return holdsText(dom, node) && holdsTag(dom, node, STORY);
}

const STORY = /^(?:article|h1)$/u;

function holdsTag(dom: PageDom, root: Element, tag: RegExp): boolean {
  const walker = dom.walk(root);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (!isText(node) && tag.test(dom.tagOf(node as Element))) return true;
  return false;
}

const DIALOG = /^(?:alert)?dialog$/u;
const UNREAD_ROLE = /^(navigation|menu|menubar|dialog|alertdialog|button|search|toolbar|tooltip)$/u;

const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;
/** Words for screen readers alone, such as "opens in a new window": never part of a sentence that is seen. */
const VISUALLY_HIDDEN = /\b(sr-only|visually-?hidden|screen-reader-(text|only)|u-hidden-visually|a11y-hidden)\b/u;

function isMarkedHidden(dom: PageDom, node: Element, names: string): boolean {
  if (dom.attributeOf(node, 'hidden') !== null || VISUALLY_HIDDEN.test(names)) return true;
  return HIDDEN_STYLE.test((dom.attributeOf(node, 'style') ?? '').slice(0, MAX_ATTRIBUTE));
}

import { findBrokenParagraphs, findShownParagraphs, type LineStart } from './break-lines';
import type { InPieces } from './in-slices';
import type { PageElement, PageTree } from './page-tree';

/** `length` characters of a block's text, from `at`, that stand one to one in the live text node from `offset`. */
export interface Stretch {
  readonly at: number;
  readonly length: number;
  readonly node: Text;
  readonly offset: number;
  /** What the node held when it was read. */
  readonly was: string;
}

/** A paragraph-like run of live text: what stands between two block boundaries of the page. */
export interface PageBlock {
  /** The block-level element whose run this is; it may hold several. */
  readonly element: PageElement;
  /** White space collapsed, invisible characters left out. */
  readonly text: string;
  readonly stretches: readonly Stretch[];
  /** Characters of `text` that stand in links. */
  readonly linked: number;
  readonly isHidden: boolean;
  /** Whether one of its text nodes goes on beyond what is read at most. */
  readonly isTruncated: boolean;
}

/** What a page holds beyond is not read: characters, as many as two long books have, hidden ones included. */
const MAX_CHARACTERS = 1_000_000;
/** Of one text node; no article may be longer. */
const MAX_NODE = 300_000;
/** And blocks, a deep one counted as often as there are elements around it: whatever looks at all that is around all blocks takes so many steps. */
const MAX_STEPS = 120_000;
/** Items of the tree between two chances to let the page go on. */
const PIECE = 100;

/** The text of a page, and whether there is more of it than is read at most. */
export interface SplitBlocks {
  readonly blocks: readonly PageBlock[];
  readonly isTruncated: boolean;
}

/**
 * The page's text as paragraph-like runs, in document order: text nodes under one block element up to the next block boundary, parted
 * at two or more line breaks, and at single ones where paragraphs are written so. Text that is no reading matter is left out; hidden text is kept and marked.
 */
export function* splitBlocks(tree: PageTree): InPieces<SplitBlocks> {
  const splitter = new Splitter(tree);
  for (const [index, item] of tree.items.entries()) {
    if (index % PIECE === 0) yield;
    if (splitter.isFull()) return { blocks: splitter.finish(), isTruncated: true };
    if (item.type === 'element') splitter.meet(item.element);
    else splitter.read(item.text, item.parent);
  }
  return { blocks: splitter.finish(), isTruncated: false };
}

/** The page's blocks while they are being read. */
class Splitter {
  private readonly blocks: PageBlock[] = [];
  private readonly rendered = new Map<PageElement, boolean>();
  private readonly preformatted = new Map<PageElement, boolean>();
  private run: Run | null = null;
  /** Line breaks since the last text that can be seen. */
  private breaks = 0;
  private characters = 0;
  private steps = 0;

  constructor(private readonly tree: PageTree) {}

  /** Whether so much is read that the rest is left. */
  isFull(): boolean {
    return this.characters >= MAX_CHARACTERS || this.steps >= MAX_STEPS;
  }

  /** An element opens: a boundary of blocks, a line break, or nothing that parts text. */
  meet(element: PageElement): void {
    if (element.tag === 'br') this.breaks++;
    else if (element.block === element) this.endRun();
  }

  /** Adds a text node to the run it stands in, or begins one with it. */
  read(text: Text, parent: PageElement): void {
    const { block } = parent;
    if (parent.isUnread || block === null) return;
    if (this.run && this.run.element !== block) this.endRun();
    if (isHiddenInline(this.tree, parent, this.rendered)) return;
    const { data } = text;
    const isBlank = !/\S/u.test(data);
    if (!isBlank && this.breaks > 1) this.endRun();
    this.run ??= new Run(block, isShown(this.tree, block, this.rendered), () => this.showsLineEnds(block));
    if (!isBlank && this.breaks === 1) this.run.addBreak();
    if (!isBlank) this.breaks = 0;
    const length = Math.min(data.length, MAX_NODE);
    this.run.add(text, parent, data, length);
    this.characters += length;
  }

  /** All blocks, the last one ended. */
  finish(): readonly PageBlock[] {
    this.endRun();
    return this.blocks;
  }

  /** Whether the line ends of an element's text are shown: in `<pre>`, or by its style. */
  private showsLineEnds(element: PageElement): boolean {
    const before = this.preformatted.get(element);
    const shows = before ?? this.tree.dom.showsLineEnds(element.node);
    this.preformatted.set(element, shows);
    return shows;
  }

  private endRun(): void {
    const blocks = this.run?.finish() ?? [];
    this.run = null;
    this.breaks = 0;
    for (const block of blocks) {
      this.blocks.push(block);
      this.steps += block.element.depth;
    }
  }
}

function isShown(tree: PageTree, element: PageElement, known: Map<PageElement, boolean>): boolean {
  if (element.isHidden) return false;
  const before = known.get(element);
  if (before !== undefined) return before;
  const shown = tree.dom.isRendered(element.node);
  known.set(element, shown);
  return shown;
}

/** Whether text is hidden by something smaller than its block: a label for screen readers, a note that a script shows later. */
function isHiddenInline(tree: PageTree, parent: PageElement, known: Map<PageElement, boolean>): boolean {
  if (parent === parent.block || !parent.block) return false;
  return !isShown(tree, parent, known) && isShown(tree, parent.block, known);
}

/** A shorter text is one paragraph, however many line ends are in it. */
const MIN_LINES = 120;

/** A run while it is being read. */
class Run {
  private text = '';
  private readonly links: { readonly start: number; readonly end: number }[] = [];
  private readonly lines: LineStart[] = [];
  /** The same by the line ends in the text as well, which are shown in few places. */
  private readonly shownLines: LineStart[] = [];
  /** Line breaks, and line ends in the text, since the last text that can be seen. */
  private breaks = 0;
  private lineEnds = 0;
  private isTruncated = false;
  private readonly stretches: { at: number; length: number; node: Text; offset: number; was: string }[] = [];
  private space: { readonly node: Text | null; readonly offset: number; readonly was: string } | null = null;

  constructor(
    readonly element: PageElement,
    private readonly isShown: boolean,
    /** Whether line ends in the text are shown here. */
    private readonly showsLineEnds: () => boolean,
  ) {}

  addBreak(): void {
    this.space ??= { node: null, offset: 0, was: '' };
    this.breaks = 1;
  }

  /** Adds a text node, which holds `was`, up to an offset. */
  add(node: Text, parent: PageElement, was: string, end: number): void {
    const before = this.text.length;
    if (end < was.length) this.isTruncated = true;
    const read = was.slice(0, end);
    for (let from = 0; from < end; ) {
      const kind = kindOf(read.charCodeAt(from));
      if (kind === 'space' && this.space?.node == null) this.space = { node, offset: from, was };
      if (kind === 'space' && read[from] === '\n') this.lineEnds++;
      if (kind !== 'plain') {
        from++;
        continue;
      }
      const to = endOfPlain(read, from);
      this.append(read.slice(from, to), node, from, was);
      from = to;
    }
    if (parent.inLink) this.links.push({ start: before, end: this.text.length });
  }

  finish(): readonly PageBlock[] {
    const { text } = this;
    if (text === '') return [];
    const isShownLines = this.shownLines.length > 1 && text.length >= MIN_LINES && this.showsLineEnds();
    const lines = isShownLines ? this.shownLines : this.lines;
    const find = isShownLines ? findShownParagraphs : findBrokenParagraphs;
    const begins = lines.length > 1 ? find(text, lines) : [];
    const starts = [0, ...begins.map((index) => lines[index]?.at ?? 0)];
    return starts.map((start, index) => this.cut(start, starts[index + 1] ?? text.length));
  }

  /** The block from `start` to `end`, without the space at its end. */
  private cut(start: number, end: number): PageBlock {
    const text = this.text.slice(start, end).trimEnd();
    const to = start + text.length;
    const isWhole = start === 0 && to === this.text.length;
    return {
      element: this.element,
      text,
      stretches: isWhole ? this.stretches : this.stretches.flatMap((stretch) => cutStretch(stretch, start, to)),
      linked: this.links.reduce(
        (sum, link) => sum + Math.max(0, Math.min(link.end, to) - Math.max(link.start, start)),
        0,
      ),
      isHidden: !this.isShown,
      isTruncated: this.isTruncated && to === this.text.length,
    };
  }

  private append(piece: string, node: Text, offset: number, was: string): void {
    const space = this.space;
    this.space = null;
    if (space && this.text !== '') this.put(' ', space.node, space.offset, space.was);
    const at = this.text.length;
    if (at === 0 || this.breaks > 0) this.lines.push({ at, isSetOff: false });
    if (at === 0 || this.breaks + this.lineEnds > 0)
      this.shownLines.push({ at, isSetOff: this.breaks + this.lineEnds > 1 });
    this.breaks = 0;
    this.lineEnds = 0;
    this.put(piece, node, offset, was);
  }

  private put(piece: string, node: Text | null, offset: number, was: string): void {
    const at = this.text.length;
    this.text += piece;
    if (!node) return;
    const last = this.stretches[this.stretches.length - 1];
    if (last && last.node === node && last.at + last.length === at && last.offset + last.length === offset)
      last.length += piece.length;
    else this.stretches.push({ at, length: piece.length, node, offset, was });
  }
}

/** The part of a stretch between two offsets of its block's text, as a stretch of the text from `start` on; `[]` for none. */
function cutStretch(stretch: Stretch, start: number, end: number): Stretch[] {
  const from = Math.max(stretch.at, start);
  const length = Math.min(stretch.at + stretch.length, end) - from;
  return length > 0 ? [{ ...stretch, at: from - start, length, offset: stretch.offset + from - stretch.at }] : [];
}

/** Where the plain characters from `from` end; a single ordinary space between two of them belongs to the stretch. */
function endOfPlain(data: string, from: number): number {
  NOT_PLAIN.lastIndex = from + 1;
  return NOT_PLAIN.exec(data)?.index ?? data.length;
}

/** The characters that `kindOf` does not call plain, but for a lone space. One search is many times faster than a look at each character. */
const NOT_PLAIN =
  /[\t-\r\u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]|\x20(?=[\t-\r\x20\u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]|$)/gu;

type CharacterKind = 'plain' | 'space' | 'invisible';

/** What a UTF-16 unit is to a reader: soft hyphens, zero-width characters and direction marks are not seen at all. */
export function kindOf(code: number): CharacterKind {
  if (code === 0x20 || (code >= 0x09 && code <= 0x0d)) return 'space';
  if (code < 0xa0) return 'plain';
  if (code === 0xa0 || code === 0x1680 || code === 0x202f || code === 0x205f || code === 0x3000) return 'space';
  if ((code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x2029) return 'space';
  if (code === 0xad || code === 0xfeff || (code >= 0x200b && code <= 0x200f)) return 'invisible';
  if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2060 && code <= 0x206f)) return 'invisible';
  return 'plain';
}

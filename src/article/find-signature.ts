import { toNames } from './byline';
import type { PageElement, PageTree } from './page-tree';
import type { PageBlock } from './split-blocks';
import type { ArticlePart } from './to-article-text';

/** What the lines around a text say of when it was published and by whom, as readers see them. */
export interface Signature {
  /** `'changed'` where the page only says when it was last changed, as manuals do. */
  readonly date: 'published' | 'changed' | null;
  readonly isSigned: boolean;
  /** Dated lines in the midst of the text: each post of a conversation has one. */
  readonly datesWithin: number;
  /** Whether a line by the headline counts replies, as forums do. */
  readonly countsReplies: boolean;
}

/** Of a text about which nobody says anything. */
export const UNSIGNED: Signature = { date: null, isSigned: false, datesWithin: 0, countsReplies: false };

/** How many shown blocks before the headline, and after the text, may hold the line with the date. */
const BEFORE = 4;
const AFTER = 4;
/** No such line is longer. */
const MAX_LINE = 140;

// Lines are compared in lower case: browsers take long to make ready a regular expression that ignores the case of all letters there are.
const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?';
const DATE = new RegExp(
  [
    String.raw`\b\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)`,
    String.raw`\b\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)?\d\d\b`,
    String.raw`\b\d{1,2}(?:st|nd|rd|th)?[ -](?:of )?${MONTH}(?:[ ,-]|$)`,
    String.raw`\b${MONTH}[ -]\d{1,2}(?:st|nd|rd|th)?\b`,
    String.raw`\b(?:an?|\d+) (?:minute|hour|day)s? ago\b`,
  ].join('|'),
);
const CHANGED = /\b(?:changed|checked|edited|modified|reviewed|revised|updated)\b/u;
const PUBLISHED = /\b(?:filed|posted|published|written)\b/u;
/** "By Jane Doe", "24 November 2026 by Staff Reporter", "Words: Jane Doe". */
const SIGNED =
  /^(?:(?:filed|posted|published|report|reported|story|text|words|written|words and pictures)\b:? ?)?(?:\bby\b:? ?)\p{L}|^(?:author|reporter|words|writer): ?\p{L}|\d\S{0,4}[ ,|·•–—-]{1,3}by:? \p{L}/u;
/** A desk that signs in place of a person: "Staff Reporter", "News Desk". */
const DESK =
  /^(?:by )?(?:our |the )?(?:[\p{L}’'-]+ ){0,3}(?:correspondents?|(?:news ?)?desk|editors|newsroom|(?:news |staff )reporters?|staff|staff writers?|web desk)(?: \p{L}+)?$/u;
const REPLIES = /^[\d.,]+k? (?:answers?|participants|posts|replies|reply)\b|^(?:ask question|thread starter)\b/u;
/** "KESTREL BAY, Norland (AP) — The council …" */
const PLACE =
  /^\p{Lu}[\p{Lu}\p{M}.,’' -]{2,40}(?:,[\p{L}. ]{2,20})?\s?(?:\([\p{L}. ]{2,30}\))?\s?[—–-]{1,2}\s?[\p{Lu}“"‘']/u;
/** "By Jane Doe: The council …" */
const SIGNED_LEAD = /^[Bb]y \p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){1,3}[:—–-]/u;

/** The lines around a text that say when it was published and by whom. */
export function findSignature(
  blocks: readonly PageBlock[],
  parts: readonly ArticlePart[],
  { items }: PageTree,
): Signature {
  const shown = blocks.filter(({ isHidden }) => !isHidden);
  const own = new Set(parts.map(({ block }) => block));
  const text = parts.filter(({ kind }) => kind !== 'headline' && kind !== 'standfirst').map(({ block }) => block);
  const lead = text[0];
  if (!lead) return UNSIGNED;
  const timed = timedBlocks(items);
  const isDated = (block: PageBlock): boolean =>
    block.text.length <= MAX_LINE && (DATE.test(block.text.toLowerCase()) || timed.has(block.element));
  const first = shown.indexOf(lead);
  const last = shown.indexOf(text[text.length - 1] ?? lead);
  const top = shown.findIndex((block) => own.has(block));
  const lines = shown
    .slice(Math.max(0, Math.min(top, first) - BEFORE), first + 1)
    .filter((block) => block.text.length <= MAX_LINE);
  const ends = shown.slice(last, last + AFTER + 1).filter((block) => block.text.length <= MAX_LINE);
  const dated = [
    ...lines.filter(isDated),
    ...ends.filter((block) => isDated(block) && PUBLISHED.test(block.text.toLowerCase())),
  ];
  const published = dated
    .map(({ text }) => text.toLowerCase())
    .some((line) => !CHANGED.test(line) || PUBLISHED.test(line));
  return {
    date: published ? 'published' : dated.length > 0 ? 'changed' : null,
    isSigned:
      [...lines, ...ends].map(({ text }) => text.toLowerCase()).some((line) => SIGNED.test(line) || DESK.test(line)) ||
      PLACE.test(lead.text) ||
      SIGNED_LEAD.test(lead.text),
    countsReplies: lines.some(({ text }) => REPLIES.test(text.toLowerCase())),
    datesWithin: shown.slice(first + 1, last).filter((block) => !own.has(block) && isDated(block)).length,
  };
}

/** Whether a name that signs an article is a person's or a desk's. */
export const isSignature = (author: string): boolean =>
  toNames(author).length > 0 || DESK.test(author.trim().toLowerCase());

/** The block elements with a `<time>` in them. */
function timedBlocks(items: PageTree['items']): ReadonlySet<PageElement> {
  return new Set(
    items.flatMap((item) =>
      item.type === 'element' && item.element.tag === 'time' && item.element.block ? [item.element.block] : [],
    ),
  );
}

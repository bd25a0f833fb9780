import type { Span } from '../span';
import { isPlain } from './is-plain';

/** A quotation mark and what its neighbours say about it. */
export interface Mark {
  readonly span: Span;
  /** Marks of one family close each other, whatever their glyph: “…" is a pair. */
  readonly family: 'double' | 'single' | 'angle' | 'corner';
  /** `either`: the neighbours leave it open, so it closes what is open, else opens. */
  readonly role: 'opens' | 'closes' | 'either';
  /** Whether a colon stands before it: what follows is quoted, even when no mark closes it. */
  readonly introduced: boolean;
}

const MARK = /“|”|„|‟|"|＂|``|''|‘|’|‚|'|`|´|«|»|‹|›|「|」|『|』/gu;
const BEFORE_OPENER = new Set('([{–—―-/“‘"\'«„…');
const AFTER_CLOSER = new Set('.,;:!?)]}–—―-/”’"\'»…');
const WORDY = /[\p{L}\p{N}]/u;
/** Words that lose their beginning to an apostrophe: 'em, 'til, '90s. */
const CLIPPED = /^(?:em|til|twas|tis|cause|bout|round|n|neath|ere|\d0s|\d\d)(?![\p{L}\p{N}])/iu;

/**
 * The quotation marks of `text` inside `block`, apostrophes and inch marks left out: `the workers' "plan"` → two marks.
 * A single mark between a plural's s and a space is an apostrophe when a better closing mark follows.
 */
export function readMarks(text: string, block: Span): readonly Mark[] {
  const marks: Mark[] = [];
  // Only the block is searched: a search of the whole text would run to the next mark, however far.
  for (const match of text.slice(block.start, block.end).matchAll(MARK)) {
    const glyph = match[0];
    const start = block.start + match.index;
    const span = { start, end: start + glyph.length };
    const before = span.start > block.start ? text.charAt(span.start - 1) : ' ';
    const after = span.end < block.end ? text.charAt(span.end) : ' ';
    const mark = readMark(glyph, span, before, after, text);
    if (mark)
      marks.push({
        ...mark,
        introduced: text
          .slice(Math.max(block.start, span.start - 2), span.start)
          .trimEnd()
          .endsWith(':'),
      });
  }
  return withoutPluralApostrophes(text, marks);
}

const isWordy = (character: string): boolean => isPlain(character) || WORDY.test(character);
const isSpace = (character: string): boolean => character.trim() === '';

function readMark(
  glyph: string,
  span: Span,
  before: string,
  after: string,
  text: string,
): Omit<Mark, 'introduced'> | null {
  const mayOpen = isSpace(before) || BEFORE_OPENER.has(before);
  const mayClose = isSpace(after) || AFTER_CLOSER.has(after);
  const opensHere = mayOpen && !mayClose;
  const closesHere = mayClose && !mayOpen;
  const usual = USUAL.get(glyph);
  if (usual)
    return {
      span,
      family: usual.family,
      role: roleOf(glyph, usual.role, opensHere ? 'opens' : closesHere ? 'closes' : 'either'),
    };
  const isClipped = (): boolean => CLIPPED.test(text.slice(span.end, span.end + 6));
  if (glyph === '‚') return opensHere && isWordy(after) ? { span, family: 'single', role: 'opens' } : null;
  if (glyph === '‘') return closesHere || isClipped() ? null : { span, family: 'single', role: 'opens' };
  if (!mayOpen && !mayClose && isWordy(before) && isWordy(after)) return null;
  if (glyph !== '’' && opensHere && !isClipped()) return { span, family: 'single', role: 'opens' };
  return mayClose ? { span, family: 'single', role: 'closes' } : null;
}

/** What a mark does between its neighbours: what it does as a rule, or the opposite where they leave nothing else. */
function roleOf(glyph: string, usual: Mark['role'], here: Mark['role']): Mark['role'] {
  if (usual === 'either') return here;
  return TURNS.has(glyph) && here !== 'either' ? here : usual;
}

/** What the marks do that are no apostrophes. */
const USUAL: ReadonlyMap<string, Pick<Mark, 'family' | 'role'>> = new Map(
  (
    [
      ['angle', 'opens', '« ‹'],
      ['angle', 'closes', '» ›'],
      ['corner', 'opens', '「 『'],
      ['corner', 'closes', '」 』'],
      ['double', 'opens', '„ “ ‟ ``'],
      ['double', 'closes', '”'],
      ['double', 'either', "'' \" ＂"],
    ] as const
  ).flatMap(([family, role, glyphs]) => glyphs.split(' ').map((glyph) => [glyph, { family, role }] as const)),
);

/** Marks that do the opposite where nothing else is possible: »so«, ”so“. */
const TURNS = new Set('«‹»›“‟”');

/** Drops a closing single mark that reads as the apostrophe of a plural ("workers’ rights") when a closing mark follows it. */
function withoutPluralApostrophes(text: string, marks: readonly Mark[]): readonly Mark[] {
  const kept: Mark[] = [];
  let closesLater = false;
  for (const mark of marks.toReversed()) {
    if (mark.family === 'single') {
      const looksPlural =
        mark.role === 'closes' && /^s[’'] \p{L}/iu.test(text.slice(mark.span.start - 1, mark.span.end + 2));
      if (looksPlural && closesLater) continue;
      closesLater = mark.role === 'closes';
    }
    kept.push(mark);
  }
  return kept.reverse();
}

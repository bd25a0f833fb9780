import type { Span } from '../span';

/** One line of a plain text, white space at its rims left out. */
interface Line {
  readonly span: Span;
  readonly text: string;
  /** Whether an empty line stands before it. */
  readonly isSetOff: boolean;
}

/**
 * The paragraphs of a plain text, in order: its lines, or, where the text is broken at the width of a page, the lines that belong together:
 * `The bridge will be shut ¶ for a week, the mayor said.` → one. Some sources set an empty line between all of these, too.
 */
export function findParagraphs(text: string): readonly Span[] {
  const lines = readLines(text);
  const wraps = lines.flatMap((line, i) => (breaksOff(lines[i - 1], line) ? [line] : []));
  if (wraps.length < LEAST_WRAPS || wraps.length < LEAST_SHARE * lines.length) return lines.map(({ span }) => span);
  const isSpaced = wraps.filter(({ isSetOff }) => isSetOff).length * 2 > wraps.length;
  const width = Math.max(...wraps.map(({ text: own }) => own.length));
  const paragraphs: Span[] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const last = paragraphs.at(-1);
    const goesOn = before && (isSpaced ? goesOnSpaced(before, line) : goesOnDense(before, line, width));
    if (last && goesOn) paragraphs[paragraphs.length - 1] = { start: last.start, end: line.span.end };
    else paragraphs.push(line.span);
  });
  return paragraphs;
}

/** Fewer lines broken off may be captions and lists. */
const LEAST_WRAPS = 3;
const LEAST_SHARE = 0.2;
const SHORTEST_LINE = 25;

function readLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let end = 0;
  for (const match of text.matchAll(/[^\r\n\u2028\u2029]+/gu)) {
    const trimmed = match[0].trim();
    if (trimmed === '') continue;
    const start = match.index + match[0].indexOf(trimmed);
    const breaks = text.slice(end, start).match(/\r\n|[\r\n\u2028\u2029]/gu) ?? [];
    end = start + trimmed.length;
    lines.push({ span: { start, end }, text: trimmed, isSetOff: breaks.length > 1 });
  }
  return lines;
}

const UNFINISHED = /[\p{L}\p{N},;’'-]$/u;
const FINISHED = /[.?!…:]["”’')\]]*$/u;
const GOES_ON = /^["“‘'(]?\p{Ll}/u;

/** Whether the end of a line stands inside a sentence, beyond doubt. */
const breaksOff = (before: Line | undefined, { text }: Line): boolean =>
  before !== undefined &&
  before.text.length >= SHORTEST_LINE &&
  text.length >= SHORTEST_LINE &&
  UNFINISHED.test(before.text) &&
  GOES_ON.test(text);

/** Words that no paragraph ends with. */
const NEVER_LAST =
  /(?:^|\s)(?:the|an?|of|to|in|for|and|or|but|nor|at|on|by|with|from|into|than|that|as|is|was|are|were|be|been|has|have|had|will|would|his|her|its|their|our|my|your|who|which|whose)$/i;
/** Words that open sentences, and names more seldom. */
const OPENER =
  /^["“‘]?(?:The|A|An|It|Its|He|She|They|His|Her|Their|This|That|These|Those|But|And|In|On|At|As|Of|If|When|While|For|After|Before|Since|We|I|You|There|However|Some|Many|Most|Not|No|So|Yet|Still|Despite|Although|With|What|Who|By|According|To|Both|Also|Meanwhile)\b/u;

/** Whether a line goes on with the one before where all lines are set off. */
function goesOnSpaced(before: Line, { text }: Line): boolean {
  if (GOES_ON.test(text) || NEVER_LAST.test(before.text)) return true;
  return !FINISHED.test(before.text) && !OPENER.test(text) && !isHeading(before.text);
}

/** Whether a line goes on with the one before where empty lines part the paragraphs, or a short last line does. */
const goesOnDense = (before: Line, { isSetOff }: Line, width: number): boolean =>
  !isSetOff && !(FINISHED.test(before.text) && before.text.length < LEAST_FULL * width);

const LEAST_FULL = 0.6;

/** Whether all longer words of a line have a capital. */
const isHeading = (line: string): boolean =>
  (line.match(/[\p{L}\p{M}’']{4,}/gu) ?? []).every((word) => /^\p{Lu}/u.test(word));

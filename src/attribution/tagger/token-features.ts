import { createFeatureWriter, type FeatureTable, toStep } from './feature-table';
import { NOUN, type TokenColumns } from './token-columns';

/** Features of a passage for the first pass, and the class of the boundary before each token (see `sequence-model.ts`). */
export interface TokenFeatures {
  readonly table: FeatureTable;
  readonly boundaries: Uint8Array;
}

const NONE = 15;
const BORDER = 7;

/** For each token the nearest token before and after it, in its sentence, for which `holds`; -1 for none. */
function findNearest(
  columns: TokenColumns,
  holds: (token: number) => boolean,
): { before: Int32Array; after: Int32Array } {
  const before = new Int32Array(columns.count).fill(-1);
  const after = new Int32Array(columns.count).fill(-1);
  for (const { from, to } of columns.sentences) {
    let last = -1;
    for (let i = from; i < to; i++) {
      before[i] = last;
      if (holds(i)) last = i;
    }
    let next = -1;
    for (let i = to - 1; i >= from; i--) {
      after[i] = next;
      if (holds(i)) next = i;
    }
  }
  return { before, after };
}

/** What a sentence is like as a whole, each a small number. */
interface SentenceTraits {
  /** How much of it is quoted: none, less than half, more, all. */
  readonly quoted: number;
  /** Cue verbs outside quotations, up to three. */
  readonly cues: number;
  /** 1 when it opens with a quotation mark, 2 when it goes on inside a quotation. */
  readonly opening: number;
  readonly endsQuoted: boolean;
}

function readTraits(c: TokenColumns): readonly SentenceTraits[] {
  return c.sentences.map(({ from, to }) => {
    let quoted = 0;
    let cues = 0;
    for (let i = from; i < to; i++) {
      if (c.quoted[i] === 1) quoted++;
      else if ((c.cue[i] ?? 0) > 0 && c.cue[i] !== NOUN) cues++;
    }
    const length = to - from;
    return {
      quoted: quoted === 0 ? 0 : 2 * quoted < length ? 1 : quoted < length ? 2 : 3,
      cues: Math.min(3, cues),
      opening: c.quoted[from] === 1 ? (c.quotationMark[from] === 1 ? 1 : 2) : 0,
      endsQuoted: length > 0 && c.quoted[to - 1] === 1,
    };
  });
}

/**
 * The features of each token: the words around it, its letters and word classes, quotation marks, the nearest cues and commas, what
 * its sentence is like, and what the patterns found there. Templates are numbered in the order they stand.
 */
export function extractTokenFeatures(c: TokenColumns, blockOf: (sentence: number) => number): TokenFeatures {
  const writer = createFeatureWriter(c.count);
  const boundaries = new Uint8Array(c.count);
  const isOutsideCue = (i: number): boolean => (c.cue[i] ?? 0) > 0 && c.quoted[i] === 0;
  const cues = findNearest(c, isOutsideCue);
  const commas = findNearest(c, (i) => (c.clauseMark[i] ?? 0) > 0 && c.quoted[i] === 0);
  const traits = readTraits(c);
  const at = (column: ArrayLike<number>, i: number): number => column[i] ?? 1;
  const word = (i: number): number => (i < 0 ? 1 : at(c.word, i));
  const shape = (i: number): number => (i < 0 ? 1 : at(c.shape, i));

  let template = 0;
  const add = (a: number, b = 0): void => writer.add(template++, a, b);
  const stateAt = (j: number): number =>
    j < 0 || j >= c.count ? BORDER : at(c.quoted, j) + 2 * at(c.quotationMark, j);
  const roleAt = (j: number): number => (j < 0 || j >= c.count ? BORDER : at(c.patternRole, j));

  for (let i = 0; i < c.count; i++) {
    template = 0;
    const sentence = c.sentenceOf[i] ?? 0;
    const { from = 0, to = 0 } = c.sentences[sentence] ?? {};
    const trait = traits[sentence];
    const before = traits[sentence - 1];
    const isSameBlock = sentence > 0 && blockOf(sentence - 1) === blockOf(sentence);
    const quoted = at(c.quoted, i);
    const mark = at(c.quotationMark, i);

    // The word and its neighbours.
    add(0);
    add(word(i));
    for (let offset = 1; offset <= 3; offset++) {
      add(word(i - offset));
      add(word(i + offset));
    }
    add(word(i - 1), word(i));
    add(word(i), word(i + 1));
    add(word(i - 1), word(i + 1));
    add(word(i - 2), word(i - 1));
    add(word(i + 1), word(i + 2));
    add(shape(i), shape(i + 1));
    add(shape(i - 1), shape(i));
    add(at(c.suffix, i), quoted);
    add(at(c.prefix, i));
    add(i > 0 ? at(c.suffix, i - 1) : 0);
    add(at(c.suffix, i + 1));
    add(at(c.wordClass, i), i > 0 ? at(c.wordClass, i - 1) : 1);
    add(at(c.wordClass, i), at(c.wordClass, i + 1));
    add(at(c.wordClass, i), i === from ? 1 : 0);

    // Quotation marks.
    add(quoted + 2 * mark, 8 * stateAt(i - 1) + stateAt(i + 1));
    add(at(c.quotationLength, i), quoted + 2 * mark);
    add(quoted + 2 * mark, word(i));

    // The nearest cues and commas.
    const left = at(cues.before, i);
    const right = at(cues.after, i);
    const leftStep = left < 0 ? NONE : toStep(i - left);
    const rightStep = right < 0 ? NONE : toStep(right - i);
    const leftCue = left < 0 ? 0 : at(c.cue, left);
    const rightCue = right < 0 ? 0 : at(c.cue, right);
    const commaBefore = at(commas.before, i);
    const commaAfter = at(commas.after, i);
    const leftComma = left >= 0 && commaBefore > left ? 1 : 0;
    const rightComma = right >= 0 && commaAfter >= 0 && commaAfter < right ? 1 : 0;
    add(leftStep, 16 * quoted + leftCue);
    add(rightStep, 16 * quoted + rightCue);
    add(left < 0 ? 0 : word(left), 2 * leftComma + quoted);
    add(right < 0 ? 0 : word(right), 2 * rightComma + quoted);
    add(16 * leftStep + rightStep, 2 * at(c.cue, i) + quoted);
    add(16 * leftCue + rightCue, 4 * leftComma + 2 * rightComma + quoted);
    add(at(c.cue, i), 16 * quoted + (i > from ? shape(i - 1) & 15 : 9));
    add(left < 0 ? 0 : word(left + 1), 4 * leftCue + 2 * leftComma + quoted);
    add(left < 0 ? 0 : word(left - 1), 4 * leftCue + 2 * leftComma + quoted);
    add(16 * at(c.cue, i) + (i > from ? at(c.cue, i - 1) : BORDER), i + 1 < to ? at(c.cue, i + 1) : BORDER);
    add(
      i > from && at(c.clauseMark, i - 1) > 0 ? 1 : 0,
      16 * (commaAfter < 0 ? NONE : toStep(commaAfter - i)) + rightCue,
    );
    add(commaBefore < 0 ? 0 : word(commaBefore + 1), quoted);

    // The sentence.
    add(trait?.quoted ?? 0, 4 * (trait?.cues ?? 0) + quoted);
    add(
      4 * (trait?.opening ?? 0) + (isSameBlock ? 2 : 0) + (before?.endsQuoted ? 1 : 0),
      2 * (trait?.quoted ?? 0) + quoted,
    );
    add(Math.min(4, i - from), Math.min(3, to - 1 - i));
    add(word(from), quoted);
    add(word(to - 1), word(to - 2));
    add(4 * (trait?.quoted ?? 0) + (trait?.cues ?? 0), (left < 0 ? 0 : 4) + (right < 0 ? 0 : 2) + quoted);

    // What the patterns found.
    const role = at(c.patternRole, i);
    add(role, at(c.foundBy, i));
    add(role, at(c.sureness, i));
    add(role, 16 * roleAt(i - 1) + roleAt(i + 1));
    add(16 * role + roleAt(i - 2), roleAt(i + 2));
    add(role, i > 0 && at(c.relation, i) === at(c.relation, i - 1) ? 1 : 0);

    writer.endToken();
    boundaries[i] = boundaryClass(c, i, i === from);
  }
  return { table: writer.toTable(), boundaries };
}

/** Which square of transition weights holds before token `i`: first of a sentence, after a comma or a closing mark, at a cue … */
function boundaryClass(c: TokenColumns, i: number, isFirst: boolean): number {
  const quoted = c.quoted[i] === 1;
  if (isFirst) return !quoted ? 10 : c.quotationMark[i] === 1 ? 8 : 9;
  if ((c.clauseMark[i] ?? 0) > 0) return quoted ? 2 : 1;
  if (c.quotationMark[i] === 1) return 3;
  if (c.quotationMark[i] === 2) return 4;
  if (c.quotationMark[i - 1] === 2) return 5;
  if ((c.cue[i] ?? 0) > 0) return 6;
  if (quoted) return 11;
  return c.shape[i] === 2 ? 12 : 0;
}

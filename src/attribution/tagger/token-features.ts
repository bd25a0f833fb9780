import type { TokenRange } from '../../phrase/read-words';
import { mix, mixInto, toSeed, toStep } from './feature-hash';
import { NOUN, type TokenColumns } from './token-columns';

/** The features of the tokens of a passage, and the class of the boundary before each token (see `sequence-model.ts`). */
export interface TokenFeatures {
  /** So many features has each token. */
  readonly width: number;
  /** The features from this one on are mostly the same as of the token before. */
  readonly settled: number;
  /** The hashes of a token's features: the same list at each call, written anew. */
  readonly read: (token: number) => Int32Array;
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
  /** What stands before it: 1 when that ends quoted, and 2 when it is of the same block. */
  readonly before: number;
}

function readTraits(c: TokenColumns, blockOf: (sentence: number) => number): readonly SentenceTraits[] {
  return c.sentences.map(({ from, to }, sentence) => {
    let quoted = 0;
    let cues = 0;
    for (let i = from; i < to; i++) {
      if (c.quoted[i] === 1) quoted++;
      else if ((c.cue[i] ?? 0) > 0 && c.cue[i] !== NOUN) cues++;
    }
    return {
      quoted: toShare(quoted, to - from),
      cues: Math.min(3, cues),
      opening: c.quoted[from] === 1 ? (c.quotationMark[from] === 1 ? 1 : 2) : 0,
      before: readBefore(c, sentence, blockOf),
    };
  });
}

/** None, less than half, more, all. */
const toShare = (quoted: number, length: number): number =>
  quoted === 0 ? 0 : 2 * quoted < length ? 1 : quoted < length ? 2 : 3;

function readBefore(c: TokenColumns, sentence: number, blockOf: (sentence: number) => number): number {
  const before = c.sentences[sentence - 1];
  if (before === undefined) return 0;
  const endsQuoted = before.to > before.from && c.quoted[before.to - 1] === 1;
  return (endsQuoted ? 1 : 0) + (blockOf(sentence - 1) === blockOf(sentence) ? 2 : 0);
}

/**
 * The features of each token: the words around it, its letters and word classes, quotation marks, the nearest cues and commas, what
 * its sentence is like, and what the patterns found there. Each has a number of its own, which is part of its hash.
 */
export function readTokenFeatures(c: TokenColumns, blockOf: (sentence: number) => number): TokenFeatures {
  const { count } = c;
  const cues = findNearest(c, (i) => isAt(c.cue, i) && !isAt(c.quoted, i));
  const commas = findNearest(c, (i) => isAt(c.clauseMark, i) && !isAt(c.quoted, i));
  const traits = readTraits(c, blockOf);
  const isIn = (i: number): boolean => i >= 0 && i < count;
  const word = (i: number): number => (isIn(i) ? (c.word[i] as number) : 1);
  const shape = (i: number): number => (isIn(i) ? (c.shape[i] as number) : 1);
  const stateAt = (i: number): number =>
    isIn(i) ? (c.quoted[i] as number) + 2 * (c.quotationMark[i] as number) : BORDER;
  const roleAt = (i: number): number => (isIn(i) ? (c.patternRole[i] as number) : BORDER);

  /** The word beside a place that was found, 0 where none was. */
  const nearWord = (place: number, step: number): number => (place < 0 ? 0 : word(place + step));

  // What each feature has seen; what is not written here stays 0. They are mixed in one loop, which is faster than so many calls.
  const first = new Int32Array(WIDTH);
  const second = new Int32Array(WIDTH);
  const firstMixed = new Int32Array(WIDTH);
  const secondMixed = new Int32Array(WIDTH);
  const features = Int32Array.from(first, (_, k) => mix(k, 0, 0));
  const writeWords = (i: number, from: number): void => {
    const own = word(i);
    const word1 = word(i - 1);
    const word2 = word(i - 2);
    const next1 = word(i + 1);
    const next2 = word(i + 2);
    const wordClass = c.wordClass[i] as number;
    const quoted = c.quoted[i] as number;
    // Feature 0 is the same for every token.
    first[1] = own;
    first[2] = word1;
    first[3] = next1;
    first[4] = word2;
    first[5] = next2;
    first[6] = word(i - 3);
    first[7] = word(i + 3);
    first[8] = word1;
    second[8] = own;
    first[9] = own;
    second[9] = next1;
    first[10] = word1;
    second[10] = next1;
    first[11] = word2;
    second[11] = word1;
    first[12] = next1;
    second[12] = next2;
    first[13] = shape(i);
    second[13] = shape(i + 1);
    first[14] = shape(i - 1);
    second[14] = shape(i);
    first[15] = c.suffix[i] as number;
    second[15] = quoted;
    first[16] = c.prefix[i] as number;
    first[17] = i === 0 ? 0 : (c.suffix[i - 1] as number);
    first[18] = i + 1 === count ? 1 : (c.suffix[i + 1] as number);
    first[19] = wordClass;
    second[19] = i === 0 ? 1 : (c.wordClass[i - 1] as number);
    first[20] = wordClass;
    second[20] = i + 1 === count ? 1 : (c.wordClass[i + 1] as number);
    first[21] = wordClass;
    second[21] = i === from ? 1 : 0;
  };
  const writeQuotationMarks = (i: number): void => {
    const state = stateAt(i);
    first[22] = state;
    second[22] = 8 * stateAt(i - 1) + stateAt(i + 1);
    first[23] = c.quotationLength[i] as number;
    second[23] = state;
    first[24] = state;
    second[24] = word(i);
  };
  const writeCues = (i: number, { from, to }: TokenRange): void => {
    const quoted = c.quoted[i] as number;
    const cue = c.cue[i] as number;
    const left = cues.before[i] as number;
    const right = cues.after[i] as number;
    const leftCue = left < 0 ? 0 : (c.cue[left] as number);
    const rightCue = right < 0 ? 0 : (c.cue[right] as number);
    const leftComma = left >= 0 && (commas.before[i] as number) > left ? 1 : 0;
    const rightComma = right >= 0 && isBetween(commas.after[i] as number, right) ? 1 : 0;
    const leftStep = left < 0 ? NONE : toStep(i - left);
    const rightStep = right < 0 ? NONE : toStep(right - i);
    first[25] = leftStep;
    second[25] = 16 * quoted + leftCue;
    first[26] = rightStep;
    second[26] = 16 * quoted + rightCue;
    first[27] = nearWord(left, 0);
    second[27] = 2 * leftComma + quoted;
    first[28] = nearWord(right, 0);
    second[28] = 2 * rightComma + quoted;
    first[29] = 16 * leftStep + rightStep;
    second[29] = 2 * cue + quoted;
    first[30] = 16 * leftCue + rightCue;
    second[30] = 4 * leftComma + 2 * rightComma + quoted;
    first[32] = nearWord(left, 1);
    second[32] = 4 * leftCue + 2 * leftComma + quoted;
    first[33] = nearWord(left, -1);
    second[33] = 4 * leftCue + 2 * leftComma + quoted;
    first[31] = cue;
    first[34] = 16 * cue + (i > from ? (c.cue[i - 1] as number) : BORDER);
    second[34] = i + 1 < to ? (c.cue[i + 1] as number) : BORDER;
  };
  const writeCommas = (i: number, from: number): void => {
    const quoted = c.quoted[i] as number;
    const right = cues.after[i] as number;
    const after = commas.after[i] as number;
    second[31] = 16 * quoted + (i > from ? shape(i - 1) & 15 : 9);
    first[35] = i > from && isAt(c.clauseMark, i - 1) ? 1 : 0;
    second[35] = 16 * (after < 0 ? NONE : toStep(after - i)) + (right < 0 ? 0 : (c.cue[right] as number));
    first[36] = nearWord(commas.before[i] as number, 1);
    second[36] = quoted;
  };
  const writeSentence = (i: number, sentence: number, { from, to }: TokenRange): void => {
    const quoted = c.quoted[i] as number;
    const trait = traits[sentence] ?? NO_TRAITS;
    first[37] = trait.quoted;
    second[37] = 4 * trait.cues + quoted;
    first[38] = 4 * trait.opening + trait.before;
    second[38] = 2 * trait.quoted + quoted;
    first[39] = Math.min(4, i - from);
    second[39] = Math.min(3, to - 1 - i);
    first[40] = word(from);
    second[40] = quoted;
    first[41] = word(to - 1);
    second[41] = word(to - 2);
    first[42] = 4 * trait.quoted + trait.cues;
    second[42] = ((cues.before[i] as number) < 0 ? 0 : 4) + ((cues.after[i] as number) < 0 ? 0 : 2) + quoted;
  };
  const writePatterns = (i: number): void => {
    const role = roleAt(i);
    first[43] = role;
    second[43] = c.foundBy[i] as number;
    first[44] = role;
    second[44] = c.sureness[i] as number;
    first[45] = role;
    second[45] = 16 * roleAt(i - 1) + roleAt(i + 1);
    first[46] = 16 * role + roleAt(i - 2);
    second[46] = roleAt(i + 2);
    first[47] = role;
    second[47] = i > 0 && c.relation[i] === c.relation[i - 1] ? 1 : 0;
  };
  const read = (i: number): Int32Array => {
    const sentence = c.sentenceOf[i] as number;
    const range = c.sentences[sentence] ?? NO_TOKENS;
    writeWords(i, range.from);
    writeQuotationMarks(i);
    writeCues(i, range);
    writeCommas(i, range.from);
    writeSentence(i, sentence, range);
    writePatterns(i);
    for (let k = 0; k < SETTLED; k++)
      features[k] = mixInto(SEEDS[k] as number, first[k] as number, second[k] as number);
    for (let k = SETTLED; k < WIDTH; k++) {
      const one = first[k] as number;
      const other = second[k] as number;
      if (one === firstMixed[k] && other === secondMixed[k]) continue;
      firstMixed[k] = one;
      secondMixed[k] = other;
      features[k] = mixInto(SEEDS[k] as number, one, other);
    }
    return features;
  };
  const boundaries = Uint8Array.from({ length: count }, (_, i) =>
    boundaryClass(c, i, i === (c.sentences[c.sentenceOf[i] as number] ?? NO_TOKENS).from),
  );
  return { width: WIDTH, settled: SETTLED, read, boundaries };
}

const WIDTH = 48;
const SEEDS = Int32Array.from({ length: WIDTH }, (_, k) => toSeed(k));
/** Where the words and their letters end, and quotation marks, cues, sentence and patterns begin. */
const SETTLED = 22;
const NO_TOKENS: TokenRange = { from: 0, to: 0 };
const NO_TRAITS: SentenceTraits = { quoted: 0, cues: 0, opening: 0, before: 0 };

const isBetween = (comma: number, cue: number): boolean => comma >= 0 && comma < cue;

const isAt = (column: Uint8Array, i: number): boolean => (column[i] as number) > 0;

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

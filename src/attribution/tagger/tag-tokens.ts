import type { Words } from '../../phrase/read-words';
import type { Attribution } from '../attribution';
import { LABEL_COUNT, ROLE, type Role } from './label';
import { toProbability } from './logistic';
import { extractSentenceFeatures, isGiven, readTraits } from './sentence-decision';
import { decodeLabels, findMarginals, type SequenceModel, type Stretch, scoreTokens } from './sequence-model';
import type { TaggerModel } from './tagger-model';
import { isWord, readColumns, type TokenColumns } from './token-columns';
import { readTokenFeatures, type TokenFeatures } from './token-features';

/**
 * What the tagger thinks of a passage: a label a token and how probably each is source or content; how probably each sentence is
 * somebody else's.
 */
export interface Tagging {
  readonly columns: TokenColumns;
  readonly labels: Uint8Array;
  readonly isSource: Float64Array;
  readonly isContent: Float64Array;
  readonly spoken: Float64Array;
  /** The sentences that the patterns leave to the reporter and the tagger gives to somebody. */
  readonly taken: ReadonlySet<number>;
}

/** A passage made ready for the tagger. */
export interface TaggerInput {
  readonly columns: TokenColumns;
  readonly features: TokenFeatures;
  readonly stretches: readonly Stretch[];
  readonly blockOf: (sentence: number) => number;
}

/** Sequences longer than this are cut: a block of that length is no prose. */
const MAX_STRETCH = 4000;

export function readTaggerInput(words: Words, found: readonly Attribution[]): TaggerInput {
  const columns = readColumns(words, found);
  const { sentences } = words.passage;
  const blockOf = (sentence: number): number => sentences[sentence]?.block ?? -1;
  const stretches: Stretch[] = [];
  let from = 0;
  for (let i = 1; i <= columns.count; i++) {
    const isEnd =
      i === columns.count ||
      i - from >= MAX_STRETCH ||
      blockOf(columns.sentenceOf[i] ?? 0) !== blockOf(columns.sentenceOf[i - 1] ?? 0);
    if (!isEnd) continue;
    stretches.push({ from, to: i });
    from = i;
  }
  return { columns, features: readTokenFeatures(columns, blockOf), stretches, blockOf };
}

/** How probably a sentence has to be somebody's before the tagger takes it from the reporter, and to stay with whom the patterns gave it: in doubt they are right. */
const LEAST_TO_TAKE = 0.65;
export const LEAST_TO_KEEP = 0.35;

/** What the sequence model makes of a passage. */
export interface Reading {
  /** Of each stretch, by token and label. */
  readonly scores: readonly Float64Array[];
  readonly isSource: Float64Array;
  readonly isContent: Float64Array;
  readonly contentShares: Float64Array;
}

export function readTokens(sequence: SequenceModel, { columns, features, stretches }: TaggerInput): Reading {
  const isSource = new Float64Array(columns.count);
  const isContent = new Float64Array(columns.count);
  const contentShares = new Float64Array(columns.sentences.length);
  const scores = stretches.map((stretch) => {
    const own = scoreTokens(sequence, features, stretch);
    const { labels: marginals } = findMarginals(sequence.factors, own, features.boundaries, stretch);
    for (let i = stretch.from; i < stretch.to; i++) {
      isSource[i] = roleProbability(marginals, i - stretch.from, ROLE.source);
      isContent[i] = roleProbability(marginals, i - stretch.from, ROLE.content);
    }
    const { first, shares } = readContentShares(columns, stretch, marginals);
    contentShares.set(shares, first);
    return own;
  });
  return { scores, isSource, isContent, contentShares };
}

/** The labels of a passage, and one decision a sentence: the labels are made to agree where it is somebody's. */
export function tagTokens({ sequence, weight }: TaggerModel, input: TaggerInput): Tagging {
  const { columns, features, stretches, blockOf } = input;
  const { scores, isSource, isContent, contentShares } = readTokens(sequence, input);
  const decidable = { columns, blockOf, contentShares };
  const traits = readTraits(decidable);
  const spoken = Float64Array.from(traits, (_, sentence) =>
    toProbability(
      extractSentenceFeatures(decidable, traits, sentence).reduce((sum, feature) => sum + weight(feature), 0),
    ),
  );
  const taken = new Set<number>();
  traits.forEach((own, sentence) => {
    if (!isGiven(own) && (spoken[sentence] as number) >= LEAST_TO_TAKE) taken.add(sentence);
  });
  const labels = new Uint8Array(columns.count);
  stretches.forEach((stretch, at) => {
    const own = scores[at] ?? new Float64Array();
    labels.set(decodeAgreeing(sequence, columns, own, features.boundaries, stretch, taken), stretch.from);
  });
  return { columns, labels, isSource, isContent, spoken, taken };
}

/** How probably the token in this place of the marginals has a role. */
const roleProbability = (marginals: Float64Array, place: number, role: Role): number =>
  (marginals[place * LABEL_COUNT + 2 * role - 1] ?? 0) + (marginals[place * LABEL_COUNT + 2 * role] ?? 0);

/** For each sentence of a stretch, from `first` on, the share of its words, source and cue aside, that is expected to be content. */
function readContentShares(
  c: TokenColumns,
  { from, to }: Stretch,
  marginals: Float64Array,
): { readonly first: number; readonly shares: Float64Array } {
  const first = c.sentenceOf[from] ?? 0;
  const count = (c.sentenceOf[to - 1] ?? first) - first + 1;
  const content = new Float64Array(count);
  const words = new Float64Array(count);
  for (let i = from; i < to; i++) {
    if (!isWord(c, i)) continue;
    const place = (c.sentenceOf[i] as number) - first;
    const own = roleProbability(marginals, i - from, ROLE.content);
    content[place] = (content[place] as number) + own;
    words[place] = (words[place] as number) + ((marginals[(i - from) * LABEL_COUNT] ?? 0) + own);
  }
  return { first, shares: content.map((own, place) => own / Math.max(0.5, words[place] as number)) };
}

const ROUNDS = 8;
const NUDGE = 0.4;

/**
 * The likeliest labels under which each sentence taken from the reporter is content by half: the scores of sentences that are not are
 * nudged step by step. Deciding by expectation finds more of the diffuse indirect speech than the single likeliest sequence does.
 */
function decodeAgreeing(
  sequence: SequenceModel,
  c: TokenColumns,
  scores: Float64Array,
  boundaries: Uint8Array,
  stretch: Stretch,
  taken: ReadonlySet<number>,
): Uint8Array {
  let labels = decodeLabels(sequence.transitions, scores, boundaries, stretch);
  for (let round = 0; round < ROUNDS; round++) {
    const lacking = new Set([...taken].filter((sentence) => !isHalfContent(c, labels, stretch, sentence)));
    if (lacking.size === 0) break;
    for (let i = stretch.from; i < stretch.to; i++) {
      if (!lacking.has(c.sentenceOf[i] ?? 0)) continue;
      const at = (i - stretch.from) * LABEL_COUNT;
      scores[at] = (scores[at] ?? 0) - NUDGE;
    }
    labels = decodeLabels(sequence.transitions, scores, boundaries, stretch);
  }
  return labels;
}

function isHalfContent(c: TokenColumns, labels: Uint8Array, stretch: Stretch, sentence: number): boolean {
  const { from = 0, to = 0 } = c.sentences[sentence] ?? {};
  let content = 0;
  let words = 0;
  for (let i = Math.max(from, stretch.from); i < Math.min(to, stretch.to); i++) {
    if (!isWord(c, i)) continue;
    const label = labels[i - stretch.from] ?? 0;
    if (label >= 5) content++;
    if (label === 0 || label >= 5) words++;
  }
  return content > 0 && 2 * content >= words;
}

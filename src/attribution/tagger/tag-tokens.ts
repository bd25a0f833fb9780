import type { Attribution } from '../attribution';
import type { Words } from '../read-words';
import { LABEL_COUNT, ROLE, type Role } from './label';
import { weigh } from './logistic';
import { readEvidence } from './sentence-decision';
import {
  decodeLabels,
  findMarginals,
  type SequenceModel,
  type Stretch,
  scoreTokens,
  toFactors,
} from './sequence-model';
import { extractStackedFeatures } from './stacked-features';
import type { TaggerModel } from './tagger-model';
import { isWord, readColumns, type TokenColumns } from './token-columns';
import { extractTokenFeatures, type TokenFeatures } from './token-features';

/**
 * What the tagger thinks of a passage: a label a token and how probably each is source or content; for each sentence the share of its
 * words that it expects to be content, and where the patterns leave it to the reporter how probably it is somebody else's, 0 elsewhere.
 */
export interface Tagging {
  readonly columns: TokenColumns;
  readonly labels: Uint8Array;
  readonly isSource: Float64Array;
  readonly isContent: Float64Array;
  readonly contentShares: Float64Array;
  readonly spoken: Float64Array;
}

/** A passage made ready for the first pass. */
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
  return { columns, features: extractTokenFeatures(columns, blockOf), stretches, blockOf };
}

/** Label probabilities of every token, `LABEL_COUNT` a token. */
export function findAllMarginals(model: SequenceModel, input: TaggerInput, table = input.features.table): Float64Array {
  const factors = toFactors(model.transitions);
  const marginals = new Float64Array(input.columns.count * LABEL_COUNT);
  for (const stretch of input.stretches) {
    const scores = scoreTokens(model, table, stretch);
    const { labels } = findMarginals(factors, scores, input.features.boundaries, stretch);
    marginals.set(labels, stretch.from * LABEL_COUNT);
  }
  return marginals;
}

/** How probably a sentence has to be somebody's before the tagger takes it from the reporter. */
export const LEAST_SPOKEN = 0.5;

/** Two passes over the passage, then one decision a sentence: the labels are made to agree where it is somebody's. */
export function tagTokens(model: TaggerModel, input: TaggerInput): Tagging {
  const { columns, features, stretches, blockOf } = input;
  const firstMarginals = findAllMarginals(model.first, input);
  const table = extractStackedFeatures(columns, features, firstMarginals, blockOf);
  const factors = toFactors(model.second.transitions);
  const labels = new Uint8Array(columns.count);
  const isSource = new Float64Array(columns.count);
  const isContent = new Float64Array(columns.count);
  const contentShares = new Float64Array(columns.sentences.length);
  const spoken = new Float64Array(columns.sentences.length);
  for (const stretch of stretches) {
    const scores = scoreTokens(model.second, table, stretch);
    const { labels: marginals } = findMarginals(factors, scores, features.boundaries, stretch);
    for (let i = stretch.from; i < stretch.to; i++) {
      isSource[i] = roleProbability(marginals, i - stretch.from, ROLE.source);
      isContent[i] = roleProbability(marginals, i - stretch.from, ROLE.content);
    }
    const taken = new Set<number>();
    for (const [sentence, share] of readContentShares(columns, stretch, marginals)) {
      contentShares[sentence] = share;
      const evidence = readEvidence(columns, sentence, share);
      if (evidence === null) continue;
      const probability = weigh(evidence, model.settings.decision);
      spoken[sentence] = probability;
      if (probability >= LEAST_SPOKEN) taken.add(sentence);
    }
    labels.set(decodeAgreeing(model, columns, scores, features.boundaries, stretch, taken), stretch.from);
  }
  return { columns, labels, isSource, isContent, contentShares, spoken };
}

/** How probably the token in this place of the marginals has a role. */
const roleProbability = (marginals: Float64Array, place: number, role: Role): number =>
  (marginals[place * LABEL_COUNT + 2 * role - 1] ?? 0) + (marginals[place * LABEL_COUNT + 2 * role] ?? 0);

/** For each sentence of a stretch the share of its words, source and cue aside, that is expected to be content. */
export function readContentShares(
  c: TokenColumns,
  { from, to }: Stretch,
  marginals: Float64Array,
): Map<number, number> {
  const mass = new Map<number, { content: number; words: number }>();
  for (let i = from; i < to; i++) {
    if (!isWord(c, i)) continue;
    const sentence = c.sentenceOf[i] ?? 0;
    const own = mass.get(sentence) ?? { content: 0, words: 0 };
    const content = roleProbability(marginals, i - from, ROLE.content);
    own.content += content;
    own.words += (marginals[(i - from) * LABEL_COUNT] ?? 0) + content;
    mass.set(sentence, own);
  }
  return new Map([...mass].map(([sentence, { content, words }]) => [sentence, content / Math.max(0.5, words)]));
}

const ROUNDS = 8;
const NUDGE = 0.4;

/**
 * The likeliest labels under which each sentence taken from the reporter is content by half: the scores of sentences that are not are
 * nudged step by step. Deciding by expectation finds more of the diffuse indirect speech than the single likeliest sequence does.
 */
function decodeAgreeing(
  { second }: TaggerModel,
  c: TokenColumns,
  scores: Float64Array,
  boundaries: Uint8Array,
  stretch: Stretch,
  taken: ReadonlySet<number>,
): Uint8Array {
  let labels = decodeLabels(second.transitions, scores, boundaries, stretch);
  for (let round = 0; round < ROUNDS; round++) {
    const lacking = new Set([...taken].filter((sentence) => !isHalfContent(c, labels, stretch, sentence)));
    if (lacking.size === 0) break;
    for (let i = stretch.from; i < stretch.to; i++) {
      if (!lacking.has(c.sentenceOf[i] ?? 0)) continue;
      const at = (i - stretch.from) * LABEL_COUNT;
      scores[at] = (scores[at] ?? 0) - NUDGE;
    }
    labels = decodeLabels(second.transitions, scores, boundaries, stretch);
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

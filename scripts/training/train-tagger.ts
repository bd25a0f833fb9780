import { createFeatureIndex } from '../../src/attribution/tagger/feature-index';
import type { FeatureTable } from '../../src/attribution/tagger/feature-table';
import { EVIDENCE_COUNT } from '../../src/attribution/tagger/sentence-decision';
import {
  decodeLabels,
  findMarginals,
  type SequenceModel,
  scoreTokens,
  toFactors,
} from '../../src/attribution/tagger/sequence-model';
import {
  SPEAKER_EVIDENCE_COUNT,
  SPEAKER_KINDS,
  type SpeakerKind,
  type SpeakerWeights,
} from '../../src/attribution/tagger/speaker-confidence';
import { extractStackedFeatures } from '../../src/attribution/tagger/stacked-features';
import { findAllMarginals, readContentShares, type TaggerInput } from '../../src/attribution/tagger/tag-tokens';
import type { StoredModel } from '../../src/attribution/tagger/tagger-model';
import { toAnnotatedExamples, toVoicedExamples } from './decision-examples';
import { fitLogistic } from './fit-logistic';
import type { GoldDocument, VoicedDocument } from './read-gold';
import { type SpeakerExample, toSpeakerExamples } from './speaker-examples';
import { trainLinker } from './train-linker';
import { type SequenceSettings, type TrainedSequenceModel, trainSequenceModel } from './train-sequence-model';

/** Chosen on the development articles. A strong `l1` costs no accuracy and makes the model small. */
const SEQUENCE: SequenceSettings = {
  epochs: 7,
  leastCount: 4,
  feature: { alpha: 0.05, l1: 20, l2: 0.5 },
  transition: { alpha: 0.05, l1: 0, l2: 0.1 },
  seed: 20160908,
};
const LINKER = { epochs: 3, weights: { alpha: 0.1, l1: 1, l2: 0.5 }, seed: SEQUENCE.seed };

/**
 * Learns the whole tagger. Each pass is trained three times: on all documents, and on each half, so that whatever is learnt from its
 * output (the second pass, the linker, the decision) is learnt from what it says of documents it has not seen. `say` is told the progress.
 */
export function trainTagger(
  annotated: readonly GoldDocument[],
  voiced: readonly VoicedDocument[],
  say: (message: string) => void,
): StoredModel {
  const first = trainPass('first pass', annotated, (_, { features }) => features.table, say);
  const stacked = annotated.map(({ input }, at) => stack(first.unseen(at), input));
  const second = trainPass('second pass', annotated, (at) => stacked[at] as FeatureTable, say);
  const unseen = annotated.map(({ input }, at) => tag(second.unseen(at), input, stacked[at] as FeatureTable));
  const link = trainLinker(
    annotated,
    unseen.map(({ labels }) => labels),
    LINKER,
  );
  const linkRow = createFeatureIndex(link.keys);
  const linkWeight = (feature: number): number => link.weights[linkRow(feature)] ?? 0;
  say('linker trained');
  const decision = fitLogistic(EVIDENCE_COUNT, [
    annotated.flatMap((document, at) => toAnnotatedExamples(document, unseen[at]?.shares ?? new Map())),
    voiced.flatMap((document) => {
      const { shares } = tag(second.all.model, document.input, stack(first.all.model, document.input));
      return toVoicedExamples(document, shares);
    }),
  ]);
  say(`decision fitted: ${decision.map((weight) => weight.toFixed(2)).join(' ')}`);
  const speaker = fitSpeaker(
    annotated.flatMap((document, at) =>
      toSpeakerExamples(document, {
        first: first.unseen(at),
        second: second.unseen(at),
        linkWeight,
        settings: { decision, speaker: NO_SPEAKER_WEIGHTS },
      }),
    ),
  );
  for (const kind of SPEAKER_KINDS)
    say(`confidence fitted, ${kind}: ${speaker[kind].map((weight) => weight.toFixed(2)).join(' ')}`);
  return {
    settings: { decision, speaker },
    first: first.all.stored,
    firstTransitions: first.all.model.transitions,
    second: second.all.stored,
    secondTransitions: second.all.model.transitions,
    link,
  };
}

const toSpeakerWeights = (weightsOf: (kind: SpeakerKind) => readonly number[]): SpeakerWeights => ({
  pattern: weightsOf('pattern'),
  tagged: weightsOf('tagged'),
  told: weightsOf('told'),
  narrated: weightsOf('narrated'),
});
const NO_SPEAKER_WEIGHTS = toSpeakerWeights(() => []);

const fitSpeaker = (examples: readonly SpeakerExample[]): SpeakerWeights =>
  toSpeakerWeights((kind) =>
    fitLogistic(SPEAKER_EVIDENCE_COUNT, [examples.filter((example) => example.kind === kind)]),
  );

interface Pass {
  readonly all: TrainedSequenceModel;
  /** The model that has not seen document number `at`. */
  readonly unseen: (at: number) => SequenceModel;
}

function trainPass(
  name: string,
  documents: readonly GoldDocument[],
  tableOf: (at: number, input: TaggerInput) => FeatureTable,
  say: (message: string) => void,
): Pass {
  const examples = documents.map(({ input, allowed }, at) => ({
    table: tableOf(at, input),
    boundaries: input.features.boundaries,
    stretches: input.stretches,
    allowed,
  }));
  const train = (part: string, keep: (at: number) => boolean): TrainedSequenceModel =>
    trainSequenceModel(
      examples.filter((_, at) => keep(at)),
      SEQUENCE,
      (epoch, loss) => say(`${name}, ${part}: epoch ${epoch} of ${SEQUENCE.epochs}, loss a token ${loss.toFixed(4)}`),
    );
  const isEven = (at: number): boolean => at % 2 === 0;
  const even = train('even half', isEven);
  const odd = train('odd half', (at) => !isEven(at));
  return { all: train('all', () => true), unseen: (at) => (isEven(at) ? odd : even).model };
}

const stack = (model: SequenceModel, input: TaggerInput): FeatureTable =>
  extractStackedFeatures(input.columns, input.features, findAllMarginals(model, input), input.blockOf);

/** Labels and content shares by the second pass alone, without the decision. */
function tag(model: SequenceModel, input: TaggerInput, table: FeatureTable) {
  const labels = new Uint8Array(input.columns.count);
  const shares = new Map<number, number>();
  const { boundaries } = input.features;
  const factors = toFactors(model.transitions);
  for (const stretch of input.stretches) {
    const scores = scoreTokens(model, table, stretch);
    labels.set(decodeLabels(model.transitions, scores, boundaries, stretch), stretch.from);
    const { labels: marginals } = findMarginals(factors, scores, boundaries, stretch);
    for (const [sentence, share] of readContentShares(input.columns, stretch, marginals)) shares.set(sentence, share);
  }
  return { labels, shares };
}

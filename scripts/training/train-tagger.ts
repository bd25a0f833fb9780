import { EVIDENCE_COUNT } from '../../src/attribution/tagger/sentence-decision';
import {
  decodeLabels,
  findMarginals,
  type SequenceModel,
  scoreTokens,
} from '../../src/attribution/tagger/sequence-model';
import {
  SPEAKER_EVIDENCE_COUNT,
  SPEAKER_KINDS,
  type SpeakerKind,
  type SpeakerWeights,
} from '../../src/attribution/tagger/speaker-confidence';
import { readContentShares, type TaggerInput } from '../../src/attribution/tagger/tag-tokens';
import type { StoredModel } from '../../src/attribution/tagger/tagger-model';
import { toAnnotatedExamples, toVoicedExamples } from './decision-examples';
import { createFeatureIndex } from './feature-index';
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
 * Learns the whole tagger. The sequence model is trained three times: on all documents, and on each half, so that whatever is learnt from its
 * output (the linker, the decision, the confidence) is learnt from what it says of documents it has not seen. `say` is told the progress.
 */
export function trainTagger(
  annotated: readonly GoldDocument[],
  voiced: readonly VoicedDocument[],
  say: (message: string) => void,
): StoredModel {
  const sequence = trainHalves(annotated, say);
  const unseen = annotated.map(({ input }, at) => tag(sequence.unseen(at), input));
  const link = trainLinker(
    annotated,
    unseen.map(({ labels }) => labels),
    LINKER,
  );
  const linkRow = createFeatureIndex(link.keys);
  const linkWeight = (feature: number): number => link.weights[linkRow(feature)] ?? 0;
  say('linker trained');
  const decision = fitLogistic(EVIDENCE_COUNT, [
    annotated.flatMap((document, at) => toAnnotatedExamples(document, unseen[at]?.shares ?? new Float64Array())),
    voiced.flatMap((document) => {
      const { shares } = tag(sequence.all.model, document.input);
      return toVoicedExamples(document, shares);
    }),
  ]);
  say(`decision fitted: ${decision.map((weight) => weight.toFixed(2)).join(' ')}`);
  const speaker = fitSpeaker(
    annotated.flatMap((document, at) =>
      toSpeakerExamples(document, {
        sequence: sequence.unseen(at),
        linkWeight,
        settings: { decision, speaker: NO_SPEAKER_WEIGHTS },
      }),
    ),
  );
  for (const kind of SPEAKER_KINDS)
    say(`confidence fitted, ${kind}: ${speaker[kind].map((weight) => weight.toFixed(2)).join(' ')}`);
  return {
    settings: { decision, speaker },
    sequence: sequence.all.stored,
    transitions: sequence.all.model.transitions,
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

interface TrainedHalves {
  readonly all: TrainedSequenceModel;
  /** The model that has not seen document number `at`. */
  readonly unseen: (at: number) => SequenceModel;
}

function trainHalves(documents: readonly GoldDocument[], say: (message: string) => void): TrainedHalves {
  const examples = documents.map(({ input, allowed }) => ({
    features: input.features,
    stretches: input.stretches,
    allowed,
  }));
  const train = (part: string, keep: (at: number) => boolean): TrainedSequenceModel =>
    trainSequenceModel(
      examples.filter((_, at) => keep(at)),
      SEQUENCE,
      (epoch, loss) => say(`${part}: epoch ${epoch} of ${SEQUENCE.epochs}, loss a token ${loss.toFixed(4)}`),
    );
  const isEven = (at: number): boolean => at % 2 === 0;
  const even = train('even half', isEven);
  const odd = train('odd half', (at) => !isEven(at));
  return { all: train('all', () => true), unseen: (at) => (isEven(at) ? odd : even).model };
}

/** Labels and content shares by the sequence model alone, without the decision. */
function tag(model: SequenceModel, input: TaggerInput) {
  const labels = new Uint8Array(input.columns.count);
  const contentShares = new Float64Array(input.columns.sentences.length);
  const { boundaries } = input.features;
  for (const stretch of input.stretches) {
    const scores = scoreTokens(model, input.features, stretch);
    labels.set(decodeLabels(model.transitions, scores, boundaries, stretch), stretch.from);
    const { labels: marginals } = findMarginals(model.factors, scores, boundaries, stretch);
    const { first, shares } = readContentShares(input.columns, stretch, marginals);
    contentShares.set(shares, first);
  }
  return { labels, shares: contentShares };
}

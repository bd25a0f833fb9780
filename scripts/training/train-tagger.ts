import { decodeLabels, type SequenceModel } from '../../src/attribution/tagger/sequence-model';
import {
  SPEAKER_EVIDENCE_COUNT,
  SPEAKER_KINDS,
  type SpeakerKind,
  type SpeakerWeights,
} from '../../src/attribution/tagger/speaker-confidence';
import { readTokens, type TaggerInput } from '../../src/attribution/tagger/tag-tokens';
import type { StoredModel } from '../../src/attribution/tagger/tagger-model';
import type { FeatureWeights } from '../../src/attribution/tagger/weight-table';
import { toAnnotatedExamples, toVoicedExamples } from './decision-examples';
import { createFeatureIndex } from './feature-index';
import { fitLogistic } from './fit-logistic';
import type { GoldDocument, VoicedDocument } from './read-gold';
import { type SpeakerExample, toSpeakerExamples } from './speaker-examples';
import { type DecisionSettings, trainDecision } from './train-decision';
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
const DECISION: DecisionSettings = { epochs: 6, weights: { alpha: 0.1, l1: 8, l2: 1 }, seed: SEQUENCE.seed };
/** What a sentence of an annotated article counts beside one that was given to a voice: its people went by other rules. */
const ANNOTATED_WEIGHT = 0.15;
const LINKER = { epochs: 3, weights: { alpha: 0.1, l1: 1, l2: 0.5 }, seed: SEQUENCE.seed };

/** What is learnt of annotated articles alone: the sequence model, the linker, and what is needed to learn the rest. */
export interface TrainedReader {
  readonly annotated: readonly GoldDocument[];
  readonly sequence: TrainedHalves;
  readonly link: FeatureWeights;
  /** By annotated document, what a model says of it that has not seen it. */
  readonly unseenShares: readonly Float64Array[];
}

/**
 * Learns to read: the sequence model is trained three times, on all documents, and on each half, so that whatever is learnt from its
 * output (the linker, the decision, the confidence) is learnt from what it says of documents it has not seen. `say` is told the progress.
 */
export function trainReader(annotated: readonly GoldDocument[], say: (message: string) => void): TrainedReader {
  const sequence = trainHalves(annotated, say);
  const unseen = annotated.map(({ input }, at) => tag(sequence.unseen(at), input));
  const link = trainLinker(
    annotated,
    unseen.map(({ labels }) => labels),
    LINKER,
  );
  say('linker trained');
  return { annotated, sequence, link, unseenShares: unseen.map(({ shares }) => shares) };
}

/** Learns to decide, from annotated articles and from those whose sentences were given to voices, and how sure that is. */
export function trainDecider(
  { annotated, sequence, link, unseenShares }: TrainedReader,
  voiced: readonly VoicedDocument[],
  say: (message: string) => void,
): StoredModel {
  const decision = trainDecision(
    [
      {
        weight: ANNOTATED_WEIGHT,
        examples: annotated.flatMap((document, at) =>
          toAnnotatedExamples(document, unseenShares[at] ?? new Float64Array()),
        ),
      },
      {
        weight: 1,
        examples: voiced.flatMap((document) =>
          toVoicedExamples(document, readTokens(sequence.all.model, document.input).contentShares),
        ),
      },
    ],
    DECISION,
  );
  say(`decision trained: ${decision.keys.filter((_, row) => decision.weights[row] !== 0).length} weights`);
  const weight = toWeight([link, decision]);
  const speaker = fitSpeaker(
    annotated.flatMap((document, at) =>
      toSpeakerExamples(document, { sequence: sequence.unseen(at), weight, settings: { speaker: NO_SPEAKER_WEIGHTS } }),
    ),
  );
  for (const kind of SPEAKER_KINDS)
    say(`confidence fitted, ${kind}: ${speaker[kind].map((own) => own.toFixed(2)).join(' ')}`);
  return {
    settings: { speaker },
    sequence: sequence.all.stored,
    transitions: sequence.all.model.transitions,
    link,
    decision,
  };
}

/** The weight of a feature that is in one of several tables; 0 for one that is in none. */
function toWeight(tables: readonly FeatureWeights[]): (feature: number) => number {
  const rows = tables.map(({ keys, weights }) => ({ rowOf: createFeatureIndex(keys), weights }));
  return (feature) => rows.reduce((sum, { rowOf, weights }) => sum + (weights[rowOf(feature)] ?? 0), 0);
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
  const { scores, contentShares } = readTokens(model, input);
  input.stretches.forEach((stretch, at) => {
    const own = scores[at] ?? new Float64Array();
    labels.set(decodeLabels(model.transitions, own, input.features.boundaries, stretch), stretch.from);
  });
  return { labels, shares: contentShares };
}

import { LABEL_COUNT } from './label';
import { BOUNDARY_CLASSES, type SequenceModel, toSequenceModel } from './sequence-model';
import { SPEAKER_EVIDENCE_COUNT, SPEAKER_KINDS, type SpeakerWeights } from './speaker-confidence';
import { DIRECTORY_LENGTH, type FeatureWeights, packWeights, WEIGHT_STEP, weightOf } from './weight-table';

/** All that training learns: the sequence model, the linker, the decision whether a sentence is somebody's, and how sure its speaker is. */
export interface TaggerModel {
  readonly sequence: SequenceModel;
  /** The weight of a feature of a link or of a sentence; 0 for one the model does not know. */
  readonly weight: (feature: number) => number;
  readonly settings: TaggerSettings;
}

/** The few numbers that training fits last. */
export interface TaggerSettings {
  /** How sure the speaker of a sentence is: see `speaker-confidence.ts`. */
  readonly speaker: SpeakerWeights;
}

/** What the model file holds. */
export interface StoredModel {
  readonly settings: TaggerSettings;
  readonly sequence: FeatureWeights;
  readonly transitions: Float32Array;
  readonly link: FeatureWeights;
  readonly decision: FeatureWeights;
}

/** In the table of all weights, those of links and sentences, which share no feature, have the label that the sequence model leaves free. */
export const OTHER_LABEL = LABEL_COUNT;

const MAGIC = 0x534c5436;
/** Transitions have 16 bits. */
const MOST_STEPS = 32767;
const TRANSITION_COUNT = BOUNDARY_CLASSES * LABEL_COUNT ** 2;
const SETTING_COUNT = SPEAKER_KINDS.length * SPEAKER_EVIDENCE_COUNT;
/** `MAGIC`, `spacing` and the settings, 32 bits each. */
const HEAD_LENGTH = 4 * (2 + SETTING_COUNT);
const LEAST_LENGTH = HEAD_LENGTH + 2 * (TRANSITION_COUNT + DIRECTORY_LENGTH);

/** Writes a model, little-endian, so that it can be used where it lies: the settings, the transitions in steps, and the table of all weights. */
export function encodeModel({ settings, sequence, transitions, link, decision }: StoredModel): Uint8Array {
  const { directory, spacing, words } = packWeights([sequence, link, decision]);
  const numbers = SPEAKER_KINDS.flatMap((kind) =>
    Array.from({ length: SPEAKER_EVIDENCE_COUNT }, (_, k) => settings.speaker[kind][k] ?? 0),
  );
  const steps = Int16Array.from(transitions, (weight) =>
    Math.max(-MOST_STEPS, Math.min(MOST_STEPS, Math.round(weight / WEIGHT_STEP))),
  );
  const parts = [Int32Array.of(MAGIC, spacing), Float32Array.from(numbers), steps, directory, words];
  const bytes = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer), at);
    at += part.byteLength;
  }
  return bytes;
}

const DAMAGED = 'The attribution model is damaged or of another version. Write it anew with "npm run train".';

/** Reads what `encodeModel` wrote; `bytes` stay in use. Throws an `Error` when they are no such model. */
export function decodeModel(bytes: Uint8Array): TaggerModel {
  const { buffer, byteOffset, length } = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  if (length < LEAST_LENGTH || length % 2 !== 0) throw new Error(DAMAGED);
  const [magic, spacing = 0] = new Int32Array(buffer, byteOffset, 2);
  if (magic !== MAGIC) throw new Error(DAMAGED);
  const numbers = [...new Float32Array(buffer, byteOffset + 8, SETTING_COUNT)];
  const speakerWeights = (nth: number): readonly number[] =>
    numbers.slice(nth * SPEAKER_EVIDENCE_COUNT, (nth + 1) * SPEAKER_EVIDENCE_COUNT);
  const steps = new Int16Array(buffer, byteOffset + HEAD_LENGTH, TRANSITION_COUNT);
  const weights = {
    directory: new Int16Array(buffer, byteOffset + HEAD_LENGTH + steps.byteLength, DIRECTORY_LENGTH),
    spacing,
    words: new Int16Array(buffer, byteOffset + LEAST_LENGTH, (length - LEAST_LENGTH) / 2),
  };
  if ((weights.directory[DIRECTORY_LENGTH - 1] as number) + spacing * (DIRECTORY_LENGTH - 1) !== weights.words.length)
    throw new Error(DAMAGED);
  return {
    sequence: toSequenceModel(
      weights,
      Float32Array.from(steps, (step) => step * WEIGHT_STEP),
    ),
    weight: (feature) => weightOf(weights, feature, OTHER_LABEL) * WEIGHT_STEP,
    settings: {
      speaker: {
        pattern: speakerWeights(0),
        tagged: speakerWeights(1),
        told: speakerWeights(2),
        narrated: speakerWeights(3),
      },
    },
  };
}

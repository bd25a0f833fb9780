import { createFeatureIndex } from './feature-index';
import { LABEL_COUNT } from './label';
import { type DecisionWeights, EVIDENCE_COUNT } from './sentence-decision';
import {
  BOUNDARY_CLASSES,
  ROW_WIDTH,
  type SequenceModel,
  toSequenceModel,
  toSteps,
  WEIGHT_STEP,
} from './sequence-model';
import { SPEAKER_EVIDENCE_COUNT, SPEAKER_KINDS, type SpeakerWeights } from './speaker-confidence';

/** All that training learns: the sequence model, the linker, and the weights of the last decision. */
export interface TaggerModel {
  readonly sequence: SequenceModel;
  /** The weight of a link feature; 0 for one the model does not know. */
  readonly linkWeight: (feature: number) => number;
  readonly settings: TaggerSettings;
}

/** The few numbers that training fits last. */
export interface TaggerSettings {
  /** Whether a sentence is somebody's words: see `sentence-decision.ts`. */
  readonly decision: DecisionWeights;
  /** How sure the speaker of a sentence is: see `speaker-confidence.ts`. */
  readonly speaker: SpeakerWeights;
}

/** A linear model as it is stored: sorted feature hashes, and for each feature `width` weights. */
export interface StoredWeights {
  readonly keys: Int32Array;
  readonly width: number;
  readonly weights: Float32Array;
}

/** What the model file holds. */
export interface StoredModel {
  readonly settings: TaggerSettings;
  readonly sequence: StoredWeights;
  readonly transitions: Float32Array;
  readonly link: StoredWeights;
}

const MAGIC = 0x534c5434;

/** Writes a model: little-endian; feature hashes as differences in varints, a bit set of the weights that are not zero, the weights. */
export function encodeModel(model: StoredModel): Uint8Array {
  const bytes: number[] = [];
  const byte = (value: number): void => void bytes.push(value & 255);
  const int32 = (value: number): void => {
    for (let shift = 0; shift < 32; shift += 8) byte(value >> shift);
  };
  const float = (value: number): void => int32(new Int32Array(Float32Array.of(value).buffer)[0] ?? 0);
  const varint = (value: number): void => {
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128)) byte((rest % 128) | 128);
    byte(rest);
  };
  const weight = (value: number): void => {
    const steps = toSteps(value);
    byte(steps);
    byte(steps >> 8);
  };
  const isZero = (value: number): boolean => toSteps(value) === 0;
  const table = ({ keys, width, weights }: StoredWeights): void => {
    const order = Array.from(keys, (_, row) => row).sort((a, b) => ((keys[a] ?? 0) >>> 0) - ((keys[b] ?? 0) >>> 0));
    const kept = order.filter((row) => weights.subarray(row * width, (row + 1) * width).some((w) => !isZero(w)));
    int32(kept.length);
    let previous = 0;
    for (const row of kept) {
      const key = (keys[row] ?? 0) >>> 0;
      varint(key - previous);
      previous = key;
      const own = weights.subarray(row * width, (row + 1) * width);
      if (width > 1) byte(own.reduce((bits, w, at) => bits | (isZero(w) ? 0 : 1 << at), 0));
      for (const w of own) if (!isZero(w)) weight(w);
    }
  };
  int32(MAGIC);
  for (let k = 0; k < EVIDENCE_COUNT; k++) float(model.settings.decision[k] ?? 0);
  for (const kind of SPEAKER_KINDS)
    for (let k = 0; k < SPEAKER_EVIDENCE_COUNT; k++) float(model.settings.speaker[kind][k] ?? 0);
  table(model.sequence);
  for (const value of model.transitions) weight(value);
  table(model.link);
  return Uint8Array.from(bytes);
}

const DAMAGED = 'The attribution model is damaged or of another version. Write it anew with "npm run train".';

/** Reads what `encodeModel` wrote. Throws an `Error` when the bytes are no such model. */
export function decodeModel(bytes: Uint8Array): TaggerModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const skip = (size: number): number => {
    at += size;
    return at - size;
  };
  const int32 = (): number => view.getInt32(skip(4), true);
  const float = (): number => view.getFloat32(skip(4), true);
  const weight = (): number => view.getInt16(skip(2), true) * WEIGHT_STEP;
  // The first press of a reader waits for these loops: they read bytes, and call nothing.
  const table = (width: number, rowWidth: number): { readonly keys: Int32Array; readonly steps: Int16Array } => {
    const rows = int32();
    const keys = new Int32Array(rows);
    const steps = new Int16Array(rows * rowWidth);
    let key = 0;
    let place = at;
    for (let row = 0; row < rows; row++) {
      let byte = 128;
      for (let shift = 0; byte > 127; shift += 7) {
        byte = bytes[place++] ?? 0;
        key = (key + ((byte & 127) << shift)) | 0;
      }
      keys[row] = key;
      let present = width > 1 ? (bytes[place++] ?? 0) : 1;
      for (let k = row * rowWidth; present !== 0; k++, present >>= 1) {
        if ((present & 1) === 0) continue;
        steps[k] = (bytes[place] ?? 0) | ((bytes[place + 1] ?? 0) << 8);
        place += 2;
      }
    }
    at = place;
    return { keys, steps };
  };
  if (bytes.length < 64 || int32() !== MAGIC) throw new Error(DAMAGED);
  const decision = Array.from({ length: EVIDENCE_COUNT }, float);
  const speakerWeights = (): readonly number[] => Array.from({ length: SPEAKER_EVIDENCE_COUNT }, float);
  const [pattern, tagged, told, narrated] = [speakerWeights(), speakerWeights(), speakerWeights(), speakerWeights()];
  const sequence = table(LABEL_COUNT, ROW_WIDTH);
  const transitions = Float32Array.from({ length: BOUNDARY_CLASSES * LABEL_COUNT ** 2 }, weight);
  const link = table(1, 1);
  if (at !== bytes.length) throw new Error(DAMAGED);
  const rowOf = createFeatureIndex(link.keys);
  const linkWeight = (feature: number): number => (link.steps[rowOf(feature)] ?? 0) * WEIGHT_STEP;
  return {
    sequence: toSequenceModel(sequence.keys, sequence.steps, transitions),
    linkWeight,
    settings: { decision, speaker: { pattern, tagged, told, narrated } },
  };
}

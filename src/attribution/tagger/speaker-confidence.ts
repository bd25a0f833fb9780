import type { Attribution } from '../attribution';
import { toLogit } from './logistic';
import type { Tagging } from './tag-tokens';
import { firstFrom } from './token-columns';

/**
 * What gave a sentence its speaker: a pattern of words, the tagger, the reporter who tells of somebody's belief or act, or the
 * reporter with nothing else in it.
 */
export const SPEAKER_KINDS = ['pattern', 'tagged', 'told', 'narrated'] as const;
export type SpeakerKind = (typeof SPEAKER_KINDS)[number];

/**
 * What speaks for the speaker of a sentence, in this order: 1; the log odds of the relation; those of the sentence's being
 * somebody's; whether a source is named; the log odds of its being a source. For `narrated`, the first and third only.
 */
export type SpeakerEvidence = readonly number[];
export const SPEAKER_EVIDENCE_COUNT = 5;

/** One weight for each number of the evidence, by kind. */
export type SpeakerWeights = Readonly<Record<SpeakerKind, readonly number[]>>;

/** The evidence that `relation` (`null`: nobody but the reporter) has the sentence with this index. */
export function readSpeakerEvidence(
  { columns, isSource, spoken }: Tagging,
  tokens: Parameters<typeof firstFrom>[0],
  sentence: number,
  relation: Attribution | null,
): SpeakerEvidence {
  const isSpoken = toLogit(spoken[sentence] ?? 0);
  if (relation === null) return [1, 0, isSpoken, 0, 0];
  const source = relation.source?.span;
  if (!source) return [1, toLogit(relation.confidence), isSpoken, 0, 0];
  const from = firstFrom(tokens, source.start);
  const to = Math.max(from + 1, Math.min(columns.count, firstFrom(tokens, source.end)));
  const certainty = isSource.subarray(from, to).reduce((sum, p) => sum + p, 0) / (to - from);
  return [1, toLogit(relation.confidence), isSpoken, 1, toLogit(certainty)];
}

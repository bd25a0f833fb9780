import { readWords } from '../phrase/read-words';
import type { Span } from '../span';
import type { Passage } from '../text/read-passage';
import type { Attribution, FoundBy, Look } from './attribution';
import { findPatterns } from './find-patterns';
import { lookOf } from './patterns';
import { readAttributionModel } from './tagger/attribution-model';
import { findTagged } from './tagger/find-tagged';
import { weigh } from './tagger/logistic';
import { readSpeakerEvidence, type SpeakerKind } from './tagger/speaker-confidence';
import { LEAST_TO_KEEP, readTaggerInput, type Tagging, tagTokens } from './tagger/tag-tokens';
import type { TaggerModel } from './tagger/tagger-model';
import { firstFrom } from './tagger/token-columns';

/** What is reported in a passage, and how sure that is. */
export interface Findings {
  /** The attribution relations, in the order of their content; `[]` when nobody is reported. */
  readonly attributions: readonly Attribution[];
  /** What gives a sentence its speaker when it goes to `attribution`, one of the list, or to nobody but the reporter (`null`). */
  readonly evidenceFor: (sentence: number, attribution: Attribution | null) => FoundEvidence;
}

/** Why a sentence has its speaker, as the model weighs it. */
export interface FoundEvidence {
  readonly kind: SpeakerKind;
  readonly evidence: readonly number[];
  /** Probability in [0, 1] that the sentence has its right speaker: calibrated on articles that the model had not seen. */
  readonly confidence: number;
}

/**
 * The attribution relations of a passage: `The army said it left. “We are home,” it added.` → two. What patterns of words find is
 * taken as it is; what they leave to the reporter a trained tagger looks at again. Patterns in `withoutPatterns` find nothing. Linear in the
 * length of the text.
 */
export function findAttributions(
  passage: Passage,
  model: TaggerModel = readAttributionModel(),
  withoutPatterns: ReadonlySet<FoundBy> = new Set(),
): Findings {
  const words = readWords(passage);
  const found = findPatterns(words, withoutPatterns);
  const tagging = tagTokens(model, readTaggerInput(words, found));
  const weighed = found.flatMap((relation) => weighBySentence(relation, passage, tagging));
  const patterns = new Set(weighed);
  const kindOf = (attribution: Attribution | null): SpeakerKind => {
    if (attribution === null) return 'narrated';
    if (attribution.voicedBy === 'reporter') return 'told';
    return patterns.has(attribution) ? 'pattern' : 'tagged';
  };
  return {
    attributions: [...weighed, ...findTagged(model, words, found, tagging)].sort((a, b) => startOf(a) - startOf(b)),
    evidenceFor: (sentence, attribution) => {
      const kind = kindOf(attribution);
      const evidence = readSpeakerEvidence(tagging, passage.tokens, sentence, attribution);
      return { kind, evidence, confidence: weigh(evidence, model.settings.speaker[kind]) };
    },
  };
}

/**
 * A relation of the patterns, its content in sentences that are more probably the reporter's own parted from the rest: "announced the move" tells of
 * an act. Words in quotation marks, and those whose layout says who speaks, are never doubted.
 */
function weighBySentence(relation: Attribution, passage: Passage, { spoken }: Tagging): readonly Attribution[] {
  if (!isDoubtful(relation)) return [relation];
  const parts: Record<Attribution['voicedBy'], Span[]> = { source: [], reporter: [] };
  for (const { start, end } of relation.content) {
    let before: Attribution['voicedBy'] | null = null;
    for (let index = sentenceAt(passage, start); ; index++) {
      const sentence = passage.sentences[index]?.span;
      if (!sentence || sentence.start >= end) break;
      const part = { start: Math.max(start, sentence.start), end: Math.min(end, sentence.end) };
      const voice = (spoken[index] ?? 0) >= LEAST_TO_KEEP ? 'source' : 'reporter';
      const goesOn = voice === before ? parts[voice].pop() : undefined;
      parts[voice].push({ ...part, start: goesOn?.start ?? part.start });
      before = voice;
    }
  }
  return (['source', 'reporter'] as const).flatMap((voicedBy) =>
    parts[voicedBy].length === 0 ? [] : [{ ...relation, content: parts[voicedBy], voicedBy }],
  );
}

/** Looks that tell of acts as well as of words. */
const DOUBTFUL_LOOKS: ReadonlySet<Look> = new Set<Look>(['cue-verb', 'participle', 'cue-noun']);

const isDoubtful = ({ mode, foundBy }: Attribution): boolean =>
  mode === 'indirect' && DOUBTFUL_LOOKS.has(lookOf(foundBy));

/** Index of the last sentence that starts at or before `offset`. */
const sentenceAt = ({ sentences }: Passage, offset: number): number =>
  Math.max(0, firstFrom(sentences, offset + 1) - 1);

const startOf = ({ content }: Attribution): number => content[0]?.start ?? 0;

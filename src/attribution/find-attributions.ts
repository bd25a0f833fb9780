import { readWords } from '../phrase/read-words';
import type { Passage } from '../text/read-passage';
import type { Attribution, FoundBy } from './attribution';
import { findPatterns } from './find-patterns';
import { readAttributionModel } from './tagger/attribution-model';
import { findTagged } from './tagger/find-tagged';
import { weigh } from './tagger/logistic';
import { readSpeakerEvidence, type SpeakerKind } from './tagger/speaker-confidence';
import { readTaggerInput, tagTokens } from './tagger/tag-tokens';
import type { TaggerModel } from './tagger/tagger-model';

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
  const patterns = new Set(found);
  const kindOf = (attribution: Attribution | null): SpeakerKind => {
    if (attribution === null) return 'narrated';
    if (patterns.has(attribution)) return 'pattern';
    return attribution.voicedBy === 'source' ? 'tagged' : 'told';
  };
  return {
    attributions: [...found, ...findTagged(model, words, found, tagging)].sort((a, b) => startOf(a) - startOf(b)),
    evidenceFor: (sentence, attribution) => {
      const kind = kindOf(attribution);
      const evidence = readSpeakerEvidence(tagging, passage.tokens, sentence, attribution);
      return { kind, evidence, confidence: weigh(evidence, model.settings.speaker[kind]) };
    },
  };
}

const startOf = ({ content }: Attribution): number => content[0]?.start ?? 0;

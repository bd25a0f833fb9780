import type { Passage } from '../text/read-passage';
import type { ResolvedAttribution, Source, SpokenSentence } from './source';

/** Exactly one voice for each sentence of the passage, in order. */
export function assignVoices(
  passage: Passage,
  _attributions: readonly ResolvedAttribution[],
  _sources: readonly Source[],
): readonly SpokenSentence[] {
  return passage.sentences.map((sentence) => ({
    sentence,
    voice: 'reporter',
    sourceId: null,
    attribution: null,
    confidence: 0.5,
  }));
}

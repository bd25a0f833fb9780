import { readText, type TextOrigin } from '../../src/article/read-text';
import { findAttributions } from '../../src/attribution/find-attributions';
import { readAttributionModel } from '../../src/attribution/tagger/attribution-model';
import type { TaggerModel } from '../../src/attribution/tagger/tagger-model';
import { overlap, type Span } from '../../src/span';
import { readPassage } from '../../src/text/read-passage';
import { assignVoices } from '../../src/voices/assign-voices';
import { readCertaintyEvidence, readForCertainty } from '../../src/voices/certainty-evidence';
import { resolveSources } from '../../src/voices/resolve-sources';
import type { Voice } from '../../src/voices/voice';
import type { WeighedExample } from './grow-trees';

/** An article whose sentences are labelled by voice. */
export interface VoicedArticle extends Partial<TextOrigin> {
  readonly id: string;
  readonly text: string;
  /** The part of the corpus it lies in, where that has parts. */
  readonly fold?: number;
  readonly sentences: readonly (Span & { readonly voice: Voice; readonly alsoVoices?: readonly Voice[] })[];
}

/**
 * The sentences of an article that we give to somebody, and whether people gave them the same voice. The many sentences of one source count
 * for less than as many of several.
 */
export function toCertaintyExamples(
  { text, sentences: gold, ...origin }: VoicedArticle,
  model: TaggerModel = readAttributionModel(),
): readonly WeighedExample[] {
  const { title = null, outlet = null, url = null, byline = null, published = null } = origin;
  const passage = readPassage(readText(text, { title, outlet, url, byline, published }));
  const found = findAttributions(passage, model);
  const { attributions, sources, evidence } = resolveSources(passage, found.attributions);
  const spoken = assignVoices(passage, attributions, sources, (sentence, attribution) => {
    const relation = attribution === null ? null : (found.attributions[attribution] ?? null);
    return found.evidenceFor(sentence, relation).confidence;
  });
  const reading = readForCertainty(passage, spoken, attributions, evidence);
  return gold.flatMap((label) => {
    const [index] = spoken
      .map(({ sentence }, at) => [at, overlap(sentence.span, label)] as const)
      .reduce((best, one) => (one[1] > best[1] ? one : best), [-1, 0] as const);
    const own = readCertaintyEvidence(reading, index);
    if (own === null) return [];
    const isTrue = [label.voice, ...(label.alsoVoices ?? [])].includes(spoken[index]?.voice ?? 'reporter');
    return [{ evidence: own, isTrue, weight: 1 / Math.sqrt(own['sentences of source'] || 1) }];
  });
}

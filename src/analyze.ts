import type { Article } from './article/article';
import type { InPieces } from './article/in-slices';
import { type Findings, findAttributions } from './attribution/find-attributions';
import { readAttributionModel } from './attribution/tagger/attribution-model';
import { type Passage, readPassage } from './text/read-passage';
import { assignVoices } from './voices/assign-voices';
import { readForCertainty } from './voices/certainty-evidence';
import { type CertaintyModel, readCertaintyModel } from './voices/certainty-model';
import { rateVoices } from './voices/rate-voices';
import type { ReaderRule } from './voices/reader-rule';
import { resolveSources } from './voices/resolve-sources';
import type { ResolvedAttribution, Source, SpokenSentence } from './voices/source';

/** The one immutable result: plain data that survives JSON. */
export interface Analysis {
  readonly article: Article;
  readonly sentences: readonly SpokenSentence[];
  readonly attributions: readonly ResolvedAttribution[];
  readonly sources: readonly Source[];
}

/** What the reader wants different. */
export interface Wishes {
  /** Whose voice the reader has decided; they win over what we find. */
  readonly rules: readonly ReaderRule[];
}

const NO_WISHES: Wishes = { rules: [] };

/** What is left of an analysis for when it is known what the reader wants different. */
export type RestOfAnalysis = (wishes?: Wishes) => Analysis;

/** Who speaks in each sentence of `article`. Pure, deterministic, and linear in the length of the text. */
export function analyze(article: Article, wishes: Wishes = NO_WISHES): Analysis {
  return beginAnalysis(article)(wishes);
}

/** The larger part of an analysis, for which nothing has to be known of the reader. */
export function beginAnalysis(article: Article): RestOfAnalysis {
  const passage = readPassage(article);
  const found = findAttributions(passage);
  return (wishes = NO_WISHES) => assemble(passage, found, wishes);
}

/** A whole analysis in a few pieces, of which the first time each makes ready the word lists or the model that it needs. */
export function* analyzeInPieces(article: Article): InPieces<Analysis> {
  const passage = readPassage(article);
  yield;
  const model = readAttributionModel();
  yield;
  const found = findAttributions(passage, model);
  yield;
  return assemble(passage, found);
}

/** The analysis of a passage in which the attributions are found: sources resolved, and a voice for each sentence. Rules of the ids `withoutRules` decide nothing. */
export function assemble(
  passage: Passage,
  found: Findings,
  { rules }: Wishes = NO_WISHES,
  withoutRules: ReadonlySet<string> = new Set(),
  certaintyModel: CertaintyModel = readCertaintyModel(),
): Analysis {
  const { attributions, sources, evidence } = resolveSources(passage, found.attributions, rules, withoutRules);
  const confidenceOf = (sentence: number, attribution: number | null): number =>
    found.evidenceFor(sentence, attribution === null ? null : (found.attributions[attribution] ?? null)).confidence;
  const assigned = assignVoices(passage, attributions, sources, confidenceOf);
  const sentences = rateVoices(readForCertainty(passage, assigned, attributions, evidence), sources, certaintyModel);
  return { article: passage.article, sentences, attributions, sources };
}

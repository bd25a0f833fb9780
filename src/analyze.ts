import type { Article } from './article/article';
import { findAttributions } from './attribution/find-attributions';
import { readPassage } from './text/read-passage';
import { assignVoices } from './voices/assign-voices';
import { resolveSources } from './voices/resolve-sources';
import type { ResolvedAttribution, Source, SpokenSentence } from './voices/source';

/** The one immutable result: plain data that survives JSON. */
export interface Analysis {
  readonly article: Article;
  readonly sentences: readonly SpokenSentence[];
  readonly attributions: readonly ResolvedAttribution[];
  readonly sources: readonly Source[];
}

/** Who speaks in each sentence of `article`. Pure, deterministic, and linear in the length of the text. */
export function analyze(article: Article): Analysis {
  const passage = readPassage(article);
  const found = findAttributions(passage);
  const { attributions, sources } = resolveSources(passage, found);
  const sentences = assignVoices(passage, attributions, sources);
  return { article, sentences, attributions, sources };
}

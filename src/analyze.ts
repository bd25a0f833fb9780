import type { Article } from './article/article';
import { findAttributions } from './attribution/find-attributions';
import { readPassage } from './text/read-passage';
import { assignVoices } from './voices/assign-voices';
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

/** Who speaks in each sentence of `article`. Pure, deterministic, and linear in the length of the text. */
export function analyze(article: Article, { rules }: Wishes = NO_WISHES): Analysis {
  const passage = readPassage(article);
  const found = findAttributions(passage);
  const { attributions, sources } = resolveSources(passage, found, rules);
  const sentences = assignVoices(passage, attributions, sources);
  return { article, sentences, attributions, sources };
}

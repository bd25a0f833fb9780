import { type Analysis, assemble } from '../src/analyze';
import type { Article } from '../src/article/article';
import { findAttributions } from '../src/attribution/find-attributions';
import { findPatterns } from '../src/attribution/find-patterns';
import { findTagged } from '../src/attribution/tagger/find-tagged';
import { readTaggerInput, tagTokens } from '../src/attribution/tagger/tag-tokens';
import type { TaggerModel } from '../src/attribution/tagger/tagger-model';
import { readWords } from '../src/phrase/read-words';
import { readPassage } from '../src/text/read-passage';

const unsure = () => ({ kind: 'pattern', evidence: [], confidence: 0.5 }) as const;

/** The analysis by the patterns of words alone; all confidences are 0.5. */
export function analyzeByPatterns(article: Article): Analysis {
  const passage = readPassage(article);
  return assemble(passage, { attributions: findPatterns(readWords(passage)), evidenceFor: unsure });
}

/** The analysis by the tagger alone, with a model that has never seen what the patterns find; all confidences are 0.5. */
export function analyzeByTagger(blind: TaggerModel, article: Article): Analysis {
  const passage = readPassage(article);
  const words = readWords(passage);
  const attributions = findTagged(blind, words, [], tagTokens(blind, readTaggerInput(words, [])));
  return assemble(passage, { attributions, evidenceFor: unsure });
}

/** The whole analysis with another model. */
export function analyzeWith(model: TaggerModel, article: Article): Analysis {
  const passage = readPassage(article);
  return assemble(passage, findAttributions(passage, model));
}

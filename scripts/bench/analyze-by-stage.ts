import { assemble } from '../../src/analyze';
import type { Article } from '../../src/article/article';
import type { Attribution } from '../../src/attribution/attribution';
import { findPatterns } from '../../src/attribution/find-patterns';
import { readAttributionModel } from '../../src/attribution/tagger/attribution-model';
import { findTagged } from '../../src/attribution/tagger/find-tagged';
import { readTaggerInput, tagTokens } from '../../src/attribution/tagger/tag-tokens';
import { readWords } from '../../src/phrase/read-words';
import { readPassage } from '../../src/text/read-passage';

/** The stages of the analysis, in their order. */
export const STAGES = ['text', 'patterns', 'tagger', 'links', 'voices'] as const;
export type Stage = (typeof STAGES)[number];

/** What each stage does, for readers of the report. */
export const STAGE_WORK: Readonly<Record<Stage, string>> = {
  text: 'tokens, sentences, quotations',
  patterns: 'attributions by patterns of words',
  tagger: 'features and labels of the trained tagger',
  links: 'attributions of the tagger',
  voices: 'sources resolved, a voice for each sentence',
};

/** Milliseconds that each stage took. */
export type StageTimes = Readonly<Record<Stage, number>>;

const unsure = () => ({ kind: 'pattern', evidence: [], confidence: 0.5 }) as const;

/** Analyses articles stage by stage, with the time that each took by `clock`, over all articles. */
export function analyzeByStage(articles: readonly Article[], clock: () => number): StageTimes {
  const model = readAttributionModel();
  const spent = { text: 0, patterns: 0, tagger: 0, links: 0, voices: 0 };
  for (const article of articles) {
    const times = [clock()];
    const lap = <T>(value: T): T => {
      times.push(clock());
      return value;
    };
    const passage = lap(readPassage(article));
    const words = readWords(passage);
    const found = lap(findPatterns(words));
    const tagging = lap(tagTokens(model, readTaggerInput(words, found)));
    const tagged = lap(findTagged(model, words, found, tagging));
    const attributions = [...found, ...tagged].sort((a, b) => startOf(a) - startOf(b));
    lap(assemble(passage, { attributions, evidenceFor: unsure }));
    STAGES.forEach((stage, index) => {
      spent[stage] += (times[index + 1] ?? 0) - (times[index] ?? 0);
    });
  }
  return spent;
}

const startOf = ({ content }: Attribution): number => content[0]?.start ?? 0;

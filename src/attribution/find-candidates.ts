import type { Candidate } from './candidate';
import { findColonCandidates } from './find-headline-candidates';
import { findPhraseCandidates } from './find-phrase-candidates';
import { findVerbCandidates } from './find-verb-candidates';
import type { Words } from './read-words';

/**
 * Every relation that the patterns propose, sentence by sentence in text order. They may contradict each other: `decide` chooses.
 */
export function findCandidates(w: Words): readonly Candidate[] {
  const { sentences, article } = w.passage;
  return w.sentences.flatMap((range, index) => {
    const block = article.blocks[sentences[index]?.block ?? -1];
    const isHeading = block?.kind === 'headline' || block?.kind === 'subheading' || block?.kind === 'standfirst';
    return [
      ...findColonCandidates(w, index, range, isHeading ? 'headline' : 'running-text'),
      ...findVerbCandidates(w, index, range),
      ...findPhraseCandidates(w, index, range),
    ];
  });
}

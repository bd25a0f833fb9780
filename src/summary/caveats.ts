import type { Analysis } from '../analyze';
import type { Wish } from '../article/article';
import { isUnsure } from '../voices/certainty';
import type { SpokenSentence } from '../voices/source';
import { VOICES } from '../voices/voice';
import { summarize } from './summarize';

/**
 * What whoever is handed a saved analysis has to know of it, as plain sentences: that a program made it, how many of its sentences are unsure or were
 * corrected, and what of the text is missing. Never empty. `wish` is what the reader asked to have analysed.
 */
export function findCaveats(analysis: Analysis, wish: Wish): readonly string[] {
  const { isCut, isTruncated, isLiveBlog } = analysis.article;
  const { sentences, unsure, corrected } = summarize(analysis);
  return [
    `Analysed automatically by Sourcelight: ${unsure} of ${sentences} sentences unsure, ${corrected} corrected by the reader.`,
    ...caveatsOf(wish),
    ...(isTruncated ? ['The page is very large: only the beginning of its text was read.'] : []),
    ...(isCut ? ['The text is cut: the page shows only part of it.'] : []),
    ...(isLiveBlog ? ['The page is a live blog: it may have grown since.'] : []),
  ];
}

const caveatsOf = (wish: Wish): readonly string[] => {
  switch (wish) {
    case 'article':
      return [];
    case 'anyway':
      return ['The page does not look like a news article; the reader asked for it all the same.'];
    case 'selection':
      return ['Only what the reader had selected.'];
  }
};

/** What has to be known of one sentence: `'unsure'`, `'corrected by the reader, found: Military'`; `null` for nothing. */
export function caveatOn(spoken: SpokenSentence): string | null {
  if (spoken.correctedFrom !== undefined)
    return `corrected by the reader, found: ${VOICES[spoken.correctedFrom].label}`;
  return isUnsure(spoken) ? 'unsure' : null;
}

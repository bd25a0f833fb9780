import type { BlockKind } from '../article/article';
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
    const kind =
      block &&
      isHeading(
        block.kind,
        article.text.slice(block.span.start, Math.min(block.span.end, block.span.start + MAX_HEADING + 1)),
      )
        ? 'heading'
        : 'running-text';
    return [
      ...findColonCandidates(w, index, range, kind),
      ...findVerbCandidates(w, index, range),
      ...findPhraseCandidates(w, index, range),
    ];
  });
}

const MAX_HEADING = 160;

/** Whether a block is a heading, by its kind or, in plain text, by being short and ending without a full stop. */
function isHeading(kind: BlockKind, text: string): boolean {
  if (kind === 'headline' || kind === 'subheading' || kind === 'standfirst') return true;
  return kind === 'paragraph' && text.length <= MAX_HEADING && !/[.?!:;,”"’'…]$/u.test(text);
}

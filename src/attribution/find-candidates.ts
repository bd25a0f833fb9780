import type { BlockKind } from '../article/article';
import type { Words } from '../phrase/read-words';
import type { Candidate } from './candidate';
import { findColonCandidates } from './find-colon-candidates';
import { findLeadIn } from './find-lead-in';
import { findPhraseCandidates } from './find-phrase-candidates';
import { findSignature } from './find-signature';
import { findVerbCandidates } from './find-verb-candidates';

/**
 * Every relation that the patterns propose, sentence by sentence in text order. They may contradict each other: `decide` chooses.
 */
export function findCandidates(w: Words): readonly Candidate[] {
  const { sentences, article } = w.passage;
  return w.sentences.flatMap((range, index) => {
    const place = sentences[index]?.block ?? -1;
    const block = article.blocks[place];
    const text = block
      ? article.text.slice(block.span.start, Math.min(block.span.end, block.span.start + MAX_HEADING + 1))
      : '';
    const kind = block && isHeading(block.kind, place, text) ? 'heading' : 'running-text';
    const signature = sentences[index - 1]?.block === place ? null : findSignature(w, index);
    const told = [...findVerbCandidates(w, index, range), ...findPhraseCandidates(w, index, range)];
    const leadIn = told.some(({ pattern }) => pattern === 'lead-in') ? null : findLeadIn(w, index, range);
    return [signature, leadIn, ...findColonCandidates(w, index, range, kind), ...told].filter((one) => one !== null);
  });
}

const MAX_HEADING = 160;
const ENDS_PROSE = new Set('.?!:;,”"’\'…');

/** Whether a block is a heading, by its kind or, in plain text, by being short and either the first or without a full stop. */
function isHeading(kind: BlockKind, place: number, text: string): boolean {
  if (kind === 'headline' || kind === 'subheading' || kind === 'standfirst') return true;
  if (kind !== 'paragraph' || text.length > MAX_HEADING) return false;
  return place === 0 || !ENDS_PROSE.has(text.slice(-1));
}

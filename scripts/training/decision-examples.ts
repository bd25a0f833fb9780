import { readEvidence } from '../../src/attribution/tagger/sentence-decision';
import { overlap } from '../../src/span';
import type { LogisticExample } from './fit-logistic';
import type { GoldDocument, VoicedDocument } from './read-gold';
import { readLabel } from './read-label';

/** For each sentence of a document the share of its words that the tagger expects to be content. */
export type ContentShares = Float64Array;

/** Sentences that are clearly somebody's or nobody's; those between are left out. */
export function toAnnotatedExamples(document: GoldDocument, shares: ContentShares): readonly LogisticExample[] {
  const { columns } = document.input;
  return columns.sentences.flatMap((_, sentence) => {
    const evidence = readEvidence(columns, sentence, shares[sentence] ?? 0);
    const label = readLabel(document, sentence);
    return evidence !== null && label !== null ? [{ evidence, isTrue: label === 'somebodys' }] : [];
  });
}

/** Sentences with the label of the one that people marked most of; those with two defensible readings are left out. */
export function toVoicedExamples(document: VoicedDocument, shares: ContentShares): readonly LogisticExample[] {
  return document.words.passage.sentences.flatMap(({ span }, sentence) => {
    const evidence = readEvidence(document.input.columns, sentence, shares[sentence] ?? 0);
    const [label] = document.sentences.toSorted((a, b) => overlap(b, span) - overlap(a, span));
    const isSpoken = label && overlap(label, span) > 0 ? label.isSpoken : null;
    return evidence !== null && isSpoken !== null ? [{ evidence, isTrue: isSpoken }] : [];
  });
}

import { type Decidable, extractSentenceFeatures, readTraits } from '../../src/attribution/tagger/sentence-decision';
import { overlap } from '../../src/span';
import type { GoldDocument, VoicedDocument } from './read-gold';
import { readLabel } from './read-label';

/** A sentence by its features, and whether people gave it to somebody but the reporter. */
export interface DecisionExample {
  readonly features: readonly number[];
  readonly isSpoken: boolean;
}

/** For each sentence of a document the share of its words that the tagger expects to be content. */
export type ContentShares = Float64Array;

/** Sentences that are clearly somebody's or nobody's; those between are left out. */
export function toAnnotatedExamples(document: GoldDocument, shares: ContentShares): readonly DecisionExample[] {
  return toExamples(document.input, shares, (sentence) => {
    const label = readLabel(document, sentence);
    return label === null ? null : label === 'somebodys';
  });
}

/** Sentences with the label of the one that people marked most of; those with two defensible readings are left out. */
export function toVoicedExamples(document: VoicedDocument, shares: ContentShares): readonly DecisionExample[] {
  const { sentences } = document.words.passage;
  return toExamples(document.input, shares, (sentence) => {
    const span = sentences[sentence]?.span ?? { start: 0, end: 0 };
    const [label] = document.sentences.toSorted((a, b) => overlap(b, span) - overlap(a, span));
    return label && overlap(label, span) > 0 ? label.isSpoken : null;
  });
}

function toExamples(
  { columns, blockOf }: Omit<Decidable, 'contentShares'>,
  contentShares: ContentShares,
  isSpokenAt: (sentence: number) => boolean | null,
): readonly DecisionExample[] {
  const decidable = { columns, blockOf, contentShares };
  const traits = readTraits(decidable);
  return traits.flatMap((_, sentence) => {
    const isSpoken = isSpokenAt(sentence);
    return isSpoken === null ? [] : [{ features: extractSentenceFeatures(decidable, traits, sentence), isSpoken }];
  });
}

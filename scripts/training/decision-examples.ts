import { ROLE } from '../../src/attribution/tagger/label';
import { readEvidence } from '../../src/attribution/tagger/sentence-decision';
import { isWord } from '../../src/attribution/tagger/token-columns';
import { overlap } from '../../src/span';
import type { LogisticExample } from './fit-logistic';
import type { GoldDocument, VoicedDocument } from './read-gold';

/** For each sentence of a document the share of its words that the tagger expects to be content. */
export type ContentShares = ReadonlyMap<number, number>;

/** Sentences that are somebody's by half of their words, or nobody's by four fifths; those between are left out. */
export function toAnnotatedExamples(document: GoldDocument, shares: ContentShares): readonly LogisticExample[] {
  const { columns } = document.input;
  return columns.sentences.flatMap(({ from, to }, sentence) => {
    const evidence = readEvidence(columns, sentence, shares.get(sentence) ?? 0);
    let words = 0;
    let content = 0;
    let certain = 0;
    for (let i = from; i < to; i++) {
      const role = document.roleOf[i];
      if (!isWord(columns, i) || role === ROLE.source || role === ROLE.cue) continue;
      words++;
      if (role !== ROLE.content) continue;
      content++;
      if (document.isCertain(i)) certain++;
    }
    const isSpoken = words > 0 && 2 * certain >= words;
    const isNobodys = 5 * content < words;
    return evidence !== null && (isSpoken || isNobodys) ? [{ evidence, isTrue: isSpoken }] : [];
  });
}

/** Sentences with the label of the one that people marked most of; those with two defensible readings are left out. */
export function toVoicedExamples(document: VoicedDocument, shares: ContentShares): readonly LogisticExample[] {
  return document.words.passage.sentences.flatMap(({ span }, sentence) => {
    const evidence = readEvidence(document.input.columns, sentence, shares.get(sentence) ?? 0);
    const [label] = document.sentences.toSorted((a, b) => overlap(b, span) - overlap(a, span));
    const isSpoken = label && overlap(label, span) > 0 ? label.isSpoken : null;
    return evidence !== null && isSpoken !== null ? [{ evidence, isTrue: isSpoken }] : [];
  });
}

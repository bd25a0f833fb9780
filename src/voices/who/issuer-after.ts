import { endOfCore } from '../../phrase/end-of-core';
import { isThing } from '../../phrase/is-thing';
import { PHRASE_WORDS } from '../../phrase/phrase-words';
import type { NameReading } from '../../phrase/read-name';
import type { Word } from '../../phrase/word';
import { type Reading, sentenceAt } from '../reading';

const REACH = 16;

/**
 * The words right after a document that say who issued it: "data | released by the National Rivers Office in May" → "by the National
 * Rivers Office"; `[]` where the words before `to` name no document, or nobody is said to have issued it.
 */
export function issuerAfter(reading: Reading, paper: NameReading, to: number): readonly Word[] {
  if (paper.kind !== 'nominal' || !isThing(paper.name)) return [];
  const sentence = sentenceAt(reading, to - 1);
  const next = reading.words.slice(to, to + REACH).filter((_, i) => sentenceAt(reading, to + i) === sentence);
  const by = PHRASE_WORDS.issued.has(next[0]?.key ?? '') ? 1 : 0;
  if (next[by]?.key !== 'by' && !(by === 0 && next[0]?.key === 'from')) return [];
  const issuer = next.slice(by + 1);
  const name = issuer.findIndex((word) => word.isCapital);
  const beyond = issuer.findIndex((word, at) => at > name && !word.isCapital && !PHRASE_WORDS.nameJoint.has(word.key));
  const end = Math.min(endOfCore(issuer, reading.setting.localBodies), beyond < 0 ? issuer.length : beyond);
  return name >= 0 && name < end ? next.slice(by, by + 1 + end) : [];
}

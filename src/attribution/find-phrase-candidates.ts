import { CUE_NOUNS } from '../phrase/cue-nouns';
import { type NounPhrase, nounPhraseAfter, nounPhraseBefore } from '../phrase/noun-phrase';
import { openingAt } from '../phrase/opening';
import { has, lowerOf, type TokenRange, WORD, type Words } from '../phrase/read-words';
import type { Candidate } from './candidate';
import { ATTITUDES, CUE_PHRASES, type CuePhrases, MEASURES } from './cue-phrases';
import { subjectBefore, withAppositive } from './find-subject';
import { isReporter, isSpeaker } from './is-speaker';
import { around, contentEnd, opensClause, trimmed } from './read-on';

/**
 * The relations that phrases and nouns of one sentence propose: "according to X", "in X's view", "X's claim that …",
 * "reportedly". In text order of their cues.
 */
export function findPhraseCandidates(w: Words, sentence: number, range: TokenRange): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let k = range.from; k < range.to; k++) {
    if (has(w, k, WORD.quoted | WORD.punctuation)) continue;
    const candidate =
      accordingTo(w, sentence, range, k) ??
      claimNoun(w, sentence, range, k) ??
      inTheView(w, sentence, range, k) ??
      attitude(w, sentence, range, k) ??
      hearsay(w, sentence, range, k);
    if (candidate) found.push(candidate);
  }
  return found;
}

/** The end of the phrase that starts at `k`, or `null`. */
function phraseEnd(w: Words, phrases: CuePhrases, k: number): number | null {
  const phrase = phrases.get(lowerOf(w, k))?.find((words) => words.every((word, i) => lowerOf(w, k + i) === word));
  return phrase ? k + phrase.length : null;
}

/** `According to the ministry, it is over.` `It is over, according to the ministry.` */
function accordingTo(w: Words, sentence: number, range: TokenRange, k: number): Candidate | null {
  const end = phraseEnd(w, CUE_PHRASES.accordingTo, k);
  if (end === null) return null;
  const phrase = nounPhraseAfter(w, end, range.to);
  if (!phrase || (MEASURES.has(lowerOf(w, phrase.last)) && !has(w, phrase.first, WORD.capital))) return null;
  const fronted = k - range.from <= 2;
  const source = fronted ? phrase : sourceOfReport(w, phrase, range.to);
  const last = fronted ? commaAfter(w, source.last + 1, range.to) : source.last;
  const content = around(w, range, { from: k, to: last + 1 });
  if (content.length === 0) return null;
  return { sentence, source, cue: { from: k, to: end }, cueKind: 'preposition', content, pattern: 'according-to' };
}

/** "according to a report released on Monday by the bank": up to the next comma or the sentence's end. */
function sourceOfReport(w: Words, phrase: NounPhrase, limit: number): NounPhrase {
  let last = phrase.last;
  while (
    last + 1 < limit &&
    last < phrase.first + 30 &&
    !has(w, last + 1, WORD.punctuation | WORD.quoted | WORD.auxiliary | WORD.pronoun | WORD.conjunction)
  )
    last++;
  return withAppositive(w, { ...phrase, last }, limit);
}

/** The token before the comma that closes the opening phrase, so that what hangs on the source stays out of the content. */
function commaAfter(w: Words, k: number, limit: number): number {
  for (let i = k; i < limit && i < k + 30; i++) if (lowerOf(w, i) === ',') return i;
  return k - 1;
}

/** `the minister's claim that taxes would rise` */
function claimNoun(w: Words, sentence: number, range: TokenRange, k: number): Candidate | null {
  if (!CUE_NOUNS.claim.has(lowerOf(w, k))) return null;
  const that = ['is', 'was'].includes(lowerOf(w, k + 1)) ? k + 2 : k + 1;
  if (lowerOf(w, that) !== 'that') return null;
  const source = possessorBefore(w, k, range.from);
  if (!source) return null;
  const content = { from: that, to: contentEnd(w, that, endOfOpening(w, range, k)) };
  return { sentence, source, cue: { from: k, to: k + 1 }, cueKind: 'noun', content: [content], pattern: 'claim-noun' };
}

/** Where the phrase ends in which a sentence opens with the noun at `k`: "In reply to the charge that she is weak | , she said …". */
function endOfOpening(w: Words, range: TokenRange, k: number): number {
  const opening = openingAt(w.passage.tokens, range.from, range.to);
  if (opening?.kind !== 'place' || opening.comma < k) return range.to;
  for (let i = range.from; i < k; i++) if (has(w, i, WORD.auxiliary)) return range.to;
  return opening.comma;
}

const POSSESSIVES = new Set(['his', 'her', 'its', 'their', 'my', 'our']);

/** Who owns the noun at `k`: `the minister's latest claim` → "the minister". */
function possessorBefore(w: Words, k: number, floor: number): NounPhrase | null {
  for (let i = k - 1; i >= floor && i > k - 5; i--) {
    const lower = lowerOf(w, i);
    if (POSSESSIVES.has(lower)) return { first: i, last: i, nameEnd: i };
    if (lower === "'s" || ((lower === '’' || lower === "'") && lowerOf(w, i - 1).endsWith('s')))
      return nounPhraseBefore(w, i - 1, floor);
    if (has(w, i, WORD.punctuation | WORD.preposition | WORD.auxiliary)) return null;
  }
  return null;
}

/** `In the general's view, the war is lost.` */
function inTheView(w: Words, sentence: number, range: TokenRange, k: number): Candidate | null {
  if (!CUE_NOUNS.opinion.has(lowerOf(w, k))) return null;
  const source = possessorBefore(w, k, range.from);
  if (!source) return null;
  const start = source.first - 1;
  if (!['in', 'by', 'to'].includes(lowerOf(w, start))) return null;
  const content = around(w, range, { from: start, to: k + 1 });
  const total = content.reduce((sum, part) => sum + part.to - part.from, 0);
  if (total < 3 || !(lowerOf(w, k + 1) === ',' || k + 2 >= range.to)) return null;
  return { sentence, source, cue: { from: k, to: k + 1 }, cueKind: 'noun', content, pattern: 'in-the-view' };
}

const IS = /^(?:is|are|remains?|'s|\p{L}+'(?:s|re))$/u;

/** `The mayor is convinced that the bridge is safe.`: what somebody thinks now is what they have said; what they thought is told of them. */
function attitude(w: Words, sentence: number, range: TokenRange, k: number): Candidate | null {
  if (!ATTITUDES.has(lowerOf(w, k))) return null;
  let first = k - 1;
  while (first > range.from && has(w, first, WORD.adverb)) first--;
  if (!IS.test(lowerOf(w, first)) || has(w, first, WORD.quoted)) return null;
  const next = lowerOf(w, k + 1);
  const from = next === 'about' || next === 'of' || next === 'over' ? k + 2 : k + 1;
  const opens = from > k + 1 || next === 'that' || opensClause(w, from, range.to);
  const source = has(w, first, WORD.pronoun)
    ? { first, last: first, nameEnd: first }
    : subjectBefore(w, first - 1, range.from);
  if (!opens || !source || isReporter(w, source) || !isSpeaker(w, source)) return null;
  const content = { from, to: contentEnd(w, from, range.to) };
  if (content.to - content.from < 2) return null;
  const cue = { from: source.last + 1 > first ? k : first, to: k + 1 };
  return { sentence, source, cue, cueKind: 'verb', content: [content], pattern: 'attitude' };
}

/** `The ship reportedly sank.`: somebody says so, nobody knows who. */
function hearsay(w: Words, sentence: number, range: TokenRange, k: number): Candidate | null {
  const end = phraseEnd(w, CUE_PHRASES.hearsay, k);
  if (end === null) return null;
  const content = around(w, trimmed(w, range), { from: k, to: end });
  if (content.length === 0) return null;
  return { sentence, source: null, cue: { from: k, to: end }, cueKind: 'verb', content, pattern: 'hearsay' };
}

import { CUE_NOUNS } from '../phrase/cue-nouns';
import { findKnown } from '../phrase/find-known';
import { isGivenName, titleOf } from '../phrase/known-names';
import { type NounPhrase, nounPhraseAfter } from '../phrase/noun-phrase';
import { has, isDash, lowerOf, type TokenRange, WORD, type Words } from '../phrase/read-words';
import { isSpeakerNoun } from '../phrase/speaker-nouns';
import type { Candidate } from './candidate';
import { LABELS } from './cue-phrases';
import { cueVerbAt } from './read-on';

const MAX_SPEAKER = 7;

/**
 * The relations that a colon ties without a verb: in headings `Police: man held over fire` and `Nobody came: minister`, elsewhere
 * only before a quotation (`The agency: “It is over.”`).
 */
export function findColonCandidates(
  w: Words,
  sentence: number,
  range: TokenRange,
  kind: 'heading' | 'running-text',
): readonly Candidate[] {
  const isHeading = kind === 'heading';
  const place = findColon(w, range) ?? (isHeading ? findLastDash(w, range) : null);
  if (!place) return [];
  const { from, colon } = place;
  const tied = (source: NounPhrase, content: TokenRange): readonly Candidate[] => [
    {
      sentence,
      source,
      cue: { from: colon, to: colon + 1 },
      cueKind: 'punctuation',
      content: [content],
      pattern: kind === 'heading' ? 'headline' : 'colon',
    },
  ];
  const isQuoting = has(w, colon + 1, WORD.quoted);
  const label = isQuoting || (from === range.from && isHeading) ? readSpeaker(w, { from, to: colon }) : null;
  const isAbout = label !== null && isHeading && !isQuoting && isTopic(w, label);
  if (label && !isAbout && range.to - colon > 3) return tied(label, { from: colon + 1, to: range.to });
  const last =
    isHeading && colon - range.from > 2 ? readSpeaker(w, { from: colon + 1, to: endOfSpeaker(w, colon, range) }) : null;
  return last && (lowerOf(w, colon) === ':' || isOffice(w, last)) ? tied(last, { from: range.from, to: colon }) : [];
}

/** Where the speaker behind a colon ends: behind a quotation what they speak of may follow, `‘We were lucky’: the mayor | on his bridge`. */
function endOfSpeaker(w: Words, colon: number, range: TokenRange): number {
  if (!has(w, range.from, WORD.quoted)) return range.to;
  for (let k = colon + 2; k < range.to; k++) if (lowerOf(w, k) === 'on') return k;
  return range.to;
}

/** The last dash of a heading, behind which an office may stand: `No money for ferries – PM Brandt`. */
function findLastDash(w: Words, range: TokenRange): { readonly from: number; readonly colon: number } | null {
  for (let k = range.to - 2; k > Math.max(range.from + 2, range.to - MAX_SPEAKER - 2); k--)
    if (isDash(w, k) && !has(w, k, WORD.quoted)) return { from: k + 1, colon: k };
  return null;
}

/** Whether a phrase is that of an office or body: behind a dash other names are those of outlets and places. */
function isOffice(w: Words, { first, last }: NounPhrase): boolean {
  const noun = lowerOf(w, last);
  if (CUE_NOUNS.document.has(noun)) return QUOTED_PAPERS.has(noun);
  const words = w.passage.tokens.slice(first, last + 1);
  const known = findKnown(words);
  const isDescribed = known[0]?.from === 0 && known.some(({ kind }) => kind === 'role' || kind === 'body');
  return isDescribed || titleOf(words[0]?.key ?? '') !== null;
}

/** The first colon inside a sentence, outside quotations, and the first token behind the last dash before it; `null` without one. */
function findColon(w: Words, range: TokenRange): { readonly from: number; readonly colon: number } | null {
  let from = range.from;
  for (let k = range.from + 1; k < range.to - 1; k++) {
    if (has(w, k, WORD.quoted)) continue;
    if (['—', '–'].includes(lowerOf(w, k))) from = k + 1;
    if (lowerOf(w, k) === ':') return { from, colon: k };
  }
  return null;
}

/** Nouns for papers that headings quote; other papers are what a heading is about: "Panama Papers: what we know". */
const QUOTED_PAPERS = new Set(
  'report study poll survey review research analysis source sources memo letter documents emails files'.split(' '),
);

/**
 * Whether a heading only says with its label what it is about: `Storm Ida: ships stay in port`, `Norland: two held`. Speakers are described by
 * a noun, listed as a body or borne by a person that the text names in full.
 */
function isTopic(w: Words, { first, last }: NounPhrase): boolean {
  const noun = lowerOf(w, last);
  if (CUE_NOUNS.document.has(noun)) return !QUOTED_PAPERS.has(noun) || has(w, first, WORD.determiner);
  if (isSpeakerNoun(noun)) return false;
  const { tokens } = w.passage;
  const words = tokens.slice(first, last + 1);
  const known = findKnown(words);
  if (known.some(({ kind }) => kind === 'role' || kind === 'body' || kind === 'organisation' || kind === 'outlet'))
    return false;
  if (words.some(({ text }) => /^\p{Lu}[\p{Lu}.]+$/u.test(text))) return noun === 'also';
  if (known.some(({ kind, to }) => kind === 'country' && to === words.length)) return true;
  const isBorne = (at: number): boolean => tokens[at]?.lower === noun && opensPersonName(tokens[at - 1]?.key ?? '');
  return !(words.length > 1 && isGivenName(words[0]?.key ?? '')) && !tokens.some((_, at) => isBorne(at));
}

const opensPersonName = (key: string): boolean => isGivenName(key) || titleOf(key) !== null;

/** The whole of `range` as a speaker's name or description: a noun phrase and nothing else, no verb in it. */
export function readSpeaker(w: Words, range: TokenRange): NounPhrase | null {
  if (range.to - range.from > MAX_SPEAKER) return null;
  for (let k = range.from; k < range.to; k++)
    if (
      has(w, k, WORD.auxiliary | WORD.verbLike | WORD.number) ||
      (k > range.from && cueVerbAt(w, k) && !isSpeakerNoun(lowerOf(w, k)))
    )
      return null;
  const phrase = nounPhraseAfter(w, range.from, range.to);
  if (!phrase || phrase.last !== range.to - 1) return null;
  const last = lowerOf(w, phrase.last);
  if (LABELS.has(last)) return null;
  if (isSpeakerNoun(last)) return phrase;
  for (let k = range.from; k < range.to; k++)
    if (
      !has(w, k, WORD.capital | WORD.preposition | WORD.determiner | WORD.punctuation) &&
      !isSpeakerNoun(lowerOf(w, k))
    )
      return null;
  // In a title every word has a capital: only words that have one in the article's sentences too are names.
  const isTitle = w.isTitleCase[w.passage.sentenceOf[phrase.last] ?? -1] === true;
  return has(w, phrase.last, WORD.capital) && (!isTitle || w.names.has(last)) ? phrase : null;
}

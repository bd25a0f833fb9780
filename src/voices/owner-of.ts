import { endOfCore, isAcronym } from '../phrase/end-of-core';
import type { LocalBodies } from '../phrase/find-known';
import { PHRASE_WORDS } from '../phrase/phrase-words';
import type { Word } from '../phrase/word';
import type { HeadedPhrase } from './headed-phrase';
import type { Classify, Verdict } from './verdict';
import type { Voice } from './voice';

/** Whose head it is: the body in the words before it, the possessor, then what follows "of", "for", "at"; a place only if no body is there. */
export function ownerOf(phrase: HeadedPhrase, classify: Classify): Verdict | null {
  const { core, head, possessive } = phrase;
  let place: Verdict | null = null;
  const found = (verdict: Verdict | null): Verdict | null => {
    if (verdict?.kind !== 'place') return verdict;
    place ??= verdict;
    return null;
  };
  const before = head && head.from > possessive + 1 ? core.slice(possessive + 1, head.from) : [];
  const possessor = possessive > 0 ? core.slice(0, possessive) : [];
  const owning = classify(possessor);
  if (owning?.kind === 'body' && owning.term !== null && STATELY.has(owning.voice)) return owning;
  const nearest = bodiesOnly(classify(before));
  if (nearest?.kind === 'role' && owning) return owning;
  return found(nearest) ?? found(owning) ?? found(fromRest(phrase, 1, classify)) ?? place;
}

/** A listed body of these owns whatever its name stands before: "the IEA's power systems programme". */
const STATELY = new Set<Voice>(['international', 'us-official', 'government']);

/** A person's everyday role in front of a head is no owner: "local authorities", "consumer group". */
const bodiesOnly = (verdict: Verdict | null): Verdict | null =>
  verdict &&
  verdict.kind === 'role' &&
  (verdict.voice === 'individual' || verdict.voice === 'unnamed' || verdict.voice === 'expert')
    ? null
    : verdict;

/** The first telling verdict among the phrases after the core: "vice president of advanced programs at Blue Origin" → business. */
export function fromRest({ rest, setting }: HeadedPhrase, factor: number, classify: Classify): Verdict | null {
  const found: Record<'weak' | 'place', Verdict | null> = { weak: null, place: null };
  let isUnlisted = false;
  for (const part of partsOf(rest, setting.localBodies)) {
    const verdict = classify(part);
    if (!verdict) isUnlisted ||= part[0] === rest[1] && part.some((word) => word.isCapital);
    const weight = verdict && weightOf(verdict);
    if (verdict && weight === 'strong') return { ...verdict, strength: verdict.strength * factor };
    if (weight === 'weak' || (weight === 'place' && !isUnlisted)) found[weight] ??= verdict;
  }
  const last = found.weak ?? found.place;
  return last && { ...last, strength: last.strength * factor };
}

/** How much a verdict on what follows tells of the head: a person on their own and a paper nothing, a place little. */
function weightOf({ kind, voice, strength }: Verdict): 'strong' | 'weak' | 'place' | null {
  if (kind === 'place') return 'place';
  if (kind === 'document' || (kind === 'role' && voice === 'individual')) return null;
  return strength >= LEAST_TELLING ? 'strong' : 'weak';
}
const LEAST_TELLING = 0.4;

/** The phrases that prepositions and commas open, up to the first word that closes all: "of advanced programs | at Blue Origin". */
function* partsOf(rest: readonly Word[], local: LocalBodies): Generator<readonly Word[]> {
  for (let at = 0; at < rest.length; at += 1) {
    const word = rest[at];
    if (PHRASE_WORDS.closer.has(word?.key ?? '') && !isAcronym(word)) return;
    if (!PHRASE_WORDS.opener.has(word?.key ?? '')) continue;
    const tail = rest.slice(at + 1);
    const end = endOfName(tail, local);
    yield tail.slice(0, end);
    at += end;
  }
}

/** Where a name with all its "of" ends: "the Association of Norland Airlines | in Kenton". */
function endOfName(words: readonly Word[], local: LocalBodies): number {
  if (words.length === 0) return 0;
  const end = endOfCore(words, local);
  return words[end]?.key === 'of' && words[end + 1]?.isCapital ? end + 1 + endOfName(words.slice(end + 1), local) : end;
}

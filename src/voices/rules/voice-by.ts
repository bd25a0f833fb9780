import type { Because } from '../because';
import type { Verdict } from '../verdict';
import type { Voice } from '../voice';
import type { AskedPhrase } from './asked-phrase';
import type { Outcome } from './row';
import { executiveVoice } from './state-of';

/** The voice of the section that the head stands in. */
export const ownVoice = ({ head }: AskedPhrase): Outcome => ({ voice: head.sections[0] as Voice, strength: 1 });

/** The voice of a listed name, which is told by its term. */
export const listedVoice = ({ head }: AskedPhrase): Outcome => ({
  voice: head.sections[0] as Voice,
  strength: 1,
  ...byTerm(head.term),
});

/** This voice, for a listed name. */
export const named =
  (voice: Voice) =>
  ({ head }: AskedPhrase): Outcome => ({ voice, strength: 1, ...byTerm(head.term) });

const byTerm = (term: string): Pick<Outcome, 'term' | 'because'> => ({ term, because: { words: term } });

/** The voice of whom the head belongs to: "a Nato official" → international. */
export function ownersVoice({ owner }: AskedPhrase): Outcome | null {
  const verdict = owner();
  return verdict && { voice: verdict.voice, strength: verdict.strength, term: verdict.term, because: ofOwner(verdict) };
}

/** This voice, as surely as the owner's. */
export const likeOwner =
  (voice: Voice) =>
  (asked: AskedPhrase): Outcome | null => {
    const outcome = ownersVoice(asked);
    return outcome && { ...outcome, voice };
  };

/** The owner's voice, for what stands for nothing else than the owner. */
export const ownerItself = ({ owner }: AskedPhrase): Outcome | null => likeVerdict(owner());

/** The voice that other words have: those after "of", those before a possessive mark. */
export function likeVerdict(verdict: Verdict | null): Outcome | null {
  return verdict && { ...verdict, because: ofOwner(verdict) };
}

const ofOwner = ({ because }: Verdict): Partial<Because> => ({ reason: 'owner', owner: because });

/** The executive's voice in the country named beside the head, else in that of the article. */
export const executiveOf = (asked: AskedPhrase): Outcome => executiveVoice(asked);

/** The same, just as sure with a place as without. */
export const executiveAnywhere = (asked: AskedPhrase): Outcome => ({ ...executiveVoice(asked), strength: 1 });

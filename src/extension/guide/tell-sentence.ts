import type { Analysis } from '../../analyze';
import type { Look } from '../../attribution/attribution';
import { lookOf } from '../../attribution/patterns';
import { textOf } from '../../span';
import { type Reason, tellReason } from '../../voices/because';
import { isUnsure } from '../../voices/certainty';
import type { Voice } from '../../voices/voice';
import { cleanText } from '../page-text';
import { say, sayShare } from '../say';
import { sayDefinition, sayVoice } from '../say-voice';

/** What a reader is told of one sentence, in plain words of their language; names, roles, cues and reasons are the article's. */
export interface ToldSentence {
  readonly voice: Voice;
  readonly label: string;
  readonly definition: string;
  readonly source: {
    readonly id: string;
    readonly name: string;
    readonly role: string | null;
    readonly anonymous: boolean;
  } | null;
  /** The words that tie the speaker to what is said: "said". */
  readonly cue: string | null;
  /** How sure we are of the voice; `unsure` is marked. */
  readonly sureness: string;
  readonly isUnsure: boolean;
  /** How the speaker was found. */
  readonly found: string | null;
  /** The words that decided the speaker's voice. */
  readonly because: string | null;
  /** Whether the outlet says that it could not verify this. */
  readonly isUnverified: boolean;
}

/**
 * Who speaks in sentence number `index`, how sure that is, and why. `null` when there is no such sentence. `unverified` are the sentences that the
 * outlet could not verify.
 */
export function tellSentence(
  analysis: Analysis,
  index: number,
  unverified: ReadonlySet<number> = new Set(),
): ToldSentence | null {
  const spoken = analysis.sentences[index];
  if (!spoken) return null;
  const { voice, correctedFrom } = spoken;
  const source = analysis.sources.find(({ id }) => id === spoken.sourceId);
  const attribution = spoken.attribution === null ? undefined : analysis.attributions[spoken.attribution];
  const cue = attribution?.cue ? cleanText(textOf(analysis.article.text, attribution.cue.span)) : null;
  const isDoubtful = isUnsure(spoken);
  const sure = say(isDoubtful ? 'unsureShare' : 'sureShare', sayShare(spoken.certainty));
  return {
    voice,
    label: sayVoice(voice),
    definition: sayDefinition(voice),
    source: source ? { id: source.id, name: source.name, role: source.role, anonymous: source.anonymous } : null,
    cue,
    sureness: correctedFrom === undefined ? sure : say('sureCorrected', sayVoice(correctedFrom)),
    isUnsure: isDoubtful,
    found: attribution ? sayFound(lookOf(attribution.foundBy), cue) : null,
    because: correctedFrom === undefined && source ? cleanText(tellReason(source.because, sayReason)) : null,
    isUnverified: unverified.has(index),
  };
}

/** A reason in the reader's language. */
const sayReason = (reason: Reason, ...fillings: readonly string[]): string => say(`because_${reason}`, ...fillings);

const sayFound = (look: Look, cue: string | null): string => {
  switch (look) {
    case 'cue-verb':
    case 'inverted-cue':
      return cue === null ? say('foundBeside') : say('foundVerb', cue);
    case 'according-to':
      return cue === null ? say('foundBeside') : say('foundPhrase', cue);
    case 'cue-noun':
      return cue === null ? say('foundBeside') : say('foundNoun', cue);
    case 'passive-cue':
      return cue === null ? say('foundBeside') : say('foundPassive', cue);
    case 'participle':
      return cue === null ? say('foundBeside') : say('foundParticiple', cue);
    case 'colon':
      return say('foundColon');
    case 'headline':
      return say('foundHeadline');
    case 'signature':
      return say('foundSignature');
    case 'turn':
      return say('foundTurn');
    case 'quotation-beside-speaker':
      return say('foundBeside');
    case 'quotation-continued':
      return say('foundContinued');
    case 'continuation':
      return say('foundGoesOn');
  }
};

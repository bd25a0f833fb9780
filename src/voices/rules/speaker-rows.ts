import { fold } from '../../phrase/fold';
import { PHRASE_WORDS } from '../../phrase/phrase-words';
import { NAMELESS_WORDS } from '../../text/function-words';
import { findLeader } from '../known-leaders';
import { ROLE_TRAITS } from '../role-traits';
import type { AskedPhrase } from './asked-phrase';
import {
  hasTrait,
  headIs,
  isAlone,
  isAtPlace,
  isBeforeWord,
  isCapitalised,
  isListedAs,
  isNearWord,
  isNobodys,
  isOfSomethingNamed,
  ownedByBody,
  ownedByPlace,
  ownerDoesResearch,
} from './conditions';
import { all, any, type Condition, not, type Outcome, type Row } from './row';
import { executiveAnywhere, likeOwner, ownersVoice } from './voice-by';

type When = Condition<AskedPhrase>;

/** Those who speak for others or lead them: "spokesman", "director", "chief executive". */
export const speaksForOthers = isListedAs('represents', 'leads');

/** "a *Trump* spokesman": the voice of the leader whose name stands before the head. */
function leadersVoice({ core, head, setting }: AskedPhrase): Outcome | null {
  const name = core.slice(0, head.from).findLast((word) => word.isCapital);
  const leader = name ? findLeader([fold(name.text)], setting) : null;
  return leader && { voice: leader.voice, strength: 1, because: { reason: 'beside', beside: leader.name } };
}

/** "a spokesperson for the family": for people, not a body. */
const speaksForPeople: When = ({ core, head, rest, classify }) => {
  const whom = ['for', 'of'].includes(rest[0]?.key ?? '') ? rest.slice(1) : core.slice(0, head.from);
  const verdict = classify(whom);
  return verdict?.kind === 'role' && verdict.voice === 'individual';
};

const isMouthpiece: When = ({ core, head }) => ROLE_TRAITS.mouthpiece.has(core[head.to - 1]?.key ?? '');

/** "*Kestrel* president": whether an unlisted name stands right before the head. */
const isRightBehindName: When = ({ core, head, known }) => {
  const word = core[head.from - 1];
  return (
    word?.isCapital === true &&
    !known.some(({ from, to }) => from < head.from && head.from <= to) &&
    !NAMELESS_WORDS.has(word.key) &&
    !PHRASE_WORDS.former.has(word.key)
  );
};

export const SPEAKER_ROWS: readonly Row<AskedPhrase>[] = [
  {
    id: 'officer-of-body',
    when: all(
      isListedAs('business'),
      ownedByBody('organisation', 'expert', 'government', 'us-official', 'international', 'broadcaster', 'politician'),
      ({ owner }) => (owner()?.strength ?? 0) >= 0.6,
    ),
    voice: ownersVoice,
    strength: 1,
    example: 'international | the chief executive of the WHO',
    counterExample: 'business | the chief executive of Fairhaven',
  },
  {
    id: 'officer-of-company',
    when: isListedAs('business'),
    voice: 'business',
    strength: 0.85,
    example: 'business | the chief executive of Fairhaven',
    counterExample: 'international | the chief executive of the WHO',
  },
  {
    id: 'head-of-research',
    when: all(any(isListedAs('leads'), headIs('head', 'director')), isNearWord('expertSubject', 8)),
    voice: 'expert',
    strength: 0.85,
    example: 'expert | the head of research at Fairhaven Bank',
    counterExample: 'business | the director of sales at Fairhaven Bank',
  },
  {
    id: 'head-of-research-unit',
    when: all(ownerDoesResearch, isBeforeWord('researchUnit')),
    voice: likeOwner('expert'),
    strength: 1,
    example: 'expert | the director of a virus program at Fairhaven University',
    counterExample: 'organisation | a spokesman for Fairhaven University',
  },
  {
    id: 'speaks-for-owner',
    when: not(any(isNobodys, all(ownedByPlace, isListedAs('leads'), not(isListedAs('executive'))))),
    voice: ownersVoice,
    strength: 1,
    example: 'military | a spokesman for the Ukrainian air force',
    counterExample: 'organisation | a Fairhaven Forward spokesman',
  },
  {
    id: 'lone-officer',
    when: all(isNobodys, isAlone, hasTrait('ofPolice'), any(not(headIs('chief')), isCapitalised)),
    voice: 'law',
    strength: 0.5,
    example: 'law | officers',
    counterExample: 'military | army officers',
  },
  {
    id: 'speaks-for-leader',
    when: all(isNobodys, isListedAs('represents')),
    voice: leadersVoice,
    strength: 0.7,
    example: 'us-official | In 2018 {a Trump spokesman} said so.',
    counterExample: 'organisation | a Fairhaven Forward spokesman',
  },
  {
    id: 'speaks-for-people',
    when: all(isNobodys, isMouthpiece, speaksForPeople),
    voice: 'individual',
    strength: 0.65,
    example: 'individual | a spokesperson for the family',
    counterExample: 'organisation | a Fairhaven Forward spokesman',
  },
  {
    id: 'leads-named-body',
    when: all(isListedAs('leads'), isListedAs('executive'), isNobodys, isRightBehindName),
    voice: 'organisation',
    strength: 0.5,
    reason: 'unlisted',
    example: 'organisation | Kestrel president Ann Lee',
    counterExample: 'government | President Ann Lee',
  },
  {
    id: 'leads-state',
    when: all(isListedAs('leads'), isListedAs('executive'), not(isOfSomethingNamed), not(isAtPlace)),
    voice: executiveAnywhere,
    strength: 0.55,
    example: 'government | the president of the country',
    counterExample: 'government | the Kenyan president',
  },
  {
    id: 'leads-charity',
    when: all(isListedAs('leads'), hasTrait('ofCharity')),
    voice: 'organisation',
    strength: 0.45,
    reason: 'unlisted',
    example: 'organisation | the executive director of Paths to Rest',
    counterExample: 'business | the director of Fairhaven',
  },
  {
    id: 'leads-company',
    when: all(isListedAs('leads'), isOfSomethingNamed),
    voice: 'business',
    strength: 0.45,
    reason: 'unlisted',
    example: 'business | the director of Fairhaven',
    counterExample: 'organisation | the executive director of Paths to Rest',
  },
  {
    id: 'speaks-for-unlisted',
    when: isOfSomethingNamed,
    voice: 'organisation',
    strength: 0.35,
    reason: 'unlisted',
    example: 'organisation | a Fairhaven Forward spokesman',
    counterExample: 'military | a spokesman for the Ukrainian air force',
  },
];

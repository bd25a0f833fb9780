import type { AskedPhrase } from './asked-phrase';
import {
  hasOwner,
  hasTrait,
  headIs,
  isAfterWord,
  isAtPlace,
  isCapitalised,
  isFirst,
  isListedAs,
  isNearWord,
  isOfSomethingNamed,
  isOnPlatform,
  ownedBy,
} from './conditions';
import { all, always, any, type Condition, not, type Row } from './row';
import { executiveAnywhere, executiveOf, ownerItself, ownersVoice, ownVoice } from './voice-by';

/** "the British *Theatre* Council", "the *National* Council *for* Books": whether the name says of what; not "Fairhaven Council". */
const isOfSubject: Condition<AskedPhrase> = ({ core, head, known, rest }) => {
  const name = core.slice(0, head.from).filter(({ isCapital }) => isCapital);
  const isPlace = known.some(({ kind, to }) => to === head.from && (kind === 'country' || kind === 'us-place'));
  return !isPlace && name.length > 0 && (name.length > 1 || ['of', 'for', 'on'].includes(rest[0]?.key ?? ''));
};

/** Bodies whose noun says nothing of their kind: "the group", "the agency", "the association of …". */
export const isOpenBody = all<AskedPhrase>(
  isListedAs('any'),
  any(
    all(headIs('council'), isOfSubject),
    all(isFirst('any'), not(isListedAs('armed-group'))),
    all(isOfSomethingNamed, not(isAtPlace), not(hasTrait('publicBody'))),
  ),
);

export const OPEN_BODY_ROWS: readonly Row<AskedPhrase>[] = [
  {
    id: 'committee-of-legislature',
    when: all(hasTrait('committee'), isAfterWord('legislature')),
    voice: 'politician',
    strength: 0.85,
    example: 'politician | the House Farming Committee',
    counterExample: 'organisation | the Fairhaven Committee',
  },
  {
    id: 'writers-on-platform',
    when: all(hasTrait('platformPlace'), isOnPlatform),
    voice: 'individual',
    strength: 0.5,
    kind: 'document',
    example: 'individual | her LinkedIn page',
    counterExample: 'organisation | a Greenpeace group',
  },
  {
    id: 'named-council',
    when: all(headIs('council'), isCapitalised, isOfSubject),
    voice: 'organisation',
    strength: 0.6,
    example: 'organisation | the British Theatre Council',
    counterExample: 'government | the council',
  },
  {
    id: 'body-of-owner',
    when: hasOwner,
    voice: ownersVoice,
    strength: 0.9,
    example: 'international | a UN unit',
    counterExample: 'organisation | the Fairhaven group',
  },
  {
    id: 'public-body',
    when: any(hasTrait('publicBody'), isAfterWord('runByState')),
    voice: executiveAnywhere,
    strength: 0.5,
    example: 'government | the agency',
    counterExample: 'organisation | a group from Fairhaven',
  },
  {
    id: 'unlisted-body',
    when: isOfSomethingNamed,
    voice: 'organisation',
    strength: 0.35,
    reason: 'unlisted',
    example: 'organisation | a group from Fairhaven',
    counterExample: 'international | a UN unit',
  },
];

export const BODY_ROWS: readonly Row<AskedPhrase>[] = [
  {
    id: 'armed-body',
    when: isListedAs('armed-group'),
    voice: 'armed-group',
    strength: 0.85,
    example: 'armed-group | the militia',
    counterExample: 'military | the army',
  },
  {
    id: 'agency-of-body',
    when: all(isFirst('executive'), ownedBy('international', 'prime-minister')),
    voice: ownerItself,
    strength: 1,
    example: 'international | the UN health agency',
    counterExample: "government | Kenya's administration",
  },
  {
    id: 'body-of-executive',
    when: isFirst('executive'),
    voice: executiveOf,
    strength: 1,
    example: 'government | the Kenyan ministry of health',
    counterExample: 'military | the army',
  },
  {
    id: 'body-of-trade',
    when: all(hasTrait('tradeBody'), isNearWord('trade', 6), not(isNearWord('workers', 6))),
    voice: 'business',
    strength: 0.85,
    example: 'business | the Association of Norland Airlines',
    counterExample: 'organisation | the association',
  },
  {
    id: 'body-of-kind',
    when: always,
    voice: ownVoice,
    strength: 0.85,
    example: 'military | the army',
    counterExample: 'government | the Kenyan ministry of health',
  },
];

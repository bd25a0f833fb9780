import { isFormer } from '../former-office';
import type { AskedPhrase } from './asked-phrase';
import {
  hasOwner,
  hasTrait,
  headIs,
  holdsTrait,
  isAbroad,
  isAfterWord,
  isAtPlace,
  isBeforeOf,
  isBeforeWord,
  isBehind,
  isBehindBodyOf,
  isCapitalised,
  isFirst,
  isModifier,
  isNearWord,
  isNobodys,
  isOfBritain,
  isOfRegion,
  isPlural,
  isSetIn,
  ownedBy,
  ownedByAny,
  ownedByBody,
  ownedByOutlet,
} from './conditions';
import { all, always, any, type Condition, not, type Outcome, type Row } from './row';
import { placeOf } from './state-of';
import { executiveOf, likeOwner, likeVerdict, ownersVoice, ownVoice } from './voice-by';

/** Those of one of the United States or of another country: "Ohio's attorney general". */
const isOfSmallerPlace: Condition<AskedPhrase> = (asked) =>
  ![undefined, 'United States'].includes(placeOf(asked)?.name);

/** Whether the article is from a country that a chancellor governs. */
const isOfChancellors: Condition<AskedPhrase> = ({ setting }) =>
  setting.isBritish || setting.country === 'Germany' || setting.country === 'Austria';

/** "the *US* envoy *to* the UN": of where they are from. */
const isSentFromPlace: Condition<AskedPhrase> = ({ known, head, rest }) =>
  rest[0]?.key === 'to' && known.some(({ kind, to }) => to <= head.from && (kind === 'country' || kind === 'us-place'));

/** Offices of a state: "minister", "official", "ambassador". */
export const OFFICE_ROWS: readonly Row<AskedPhrase>[] = [
  {
    id: 'attorney-general-at-law',
    when: all(holdsTrait('prosecutor'), any(isSetIn('isCrime'), isSetIn('isCourt'), isOfSmallerPlace)),
    voice: 'law',
    strength: 0.75,
    reason: 'topic',
    example:
      'law | The judge sat in court. The plaintiff sued and the lawsuit went to trial before a jury. {The attorney general} said he lied.',
    counterExample: 'government | the attorney general',
  },
  {
    id: 'official-of-body',
    when: all(
      hasTrait('officer'),
      ownedBy(
        'international',
        'armed-group',
        'organisation',
        'business',
        'law',
        'military',
        'politician',
        'prime-minister',
      ),
      not(isSentFromPlace),
    ),
    voice: ownersVoice,
    strength: 1,
    example: 'international | an official from Nato',
    counterExample: 'us-official | a US official',
  },
  {
    id: 'office-of-state',
    when: always,
    voice: executiveOf,
    strength: 1,
    example: 'us-official | a US official',
    counterExample: 'international | an official from Nato',
  },
];

/** The verdict on what is counted: "one of | the doctors". */
function countedVoice({ classify, rest }: AskedPhrase): Outcome | null {
  return likeVerdict(classify(rest.slice(1)));
}

/** Whom an expert is hired by: "*the bank*'s doctor". */
const employer = ({ classify, core, possessive }: AskedPhrase) =>
  possessive > 0 ? classify(core.slice(0, possessive)) : null;
const STATE = ['international', 'us-official', 'government'] as const;

/** All other roles: "nurse", "professor", "colonel", "resident". */
export const ROLE_ROWS: readonly Row<AskedPhrase>[] = [
  {
    id: 'premier-of-region',
    when: all(isFirst('prime-minister'), headIs('premier'), isOfRegion),
    voice: 'government',
    strength: 0.9,
    example: 'government | the premier of New South Wales',
    counterExample: 'prime-minister | the premier',
  },
  {
    id: 'chancellor-of-body',
    when: all(headIs('chancellor'), any(ownedByAny('organisation'), not(any(isAtPlace, isOfChancellors)))),
    voice: 'organisation',
    strength: 0.85,
    example: 'organisation | the chancellor of Fairhaven University',
    counterExample: 'prime-minister | the German chancellor',
  },
  {
    id: 'chancellor-of-britain',
    when: all(headIs('chancellor'), isOfBritain),
    voice: 'government',
    strength: 0.9,
    example: 'government | the British chancellor',
    counterExample: 'prime-minister | the German chancellor',
  },
  {
    id: 'minister-of-church',
    when: all(headIs('minister'), isSetIn('isAmerican'), not(any(isCapitalised, isAtPlace, hasOwner))),
    voice: 'individual',
    strength: 0.6,
    example: 'individual | They met in Texas and Ohio. {A minister on the flight} said so.',
    counterExample: 'government | a minister',
  },
  {
    id: 'team-captain',
    when: all(hasTrait('ofTeam'), any(isBehind('country', 'us-place'), isBehindBodyOf('organisation'))),
    voice: 'individual',
    strength: 0.75,
    example: 'individual | the Kenya captain',
    counterExample: 'military | a captain',
  },
  {
    id: 'office-elsewhere',
    when: any(
      all(any(isFirst('us-official'), hasTrait('ombudsmanAbroad')), isAbroad),
      all(isFirst('government'), isAtPlace),
    ),
    voice: executiveOf,
    strength: 1,
    example: 'government | Pakistani national security spokesman Omar Malik',
    counterExample: 'us-official | the national security spokesman',
  },
  {
    id: 'source-of-body',
    when: all(hasTrait('source'), ownedBy()),
    voice: ownersVoice,
    strength: 0.9,
    example: 'politician | a Tory source',
    counterExample: 'unnamed | a source',
  },
  {
    id: 'expert-of-body',
    when: all(
      isFirst('expert'),
      any(ownedByBody('international'), ownedByOutlet),
      ({ core, head }) => !isFormer(core, head.from),
    ),
    voice: ownersVoice,
    strength: 1,
    example: 'broadcaster | an analyst for the BBC',
    counterExample: 'expert | an analyst',
  },
  {
    id: 'author-of-research',
    when: all(headIs('author', 'co-author'), isNearWord('researchPaper', 3)),
    voice: 'expert',
    strength: 0.8,
    example: "expert | the study's authors",
    counterExample: 'individual | the author of a novel',
  },
  {
    id: 'one-of-kind',
    when: all(isFirst('unnamed'), hasTrait('quantity'), isBeforeOf),
    voice: countedVoice,
    strength: 1,
    example: 'law | one of the lawyers',
    counterExample: 'unnamed | some',
  },
  {
    id: 'expert-of-employer',
    when: all(isFirst('expert'), not(hasTrait('marketExpert')), (asked) => {
      const verdict = employer(asked);
      return (
        (verdict?.voice === 'business' && verdict.kind === 'body') ||
        (verdict?.kind === 'role' && STATE.some((voice) => voice === verdict.voice))
      );
    }),
    voice: (asked) => likeVerdict(employer(asked)),
    strength: 1,
    kind: 'role',
    example: "us-official | the US president's doctor",
    counterExample: "expert | the patient's doctor",
  },
  {
    id: 'adviser-to-politics',
    when: all(isFirst('expert'), holdsTrait('adviser'), ownedByAny('politician', 'us-official', 'government')),
    voice: likeOwner('politician'),
    strength: 1,
    example: 'politician | a Labour strategist',
    counterExample: 'expert | a strategist',
  },
  {
    id: 'rank-of-body',
    when: all(
      isFirst('military'),
      hasTrait('rankElsewhere'),
      ownedBy('law', 'armed-group', 'organisation', 'us-official'),
    ),
    voice: ownersVoice,
    strength: 1,
    example: 'law | a captain in the police',
    counterExample: 'military | an army captain',
  },
  {
    id: 'commander-of-police-area',
    when: all(isFirst('military'), hasTrait('rankElsewhere'), isNearWord('policeArea', 6), not(ownedByAny('military'))),
    voice: 'law',
    strength: 0.7,
    example: 'law | the commander of Fairhaven district',
    counterExample: 'military | the commander',
  },
  {
    id: 'expert-on-the-spot',
    when: all(isFirst('expert'), isBeforeWord('onTheSpot', 4)),
    voice: 'individual',
    strength: 0.7,
    example: 'individual | a doctor on the scene',
    counterExample: 'expert | a historian',
  },
  {
    id: 'alone',
    when: all(isFirst('organisation', 'business'), holdsTrait('alone'), not(isPlural), not(hasOwner)),
    voice: 'individual',
    strength: 0.6,
    example: 'individual | an activist',
    counterExample: 'organisation | activists',
  },
  {
    id: 'lawyer-of-public-body',
    when: all(isFirst('law'), holdsTrait('lawyer'), ownedByBody(...STATE)),
    voice: ownersVoice,
    strength: 1,
    example: 'international | a UN lawyer',
    counterExample: 'law | a lawyer',
  },
  {
    id: 'lawyer-as-expert',
    when: all(isFirst('law'), holdsTrait('lawyer'), isAfterWord('lawField'), isNobodys, not(isBeforeWord('client', 2))),
    voice: 'expert',
    strength: 0.7,
    example: 'expert | a tax lawyer in Fairhaven',
    counterExample: 'law | a tax lawyer for Ann Lee',
  },
  {
    id: 'was-there',
    when: hasTrait('participant'),
    voice: ownVoice,
    strength: 0.9,
    example: 'individual | a witness',
    counterExample: 'expert | a historian',
  },
  {
    id: 'only-modifier',
    when: all(isModifier, isFirst('individual', 'unnamed')),
    voice: ownVoice,
    strength: 0.7 * 0.4,
    example: 'individual | a nurse dog',
    counterExample: 'individual | a nurse',
  },
  {
    id: 'only-modifier-of-kind',
    when: isModifier,
    voice: ownVoice,
    strength: 0.85 * 0.4,
    example: 'expert | a professor dog',
    counterExample: 'expert | a professor',
  },
  {
    id: 'role-of-people',
    when: isFirst('individual', 'unnamed'),
    voice: ownVoice,
    strength: 0.7,
    example: 'individual | a nurse',
    counterExample: 'expert | a historian',
  },
  {
    id: 'role-of-kind',
    when: always,
    voice: ownVoice,
    strength: 0.85,
    example: 'expert | a historian',
    counterExample: 'individual | a nurse',
  },
];

import { fold } from '../../phrase/fold';
import { isAtTheTop, isFormer } from '../former-office';
import { hasLeft } from '../known-leaders';
import type { AskedPhrase } from './asked-phrase';
import { isNearWord, isSetIn } from './conditions';
import { all, any, type Condition, not, type Row } from './row';
import { speaksForOthers } from './speaker-rows';

/** Whether the office is one of these, that of those whom its holder spoke for where there are any. */
const isOffice =
  (...sections: readonly string[]): Condition<AskedPhrase> =>
  (asked) => {
    const owner = speaksForOthers(asked) ? asked.owner() : null;
    return sections.includes(owner?.voice ?? asked.head.sections[0] ?? '');
  };
/** "Barack Obama's ambassador", "an undersecretary in the Bush administration": of a leader who has left office. */
const isOfPastLeader: Condition<AskedPhrase> = ({ core, head, rest, setting }) =>
  [...core.slice(0, head.from), ...rest].some(
    (word, at, words) =>
      word.isCapital &&
      ["'s", 'administration', 'presidency', 'government'].includes(words[at + 1]?.key ?? '') &&
      hasLeft(fold(word.text), setting.years),
  );

const isPast: Condition<AskedPhrase> = ({ core, head }) => isFormer(core, head.from);
const isOfState = isOffice('executive', 'us-official', 'government', 'prime-minister');

/** Offices that nobody recognises, and past ones; a past role of another kind is as good as a present one ("former hostage"), and so is an office in testimony. */
export const FORMER_ROWS: readonly Row<AskedPhrase>[] = [
  {
    id: 'office-unrecognised',
    when: all(isOfState, isNearWord('unrecognised', 8)),
    voice: 'armed-group',
    strength: 0.9,
    example: 'armed-group | the prime minister of the self-proclaimed Norland Republic',
    counterExample: 'prime-minister | the prime minister of Norland',
  },
  {
    id: 'former-leader',
    when: all(isPast, isOfState, not(isSetIn('isTestimony')), ({ head }) => isAtTheTop(head.term)),
    voice: 'politician',
    strength: 0.7,
    reason: 'past',
    example: 'politician | a former health minister',
    counterExample: 'government | the Kenyan health minister',
  },
  {
    id: 'served-past-leader',
    when: all(
      isOfState,
      any(({ rest }) => rest[0]?.key === 'under' && rest[1]?.isCapital === true, isOfPastLeader),
    ),
    voice: 'expert',
    strength: 0.7,
    reason: 'past',
    example: "expert | In 2018 {Ann Lee, President Barack Obama's envoy,} said so.",
    counterExample: 'us-official | In 2018 {Ann Lee, the US envoy to Norland,} said so.',
  },
  {
    id: 'former-official',
    when: all(isPast, isOfState, not(isSetIn('isTestimony'))),
    voice: 'expert',
    strength: 0.7,
    reason: 'past',
    example: 'expert | a former US ambassador',
    counterExample: 'politician | a former health minister',
  },
  {
    id: 'former-officer',
    when: all(isPast, isOffice('military', 'international', 'law')),
    voice: 'expert',
    strength: 0.7,
    reason: 'past',
    example: 'expert | a former police chief',
    counterExample: 'individual | a former hostage',
  },
];

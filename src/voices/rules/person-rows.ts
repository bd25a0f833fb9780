import { restsOnSetting } from '../because';
import type { EntityVerdict } from '../classify-entity';
import type { KnownLeader } from '../known-leaders';
import type { Voice } from '../voice';
import { type Asking, all, any, type Condition, type Outcome, type Row } from './row';

/** A person, with what the article tells and the list of leaders says of them. */
export interface AskedPerson extends Asking {
  readonly told: EntityVerdict | null;
  readonly leader: KnownLeader | null;
  readonly hasFullName: boolean;
}

type When = Condition<AskedPerson>;

const isLeader: When = ({ leader }) => leader !== null;
const isExecutive = (voice: Voice | undefined): boolean =>
  voice === 'us-official' || voice === 'government' || voice === 'prime-minister';
const isToldByOfficeOnly: When = ({ told }) => told !== null && isExecutive(told.voice) && restsOnSetting(told.because);
const leadsState: When = ({ leader }) => isExecutive(leader?.voice);
const isElected: When = ({ leader, setting: { isBeforeOffice, years } }) =>
  isBeforeOffice &&
  leader?.voice === 'us-official' &&
  leader.since.some((start) => years[0] <= start && start < years[0] + LONGEST_ELECT);
/** In years: nobody waits longer for an office they are elected to, counted from the first day of the year. */
const LONGEST_ELECT = 1.1;
const isToldWeakly: When = ({ told }) => told === null || told.strength < 0.55;
/** "the real-estate mogul Donald Trump": what else a leader is or was; not what they became after their office: "a senior fellow at a think tank". */
const isToldSideline: When = ({ told, leader, hasFullName }) =>
  hasFullName &&
  (told?.voice === 'business' ||
    (told?.voice === 'expert' && (leader?.isInOffice === true || told.because.reason === 'past'))) &&
  (isExecutive(leader?.voice) || leader?.voice === 'politician');

const likeLeader = ({ leader }: AskedPerson): Outcome | null =>
  leader && {
    voice: leader.voice,
    strength: 1,
    because: { words: leader.name, reason: leader.isInOffice ? 'leader' : 'pastLeader' },
  };
/** The office as told, of the leader's country. */
const asTold = ({ told, leader }: AskedPerson): Outcome | null =>
  told &&
  leader && {
    voice: leader.voice === 'prime-minister' ? told.voice : leader.voice,
    strength: told.strength,
    because: { reason: 'leader', words: leader.name },
  };

/** Persons by the list of leaders, by what is told of them, and those of whom nothing is known. */
export const PERSON_ROWS: readonly Row<AskedPerson>[] = [
  {
    id: 'leader-of-country',
    when: all(isLeader, leadsState, isToldByOfficeOnly),
    voice: asTold,
    strength: 1,
    example: 'us-official | In 2018 {President Donald Trump} said so in London.',
    counterExample: 'government | President Ann Lee',
  },
  {
    id: 'leader-elected',
    when: isElected,
    voice: 'politician',
    strength: 0.75,
    reason: 'leader',
    example: 'politician | In 2016 the president-elect spoke. {Donald Trump} said so.',
    counterExample: 'us-official | In 2018 {Donald Trump} said so.',
  },
  {
    id: 'leader',
    when: all(isLeader, any(isToldWeakly, isToldSideline)),
    voice: likeLeader,
    strength: 0.7,
    example: 'us-official | In 2018 {Donald Trump} said so.',
    counterExample: 'individual | Ann Lee',
  },
  {
    id: 'nothing-told',
    when: ({ told }) => told === null,
    voice: 'individual',
    strength: 0.3,
    reason: 'noRole',
    example: 'individual | Ann Lee',
    counterExample: 'law | Judge Ann Lee',
  },
];

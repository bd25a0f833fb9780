import { type TitleSection, titleOf } from '../../phrase/known-names';
import type { Word } from '../../phrase/word';
import type { Voice } from '../voice';
import { type Asking, all, type Condition, type Outcome, type Row } from './row';

/** A title before a name: "Sen.", "Dr". */
export interface AskedTitle extends Asking {
  readonly title: Word;
  /** The voice that the descriptions of its bearer have. */
  readonly described: Voice | null;
}

type When = Condition<AskedTitle>;

const isTitle =
  (...sections: readonly TitleSection[]): When =>
  ({ title }) =>
    sections.some((section) => titleOf(title.key) === section);
const isDescribedAs =
  (voice: Voice): When =>
  ({ described }) =>
    described === voice;

const ofSetting = ({ setting }: AskedTitle): Outcome => ({
  voice: setting.isAmerican ? 'us-official' : 'government',
  strength: 1,
  because: { reason: setting.isAmerican ? 'setInUs' : 'setAbroad' },
});

/** Those who sit in a house of lords unless more is told of them. */
const PEERS = new Set(['lord', 'baroness', 'viscount', 'earl']);

export const TITLE_ROWS: readonly Row<AskedTitle>[] = [
  {
    id: 'title-of-politician',
    when: isTitle('politician'),
    voice: 'politician',
    strength: 0.85,
    example: 'politician | Sen. Ann Lee',
    counterExample: 'law | Judge Ann Lee',
  },
  {
    id: 'title-of-peer',
    when: ({ title }) => PEERS.has(title.key),
    voice: 'politician',
    strength: 0.45,
    example: 'politician | Lord Holm',
    counterExample: 'law | Judge Ann Lee',
  },
  {
    id: 'title-of-law',
    when: isTitle('law'),
    voice: 'law',
    strength: 0.85,
    example: 'law | Justice Ann Lee',
    counterExample: 'politician | Sen. Ann Lee',
  },
  {
    id: 'title-of-office-once-politician',
    when: all(isTitle('executive'), isDescribedAs('politician')),
    voice: ofSetting,
    strength: 0.98,
    example: 'us-official | Republican Gov. Ann Lee',
    counterExample: 'politician | Sen. Ann Lee',
  },
  {
    id: 'title-of-office',
    when: isTitle('executive'),
    voice: ofSetting,
    strength: 0.6,
    example: 'government | Pres. Ann Lee',
    counterExample: 'politician | Sen. Ann Lee',
  },
  {
    id: 'rank',
    when: isTitle('rank'),
    voice: 'military',
    strength: 0.6,
    example: 'military | Capt. Ann Lee',
    counterExample: 'law | Judge Ann Lee',
  },
  {
    id: 'title-of-scholar',
    when: isTitle('scholar'),
    voice: 'expert',
    strength: 0.7,
    example: 'expert | Prof. Ann Lee',
    counterExample: 'law | Judge Ann Lee',
  },
  {
    id: 'title-of-doctor',
    when: isTitle('doctor'),
    voice: 'expert',
    strength: 0.45,
    example: 'expert | Dr. Ann Lee',
    counterExample: 'law | Judge Ann Lee',
  },
  {
    id: 'title-of-clergy',
    when: isTitle('clergy'),
    voice: 'organisation',
    strength: 0.7,
    example: 'organisation | Rev. Ann Lee',
    counterExample: 'law | Judge Ann Lee',
  },
];

import { findKnown } from '../../phrase/find-known';
import { isPeople } from '../../phrase/is-people';
import { OUTLET_NAMES } from '../../phrase/known-words';
import { PHRASE_WORDS } from '../../phrase/phrase-words';
import type { Word } from '../../phrase/word';
import { keyOf } from '../../text/key-of';
import { classifyPhrase } from '../classify-phrase';
import type { Entity } from '../who/entity';
import { type Asking, all, always, type Condition, type Outcome, type Row } from './row';
import { likeVerdict } from './voice-by';

/** Somebody or something that the article mentions. */
export interface AskedEntity extends Asking {
  readonly entity: Entity;
}

type When = Condition<AskedEntity>;

const keysOfBody = (words: readonly Word[]): string =>
  words
    .slice(words.length > 1 && words[0]?.key === 'the' ? 1 : 0)
    .map((word) => word.key)
    .join(' ');

/** Whether a body is the outlet that publishes the page: "ITV News", "the BBC" on its own pages. */
const isOwnOutlet: When = ({ entity: { name }, setting }) => {
  const listed = OUTLET_NAMES.exactly(name.filter((word) => word.key !== 'the'));
  return setting.ownNames.has(keysOfBody(name)) || (listed !== null && setting.ownNames.has(keyOf(listed.term)));
};

/** "some in Nairobi": people counted, where a place follows. */
const isSomeSomewhere: When = ({ entity: { name, after }, setting }) =>
  name.length === 1 &&
  PHRASE_WORDS.counted.has(name[0]?.key ?? '') &&
  after[0]?.key === 'in' &&
  classifyPhrase(after.slice(1), setting)?.kind === 'place';

/** Being members of a body outweighs a profession: "the doctors, members of a new group, …". */
function membershipVoice({ entity: { after }, setting }: AskedEntity): Outcome | null {
  const words = after.slice(1);
  const first = findKnown(words)[0];
  if (after[0]?.key !== ',' || first?.term !== 'member' || first.from > 1) return null;
  const verdict = classifyPhrase(words, setting);
  return verdict?.voice === 'organisation' ? likeVerdict(verdict) : null;
}

export const OWN_ROWS: readonly Row<AskedEntity>[] = [
  {
    id: 'own-journalist',
    when: all(
      ({ entity }) => entity.kind === 'person',
      ({ entity }) => entity.isOfOutlet,
    ),
    voice: 'broadcaster',
    strength: 0.8,
    reason: 'ownOutlet',
    example: 'broadcaster | Our reporters wrote from Norland. {Our Dan Holm and Ann Lee} said so.',
    counterExample: 'individual | Dan Holm',
  },
  {
    id: 'own-outlet',
    when: all(({ entity }) => entity.kind === 'body', isOwnOutlet),
    voice: 'reporter',
    strength: 0.95,
    reason: 'ownOutlet',
    example: 'reporter | Fairhaven Times',
    counterExample: 'broadcaster | Al Jazeera',
  },
];

/** Descriptions that stand for people, whatever their words say. */
export const PEOPLE_ROWS: readonly Row<AskedEntity>[] = [
  {
    id: 'hedge',
    when: ({ entity }) => entity.isHearsay,
    voice: 'unnamed',
    strength: 0.7,
    reason: 'nobody',
    example: 'unnamed | The plan [reportedly] failed.',
    counterExample: 'individual | a nurse',
  },
  {
    id: 'people-of-country',
    when: ({ entity }) => isPeople(entity.name) && !entity.lead.includes('the'),
    voice: 'individual',
    strength: 0.65,
    reason: 'people',
    example: 'individual | Many young Kenyans',
    counterExample: 'government | Kenya',
  },
  {
    id: 'people-of-place',
    when: isSomeSomewhere,
    voice: 'individual',
    strength: 0.6,
    reason: 'people',
    example: 'individual | some in Nairobi',
    counterExample: 'unnamed | some',
  },
  {
    id: 'members-of-body',
    when: always,
    voice: membershipVoice,
    strength: 1,
    example: 'organisation | the doctors, members of a Greenpeace group,',
    counterExample: 'expert | historians',
  },
];

/** Who or what no word tells anything of. */
export const UNKNOWN_ROWS: readonly Row<AskedEntity>[] = [
  {
    id: 'unlisted-name',
    when: ({ entity }) => entity.kind === 'body',
    voice: 'organisation',
    strength: 0.3,
    reason: 'unlisted',
    example: 'organisation | the Wrens',
    counterExample: 'international | Nato',
  },
  {
    id: 'signed',
    when: ({ entity }) => entity.isSigned,
    voice: 'individual',
    strength: 0.5,
    example: 'individual | {the 42-year-old}: The plan failed.',
    counterExample: 'unnamed | the 42-year-old',
  },
  {
    id: 'nobody-named',
    when: always,
    voice: 'unnamed',
    strength: 0.3,
    reason: 'nobody',
    example: 'unnamed | the 42-year-old',
    counterExample: 'individual | a nurse',
  },
];
